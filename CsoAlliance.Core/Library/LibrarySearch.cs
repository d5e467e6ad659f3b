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

    // How many that hold some of the words are told apart closely.
    private const int Candidates = 300;

    private sealed record Hit(long Id, double Score, LibraryGroup Group);

    private readonly record struct Place(long Id, double Score);

    // What the viewer sees of the library: what may be read, searched whole, and what is locked, searched in its open columns only.
    private sealed record Half(IQueryable<ArticleFacts> Facts, bool OpenOnly);

    private delegate IQueryable<SearchHit>? Search(bool openOnly);

    /// <summary>Null where the query holds no word to look for.</summary>
    public static async Task<LibraryList?> RunAsync(AllianceDbContext db, Viewer viewer, LibraryQuery query, DateTime today, CancellationToken ct)
    {
        var words = query.Q!;
        if (FullText.Matching(db, SearchTable.Articles, words) is null)
            return null;
        var ceiling = viewer.Ceiling;
        var facts = db.Set<ArticleFacts>().ListedFor(viewer);
        // By what the index holds, so that counting reads no row.
        var labels = await facts.GroupBy(item => new { item.Label, item.Announced }).Select(group => new { group.Key.Label, Count = group.Count() }).ToListAsync(ct);
        var counts = labels.GroupBy(group => group.Label <= ceiling).Select(half => new { Open = half.Key, Count = half.Sum(group => group.Count) }).ToList();
        var all = counts.Sum(half => half.Count);
        // Half of the work is saved where nothing is locked.
        List<Half> halves = [.. counts.Select(half => half.Open ? new Half(facts.Where(item => item.Label <= ceiling), false) : new Half(facts.Where(item => item.Label > ceiling), true)).OrderBy(half => half.OpenOnly)];

        IQueryable<SearchHit>? Every(bool openOnly) => FullText.Matching(db, SearchTable.Articles, words, openOnly);
        var groups = await GroupsAsync(halves, today, Every, ct);
        var count = groups.Sum(group => group.Count);
        if (count >= Enough)
        {
            var best = await BestAsync(halves, query, today, Every, ct);
            var (shown, more) = await PageAsync(db, viewer, query, best, Snippets.Every, ct);
            return new(new(shown, groups.Where(group => group.In(query)).Sum(group => group.Count), more), all, LibraryGroup.Facets(groups, query), Near: false);
        }
        List<Hit> hits = count == 0 ? [] : await HitsAsync(halves, today, Every, Enough, ct);
        hits = Together(hits, await SomeAsync(db, halves, today, words, ct), SearchTerms.Of(words).Count >= Question);
        var slips = hits.Count == 0;
        if (slips)
            hits = [.. (await HitsAsync(halves, today, openOnly => FullText.Near(db, SearchTable.Articles, words, openOnly), NearHits, ct)).OrderByDescending(hit => hit.Score).Take(NearHits)];
        var kept = hits.Where(hit => hit.Group.In(query)).ToList();
        var (items, next) = await PageAsync(db, viewer, query, [.. kept.Select(hit => new Place(hit.Id, hit.Score))], slips ? Snippets.None : Snippets.Some, ct);
        return new(new(items, kept.Count, next), all, LibraryGroup.Facets([.. hits.Select(hit => hit.Group)], query), Near: count == 0 && items.Count > 0);
    }

    private enum Snippets { None, Some, Every }

    // How many hits there are of each sort. Counting them costs no score.
    private static async Task<List<LibraryGroup>> GroupsAsync(List<Half> halves, DateTime today, Search every, CancellationToken ct)
    {
        var groups = new List<LibraryGroup>();
        foreach (var half in halves)
            if (every(half.OpenOnly) is { } matching)
                groups.AddRange(await half.Facts.Join(matching, item => item.Id, hit => hit.Id, (item, _) => item).Grouped(today).ToListAsync(ct));
        return groups;
    }

    // The best of what the filters keep: as many as the first page needs, and for a later page all that are ever shown.
    private static async Task<List<Place>> BestAsync(List<Half> halves, LibraryQuery query, DateTime today, Search every, CancellationToken ct)
    {
        var most = query.Cursor is null ? query.Limit + 1 : Page.RankedHits;
        var best = new List<Place>();
        foreach (var half in halves)
            if (every(half.OpenOnly) is { } matching)
                best.AddRange((await half.Facts.Narrowed(query, today).Join(matching, item => item.Id, hit => hit.Id, (_, hit) => hit)
                    .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id).Take(most).ToListAsync(ct)).Select(hit => new Place(hit.Id, half.OpenOnly ? hit.Score * LockedShare : hit.Score)));
        return best;
    }

    private static async Task<(IReadOnlyList<LibraryItem> Items, string? Next)> PageAsync(AllianceDbContext db, Viewer viewer, LibraryQuery query, List<Place> kept, Snippets snippets, CancellationToken ct)
    {
        var page = kept.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id).Take(Page.RankedHits).Where(After(query.Cursor)).Take(query.Limit + 1).ToList();
        var next = page.Count > query.Limit ? Page.Cursor(page[query.Limit - 1].Score.ToString("R", CultureInfo.InvariantCulture), page[query.Limit - 1].Id.ToString(CultureInfo.InvariantCulture)) : null;
        return (await ItemsAsync(db, viewer, query.Q!, [.. page.Take(query.Limit).Select(hit => hit.Id)], snippets, ct), next);
    }

    // What has every word and what has some: of a question the more telling first, otherwise those with every word first.
    private static List<Hit> Together(List<Hit> every, List<Hit> some, bool question)
    {
        var scores = some.ToDictionary(hit => hit.Id, hit => hit.Score);
        return question
            ? [.. some, .. every.Where(hit => !scores.ContainsKey(hit.Id)).Select(hit => hit with { Score = hit.Score - Behind })]
            : [.. every, .. some.ExceptBy(every.Select(hit => hit.Id), hit => hit.Id).Select(hit => hit with { Score = hit.Score - Behind })];
    }

    // What holds some of the words. Where telling rows apart is dear, only those that a cheaper measure puts first are told apart.
    private static async Task<List<Hit>> SomeAsync(AllianceDbContext db, List<Half> halves, DateTime today, string words, CancellationToken ct)
    {
        var hits = new List<Hit>();
        foreach (var half in halves)
        {
            List<long>? among = null;
            if (FullText.Candidates(db, SearchTable.Articles, words, half.OpenOnly) is { } candidates)
                among = await half.Facts.Join(candidates, item => item.Id, hit => hit.Id, (_, hit) => hit).OrderByDescending(hit => hit.Score).Take(Candidates).Select(hit => hit.Id).ToListAsync(ct);
            hits.AddRange(await HitsAsync([half], today, openOnly => FullText.Matching(db, SearchTable.Articles, words, openOnly, any: true, among), SomeHits, ct));
        }
        return hits;
    }

    private static async Task<List<Hit>> HitsAsync(List<Half> halves, DateTime today, Search search, int most, CancellationToken ct)
    {
        var soon = today.AddDays(LibraryTerms.DueDays);
        var hits = new List<Hit>();
        foreach (var half in halves)
            if (search(half.OpenOnly) is { } matching)
                hits.AddRange((await half.Facts.Join(matching, item => item.Id, hit => hit.Id, (item, hit) => new { item, hit.Score })
                    .OrderByDescending(row => row.Score).ThenBy(row => row.item.Id).Take(most)
                    .Select(row => new Hit(row.item.Id, row.Score, new(row.item.Kind, row.item.Category, row.item.Audiences, row.item.Language, row.item.ReviewBy < today ? ReviewState.Overdue : row.item.ReviewBy < soon ? ReviewState.Due : ReviewState.Current, 1)))
                    .ToListAsync(ct)).Select(hit => half.OpenOnly ? hit with { Score = hit.Score * LockedShare } : hit));
        return hits;
    }

    private static async Task<List<LibraryItem>> ItemsAsync(AllianceDbContext db, Viewer viewer, string words, List<long> ids, Snippets wanted, CancellationToken ct)
    {
        var rows = await db.Set<Article>().AsNoTracking().Where(article => ids.Contains(article.Id)).Rows(viewer).ToListAsync(ct);
        var open = rows.Where(row => !row.Item.Locked).Select(row => row.Id).ToList();
        var snippets = wanted == Snippets.None ? [] : (await FullText.SnippetsAsync(db, SearchTable.Articles, words, open, any: wanted == Snippets.Some, ct)).ToDictionary(snippet => snippet.Id, snippet => Parts(snippet.Text));
        var items = rows.OrderBy(row => ids.IndexOf(row.Id)).Select(row => snippets.TryGetValue(row.Id, out var parts) ? row.Item with { Snippet = parts } : row.Item).ToList();
        return await items.MarkedAsync(db, words, ct);
    }

    private static Func<Place, bool> After(string? cursor) =>
        Page.Keys(cursor, 2) is [var score, var key] && double.TryParse(score, CultureInfo.InvariantCulture, out var last) && long.TryParse(key, out var id)
            ? hit => hit.Score < last || (hit.Score == last && hit.Id > id)
            : _ => true;

    // Whoever shows a passage says by itself that it is one; the engine's own dots at its ends would double that.
    private static List<SnippetPart> Parts(string text)
    {
        var parts = new List<SnippetPart>();
        var hit = false;
        foreach (var part in text.ReplaceLineEndings(" ").Trim('…', ' ').Split(FullText.MarkStart, FullText.MarkEnd))
        {
            if (part.Length > 0)
                parts.Add(new(part, hit));
            hit = !hit;
        }
        return parts;
    }
}
