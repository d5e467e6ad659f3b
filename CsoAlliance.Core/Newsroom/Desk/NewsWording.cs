using System.Globalization;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Newsroom.Desk;

/// <summary>A news item as lines, fields first, so that a difference shows a changed day as well as a changed sentence.</summary>
public static class NewsWording
{
    /// <summary>The whole text.</summary>
    public static string Of(NewsText text) => string.Concat(new[]
    {
        ("Title", text.Title), ("Summary", text.Summary), ("Day", text.PublishedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Label", text.Label.Written()), ("Icon", text.Icon), ("Tags", string.Join(", ", text.Tags)),
        ("Source", text.SourceTitle ?? ""), ("Address of the source", text.SourceUrl ?? ""),
    }.Where(field => field.Item2.Length > 0).Select(field => $"{field.Item1}: {field.Item2.ReplaceLineEndings(" ")}\n")) + "\n" + text.Body.ReplaceLineEndings("\n").Trim() + "\n";
}
