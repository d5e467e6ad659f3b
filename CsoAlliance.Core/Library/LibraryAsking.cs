using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Data.Search;
using CsoAlliance.Core.Library.Films;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library;

/// <summary>Something found, with what facets count it under.</summary>
internal sealed record Hit(long Id, double Score, LibraryGroup Group);

/// <summary>Where something stands in the order.</summary>
internal readonly record struct Place(long Id, double Score);

/// <summary>Which rows have a passage marked: none, those with some of the words, those with every word.</summary>
internal enum Snippets { None, Some, Every }

/// <summary>Half of what the viewer sees of the library: what may be read, searched whole, or what is locked, searched in its open columns only.</summary>
internal sealed record Half(Viewer Viewer, bool OpenOnly)
{
    // Words are rarer in titles, summaries and tags than in whole texts, and so count more where only those are searched. And of two
    // equal answers the one that can be read is the better.
    private const double LockedShare = 0.45;

    public IQueryable<ArticleFacts> Facts(AllianceDbContext db)
    {
        var (facts, ceiling) = (db.Set<ArticleFacts>().ListedFor(Viewer), Viewer.Ceiling);
        return OpenOnly ? facts.Where(item => item.Label > ceiling) : facts.Where(item => item.Label <= ceiling);
    }

    public double Score(double score) => OpenOnly ? score * LockedShare : score;
}

/// <summary>The questions that a search puts to the database. Each runs on a thread and a connection of its own, so that several can be asked at once.</summary>
internal sealed class LibraryAsking(IDbContextFactory<AllianceDbContext> contexts, LibraryQuery query, DateTime today, CancellationToken ct)
{
    private readonly string words = query.Q!;

    /// <summary>How many terms are looked for.</summary>
    public int Terms { get; } = SearchTerms.Of(query.Q!).Count;

    /// <summary>How many items the viewer sees, and whether any of them is locked. By what the index holds, so that counting reads no row.</summary>
    public Task<(int All, bool AnyLocked)> LabelsAsync(Viewer viewer) => AskAsync(async db =>
    {
        var labels = await db.Set<ArticleFacts>().ListedFor(viewer).GroupBy(item => new { item.Label, item.Announced }).Select(group => new { group.Key.Label, Count = group.Count() }).ToListAsync(ct);
        return (labels.Sum(group => group.Count), labels.Exists(group => group.Label > viewer.Ceiling));
    });

    /// <summary>How many hold every word, of each sort. Counting them costs no score.</summary>
    public Task<List<LibraryGroup>> GroupsAsync(Half half) => AskAsync(db =>
        half.Facts(db).Join(Every(db, half), item => item.Id, hit => hit.Id, (item, _) => item).Grouped(today).ToListAsync(ct));

    /// <summary>The best of those that hold every word and that the filters keep: as many as the first page needs, and for a later page all that are ever shown.</summary>
    public Task<List<Place>> BestAsync(Half half) => AskAsync(async db =>
        (await half.Facts(db).Narrowed(query, today).Join(Every(db, half), item => item.Id, hit => hit.Id, (_, hit) => hit)
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id).Take(query.Cursor is null ? query.Limit + 1 : Shared.Page.RankedHits).ToListAsync(ct))
        .ConvertAll(hit => new Place(hit.Id, half.Score(hit.Score))));

    /// <summary>What holds every word.</summary>
    public Task<List<Hit>> EveryAsync(Half half, int most) => AskAsync(db => HitsAsync(db, half, Every(db, half), most));

    /// <summary>What holds some of the words. Where telling rows apart is dear, only those that a cheaper measure puts first are told apart.</summary>
    public Task<List<Hit>> SomeAsync(Half half, int candidates, int most) => AskAsync(async db =>
    {
        List<long>? among = null;
        if (FullText.Candidates(db, SearchTable.Articles, words, half.OpenOnly) is { } cheaper)
            among = await half.Facts(db).Join(cheaper, item => item.Id, hit => hit.Id, (_, hit) => hit).OrderByDescending(hit => hit.Score).Take(candidates).Select(hit => hit.Id).ToListAsync(ct);
        return await HitsAsync(db, half, FullText.Matching(db, SearchTable.Articles, words, half.OpenOnly, any: true, among)!, most);
    });

    /// <summary>What is near the words, where nothing holds any of them.</summary>
    public Task<List<Hit>> NearAsync(Half half, int most) => AskAsync(db =>
        FullText.Near(db, SearchTable.Articles, words, half.OpenOnly) is { } near ? HitsAsync(db, half, near, most) : Task.FromResult<List<Hit>>([]));

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
        var open = await new Half(viewer, OpenOnly: false).Facts(db).Where(item => ids.Contains(item.Id)).Select(item => item.Id).ToListAsync(ct);
        return (await FullText.SnippetsAsync(db, SearchTable.Articles, words, open, any: wanted == Snippets.Some, ct)).ToDictionary(snippet => snippet.Id, snippet => Parts(snippet.Text));
    }

    private IQueryable<SearchHit> Every(AllianceDbContext db, Half half) => FullText.Matching(db, SearchTable.Articles, words, half.OpenOnly)!;

    private async Task<List<Hit>> HitsAsync(AllianceDbContext db, Half half, IQueryable<SearchHit> matching, int most)
    {
        var soon = today.AddDays(LibraryTerms.DueDays);
        return (await half.Facts(db).Join(matching, item => item.Id, hit => hit.Id, (item, hit) => new { item, hit.Score })
            .OrderByDescending(row => row.Score).ThenBy(row => row.item.Id).Take(most)
            .Select(row => new Hit(row.item.Id, row.Score, new(row.item.Kind, row.item.Category, row.item.Audiences, row.item.Language, row.item.ReviewBy < today ? ReviewState.Overdue : row.item.ReviewBy < soon ? ReviewState.Due : ReviewState.Current, 1)))
            .ToListAsync(ct)).ConvertAll(hit => hit with { Score = half.Score(hit.Score) });
    }

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
