using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events.Filing;
using CsoAlliance.Core.Events.Registration;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

// The database lowers the words here, and knows no culture.
#pragma warning disable CA1304, CA1310, CA1311, CA1862

namespace CsoAlliance.Core.Events;

/// <summary>Lists and opens events for a viewer.</summary>
public sealed class EventProgramme(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    /// <summary>Most other events of a series that one of them shows.</summary>
    public const int MostOfSeries = 12;

    /// <summary>A page of the list, by time.</summary>
    public async Task<EventList> ListAsync(Viewer viewer, EventQuery query, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var period = db.Set<Event>().AsNoTracking().Published().In(query);
        var groups = await period.GroupBy(item => new { item.Kind, item.Area, item.Online, Open = item.Label == Tlp.Clear, item.Language, Free = item.Cost.ToLower().StartsWith("free") })
            .Select(group => new EventGroup(group.Key.Kind, group.Key.Area, group.Key.Online, group.Key.Open, group.Key.Language, group.Key.Free, group.Count())).ToListAsync(ct);
        var rows = await period.Narrowed(query).After(query).Rows(viewer).Take(query.Limit + 1).ToListAsync(ct);
        var last = rows.Count > query.Limit ? rows[query.Limit - 1] : null;
        var next = last is null ? null : Page.Cursor(last.Item.StartsAt.Ticks.ToString(CultureInfo.InvariantCulture), last.Id.ToString(CultureInfo.InvariantCulture));
        return new(new([.. rows.Take(query.Limit).Select(row => row.Item)], groups.Where(group => group.In(query)).Sum(group => group.Count), next), EventGroup.Facets(groups, query));
    }

    /// <summary>How many events are still to come or running, and how many are over.</summary>
    public async Task<(int Upcoming, int Past)> CountAsync(CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var upcoming = await db.Set<Event>().Published().CountAsync(item => item.EndsAt >= now, ct);
        return (upcoming, await db.Set<Event>().Published().CountAsync(ct) - upcoming);
    }

    /// <summary>The next events that hold, soonest first.</summary>
    public async Task<IReadOnlyList<EventItem>> NextAsync(Viewer viewer, int count, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        return [.. (await db.Set<Event>().AsNoTracking().Published().Where(item => item.EndsAt >= now && item.CancelledAt == null)
            .OrderBy(item => item.StartsAt).ThenBy(item => item.Id).Rows(viewer).Take(count).ToListAsync(ct)).Select(row => row.Item)];
    }

    /// <summary>What a subscribed calendar holds: everything to come that the filters let through, and a year back; with <paramref name="own"/> only where the viewer has a place, or was offered one.</summary>
    public async Task<IReadOnlyList<EventItem>> CalendarAsync(Viewer viewer, EventQuery? query = null, bool own = false, CancellationToken ct = default)
    {
        var from = clock.GetUtcNow().UtcDateTime.AddYears(-1);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var held = db.Set<Event>().AsNoTracking().Published().Where(item => item.EndsAt >= from).In(query ?? new()).Narrowed(query ?? new());
        if (own)
            held = held.Where(item => db.Set<EventRegistration>().Any(row => row.EventId == item.Id && row.MemberId == viewer.MemberId && (row.State == RegistrationState.Placed || row.State == RegistrationState.Offered)));
        return [.. (await held.OrderBy(item => item.StartsAt).ThenBy(item => item.Id).Rows(viewer).ToListAsync(ct)).Select(row => row.Item)];
    }

    /// <summary>Addresses and ways to join of the events that the viewer may read, by <see cref="EventItem.Uid"/>, for a calendar of the viewer's own.</summary>
    public async Task<IReadOnlyDictionary<Guid, EventDetails>> DetailsAsync(Viewer viewer, CancellationToken ct = default)
    {
        var from = clock.GetUtcNow().UtcDateTime.AddYears(-1);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Event>().AsNoTracking().Published().ReadableBy(viewer).Where(item => item.EndsAt >= from).ToDictionaryAsync(item => item.Uid, EventDetails.Of, ct);
    }

    /// <summary>One event; its programme only where the viewer may read it. Refused: there is none.</summary>
    public async Task<Result<EventEntry>> FindAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var item = await db.Set<Event>().AsNoTracking().Published().SingleOrDefaultAsync(item => item.Slug == slug, ct);
        if (item is null)
            return Error.NotFound;
        var row = await db.Set<Event>().AsNoTracking().Where(other => other.Id == item.Id).Rows(viewer).SingleAsync(ct);
        var open = Access.MayRead(viewer, item);
        return new EventEntry(row.Item, item.Organiser, item.Language, item.Cost, open ? EventBody.From(item.Body) : null)
        {
            MovedFrom = item.MovedFrom, Details = open ? EventDetails.Of(item) : null, Related = await RelatedAsync(db, viewer, item, ct), Record = await RecordAsync(db, viewer, item, ct),
            Series = item.SeriesId is null ? null : await db.Set<EventSeries>().Where(series => series.Id == item.SeriesId).Select(series => series.Title).SingleAsync(ct),
            InSeries = item.SeriesId is null ? [] : await InSeriesAsync(db, viewer, item, ct),
        };
    }

    private async Task<IReadOnlyList<EventItem>> InSeriesAsync(AllianceDbContext db, Viewer viewer, Event item, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return [.. (await db.Set<Event>().AsNoTracking().Published().Where(other => other.SeriesId == item.SeriesId && other.Id != item.Id && other.EndsAt > now)
            .OrderBy(other => other.StartsAt).ThenBy(other => other.Id).Rows(viewer).Take(MostOfSeries).ToListAsync(ct)).Select(row => row.Item)];
    }

    // What was said and shown, where it is in the library and the viewer finds it there.
    private static async Task<RelatedItem?> RecordAsync(AllianceDbContext db, Viewer viewer, Event item, CancellationToken ct)
    {
        var id = item.Id;
        return await (from record in db.Set<EventRecord>()
                      where record.EventId == id
                      join draft in db.Set<Draft>() on record.DraftId equals draft.Id
                      join article in db.Set<Article>().ListedFor(viewer) on draft.ArticleId equals article.Id
                      select new RelatedItem(article.Slug, article.Title)).SingleOrDefaultAsync(ct);
    }

    // A title is shown where the item itself would be listed; what was named here stays in the order of its slugs.
    private static async Task<IReadOnlyList<RelatedItem>> RelatedAsync(AllianceDbContext db, Viewer viewer, Event item, CancellationToken ct)
    {
        var slugs = ListText.Read(item.Related);
        return slugs.Count == 0 ? [] : await db.Set<Article>().AsNoTracking().ListedFor(viewer).Where(article => slugs.Contains(article.Slug))
            .OrderBy(article => article.Slug).Select(article => new RelatedItem(article.Slug, article.Title)).ToListAsync(ct);
    }
}
