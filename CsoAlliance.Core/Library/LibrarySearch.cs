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
    /// Null where the query holds no word to look for. What does not wait for another's answer is asked at once, each on a connection
    /// of its own: the person waits for the longest of the questions and not for their sum.
    /// </summary>
    public static async Task<LibraryList?> RunAsync(IDbContextFactory<AllianceDbContext> contexts, Viewer viewer, LibraryQuery query, DateTime today, CancellationToken ct)
    {
        var asking = new LibraryAsking(contexts, query, today, ct);
        if (asking.Terms == 0)
            return null;
        var (labels, open) = (asking.LabelsAsync(viewer), new Half(viewer, OpenOnly: false));
        var openGroups = asking.GroupsAsync(open);
        // A single word has many hits as a rule: the best of them will be wanted.
        var openBest = asking.Terms == 1 ? asking.BestAsync(open) : null;
        var (all, anyLocked) = await labels;
        // Half of the work is saved where nothing is locked.
        Half[] halves = anyLocked ? [open, new(viewer, OpenOnly: true)] : [open];
        var lockedGroups = anyLocked ? asking.GroupsAsync(halves[1]) : Task.FromResult<List<LibraryGroup>>([]);
        List<LibraryGroup> groups = [.. await openGroups, .. await lockedGroups];
        var count = groups.Sum(group => group.Count);
        if (count >= Enough)
        {
            var best = await Task.WhenAll(halves.Select(half => half == open && openBest is not null ? openBest : asking.BestAsync(half)));
            var (shown, more) = await PageAsync(asking, viewer, query, [.. best.SelectMany(places => places)], Snippets.Every);
            return new(new(shown, groups.Where(group => group.In(query)).Sum(group => group.Count), more), all, LibraryGroup.Facets(groups, query), Near: false);
        }
        var some = Task.WhenAll(halves.Select(half => asking.SomeAsync(half, Candidates, SomeHits)));
        var every = count == 0 ? [] : await Task.WhenAll(halves.Select(half => asking.EveryAsync(half, Enough)));
        var hits = Together([.. every.SelectMany(half => half)], [.. (await some).SelectMany(half => half)], asking.Terms >= Question);
        var slips = hits.Count == 0;
        if (slips)
            hits = [.. (await Task.WhenAll(halves.Select(half => asking.NearAsync(half, NearHits)))).SelectMany(half => half).OrderByDescending(hit => hit.Score).Take(NearHits)];
        var kept = hits.Where(hit => hit.Group.In(query)).ToList();
        var (items, next) = await PageAsync(asking, viewer, query, [.. kept.Select(hit => new Place(hit.Id, hit.Score))], slips ? Snippets.None : Snippets.Some);
        return new(new(items, kept.Count, next), all, LibraryGroup.Facets([.. hits.Select(hit => hit.Group)], query), Near: count == 0 && items.Count > 0);
    }

    private static async Task<(IReadOnlyList<LibraryItem> Items, string? Next)> PageAsync(LibraryAsking asking, Viewer viewer, LibraryQuery query, List<Place> kept, Snippets snippets)
    {
        var page = kept.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id).Take(Page.RankedHits).Where(After(query.Cursor)).Take(query.Limit + 1).ToList();
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

    private static Func<Place, bool> After(string? cursor) =>
        Page.Keys(cursor, 2) is [var score, var key] && double.TryParse(score, CultureInfo.InvariantCulture, out var last) && long.TryParse(key, out var id)
            ? hit => hit.Score < last || (hit.Score == last && hit.Id > id)
            : _ => true;
}
