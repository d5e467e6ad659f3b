using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Newsroom;

/// <summary>What is looked for in the newsroom.</summary>
public sealed record NewsQuery
{
    /// <summary>The kind asked for; null for both.</summary>
    public NewsKind? Kind { get; init; }

    /// <summary>The year of publication; null for all.</summary>
    public int? Year { get; init; }

    /// <summary>A tag that each has; null for all.</summary>
    public string? Tag { get; init; }

    /// <summary>Cursor of the page wanted; null for the first.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many, 1 to <see cref="Page.MaxLimit"/>.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>A news item as a list shows it.</summary>
/// <param name="Uid">Names it in feeds.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Kind">What sort it is.</param>
/// <param name="Icon">Name of the icon beside it.</param>
/// <param name="Label">Who may read it.</param>
/// <param name="PublishedAt">The day it came out, UTC.</param>
/// <param name="Closed">Whether a First Response Report is over.</param>
public sealed record NewsEntry(Guid Uid, string Slug, string Title, string Summary, NewsKind Kind, string Icon, Tlp Label, DateTime PublishedAt, bool Closed)
{
    /// <summary>When it last changed, UTC; the day it came out where it has not.</summary>
    public DateTime UpdatedAt { get; init; } = PublishedAt;

    /// <summary>Number of a First Response Report; null for news.</summary>
    public string? Number { get; init; }

    /// <summary>Newest version of a First Response Report; 0 for news.</summary>
    public int Version { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Its address on this site.</summary>
    public string Path => (Kind == NewsKind.FirstResponse ? "/alerts/" : "/news/") + Slug;
}

/// <summary>A news item with its text.</summary>
/// <param name="Entry">What a list shows of it.</param>
/// <param name="Markup">Its text.</param>
/// <param name="SourceTitle">What it rests on; null where it is our own word.</param>
/// <param name="SourceUrl">Where that was read.</param>
public sealed record NewsStory(NewsEntry Entry, Markup Markup, string? SourceTitle, string? SourceUrl);

/// <summary>Lists and opens what the newsroom holds for a viewer. What may not be read is not listed either.</summary>
public sealed class NewsReader(IDbContextFactory<AllianceDbContext> contexts)
{
    /// <summary>A page of the list, the newest first.</summary>
    public async Task<Page<NewsEntry>> ListAsync(Viewer viewer, NewsQuery query, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var items = Narrowed(db.Set<NewsItem>().AsNoTracking().ReadableBy(viewer), query);
        var total = await items.CountAsync(ct);
        if (Page.Keys(query.Cursor, 2) is [var ticks, var key] && long.TryParse(ticks, out var at) && long.TryParse(key, out var id) && at >= 0 && at <= DateTime.MaxValue.Ticks)
        {
            var day = new DateTime(at, DateTimeKind.Utc);
            items = items.Where(item => item.PublishedAt < day || (item.PublishedAt == day && item.Id < id));
        }
        var rows = await items.OrderByDescending(item => item.PublishedAt).ThenByDescending(item => item.Id).Take(query.Limit + 1)
            .ToListAsync(ct);
        var last = rows.Count > query.Limit ? rows[query.Limit - 1] : null;
        var next = last is null ? null : Page.Cursor(last.PublishedAt.Ticks.ToString(CultureInfo.InvariantCulture), last.Id.ToString(CultureInfo.InvariantCulture));
        return new([.. rows.Take(query.Limit).Select(EntryOf)], total, next);
    }

    /// <summary>How many items each year and kind has for the viewer, the latest year first.</summary>
    public async Task<IReadOnlyList<(int Year, NewsKind Kind, int Count)>> CountAsync(Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var counts = await db.Set<NewsItem>().ReadableBy(viewer).GroupBy(item => new { item.PublishedAt.Year, item.Kind })
            .Select(group => new { group.Key.Year, group.Key.Kind, Count = group.Count() }).ToListAsync(ct);
        return [.. counts.OrderByDescending(count => count.Year).Select(count => (count.Year, count.Kind, count.Count))];
    }

    /// <summary>One item. Refused: there is none of that kind, or it is not for this viewer.</summary>
    public async Task<Result<NewsStory>> FindAsync(Viewer viewer, NewsKind kind, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var item = await db.Set<NewsItem>().AsNoTracking().ReadableBy(viewer).SingleOrDefaultAsync(item => item.Kind == kind && item.Slug == slug, ct);
        return item is null
            ? Error.NotFound
            : new NewsStory(EntryOf(item), Markup.From(item.Body), item.SourceTitle, item.SourceUrl);
    }

    /// <summary>Tags of what the viewer may read, the commonest first.</summary>
    public async Task<IReadOnlyList<(string Tag, int Count)>> TagsAsync(Viewer viewer, NewsKind? kind = null, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var tags = await Narrowed(db.Set<NewsItem>().ReadableBy(viewer), new() { Kind = kind }).Where(item => item.Tags != "").Select(item => item.Tags).ToListAsync(ct);
        return [.. tags.SelectMany(Split).CountBy(tag => tag).OrderByDescending(tag => tag.Value).ThenBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => (tag.Key, tag.Value))];
    }

    internal static NewsEntry EntryOf(NewsItem item) => new(item.Uid, item.Slug, item.Title, item.Summary, item.Kind, item.Icon, item.Label, item.PublishedAt, item.Closed)
    {
        UpdatedAt = item.UpdatedAt ?? item.PublishedAt, Number = item.Number, Version = item.Version, Tags = [.. Split(item.Tags)],
    };

    private static string[] Split(string tags) => tags.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IQueryable<NewsItem> Narrowed(IQueryable<NewsItem> items, NewsQuery query)
    {
        if (query.Kind is { } kind)
            items = items.Where(item => item.Kind == kind);
        if (query.Tag is { Length: > 0 } tag)
            items = items.Where(item => (", " + item.Tags + ",").Contains(", " + tag + ","));
        if (query.Year is not ({ } year and >= 1 and <= 9998))
            return items;
        var (from, to) = (new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(year + 1, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        return items.Where(item => item.PublishedAt >= from && item.PublishedAt < to);
    }
}
