using System.Collections.Concurrent;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Data.Search;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library;

/// <summary>
/// The facts of every item, held in memory: about a hundred bytes each. A search of a common word has ten thousand hits, and asking the
/// database what each of them is took longer than finding them. The database keeps a number that grows with every change of a fact; each
/// search asks for it, so a copy that is old is never used. What is shown is read from the database, under the viewer's own rule.
/// </summary>
internal sealed class LibraryShelf
{
    /// <summary>Name of the table with the number, and of what keeps it.</summary>
    public const string Stamp = "article_stamp";

    private volatile Copy? held;

    /// <summary>What may be found up to a label, by the facts as they are now.</summary>
    public async Task<ShelfView> ViewAsync(AllianceDbContext db, Tlp ceiling, DateTime today, CancellationToken ct)
    {
        // The number first: what changes between the two questions makes this copy old for the next who asks.
        var stamp = await db.Database.SqlQuery<long>($"SELECT \"Value\" FROM article_stamp").SingleAsync(ct);
        if (held is not { } copy || copy.Stamp != stamp || copy.Today != today)
            held = copy = new(stamp, today, await db.Set<ArticleFacts>().AsNoTracking().ToListAsync(ct));
        return copy.View(ceiling);
    }

    // What a review date means changes at midnight.
    private sealed record Copy(long Stamp, DateTime Today, IReadOnlyList<ArticleFacts> Facts)
    {
        // One for each of the few labels that people may read up to.
        private readonly ConcurrentDictionary<Tlp, ShelfView> views = new();

        public ShelfView View(Tlp ceiling) => views.GetOrAdd(ceiling, one => new(Facts, one, Today));
    }
}

/// <summary>What may be found up to a label: where it can be read, and where it is announced with a lock. Never changed once made.</summary>
internal sealed class ShelfView
{
    private readonly Dictionary<long, LibraryGroup> open = [];
    private readonly Dictionary<long, LibraryGroup> locked = [];

    public ShelfView(IEnumerable<ArticleFacts> facts, Tlp ceiling, DateTime today)
    {
        // There are some dozens of groups, and thousands of items in them.
        var groups = new Dictionary<LibraryGroup, LibraryGroup>();
        foreach (var item in facts.Where(item => item.Label <= ceiling || item.Announced))
        {
            var review = item.ReviewBy < today ? ReviewState.Overdue : item.ReviewBy < today.AddDays(LibraryTerms.DueDays) ? ReviewState.Due : ReviewState.Current;
            var group = new LibraryGroup(item.Kind, item.Category, item.Audiences, item.Language, review, 1);
            if (!groups.TryAdd(group, group))
                group = groups[group];
            (item.Label <= ceiling ? open : locked).Add(item.Id, group);
        }
    }

    /// <summary>How many items are seen, those with a lock included.</summary>
    public int All => open.Count + locked.Count;

    /// <summary>Whether any of them is locked.</summary>
    public bool AnyLocked => locked.Count > 0;

    /// <summary>Those of the places that may be found: what may be read, or with <paramref name="behindLock"/> what is announced and locked. Their scores count by a share.</summary>
    public List<Hit> Hits(List<Place> places, bool behindLock, double share)
    {
        var known = behindLock ? locked : open;
        var hits = new List<Hit>(places.Count);
        foreach (var (id, score) in places)
            if (known.TryGetValue(id, out var group))
                hits.Add(new(id, score * share, group));
        return hits;
    }
}
