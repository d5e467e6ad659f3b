using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events;

/// <summary>Lists and opens events for a viewer.</summary>
public sealed class EventProgramme(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    /// <summary>What stands for "online" among the sea areas of a filter.</summary>
    public const string OnlineArea = "online";

    /// <summary>A page of the list, by time.</summary>
    public async Task<EventList> ListAsync(Viewer viewer, EventQuery query, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var period = db.Set<Event>().AsNoTracking().In(query);
        var groups = await period.GroupBy(item => new { item.Kind, item.Area, item.Online, Open = item.Label == Tlp.Clear })
            .Select(group => new EventGroup(group.Key.Kind, group.Key.Area, group.Key.Online, group.Key.Open, group.Count())).ToListAsync(ct);
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
        var upcoming = await db.Set<Event>().CountAsync(item => item.EndsAt >= now, ct);
        return (upcoming, await db.Set<Event>().CountAsync(ct) - upcoming);
    }

    /// <summary>The next events that hold, soonest first.</summary>
    public async Task<IReadOnlyList<EventItem>> NextAsync(Viewer viewer, int count, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        return [.. (await db.Set<Event>().AsNoTracking().Where(item => item.EndsAt >= now && item.CancelledAt == null)
            .OrderBy(item => item.StartsAt).ThenBy(item => item.Id).Rows(viewer).Take(count).ToListAsync(ct)).Select(row => row.Item)];
    }

    /// <summary>What a subscribed calendar holds: everything to come, and a year back.</summary>
    public async Task<IReadOnlyList<EventItem>> CalendarAsync(Viewer viewer, CancellationToken ct = default)
    {
        var from = clock.GetUtcNow().UtcDateTime.AddYears(-1);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return [.. (await db.Set<Event>().AsNoTracking().Where(item => item.EndsAt >= from)
            .OrderBy(item => item.StartsAt).ThenBy(item => item.Id).Rows(viewer).ToListAsync(ct)).Select(row => row.Item)];
    }

    /// <summary>One event; its programme only where the viewer may read it. Refused: there is none.</summary>
    public async Task<Result<EventEntry>> FindAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var item = await db.Set<Event>().AsNoTracking().SingleOrDefaultAsync(item => item.Slug == slug, ct);
        if (item is null)
            return Error.NotFound;
        var row = await db.Set<Event>().AsNoTracking().Where(other => other.Id == item.Id).Rows(viewer).SingleAsync(ct);
        return new EventEntry(row.Item, item.Organiser, item.Language, item.Cost, Access.MayRead(viewer, item) ? EventBody.From(item.Body) : null);
    }
}
