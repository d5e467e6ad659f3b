using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Incidents;

/// <summary>What is published of a position and a time.</summary>
internal static class Blur
{
    /// <summary>Radius in metres of the circle around a whole-degree square at the equator, where it is largest.</summary>
    public const int WholeDegreeMetres = 80_000;

    /// <summary>
    /// The published position. Of a report only the nearest whole degree is stored: the same each time, so that repeated
    /// queries can't average the blur out, and no closer anywhere in this database.
    /// </summary>
    public static (double? Latitude, double? Longitude, int? Metres) Published(PublishIncident from) => from switch
    {
        { Position: null } => (null, null, null),
        { Position: { } at, Origin: Origin.Report } => (Math.Round(at.Latitude), Math.Round(at.Longitude), Math.Max(from.PrecisionMetres ?? 0, WholeDegreeMetres)),
        { Position: { } at } => (at.Latitude, at.Longitude, from.PrecisionMetres),
    };

    /// <summary>Cuts off what the precision leaves open, so that the stored time tells no more than the page.</summary>
    public static DateTime Cut(this DatePrecision precision, DateTime at) => precision switch
    {
        DatePrecision.Minute => new(at.Year, at.Month, at.Day, at.Hour, at.Minute, 0, DateTimeKind.Utc),
        DatePrecision.Hour => new(at.Year, at.Month, at.Day, at.Hour, 0, 0, DateTimeKind.Utc),
        DatePrecision.Day => new(at.Year, at.Month, at.Day, 0, 0, 0, DateTimeKind.Utc),
        DatePrecision.Month => new(at.Year, at.Month, 1, 0, 0, 0, DateTimeKind.Utc),
        DatePrecision.Year => new(at.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    };
}
