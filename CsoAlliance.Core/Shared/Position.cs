using System.Globalization;
using System.Text.RegularExpressions;

namespace CsoAlliance.Core.Shared;

/// <summary>A place on the earth in WGS 84 degrees.</summary>
/// <param name="Latitude">-90 (south) to 90 (north).</param>
/// <param name="Longitude">-180 (west) to 180 (east).</param>
public readonly partial record struct Position(double Latitude, double Longitude)
{
    /// <summary>
    /// Reads a position as seafarers write it: decimal (<c>14.2, 63.5</c>), degrees and minutes (<c>14 12.4 N 063 30.1 E</c>),
    /// degrees, minutes and seconds, or <c>0355.3N 09846.6E</c>. Text that is no attempt at a position gives null, so that a
    /// port or sea area can be tried; an attempt that can't be right gives a sentence that says why.
    /// </summary>
    public static Result<Position>? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 80)
            return null;
        var tidy = Marks().Replace(text.Trim().ToUpperInvariant().Replace(',', ' '), " ").Trim();
        if (Compact().Match(tidy) is { Success: true } compact)
            return Compose(Part(compact, "lat"), Part(compact, "lon"));
        if (Spaced().Match(tidy) is { Success: true } spaced)
            return Compose(Part(spaced, "lat"), Part(spaced, "lon"));
        if (Leading().Match(tidy) is { Success: true } leading)
            return Compose(Part(leading, "lat"), Part(leading, "lon"));
        return DecimalPair().Match(tidy) is { Success: true } pair
            ? Compose(new(Number(pair, "lat"), 0, 0, 1), new(Number(pair, "lon"), 0, 0, 1))
            : null;
    }

    /// <summary>The position as degrees and decimal minutes: <c>14° 12.4′ N 063° 30.1′ E</c>.</summary>
    public string Written() => $"{Half(Latitude, "00", "N", "S")} {Half(Longitude, "000", "E", "W")}";

    /// <summary>The whole-degree square that holds the position, as the public register shows it: <c>13° N 064° E</c>.</summary>
    public string WholeDegree() =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(Math.Abs(Latitude)):00}° {(Latitude < 0 ? "S" : "N")} {Math.Round(Math.Abs(Longitude)):000}° {(Longitude < 0 ? "W" : "E")}");

    private static string Half(double value, string format, string plus, string minus)
    {
        var tenths = (long)Math.Round(Math.Abs(value) * 600);
        return string.Create(CultureInfo.InvariantCulture, $"{(tenths / 600).ToString(format, CultureInfo.InvariantCulture)}° {tenths % 600 / 10.0:00.0}′ {(value < 0 ? minus : plus)}");
    }

    private readonly record struct Angle(double Degrees, double Minutes, double Seconds, int Sign)
    {
        public double Value => Sign * (Degrees + (Math.Sign(Degrees) < 0 ? -1 : 1) * (Minutes / 60 + Seconds / 3600));
    }

    private static Result<Position> Compose(Angle latitude, Angle longitude)
    {
        foreach (var (angle, limit) in new[] { (latitude, 90), (longitude, 180) })
        {
            if (angle.Minutes >= 60 || angle.Seconds >= 60)
                return new Error("position.minutes", string.Create(CultureInfo.InvariantCulture, $"{Math.Max(angle.Minutes, angle.Seconds)} is more than 59. Check the minutes."), "place");
            if (Math.Abs(angle.Value) > limit)
                return new Error("position.degrees", string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(angle.Degrees)} is more than {limit} degrees. Check the first {(limit == 90 ? "two" : "three")} figures."), "place");
        }
        return new Position(latitude.Value, longitude.Value);
    }

    private static Angle Part(Match match, string name) => new(
        Number(match, name + "d"), Number(match, name + "m"), Number(match, name + "s"),
        match.Groups[name + "h"].Value is "S" or "W" ? -1 : 1);

    private static double Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Value.Length: > 0 } found ? double.Parse(found.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("[°º'’′\"”″]|DEG|MIN|SEC")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?<latd>\d{2})(?<latm>\d{2}(\.\d+)?)\s*(?<lath>[NS])\s*[-/]?\s*(?<lond>\d{3})(?<lonm>\d{2}(\.\d+)?)\s*(?<lonh>[EW])$")]
    private static partial Regex Compact();

    [GeneratedRegex(@"^(?<latd>\d{1,3}(\.\d+)?)([\s-]+(?<latm>\d{1,3}(\.\d+)?)([\s-]+(?<lats>\d{1,3}(\.\d+)?))?)?\s*(?<lath>[NS])[\s/-]*(?<lond>\d{1,3}(\.\d+)?)([\s-]+(?<lonm>\d{1,3}(\.\d+)?)([\s-]+(?<lons>\d{1,3}(\.\d+)?))?)?\s*(?<lonh>[EW])$")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"^(?<lath>[NS])\s*(?<latd>\d{1,3}(\.\d+)?)([\s-]+(?<latm>\d{1,3}(\.\d+)?)([\s-]+(?<lats>\d{1,3}(\.\d+)?))?)?[\s/-]+(?<lonh>[EW])\s*(?<lond>\d{1,3}(\.\d+)?)([\s-]+(?<lonm>\d{1,3}(\.\d+)?)([\s-]+(?<lons>\d{1,3}(\.\d+)?))?)?$")]
    private static partial Regex Leading();

    [GeneratedRegex(@"^(?<lat>[+-]?\d{1,3}(\.\d+)?)\s+(?<lon>[+-]?\d{1,3}(\.\d+)?)$")]
    private static partial Regex DecimalPair();
}
