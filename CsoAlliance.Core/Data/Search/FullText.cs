using System.Globalization;
using Microsoft.EntityFrameworkCore;

// Table and column names come from SearchTable's constants; what people typed goes in as a parameter.
#pragma warning disable EF1002

namespace CsoAlliance.Core.Data.Search;

/// <summary>A row that matched, before anybody's right to read it is asked.</summary>
internal sealed class SearchHit
{
    public long Id { get; set; }

    /// <summary>Higher is better; comparable within one query only. The same question over the same rows gives the same number, so that it can be a cursor's key.</summary>
    public double Score { get; set; }
}

/// <summary>Where a row that matched stands in the order.</summary>
internal readonly record struct Place(long Id, double Score);

/// <summary>A hit's text with the match marked between <see cref="FullText.MarkStart"/> and <see cref="FullText.MarkEnd"/>.</summary>
internal sealed class SearchSnippet
{
    public long Id { get; set; }

    public string Text { get; set; } = "";
}

/// <summary>
/// The one search seam over both providers: SQLite FTS5 (bm25, porter, prefix; trigrams for near misses) and PostgreSQL
/// tsvector with pg_trgm. It gives ids and scores as a query to be joined with what the viewer may read: filter first, then page.
/// </summary>
internal static class FullText
{
    public const char MarkStart = '\u0002';
    public const char MarkEnd = '\u0003';

    /// <summary>
    /// Rows that hold every term of the query, the last one as a prefix; with <paramref name="any"/> at least one of them, and
    /// the rarer the terms a row holds, the better. Null where the query holds no word at all. With
    /// <paramref name="openOnly"/> neither match nor score comes from a column that a locked row keeps to itself. With
    /// <paramref name="among"/> only these rows are scored.
    /// </summary>
    public static IQueryable<SearchHit>? Matching(AllianceDbContext db, SearchTable table, string query, bool openOnly = false, bool any = false, IReadOnlyCollection<long>? among = null)
    {
        var terms = SearchTerms.Of(query);
        if (terms.Count == 0)
            return null;
        if (db is not PostgreSqlAllianceDbContext)
            return db.Database.SqlQueryRaw<SearchHit>(
                $"SELECT rowid AS \"Id\", {(any ? Telling(table) : Score(table))} AS \"Score\" FROM {table.Words} WHERE {table.Words} MATCH {{0}}{(among is null ? "" : " AND +rowid IN (SELECT value FROM json_each({1}))")}",
                Within(table, Fts5Query(terms, any), openOnly), Json(among ?? []));
        var letters = openOnly ? table.OpenLetters : "";
        // The server's own rank does not know which words are rare, so each term counts by itself where one is enough.
        return any
            ? db.Database.SqlQueryRaw<SearchHit>($$"""
                SELECT t."Id", round(sum(w.rare * ts_rank({{table.PostgreSqlRank(openOnly)}}, t."Search", w.q))::numeric, 6)::float8 AS "Score"
                FROM "{{table.Table}}" t JOIN (SELECT q, ln(1 + (SELECT count(*) FROM "{{table.Table}}")::float8 / (1 + (SELECT count(*) FROM "{{table.Table}}" a WHERE a."Search" @@ q))) AS rare
                    FROM (SELECT to_tsquery('english', term) AS q FROM unnest({0}) AS term) terms) w ON t."Search" @@ w.q
                GROUP BY t."Id"
                """, (object)terms.Select(term => TsQuery(term, letters)).ToArray())
            : db.Database.SqlQueryRaw<SearchHit>(
                $"SELECT t.\"Id\", round(ts_rank({table.PostgreSqlRank(openOnly)}, t.\"Search\", q)::numeric, 6)::float8 AS \"Score\" FROM \"{table.Table}\" t, to_tsquery('english', {{0}}) q WHERE t.\"Search\" @@ q", TsQuery(terms, " & ", letters));
    }

    /// <summary>
    /// Rows that hold at least one term, by the cheaper of two measures: telling rows apart closely costs three times as much, so only
    /// the best of these are worth it. Null where the engine ranks once and well, or where the query holds no word.
    /// </summary>
    public static IQueryable<SearchHit>? Candidates(AllianceDbContext db, SearchTable table, string query, bool openOnly)
    {
        var terms = SearchTerms.Of(query);
        return terms.Count == 0 || db is PostgreSqlAllianceDbContext ? null : db.Database.SqlQueryRaw<SearchHit>(
            $"SELECT rowid AS \"Id\", {Score(table)} AS \"Score\" FROM {table.Words} WHERE {table.Words} MATCH {{0}}", Within(table, Fts5Query(terms, any: true), openOnly));
    }

    /// <summary>Rows whose text is near the query, for when nothing matches: shared trigrams, so that a slip of the key still finds.</summary>
    public static IQueryable<SearchHit>? Near(AllianceDbContext db, SearchTable table, string query, bool openOnly = false)
    {
        var trigrams = SearchTerms.Words(query).SelectMany(Trigrams).Distinct().Take(40).ToList();
        if (trigrams.Count == 0)
            return null;
        if (db is PostgreSqlAllianceDbContext)
            return db.Database.SqlQueryRaw<SearchHit>(
                $"SELECT \"Id\", round(word_similarity({{0}}, \"{table.Columns[0].Name}\")::numeric, 6)::float8 AS \"Score\" FROM \"{table.Table}\" WHERE word_similarity({{0}}, \"{table.Columns[0].Name}\") > 0.4", query);
        return db.Database.SqlQueryRaw<SearchHit>(
            $"SELECT rowid AS \"Id\", -bm25({table.Trigrams}, {Weights(table)}) AS \"Score\" FROM {table.Trigrams} WHERE {table.Trigrams} MATCH {{0}}",
            Within(table, string.Join(" OR ", trigrams.Select(trigram => $"\"{trigram}\"")), openOnly));
    }

    /// <summary>
    /// Ids and scores of all that a query of this class finds: of ten thousand rows, letting the context build an object of each costs
    /// as much as finding them.
    /// </summary>
    public static async Task<List<Place>> PlacesAsync(AllianceDbContext db, IQueryable<SearchHit> hits, CancellationToken ct)
    {
        var places = new List<Place>();
        await using var command = hits.CreateDbCommand();
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var reader = await command.ExecuteReaderAsync(ct);
            var (id, score) = (reader.GetOrdinal(nameof(SearchHit.Id)), reader.GetOrdinal(nameof(SearchHit.Score)));
            while (await reader.ReadAsync(ct))
                places.Add(new(reader.GetInt64(id), reader.GetDouble(score)));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
        return places;
    }

    /// <summary>
    /// The best passage of each row with the words marked. Ask only for rows that the viewer may read; where all of them hold every
    /// term, say so by <paramref name="any"/>, and fewer rows are gone through.
    /// </summary>
    public static Task<List<SearchSnippet>> SnippetsAsync(AllianceDbContext db, SearchTable table, string query, IReadOnlyCollection<long> ids, bool any, CancellationToken ct)
    {
        var terms = SearchTerms.Of(query);
        if (terms.Count == 0 || ids.Count == 0)
            return Task.FromResult(new List<SearchSnippet>());
        // The ids go in as one parameter: in the text, every search would be a statement of its own, translated anew and remembered.
        var text = table.Columns.Length - 1;
        if (db is PostgreSqlAllianceDbContext)
            return db.Database.SqlQueryRaw<SearchSnippet>(
                $"SELECT \"Id\", ts_headline('english', \"{table.Columns[text].Name}\", to_tsquery('english', {{0}}), 'StartSel={MarkStart},StopSel={MarkEnd},MaxWords=24,MinWords=12') AS \"Text\" FROM \"{table.Table}\" WHERE \"Id\" = ANY({{1}})", TsQuery(terms, " | "), ids.ToArray()).ToListAsync(ct);
        // The plus keeps the engine from running the whole match once for each id.
        return db.Database.SqlQueryRaw<SearchSnippet>(
            $"SELECT rowid AS \"Id\", snippet({table.Words}, {text}, '{MarkStart}', '{MarkEnd}', '…', 18) AS \"Text\" FROM {table.Words} WHERE {table.Words} MATCH {{0}} AND +rowid IN (SELECT value FROM json_each({{1}}))",
            Fts5Query(terms, any), Json(ids)).ToListAsync(ct);
    }

    private static string Json(IEnumerable<long> ids) => $"[{string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)))}]";

    private static string Score(SearchTable table) => $"-bm25({table.Words}, {Weights(table)})";

    // However heavy a column, a word that stands often in a long text soon counts as much as one in the title. So the short columns
    // count once more by themselves, and the title twice again.
    private static string Telling(SearchTable table) =>
        $"{Score(table)} - bm25({table.Words}, {Only(table, table.Columns.Length - 1)}) - 2 * bm25({table.Words}, {Only(table, 1)})";

    private static string Only(SearchTable table, int first) => string.Join(", ", table.Columns.Select((_, i) => i < first ? "1.0" : "0.0"));

    private static string Weights(SearchTable table) => string.Join(", ", table.Columns.Select(column => column.Weight.ToString("0.0", CultureInfo.InvariantCulture)));

    // Several words in one pair of quotes are a phrase. FTS5 takes a star behind a phrase's last word.
    private static string Fts5Query(IReadOnlyList<SearchTerm> terms, bool any) => string.Join(any ? " OR " : " AND ", terms.Select(term =>
        $"({string.Join(" OR ", term.Choices.Select((words, i) => $"\"{string.Join(' ', words)}\"" + (i == 0 && term.Prefix ? "*" : "")))})"));

    private static string TsQuery(IReadOnlyList<SearchTerm> terms, string joint, string letters = "") => string.Join(joint, terms.Select(term => TsQuery(term, letters)));

    // Behind the colon stand the star of a prefix and the letters of the columns that count.
    private static string TsQuery(SearchTerm term, string letters) => $"({string.Join(" | ", term.Choices.Select((words, i) => string.Join(" <-> ", words.Select(word =>
    {
        var mark = (i == 0 && term.Prefix ? "*" : "") + letters;
        return mark.Length > 0 ? $"{word}:{mark}" : word;
    }))))})";

    private static string Within(SearchTable table, string query, bool openOnly) =>
        openOnly ? $"{{{string.Join(' ', table.Columns.Take(table.Open).Select(column => $"\"{column.Name}\""))}}} : ({query})" : query;

    private static IEnumerable<string> Trigrams(string word) =>
        word.Length < 3 ? [] : Enumerable.Range(0, word.Length - 2).Select(start => word.Substring(start, 3));
}
