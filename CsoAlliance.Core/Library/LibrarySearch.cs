using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
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

    // How many that hold some of the words are told apart closely.
    private const int Candidates = 300;

    /// <summary>
    /// Null where the query holds no word to look for. The engine says what holds the words; what each of them is stands in memory, and
    /// so is counted, sorted and filtered here. What does not wait for another's answer is asked at once, each on a connection of its own.
    /// </summary>
    public static async Task<LibraryList?> RunAsync(IDbContextFactory<AllianceDbContext> contexts, LibraryShelf shelf, Viewer viewer, LibraryQuery query, DateTime today, CancellationToken ct)
    {
        var asking = new LibraryAsking(contexts, query, ct);
        if (asking.Terms == 0)
            return null;
        var view = await asking.ViewAsync(shelf, viewer.Ceiling, today);
        // Half of the work is saved where nothing is locked.
        bool[] halves = view.AnyLocked ? [false, true] : [false];
        var found = await Task.WhenAll(halves.Select(locked => asking.EveryAsync(view, locked)));
        List<Hit> every = found is [var all] ? all : [.. found.SelectMany(half => half)];
        if (every.Count >= Enough)
        {
            var groups = LibraryGroup.Counted(every);
            var (shown, more) = await PageAsync(asking, viewer, query, LibraryGroup.Kept(every, query), Snippets.Every);
            return new(new(shown, groups.Where(group => group.In(query)).Sum(group => group.Count), more), view.All, LibraryGroup.Facets(groups, query), Near: false);
        }
        var some = await Task.WhenAll(halves.Select(locked => asking.SomeAsync(view, locked, Candidates, SomeHits)));
        var hits = Together(every, [.. some.SelectMany(half => half)], asking.Terms >= Question);
        var slips = hits.Count == 0;
        if (slips)
            hits = [.. (await Task.WhenAll(halves.Select(locked => asking.NearAsync(view, locked, NearHits)))).SelectMany(half => half).Order().Take(NearHits)];
        var kept = LibraryGroup.Kept(hits, query).ToList();
        var (items, next) = await PageAsync(asking, viewer, query, kept, slips ? Snippets.None : Snippets.Some);
        return new(new(items, kept.Count, next), view.All, LibraryGroup.Facets(LibraryGroup.Counted(hits), query), Near: every.Count == 0 && items.Count > 0);
    }

    private static async Task<(IReadOnlyList<LibraryItem> Items, string? Next)> PageAsync(LibraryAsking asking, Viewer viewer, LibraryQuery query, IEnumerable<Hit> kept, Snippets snippets)
    {
        // As many as the first page needs, and for a later page all that are ever shown.
        var best = kept.Order().Take(query.Cursor is null ? query.Limit + 1 : Page.RankedHits);
        var page = best.Where(After(query.Cursor)).Take(query.Limit + 1).ToList();
        var next = page.Count > query.Limit ? Page.Cursor(page[query.Limit - 1].Score.ToString("R", CultureInfo.InvariantCulture), page[query.Limit - 1].Id.ToString(CultureInfo.InvariantCulture)) : null;
        return (await asking.ItemsAsync(viewer, [.. page.Take(query.Limit).Select(hit => hit.Id)], snippets), next);
    }

    // What has every word and what has some: of a question the more telling first, otherwise those with every word first.
    private static List<Hit> Together(List<Hit> every, List<Hit> some, bool question)
    {
        var scores = some.ToDictionary(hit => hit.Id, hit => hit.Score);
        return question
            ? [.. some, .. every.Where(hit => !scores.ContainsKey(hit.Id)).Select(hit => hit with { Score = hit.Score - Behind })]
            : [.. every, .. some.ExceptBy(every.Select(hit => hit.Id), hit => hit.Id).Select(hit => hit with { Score = hit.Score - Behind })];
    }

    private static Func<Hit, bool> After(string? cursor) =>
        Page.Keys(cursor, 2) is [var score, var key] && double.TryParse(score, CultureInfo.InvariantCulture, out var last) && long.TryParse(key, out var id)
            ? hit => hit.Score < last || (hit.Score == last && hit.Id > id)
            : _ => true;
}
