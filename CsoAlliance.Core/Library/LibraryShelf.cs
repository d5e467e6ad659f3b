using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
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

    /// <summary>The facts as they are now, by the item's row number.</summary>
    public async Task<IReadOnlyDictionary<long, ArticleFacts>> FactsAsync(AllianceDbContext db, CancellationToken ct)
    {
        // The number first: what changes between the two questions makes this copy old for the next who asks.
        var stamp = await db.Database.SqlQuery<long>($"SELECT \"Value\" FROM article_stamp").SingleAsync(ct);
        if (held is { } copy && copy.Stamp == stamp)
            return copy.Facts;
        var facts = await db.Set<ArticleFacts>().AsNoTracking().ToDictionaryAsync(item => item.Id, ct);
        held = new(stamp, facts);
        return facts;
    }

    private sealed record Copy(long Stamp, Dictionary<long, ArticleFacts> Facts);
}

/// <summary>What a viewer may find, by the facts of the moment.</summary>
internal sealed class ShelfView
{
    private readonly IReadOnlyDictionary<long, ArticleFacts> facts;
    private readonly Tlp ceiling;
    private readonly DateTime today;

    public ShelfView(IReadOnlyDictionary<long, ArticleFacts> facts, Viewer viewer, DateTime today)
    {
        (this.facts, ceiling, this.today) = (facts, viewer.Ceiling, today);
        foreach (var item in facts.Values.Where(item => item.Label <= ceiling || item.Announced))
        {
            All++;
            AnyLocked |= item.Label > ceiling;
        }
    }

    /// <summary>How many items the viewer sees, those with a lock included.</summary>
    public int All { get; }

    /// <summary>Whether any of them is locked.</summary>
    public bool AnyLocked { get; }

    /// <summary>Those of the places that the viewer may find: what may be read, or with <paramref name="locked"/> what is announced and locked.</summary>
    public IEnumerable<Hit> Hits(IEnumerable<Place> places, bool locked)
    {
        foreach (var place in places)
            if (facts.TryGetValue(place.Id, out var item) && item.Label > ceiling == locked && (!locked || item.Announced))
                yield return new(place.Id, place.Score, Group(item));
    }

    // There are some dozens of groups, and thousands of hits in them.
    private readonly Dictionary<(ArticleKind, string, Audiences, string, ReviewState), LibraryGroup> groups = [];

    private LibraryGroup Group(ArticleFacts item)
    {
        var review = item.ReviewBy < today ? ReviewState.Overdue : item.ReviewBy < today.AddDays(LibraryTerms.DueDays) ? ReviewState.Due : ReviewState.Current;
        var key = (item.Kind, item.Category, item.Audiences, item.Language, review);
        if (!groups.TryGetValue(key, out var group))
            groups.Add(key, group = new(item.Kind, item.Category, item.Audiences, item.Language, review, 1));
        return group;
    }
}
