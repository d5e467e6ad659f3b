using System.Globalization;
using CsoAlliance.Core.Newsroom;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Newsroom.Desk;

/// <summary>The fields of a news item as they are typed and posted.</summary>
internal sealed class NewsForm
{
    public int Stamp { get; set; }
    public string? Act { get; set; }
    public string? Title { get; set; }
    public string? Summary { get; set; }
    public string? Day { get; set; }
    public string? Icon { get; set; }
    public string? Tags { get; set; }
    public string? Label { get; set; }
    public string? Body { get; set; }
    public string? SourceTitle { get; set; }
    public string? SourceUrl { get; set; }

    public static NewsForm Of(NewsText text, int stamp) => new()
    {
        Stamp = stamp, Title = text.Title, Summary = text.Summary, Day = text.PublishedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Icon = text.Icon, Tags = string.Join(", ", text.Tags), Label = text.Label.Code(), Body = text.Body, SourceTitle = text.SourceTitle, SourceUrl = text.SourceUrl,
    };

    /// <summary>Reads them. Refused where the day is none.</summary>
    public Result<NewsText> Read(string slug) =>
        DateTime.TryParseExact(Day?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day)
            ? new NewsText
            {
                Slug = slug, Title = ReportForm.Line(Title), Summary = ReportForm.Line(Summary), PublishedAt = day, Icon = Icon ?? "", Label = TlpText.Parse(Label) ?? Tlp.Red, Body = ReportForm.Body(Body),
                Tags = [.. (Tags ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()], SourceTitle = Or(SourceTitle), SourceUrl = Or(SourceUrl),
            }
            : new Error("news.day", string.IsNullOrWhiteSpace(Day) ? "Give its day, such as 2026-11-24." : $"“{Day.Trim()}” is no day. Write it as 2026-11-24.", "PublishedAt");

    private static string? Or(string? text) => ReportForm.Line(text) is { Length: > 0 } line ? line : null;
}
