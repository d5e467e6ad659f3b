using System.Globalization;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Newsroom.Reports;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Newsroom.Desk;

/// <summary>A report's fields as they are typed and posted. Lines of a part come as lists of the same length.</summary>
public sealed class ReportForm
{
    private const int Spare = 3;

    public int Stamp { get; set; }
    public string? Act { get; set; }
    public string? Reason { get; set; }
    public string? Title { get; set; }
    public string? Summary { get; set; }
    public string? Kind { get; set; }
    public string? Severity { get; set; }
    public string? Label { get; set; }
    public string? Situation { get; set; }
    public string?[]? KnownText { get; set; }
    public string?[]? KnownGrade { get; set; }
    public string?[]? KnownCode { get; set; }
    public string?[]? KnownSource { get; set; }
    public string? NotKnown { get; set; }
    public string[]? Areas { get; set; }
    public string[]? Navareas { get; set; }
    public string? South { get; set; }
    public string? North { get; set; }
    public string? West { get; set; }
    public string? East { get; set; }
    public string[]? Ships { get; set; }
    public string?[]? AdviceShips { get; set; }
    public string?[]? AdviceText { get; set; }
    public string?[]? AdviceNote { get; set; }
    public string? Sources { get; set; }
    public string? More { get; set; }
    public string? NextDue { get; set; }
    public string? Expires { get; set; }
    public bool Closed { get; set; }
    public string? Changed { get; set; }

    /// <summary>Lines that are there, and a few empty ones to write into.</summary>
    public int KnownLines => Math.Min(ReportLimits.Lines, Math.Max(KnownText?.Count(text => !string.IsNullOrWhiteSpace(text)) ?? 0, 0) + Spare);

    /// <summary>The same of advice.</summary>
    public int AdviceLines => Math.Min(ReportLimits.Lines, Math.Max(AdviceShips?.Count(text => !string.IsNullOrWhiteSpace(text)) ?? 0, 0) + Spare);

    public static ReportForm Of(ReportText text, int stamp)
    {
        var box = text.Box();
        return new()
        {
            Stamp = stamp, Title = text.Title, Summary = text.Summary, Kind = text.Kind.Camel(), Severity = text.Severity.Camel(), Label = text.Label.Code(), Situation = text.Situation, More = text.More, Changed = text.Changed, Closed = text.Closed,
            KnownText = [.. text.Known.Select(line => line.Text)], KnownGrade = [.. text.Known.Select(line => line.Grade.Camel())], KnownCode = [.. text.Known.Select(line => line.Admiralty)], KnownSource = [.. text.Known.Select(line => line.Source)],
            NotKnown = string.Join('\n', text.NotKnown), Areas = [.. text.Areas], Navareas = [.. text.Navareas], Ships = [.. text.Ships],
            South = box is { } s ? BoxFields.Written(s.South, true) : null, North = box is { } n ? BoxFields.Written(n.North, true) : null, West = box is { } w ? BoxFields.Written(w.West, false) : null, East = box is { } e ? BoxFields.Written(e.East, false) : null,
            AdviceShips = [.. text.Advice.Select(line => line.Ships)], AdviceText = [.. text.Advice.Select(line => line.Advice)], AdviceNote = [.. text.Advice.Select(line => line.Note)],
            Sources = string.Join('\n', text.Sources.Select(source => source.Url is null ? source.Title : $"{source.Title} | {source.Url}")), NextDue = Written(text.NextDue), Expires = Written(text.Expires),
        };
    }

    /// <summary>Reads them. Refused where a field is nothing that a report could hold; what was typed stays in the form.</summary>
    public Result<ReportText> Read()
    {
        var errors = new List<Error>();
        var box = BoxFields.Read(South, North, West, East, errors);
        var (due, expires) = (Moment(NextDue, nameof(NextDue), errors), Moment(Expires, nameof(Expires), errors));
        if (errors.Count > 0)
            return Result<ReportText>.Refused(errors);
        return new ReportText
        {
            Title = Line(Title), Summary = Line(Summary), Kind = EnumText.Parse<IncidentKind>(Kind) ?? IncidentKind.Physical, Severity = EnumText.Parse<Severity>(Severity) ?? Core.Incidents.Severity.Serious, Label = TlpText.Parse(Label) ?? Tlp.Red,
            Situation = Body(Situation), More = Body(More), Changed = Line(Changed), Closed = Closed, NextDue = due, Expires = expires, Areas = Areas ?? [], Navareas = Navareas ?? [], Ships = Ships ?? [], Water = box?.ToString(),
            Known = [.. Enumerable.Range(0, KnownText?.Length ?? 0).Where(i => At(KnownText, i).Length + At(KnownSource, i).Length > 0)
                .Select(i => new KnownLine(At(KnownText, i), EnumText.Parse<Grade>(At(KnownGrade, i)) ?? Grade.OneSource, At(KnownCode, i) is { Length: > 0 } code ? code.ToUpperInvariant() : "F6", At(KnownSource, i)))],
            NotKnown = Lines(NotKnown),
            Advice = [.. Enumerable.Range(0, AdviceShips?.Length ?? 0).Where(i => At(AdviceShips, i).Length + At(AdviceText, i).Length + At(AdviceNote, i).Length > 0).Select(i => new AdviceLine(At(AdviceShips, i), At(AdviceText, i), At(AdviceNote, i)))],
            Sources = [.. Lines(Sources).Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries)).Select(parts => new ReportSource(parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null))],
        };
    }

    public static string At(string?[]? list, int index) => Line(list?.ElementAtOrDefault(index));

    internal static string Line(string? text) => (text ?? "").ReplaceLineEndings(" ").Trim();

    internal static string Body(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    private static string[] Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Written(DateTime? at) => at?.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static DateTime? Moment(string? text, string field, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DateTime.TryParseExact(text.Trim(), ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at))
            return at;
        errors.Add(new("report.moment", $"“{text.Trim()}” is no day and hour. Write them as 2026-11-25 06:00, in UTC.", field));
        return null;
    }
}
