using System.Globalization;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Web.Shell;

namespace CsoAlliance.Web.Incidents;

/// <summary>When and where, in words that claim no more than is known.</summary>
internal static class Occurred
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>23 Nov 2026, 21:40 UTC; 23 Nov 2026; May 2012; 2011.</summary>
    public static string Written(IncidentSummary incident) => incident.Precision switch
    {
        DatePrecision.Minute => Dates.Minute(incident.OccurredAt),
        DatePrecision.Hour => incident.OccurredAt.ToString("d MMM yyyy, 'about' HH:00", British) + " UTC",
        DatePrecision.Day => Dates.Short(incident.OccurredAt),
        DatePrecision.Month => Dates.Month(incident.OccurredAt),
        DatePrecision.Year => incident.OccurredAt.ToString("yyyy", British),
    };

    /// <summary>For the datetime attribute, cut to the precision: 2012-05.</summary>
    public static string Machine(IncidentSummary incident) => incident.OccurredAt.ToString(incident.Precision switch
    {
        DatePrecision.Minute or DatePrecision.Hour => "yyyy-MM-dd'T'HH:mm'Z'",
        DatePrecision.Day => "yyyy-MM-dd",
        DatePrecision.Month => "yyyy-MM",
        DatePrecision.Year => "yyyy",
    }, CultureInfo.InvariantCulture);

    /// <summary>How much of the time is known.</summary>
    public static string Known(DatePrecision precision) => precision switch
    {
        DatePrecision.Minute => "to the minute",
        DatePrecision.Hour => "to the hour",
        DatePrecision.Day => "to the day",
        DatePrecision.Month => "to the month",
        DatePrecision.Year => "the year only",
    };

    /// <summary>The country's name; empty on the high seas and for codes that name none.</summary>
    public static string Country(string code)
    {
        try
        {
            return code.Length == 0 ? "" : new RegionInfo(code).EnglishName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }

    /// <summary>A radius in nautical miles: "about 37 nautical miles".</summary>
    public static string Miles(int metres) => metres switch
    {
        < 926 => "half a nautical mile",
        < 2778 => "about 1 nautical mile",
        _ => string.Create(British, $"about {Math.Round(metres / 1852.0):N0} nautical miles"),
    };
}
