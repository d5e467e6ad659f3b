using System.Globalization;
using System.Text.RegularExpressions;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Newsroom.Reports;

namespace CsoAlliance.Web.Newsroom;

/// <summary>What a report's pages say in words.</summary>
internal static partial class ReportWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>10° to 17° N, 063° to 068° E; one position as the chart writes it.</summary>
    public static string Corners(Box box) => box.West == box.East && box.South == box.North
        ? $"{Degrees(box.South, "N", "S", 2)}, {Degrees(box.West, "E", "W", 3)}"
        : $"{Degrees(box.South, "N", "S", 2)} to {Degrees(box.North, "N", "S", 2)}, {Degrees(box.West, "E", "W", 3)} to {Degrees(box.East, "E", "W", 3)}";

    /// <summary>24 Nov 2026, 06:10 UTC; the day alone where the hour is not known.</summary>
    public static string Moment(DateTime at) => at.TimeOfDay == TimeSpan.Zero ? at.ToString("d MMM yyyy", British) : at.ToString("d MMM yyyy, HH:mm", British) + " UTC";

    /// <summary>How a version was read, for the page; null where two people published it as they should.</summary>
    public static string? Reading(VersionView version, DateTime now) => Readings.Of(version.ConfirmBy, version.ConfirmedAt, now) switch
    {
        Core.Newsroom.Reports.Reading.Awaited => $"Published by one person, second reading due by {version.ConfirmBy:HH:mm} UTC",
        Core.Newsroom.Reports.Reading.Missed => $"Published by one person and not confirmed in time: the second reading was due by {version.ConfirmBy:HH:mm} UTC",
        Core.Newsroom.Reports.Reading.Late => $"Published by one person, confirmed by a second at {version.ConfirmedAt:HH:mm} UTC, after the hour was over",
        Core.Newsroom.Reports.Reading.InTime => $"Published by one person, confirmed by a second at {version.ConfirmedAt:HH:mm} UTC",
        _ => null,
    };

    /// <summary>Whether that is worth a warning still.</summary>
    public static bool IsOpen(VersionView version, DateTime now) => Readings.Of(version.ConfirmBy, version.ConfirmedAt, now) is Core.Newsroom.Reports.Reading.Awaited or Core.Newsroom.Reports.Reading.Missed;

    /// <summary>A text in pieces: words, and numbers of the register, which become links.</summary>
    public static IEnumerable<(string Text, bool Number)> Pieces(string text)
    {
        var at = 0;
        foreach (Match number in Register().Matches(text))
        {
            if (number.Index > at)
                yield return (text[at..number.Index], false);
            yield return (number.Value, true);
            at = number.Index + number.Length;
        }
        if (at < text.Length)
            yield return (text[at..], false);
    }

    /// <summary>Numbers of the register that a report names, each once.</summary>
    public static IReadOnlyList<string> Named(ReportText text) =>
        [.. text.Known.SelectMany(line => new[] { line.Source, line.Text }).SelectMany(words => Register().Matches(words).Select(match => match.Value)).Distinct().Take(10)];

    private static string Degrees(double value, string plus, string minus, int figures) =>
        Math.Abs(value).ToString(new string('0', figures) + ".##", CultureInfo.InvariantCulture) + "° " + (value < 0 ? minus : plus);

    [GeneratedRegex(@"CSOA-\d{4}-\d{4}")]
    private static partial Regex Register();
}
