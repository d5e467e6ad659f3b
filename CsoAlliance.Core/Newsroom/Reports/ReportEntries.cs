using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Newsroom.Reports;

/// <summary>A report's line in what the newsroom has out, by which lists, feeds, the rail and the site map know it.</summary>
internal static class ReportEntries
{
    /// <summary>Makes the line, or brings it up to the report's newest version. The caller saves.</summary>
    public static async Task PutAsync(AllianceDbContext db, FirstResponseReport report, DateTime now, CancellationToken ct)
    {
        var item = await db.Set<NewsItem>().SingleOrDefaultAsync(item => item.Slug == report.Slug, ct);
        if (item is null)
            db.Add(item = new NewsItem(TextOf(report)));
        item.Follow(report, TextOf(report), now);
    }

    private static NewsText TextOf(FirstResponseReport report) => TextOf(report, report.Text.Sources is [var first, ..] ? first : null);

    private static NewsText TextOf(FirstResponseReport report, ReportSource? source) => new()
    {
        Slug = report.Slug!, Title = NewsItem.ReportTitle + report.Text.Title, Summary = report.Text.Summary, Kind = NewsKind.FirstResponse, Icon = "bolt", Label = report.Label,
        Tags = [.. report.Text.Areas, .. report.Text.Ships], PublishedAt = report.IssuedAt!.Value, Closed = report.Closed, Body = report.Text.Situation,
        SourceTitle = source?.Title, SourceUrl = source?.Url,
    };
}
