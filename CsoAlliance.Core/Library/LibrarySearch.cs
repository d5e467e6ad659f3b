using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Films;
using CsoAlliance.Core.Data.Search;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library;

/// <summary>
/// The ranked half of the list. What the viewer may read is searched whole; what is listed with a lock is searched in
/// title, summary and tags only, so that no query can feel its way into the text.
/// </summary>
internal static class LibrarySearch
{
    // Shared trigrams find something for almost any word: only the best are worth a look.
    private const int NearHits = 6;

    // A question in whole words seldom has all of them in the text that answers it. Where fewer texts have them all, those with
    // the most telling of them count too.
    private const int Enough = 24;
    private const int SomeHits = 24;

    // Two words are a subject, and a text without one of them is beside it; with three or more, a text about two may be the answer.
    private const int Question = 3;

    // Larger than any score: what stands behind all others.
    private const double Behind = 1000;

    // Words are rarer in titles, summaries and tags than in whole texts, and so count more where only those are searched. And of two
    // equal answers the one that can be read is the better.
    private const double LockedShare = 0.45;

    private sealed record Hit(long Id, double Score, LibraryGroup Group);

    /// <summary>Null where the query holds no word to look for.</summary>
    public static async Task<LibraryList?> RunAsync(AllianceDbContext db, Viewer viewer, LibraryQuery query, DateTime today, CancellationToken ct)
    {
        var words = query.Q!;
        if (FullText.Matching(db, SearchTable.Articles, words) is null)
            return null;
        var all = await db.Set<Article>().ListedFor(viewer).CountAsync(ct);
        var hits = await HitsAsync(db, viewer, today, openOnly => FullText.Matching(db, SearchTable.Articles, words, openOnly), ct);
        var near = hits.Count == 0;
        if (hits.Count < Enough)
            hits = Together(hits, await HitsAsync(db, viewer, today, openOnly => FullText.Matching(db, SearchTable.Articles, words, openOnly, any: true), ct, SomeHits), SearchTerms.Of(words).Count >= Question);
        var slips = hits.Count == 0;
        if (slips)
            hits = [.. (await HitsAsync(db, viewer, today, openOnly => FullText.Near(db, SearchTable.Articles, words, openOnly), ct)).OrderByDescending(hit => hit.Score).Take(NearHits)];
        var kept = hits.Where(hit => hit.Group.In(query)).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id).ToList();
        var page = kept.Take(Page.RankedHits).Where(After(query.Cursor)).Take(query.Limit + 1).ToList();
        var next = page.Count > query.Limit ? Page.Cursor(page[query.Limit - 1].Score.ToString("R", CultureInfo.InvariantCulture), page[query.Limit - 1].Id.ToString(CultureInfo.InvariantCulture)) : null;
        var items = await ItemsAsync(db, viewer, words, [.. page.Take(query.Limit).Select(hit => hit.Id)], slips, ct);
        return new(new(items, kept.Count, next), all, LibraryGroup.Facets([.. hits.Select(hit => hit.Group)], query), near && items.Count > 0);
    }

    // What has every word and what has some: of a question the more telling first, otherwise those with every word first.
    private static List<Hit> Together(List<Hit> every, List<Hit> some, bool question)
    {
        var scores = some.ToDictionary(hit => hit.Id, hit => hit.Score);
        return question
            ? [.. some, .. every.Where(hit => !scores.ContainsKey(hit.Id)).Select(hit => hit with { Score = hit.Score - Behind })]
            : [.. every, .. some.ExceptBy(every.Select(hit => hit.Id), hit => hit.Id).Select(hit => hit with { Score = hit.Score - Behind })];
    }

    private static async Task<List<Hit>> HitsAsync(AllianceDbContext db, Viewer viewer, DateTime today, Func<bool, IQueryable<SearchHit>?> search, CancellationToken ct, int most = Page.ExactTo + 1)
    {
        var ceiling = viewer.Ceiling;
        var soon = today.AddDays(LibraryTerms.DueDays);
        var articles = db.Set<Article>().AsNoTracking().ListedFor(viewer);
        var hits = new List<Hit>();
        foreach (var (rows, openOnly) in new[] { (articles.Where(article => article.Label <= ceiling), false), (articles.Where(article => article.Label > ceiling), true) })
            if (search(openOnly) is { } matching)
                hits.AddRange((await rows.Join(matching, article => article.Id, hit => hit.Id, (article, hit) => new { article, hit.Score })
                    .OrderByDescending(row => row.Score).Take(most)
                    .Select(row => new Hit(row.article.Id, row.Score, new(row.article.Kind, row.article.Category, row.article.Audiences, row.article.Language, row.article.ReviewBy < today ? ReviewState.Overdue : row.article.ReviewBy < soon ? ReviewState.Due : ReviewState.Current, 1)))
                    .ToListAsync(ct)).Select(hit => openOnly ? hit with { Score = hit.Score * LockedShare } : hit));
        return hits;
    }

    private static async Task<List<LibraryItem>> ItemsAsync(AllianceDbContext db, Viewer viewer, string words, List<long> ids, bool slips, CancellationToken ct)
    {
        var rows = await db.Set<Article>().AsNoTracking().Where(article => ids.Contains(article.Id)).Rows(viewer).ToListAsync(ct);
        var open = rows.Where(row => !row.Item.Locked).Select(row => row.Id).ToList();
        var snippets = slips ? [] : (await FullText.SnippetsAsync(db, SearchTable.Articles, words, open, ct)).ToDictionary(snippet => snippet.Id, snippet => Parts(snippet.Text));
        var items = rows.OrderBy(row => ids.IndexOf(row.Id)).Select(row => snippets.TryGetValue(row.Id, out var parts) ? row.Item with { Snippet = parts } : row.Item).ToList();
        return await items.MarkedAsync(db, words, ct);
    }

    private static Func<Hit, bool> After(string? cursor) =>
        Page.Keys(cursor, 2) is [var score, var key] && double.TryParse(score, CultureInfo.InvariantCulture, out var last) && long.TryParse(key, out var id)
            ? hit => hit.Score < last || (hit.Score == last && hit.Id > id)
            : _ => true;

    private static List<SnippetPart> Parts(string text)
    {
        var parts = new List<SnippetPart>();
        var hit = false;
        foreach (var part in text.ReplaceLineEndings(" ").Split(FullText.MarkStart, FullText.MarkEnd))
        {
            if (part.Length > 0)
                parts.Add(new(part, hit));
            hit = !hit;
        }
        return parts;
    }
}
