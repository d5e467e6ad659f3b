using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Films;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library;

/// <summary>Lists, finds and opens what the library holds for a viewer.</summary>
public sealed class LibraryReader(IDbContextFactory<AllianceDbContext> contexts, RenderedTexts texts, TimeProvider clock)
{
    private readonly LibraryShelf shelf = new();

    /// <summary>A page of the list: ranked by the words asked for, otherwise the newest first.</summary>
    public async Task<LibraryList> ListAsync(Viewer viewer, LibraryQuery query, CancellationToken ct = default)
    {
        var today = clock.GetUtcNow().UtcDateTime.Date;
        if (!string.IsNullOrWhiteSpace(query.Q) && await LibrarySearch.RunAsync(contexts, shelf, viewer, query, today, ct) is { } found)
            return found;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var listed = db.Set<Article>().AsNoTracking().ListedFor(viewer);
        var groups = await db.Set<ArticleFacts>().ListedFor(viewer).Grouped(today).ToListAsync(ct);
        var rows = await listed.Narrowed(query, today).Sorted(query.Sort, query.Cursor)
            .Rows(viewer).Take(query.Limit + 1).ToListAsync(ct);
        var last = rows.Count > query.Limit ? rows[query.Limit - 1] : null;
        var next = last is null ? null : Page.Cursor(LibraryRows.Key(last.Item, query.Sort), last.Id.ToString(CultureInfo.InvariantCulture));
        var items = await rows.Take(query.Limit).Select(row => row.Item).ToList().MarkedAsync(db, null, ct);
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
        var item = article.AsItem(viewer);
        var (related, before, after) = await AroundAsync(listed, article, viewer, ct);
        return new LibraryEntry(item, article.Author, item.Locked ? null : new(article.Body, texts.Of(article.Body), article.KeyPoints, article.References), related)
        {
            Before = before,
            After = after,
            Film = item is { Kind: ArticleKind.Film, Locked: false } ? await FilmReader.OfAsync(db, article.Id, ct) : null,
        };
    }

    // What it names as related, and its neighbours in the series, in one question to the database.
    private static async Task<(IReadOnlyList<LibraryItem> Related, LibraryItem? Before, LibraryItem? After)> AroundAsync(IQueryable<Article> listed, Article article, Viewer viewer, CancellationToken ct)
    {
        var slugs = article.Related.ToList();
        var series = listed.Where(other => other.Category == article.Category && other.Kind == article.Kind);
        var earlier = series.Where(other => other.PublishedAt < article.PublishedAt || (other.PublishedAt == article.PublishedAt && other.Id < article.Id))
            .OrderByDescending(other => other.PublishedAt).ThenByDescending(other => other.Id).Select(other => other.Id).Take(1);
        var later = series.Where(other => other.PublishedAt > article.PublishedAt || (other.PublishedAt == article.PublishedAt && other.Id > article.Id))
            .OrderBy(other => other.PublishedAt).ThenBy(other => other.Id).Select(other => other.Id).Take(1);
        var rows = await listed.Where(other => slugs.Contains(other.Slug) || earlier.Contains(other.Id) || later.Contains(other.Id)).Rows(viewer).ToListAsync(ct);
        // Related items may stand in the same series, but none of them nearer than the neighbours.
        var order = rows.Where(row => row.Item.Category == article.Category && row.Item.Kind == article.Kind).OrderBy(row => row.Item.PublishedAt).ThenBy(row => row.Id).ToList();
        bool Earlier(LibraryRow row) => row.Item.PublishedAt < article.PublishedAt || (row.Item.PublishedAt == article.PublishedAt && row.Id < article.Id);
        return (
            [.. rows.Select(row => row.Item).Where(other => slugs.Contains(other.Slug)).OrderBy(other => slugs.IndexOf(other.Slug))],
            order.LastOrDefault(Earlier)?.Item,
            order.FirstOrDefault(row => row.Id != article.Id && !Earlier(row))?.Item);
    }
}

/// <summary>A row on its way to a list: the key for the cursor, and what is shown.</summary>
internal sealed record LibraryRow(long Id, LibraryItem Item);

internal static class LibraryRows
{
    /// <summary>What a list may name to the viewer: what may be read, and what is announced to all. What was retired is in no list.</summary>
    public static IQueryable<Article> ListedFor(this IQueryable<Article> articles, Viewer viewer) => articles.Where(article => article.RetiredAt == null).AnnouncedTo(viewer);

    /// <summary>The same of the facts, which hold nothing retired.</summary>
    public static IQueryable<ArticleFacts> ListedFor(this IQueryable<ArticleFacts> facts, Viewer viewer) => facts.AnnouncedTo(viewer);

    private static IQueryable<T> AnnouncedTo<T>(this IQueryable<T> articles, Viewer viewer) where T : class, IArticleFacts
    {
        var ceiling = viewer.Ceiling;
        return articles.Where(article => article.Label <= ceiling || article.Announced);
    }

    /// <summary>Counted by all that can be filtered.</summary>
    public static IQueryable<LibraryGroup> Grouped(this IQueryable<ArticleFacts> facts, DateTime today)
    {
        var soon = today.AddDays(LibraryTerms.DueDays);
        return facts.GroupBy(item => new { item.Kind, item.Category, item.Audiences, item.Language, Review = item.ReviewBy < today ? ReviewState.Overdue : item.ReviewBy < soon ? ReviewState.Due : ReviewState.Current })
            .Select(group => new LibraryGroup(group.Key.Kind, group.Key.Category, group.Key.Audiences, group.Key.Language, group.Key.Review, group.Count()));
    }

    public static IQueryable<T> Narrowed<T>(this IQueryable<T> articles, LibraryQuery query, DateTime today) where T : class, IArticleFacts
    {
        var (kinds, categories, languages, audiences) = (query.Kinds.ToList(), query.Categories.ToList(), query.Languages.ToList(), query.Audiences);
        if (kinds.Count > 0)
            articles = articles.Where(article => kinds.Contains(article.Kind));
        if (categories.Count > 0)
            articles = articles.Where(article => categories.Contains(article.Category));
        if (languages.Count > 0)
            articles = articles.Where(article => languages.Contains(article.Language));
        if (query.Reviews.Count > 0)
        {
            var soon = today.AddDays(LibraryTerms.DueDays);
            var (current, due, overdue) = (query.Reviews.Contains(ReviewState.Current), query.Reviews.Contains(ReviewState.Due), query.Reviews.Contains(ReviewState.Overdue));
            articles = articles.Where(article => (overdue && article.ReviewBy < today) || (due && article.ReviewBy >= today && article.ReviewBy < soon) || (current && article.ReviewBy >= soon));
        }
        return audiences == Audiences.None ? articles : articles.Where(article => (article.Audiences & audiences) != Audiences.None);
    }

    /// <summary>The order, from where the cursor's page ended. A cursor of another order reads as none.</summary>
    public static IQueryable<Article> Sorted(this IQueryable<Article> articles, LibrarySort sort, string? cursor)
    {
        var (key, id) = Page.Keys(cursor, 2) is [var first, var second] && long.TryParse(second, out var number) ? (first, number) : (null, 0);
        DateTime? day = long.TryParse(key, out var ticks) && ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? new(ticks, DateTimeKind.Utc) : null;
        return sort switch
        {
#pragma warning disable CA1309 // The database compares, as it orders.
            LibrarySort.Title => (key is null ? articles : articles.Where(article => string.Compare(article.Title, key) > 0 || (article.Title == key && article.Id > id)))
                .OrderBy(article => article.Title).ThenBy(article => article.Id),
#pragma warning restore CA1309
            LibrarySort.Review => (day is null ? articles : articles.Where(article => article.ReviewBy > day || (article.ReviewBy == day && article.Id > id)))
                .OrderBy(article => article.ReviewBy).ThenBy(article => article.Id),
            LibrarySort.Newest => (day is null ? articles : articles.Where(article => article.PublishedAt < day || (article.PublishedAt == day && article.Id < id)))
                .OrderByDescending(article => article.PublishedAt).ThenByDescending(article => article.Id),
        };
    }

    /// <summary>What the cursor after an item names, beside its row.</summary>
    public static string Key(LibraryItem item, LibrarySort sort) => sort switch
    {
        LibrarySort.Title => item.Title,
        LibrarySort.Review => item.ReviewBy.Ticks.ToString(CultureInfo.InvariantCulture),
        LibrarySort.Newest => item.PublishedAt.Ticks.ToString(CultureInfo.InvariantCulture),
    };

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
