using System.Globalization;
using System.Text;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Newsroom.Reports;

/// <summary>A report as lines, fields first, so that a difference shows a changed grade as well as a changed sentence.</summary>
public static class ReportWording
{
    /// <summary>The whole text, a line for each thing it says.</summary>
    public static string Of(ReportText text)
    {
        var lines = new StringBuilder();
        foreach (var (name, value) in Fields(text).Where(field => field.Value.Length > 0))
            lines.Append(name).Append(": ").Append(value.ReplaceLineEndings(" ")).Append('\n');
        lines.Append('\n').Append(text.Situation.ReplaceLineEndings("\n").Trim()).Append('\n');
        if (text.More.Length > 0)
            lines.Append('\n').Append(text.More.ReplaceLineEndings("\n").Trim()).Append('\n');
        return lines.ToString();
    }

    private static IEnumerable<(string Name, string Value)> Fields(ReportText text)
    {
        yield return ("Title", text.Title);
        yield return ("Summary", text.Summary);
        yield return ("Label", text.Label.Written());
        yield return ("Kind", text.Kind.ToString());
        yield return ("Severity", text.Severity.Words());
        yield return ("Area", ReportTerms.Where(text));
        yield return ("NAVAREA", string.Join(", ", text.Navareas));
        yield return ("Box (west, south, east, north)", text.Water ?? "");
        yield return ("Ships", ReportTerms.ShipNames(text.Ships));
        foreach (var line in text.Known)
            yield return ($"Known, {line.Grade.Words().ToLowerInvariant()}, {line.Admiralty}", line.Source.Length > 0 ? $"{line.Text} ({line.Source})" : line.Text);
        foreach (var line in text.NotKnown)
            yield return ("Not known", line);
        foreach (var line in text.Advice)
            yield return ($"Advice, {line.Ships}", line.Note.Length > 0 ? $"{line.Advice} [{line.Note}]" : line.Advice);
        foreach (var source in text.Sources)
            yield return ("Source", source.Url is null ? source.Title : $"{source.Title}, {source.Url}");
        yield return ("Next update due", Moment(text.NextDue));
        yield return ("Expires", Moment(text.Expires));
        yield return ("State", text.Closed ? "closed" : "open");
    }

    private static string Moment(DateTime? at) => at is { } utc ? utc.ToString("d MMM yyyy, HH:mm", CultureInfo.GetCultureInfo("en-GB")) + " UTC" : "";
}
