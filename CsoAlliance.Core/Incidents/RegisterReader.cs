using System.Globalization;
using System.Runtime.CompilerServices;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Data.Search;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Incidents;

/// <summary>The reader's side of the register. What a viewer may not read is in no list, total, snippet, map, export or figure.</summary>
public sealed class RegisterReader(IDbContextFactory<AllianceDbContext> contexts)
{
    /// <summary>Incidents that one look-up of an export brings.</summary>
    private const int Batch = 500;

    /// <summary>
    /// A page of the list, newest first; with words, best match first within the first <see cref="Page.RankedHits"/>.
    /// </summary>
    /// <param name="query">What is wanted.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="cursor">The page before's <see cref="Page{T}.Next"/>; null or anything else for the first page.</param>
    /// <param name="limit">Items on the page, 1 to <see cref="Page.MaxLimit"/>.</param>
    /// <param name="ct">Ends the look-up.</param>
    public async Task<RegisterList> ListAsync(RegisterQuery query, Viewer viewer, string? cursor, int limit, CancellationToken ct = default)
    {
        limit = Page.Limit(limit, limit);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var readable = Readable(db, query, viewer);
        if (query.Words.Length > 0)
            return await SearchAsync(db, readable, query.Words, cursor, limit, ct);
        var total = await readable.Select(incident => incident.Id).Take(Page.ExactTo + 1).CountAsync(ct);
        var items = await readable.After(DateKey(cursor)).NewestFirst().Take(limit + 1).Select(IncidentSummary.Projection).ToListAsync(ct);
        return new(Cut(items, limit, total, last => DateCursor(last)), IsNear: false);
    }

    /// <summary>One incident; null where there is none or it is not for the viewer. A withdrawn one comes without its wording and sources.</summary>
    public async Task<IncidentDetail?> FindAsync(string reference, Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = db.Set<Incident>().AsNoTracking().LabelledFor(viewer).Where(incident => incident.Reference == reference);
        if (await found.Select(IncidentSummary.Projection).FirstOrDefaultAsync(ct) is not { } summary)
            return null;
        var rest = await found.Select(incident => new { incident.Wording, incident.Systems, incident.Withdrawn, incident.Origin, Changes = incident.Changes.OrderBy(change => change.Id).ToList() }).FirstAsync(ct);
        return rest.Withdrawn is null
            ? new(summary, rest.Wording, rest.Systems, rest.Changes, null, rest.Origin)
            : new(summary with { Sources = [] }, "", [], rest.Changes, rest.Withdrawn, rest.Origin);
    }

    /// <summary>Others in the same area, newest first; none for what happened nowhere in particular.</summary>
    public async Task<IReadOnlyList<IncidentSummary>> NearAsync(IncidentSummary incident, Viewer viewer, int count, CancellationToken ct = default)
    {
        if (incident.Area == SeaAreas.Worldwide)
            return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Readable(db, new() { Area = incident.Area }, viewer).Where(other => other.Id != incident.Id).NewestFirst().Take(count).Select(IncidentSummary.Projection).ToListAsync(ct);
    }

    /// <summary>The last published, for feeds and the front page; by time of publication, newest first.</summary>
    public async Task<IReadOnlyList<IncidentSummary>> NewestAsync(Viewer viewer, int count, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Incident>().AsNoTracking().ReadableBy(viewer)
            .OrderByDescending(incident => incident.PublishedAt).ThenByDescending(incident => incident.OccurredAt).ThenByDescending(incident => incident.Id)
            .Take(count).Select(IncidentSummary.Projection).ToListAsync(ct);
    }

    /// <summary>Everything that the query leaves, newest first, brought in batches so that an export of any size takes little memory.</summary>
    public async IAsyncEnumerable<IncidentSummary> AllAsync(RegisterQuery query, Viewer viewer, [EnumeratorCancellation] CancellationToken ct = default)
    {
        (DateTime, long)? last = null;
        while (true)
        {
            List<IncidentSummary> batch;
            await using (var db = await contexts.CreateDbContextAsync(ct))
                batch = await Matching(db, Readable(db, query, viewer), query.Words).After(last).NewestFirst().Take(Batch).Select(IncidentSummary.Projection).ToListAsync(ct);
            foreach (var incident in batch)
                yield return incident;
            if (batch.Count < Batch)
                yield break;
            last = (batch[^1].OccurredAt, batch[^1].Id);
        }
    }

    /// <summary>How many lie in each whole degree, for the map.</summary>
    public async Task<IReadOnlyList<MapCell>> MapAsync(RegisterQuery query, Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Matching(db, Readable(db, query, viewer), query.Words)
            .Where(incident => incident.Latitude != null && incident.Longitude != null)
            .GroupBy(incident => new { Latitude = Math.Round(incident.Latitude!.Value), Longitude = Math.Round(incident.Longitude!.Value), incident.Kind })
            .Select(cell => new MapCell(cell.Key.Latitude, cell.Key.Longitude, cell.Key.Kind, cell.Count())).ToListAsync(ct);
    }

    private static IQueryable<Incident> Readable(AllianceDbContext db, RegisterQuery query, Viewer viewer) =>
        db.Set<Incident>().AsNoTracking().ReadableBy(viewer).Narrowed(query, db.Set<IncidentTypeMark>());

    // Exports and the map hold what matches, without the detour over what is near: a file must be what was asked for.
    private static IQueryable<Incident> Matching(AllianceDbContext db, IQueryable<Incident> readable, string words) =>
        words.Length == 0 || FullText.Matching(db, SearchTable.Incidents, words) is not { } hits ? readable
        : readable.Where(incident => hits.Select(hit => hit.Id).Contains(incident.Id));

    private static async Task<RegisterList> SearchAsync(AllianceDbContext db, IQueryable<Incident> readable, string words, string? cursor, int limit, CancellationToken ct)
    {
        foreach (var (hits, near) in new[] { (FullText.Matching(db, SearchTable.Incidents, words), false), (FullText.Near(db, SearchTable.Incidents, words), true) })
        {
            if (hits is null)
                continue;
            // Joined with what may be read before it is counted, ranked or cut: the unreadable take no place among the hits.
            // A cross join, in this order: SQLite keeps to it, where of an inner join it asks the index of words once an incident.
            var ranked = hits.SelectMany(_ => readable, (hit, incident) => new { hit, incident }).Where(pair => pair.hit.Id == pair.incident.Id)
                .Select(pair => new Ranked { Id = pair.incident.Id, Score = pair.hit.Score });
            var total = await ranked.Take(Page.ExactTo + 1).CountAsync(ct);
            if (total == 0)
                continue;
            var best = ranked.OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.Id).Take(Page.RankedHits);
            if (ScoreKey(cursor) is var (score, id))
                best = best.Where(hit => hit.Score < score || (hit.Score == score && hit.Id < id));
            var keys = await best.OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.Id).Take(limit + 1).ToListAsync(ct);
            var items = await ShownAsync(db, readable, words, keys, near, ct);
            return new(Cut(items, limit, total, last => ScoreCursor(keys.First(key => key.Id == last.Id))), near);
        }
        return new(new([], 0, null), IsNear: false);
    }

    private static async Task<List<IncidentSummary>> ShownAsync(AllianceDbContext db, IQueryable<Incident> readable, string words, List<Ranked> keys, bool near, CancellationToken ct)
    {
        var ids = keys.Select(key => key.Id).ToList();
        var found = await readable.Where(incident => ids.Contains(incident.Id)).Select(IncidentSummary.Projection).ToDictionaryAsync(incident => incident.Id, ct);
        var snippets = near ? [] : (await FullText.SnippetsAsync(db, SearchTable.Incidents, words, found.Keys, any: true, ct)).ToDictionary(snippet => snippet.Id, snippet => snippet.Text);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id] with { Snippet = snippets.GetValueOrDefault(id) })];
    }

    private static Page<IncidentSummary> Cut(List<IncidentSummary> items, int limit, int total, Func<IncidentSummary, string> cursor) =>
        items.Count > limit ? new(items[..limit], total, cursor(items[limit - 1])) : new(items, total, null);

    private static string DateCursor(IncidentSummary last) => Page.Cursor(Text(last.OccurredAt.Ticks), Text(last.Id));

    private static string ScoreCursor(Ranked last) => Page.Cursor(last.Score.ToString("R", CultureInfo.InvariantCulture), Text(last.Id), "s");

    private static (DateTime, long)? DateKey(string? cursor) =>
        Page.Keys(cursor, 2) is [var ticks, var id] && long.TryParse(ticks, out var at) && at >= 0 && at <= DateTime.MaxValue.Ticks && long.TryParse(id, out var key)
            ? (new DateTime(at, DateTimeKind.Utc), key) : null;

    private static (double Score, long Id)? ScoreKey(string? cursor) =>
        Page.Keys(cursor, 3) is [var score, var id, "s"] && double.TryParse(score, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && long.TryParse(id, out var key)
            ? (value, key) : null;

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed class Ranked
    {
        public long Id { get; init; }

        public double Score { get; init; }
    }
}
