using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Data.Search;
using CsoAlliance.Core.Library.Films;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library;

/// <summary>Something found, with what facets count it under.</summary>
internal readonly record struct Hit(long Id, double Score, LibraryGroup Group) : IComparable<Hit>
{
    /// <summary>The better first, and of equals the older.</summary>
    public int CompareTo(Hit other) => Score == other.Score ? Id.CompareTo(other.Id) : other.Score.CompareTo(Score);
}

/// <summary>Which rows have a passage marked: none, those with some of the words, those with every word.</summary>
internal enum Snippets { None, Some, Every }

/// <summary>The questions that a search puts to the database. Each runs on a thread and a connection of its own, so that several can be asked at once.</summary>
internal sealed class LibraryAsking(IDbContextFactory<AllianceDbContext> contexts, LibraryQuery query, CancellationToken ct)
{
    // Words are rarer in titles, summaries and tags than in whole texts, and so count more where only those are searched. And of two
    // equal answers the one that can be read is the better.
    private const double LockedShare = 0.45;

    private readonly string words = query.Q!;

    /// <summary>How many terms are looked for.</summary>
    public int Terms { get; } = SearchTerms.Of(query.Q!).Count;

    /// <summary>What may be found up to a label.</summary>
    public Task<ShelfView> ViewAsync(LibraryShelf shelf, Tlp ceiling, DateTime today) => AskAsync(db => shelf.ViewAsync(db, ceiling, today, ct));

    /// <summary>What holds every word; with <paramref name="locked"/>, in the columns that a lock leaves open.</summary>
    public Task<List<Hit>> EveryAsync(ShelfView view, bool locked) => AskAsync(db => HitsAsync(db, FullText.Matching(db, SearchTable.Articles, words, locked)!, view, locked));

    /// <summary>What holds some of the words. Where telling rows apart is dear, only those that a cheaper measure puts first are told apart.</summary>
    public Task<List<Hit>> SomeAsync(ShelfView view, bool locked, int candidates, int most) => AskAsync(async db =>
    {
        List<long>? among = null;
        if (FullText.Candidates(db, SearchTable.Articles, words, locked) is { } cheaper)
            among = [.. Best(await HitsAsync(db, cheaper, view, locked), candidates).Select(hit => hit.Id)];
        return Best(await HitsAsync(db, FullText.Matching(db, SearchTable.Articles, words, locked, any: true, among)!, view, locked), most);
    });

    /// <summary>What is near the words, where nothing holds any of them.</summary>
    public Task<List<Hit>> NearAsync(ShelfView view, bool locked, int most) => AskAsync(async db =>
        FullText.Near(db, SearchTable.Articles, words, locked) is { } near ? Best(await HitsAsync(db, near, view, locked), most) : []);

    /// <summary>Items in the order of their ids, those that may be read with the passage that fits the words.</summary>
    public async Task<List<LibraryItem>> ItemsAsync(Viewer viewer, List<long> ids, Snippets wanted)
    {
        var passages = wanted == Snippets.None ? null : AskAsync(db => SnippetsAsync(db, viewer, ids, wanted));
        var items = await AskAsync(async db => (await db.Set<Article>().AsNoTracking().ListedFor(viewer).Where(article => ids.Contains(article.Id)).Rows(viewer).ToListAsync(ct)).OrderBy(row => ids.IndexOf(row.Id)).ToList());
        var snippets = passages is null ? [] : await passages;
        var shown = items.ConvertAll(row => !row.Item.Locked && snippets.TryGetValue(row.Id, out var parts) ? row.Item with { Snippet = parts } : row.Item);
        return shown.Exists(item => item is { Kind: ArticleKind.Film, Locked: false }) ? await AskAsync(db => shown.MarkedAsync(db, words, ct)) : shown;
    }

    // Which of them may be read is asked again, so that no passage of a locked text leaves the database.
    private async Task<Dictionary<long, List<SnippetPart>>> SnippetsAsync(AllianceDbContext db, Viewer viewer, List<long> ids, Snippets wanted)
    {
        var ceiling = viewer.Ceiling;
        var open = await db.Set<ArticleFacts>().Where(item => ids.Contains(item.Id) && item.Label <= ceiling).Select(item => item.Id).ToListAsync(ct);
        return (await FullText.SnippetsAsync(db, SearchTable.Articles, words, open, any: wanted == Snippets.Some, ct)).ToDictionary(snippet => snippet.Id, snippet => Parts(snippet.Text));
    }

    private static List<Hit> Best(List<Hit> hits, int most) => [.. hits.Order().Take(most)];

    private async Task<List<Hit>> HitsAsync(AllianceDbContext db, IQueryable<SearchHit> matching, ShelfView view, bool locked) =>
        view.Hits(await FullText.PlacesAsync(db, matching, ct), locked, locked ? LockedShare : 1);

    // SQLite answers on the thread that asks.
    private Task<T> AskAsync<T>(Func<AllianceDbContext, Task<T>> ask) => Task.Run(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await ask(db);
    }, ct);

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
