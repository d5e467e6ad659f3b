using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library;

/// <summary>Lists, finds and opens what the library holds for a viewer.</summary>
public sealed class LibraryReader(IDbContextFactory<AllianceDbContext> contexts)
{
    /// <summary>A page of the list: ranked by the words asked for, otherwise the newest first.</summary>
    public async Task<LibraryList> ListAsync(Viewer viewer, LibraryQuery query, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!string.IsNullOrWhiteSpace(query.Q) && await LibrarySearch.RunAsync(db, viewer, query, ct) is { } found)
            return found;
        var listed = db.Set<Article>().AsNoTracking().ListedFor(viewer);
        var groups = await listed.GroupBy(article => new { article.Kind, article.Category, article.Audiences, article.Language })
            .Select(group => new LibraryGroup(group.Key.Kind, group.Key.Category, group.Key.Audiences, group.Key.Language, group.Count())).ToListAsync(ct);
        var rows = await listed.Narrowed(query).After(query.Cursor).OrderByDescending(article => article.PublishedAt).ThenByDescending(article => article.Id)
            .Rows(viewer).Take(query.Limit + 1).ToListAsync(ct);
        var last = rows.Count > query.Limit ? rows[query.Limit - 1] : null;
        var next = last is null ? null : Page.Cursor(last.Item.PublishedAt.Ticks.ToString(CultureInfo.InvariantCulture), last.Id.ToString(CultureInfo.InvariantCulture));
        var items = rows.Take(query.Limit).Select(row => row.Item).ToList();
        return new(new(items, groups.Where(group => group.In(query)).Sum(group => group.Count), next), groups.Sum(group => group.Count), LibraryGroup.Facets(groups, query), Near: false);
    }

    /// <summary>The newest items that the viewer may read.</summary>
    public async Task<IReadOnlyList<LibraryItem>> NewestAsync(Viewer viewer, int count, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return [.. (await db.Set<Article>().AsNoTracking().ListedFor(viewer).ReadableBy(viewer).OrderByDescending(article => article.PublishedAt).ThenByDescending(article => article.Id)
            .Rows(viewer).Take(count).ToListAsync(ct)).Select(row => row.Item)];
    }

    /// <summary>One item; its text only where the viewer may read it. Refused: there is none, or it is not announced to this viewer.</summary>
    public async Task<Result<LibraryEntry>> FindAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var listed = db.Set<Article>().AsNoTracking().ListedFor(viewer);
        var article = await listed.SingleOrDefaultAsync(article => article.Slug == slug, ct);
        if (article is null)
            return Error.NotFound;
        var slugs = article.Related.ToList();
        var related = (await listed.Where(other => slugs.Contains(other.Slug)).Rows(viewer).ToListAsync(ct)).Select(row => row.Item).OrderBy(item => slugs.IndexOf(item.Slug)).ToList();
        var item = article.AsItem(viewer);
        return new LibraryEntry(item, article.Author, item.Locked ? null : new(article.Body, Markup.From(article.Body), article.KeyPoints, article.References), related);
    }
}

/// <summary>A row on its way to a list: the key for the cursor, and what is shown.</summary>
internal sealed record LibraryRow(long Id, LibraryItem Item);

internal static class LibraryRows
{
    /// <summary>What a list may name to the viewer: what may be read, and what is announced to all. What was retired is in no list.</summary>
    public static IQueryable<Article> ListedFor(this IQueryable<Article> articles, Viewer viewer)
    {
        var ceiling = viewer.Ceiling;
        return articles.Where(article => article.RetiredAt == null && (article.Label <= ceiling || article.Announced));
    }

    public static IQueryable<Article> Narrowed(this IQueryable<Article> articles, LibraryQuery query)
    {
        var (kinds, categories, languages, audiences) = (query.Kinds.ToList(), query.Categories.ToList(), query.Languages.ToList(), query.Audiences);
        if (kinds.Count > 0)
            articles = articles.Where(article => kinds.Contains(article.Kind));
        if (categories.Count > 0)
            articles = articles.Where(article => categories.Contains(article.Category));
        if (languages.Count > 0)
            articles = articles.Where(article => languages.Contains(article.Language));
        return audiences == Audiences.None ? articles : articles.Where(article => (article.Audiences & audiences) != Audiences.None);
    }

    public static IQueryable<Article> After(this IQueryable<Article> articles, string? cursor)
    {
        if (Page.Keys(cursor, 2) is not [var ticks, var key] || !long.TryParse(ticks, out var at) || !long.TryParse(key, out var id) || at < 0 || at > DateTime.MaxValue.Ticks)
            return articles;
        var day = new DateTime(at, DateTimeKind.Utc);
        return articles.Where(article => article.PublishedAt < day || (article.PublishedAt == day && article.Id < id));
    }

    public static IQueryable<LibraryRow> Rows(this IQueryable<Article> articles, Viewer viewer)
    {
        var ceiling = viewer.Ceiling;
        return articles.Select(article => new LibraryRow(article.Id, new LibraryItem(
            article.Uid, article.Slug, article.Title, article.Summary, article.Kind, article.Category, article.Audiences, article.Language,
            article.Minutes, article.Label, article.Label > ceiling, article.PublishedAt, article.ReviewedAt, article.ReviewBy)));
    }

    public static LibraryItem AsItem(this Article article, Viewer viewer) => new(
        article.Uid, article.Slug, article.Title, article.Summary, article.Kind, article.Category, article.Audiences, article.Language,
        article.Minutes, article.Label, !Access.MayRead(viewer, article), article.PublishedAt, article.ReviewedAt, article.ReviewBy);
}
