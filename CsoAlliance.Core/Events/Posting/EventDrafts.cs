using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Posting;

/// <summary>A line of the desk's list.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What sort it is.</param>
/// <param name="State">How far it is.</param>
/// <param name="StartsAt">When it begins, UTC.</param>
/// <param name="EndsAt">When it ends, UTC.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Series">Title of its series; null for none.</param>
/// <param name="ChangedBy">Who changed it last, by role; empty for starter content.</param>
/// <param name="ChangedAt">When, UTC.</param>
public sealed record EventDeskRow(string Slug, string Title, EventKind Kind, EventState State, DateTime StartsAt, DateTime EndsAt, string Place, string? Series, string ChangedBy, DateTime ChangedAt);

/// <summary>The desk's lists.</summary>
/// <param name="Drafts">Being written, the last changed first.</param>
/// <param name="Upcoming">Published and not over, the soonest first.</param>
/// <param name="Past">Over, the latest first; at most <see cref="EventDrafts.MostPast"/>.</param>
public sealed record EventDeskList(IReadOnlyList<EventDeskRow> Drafts, IReadOnlyList<EventDeskRow> Upcoming, IReadOnlyList<EventDeskRow> Past);

/// <summary>A co-organiser.</summary>
/// <param name="MemberId">The account.</param>
/// <param name="DisplayRole">How others see the member.</param>
public sealed record CoOrganiser(Guid MemberId, string DisplayRole);

/// <summary>Another event on the same days.</summary>
/// <param name="Title">Its title.</param>
/// <param name="StartsAt">When it begins, UTC.</param>
/// <param name="EndsAt">When it ends, UTC.</param>
/// <param name="Place">Where it is.</param>
public sealed record SameDay(string Title, DateTime StartsAt, DateTime EndsAt, string Place);

/// <summary>An event on an organiser's desk.</summary>
/// <param name="Event">The event.</param>
/// <param name="Form">The form as the event fills it.</param>
/// <param name="CoOrganisers">Members who may change it too.</param>
/// <param name="Series">The other events of its series, by time.</param>
/// <param name="SameDay">What else is published on its days.</param>
/// <param name="Acts">What was done to it, the latest first.</param>
public sealed record OpenedEvent(Event Event, EventForm Form, IReadOnlyList<CoOrganiser> CoOrganisers, IReadOnlyList<EventDeskRow> Series, IReadOnlyList<SameDay> SameDay, IReadOnlyList<EventAct> Acts);

/// <summary>An act on an event.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Act">What, as the audit names it.</param>
/// <param name="Detail">Fields, or the reason.</param>
public sealed record EventAct(DateTime At, string Act, string Detail);

/// <summary>Lists and opens the events that a viewer may change.</summary>
public sealed class EventDrafts(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    /// <summary>Most past events of the list.</summary>
    public const int MostPast = 100;

    /// <summary>Whether the viewer posts events.</summary>
    public static bool Posts(Viewer viewer) => EventRights.Posts(viewer);

    /// <summary>The viewer's lists; null for somebody who posts no events and helps with none.</summary>
    public async Task<EventDeskList?> ListAsync(Viewer viewer, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var mine = db.Set<Event>().AsNoTracking().ChangedBy(db, viewer);
        var list = new EventDeskList(
            await Rows(db, mine.Where(item => item.Draft).OrderByDescending(item => item.UpdatedAt)).ToListAsync(ct),
            await Rows(db, mine.Where(item => !item.Draft && item.EndsAt > now).OrderBy(item => item.StartsAt)).ToListAsync(ct),
            await Rows(db, mine.Where(item => !item.Draft && item.EndsAt <= now).OrderByDescending(item => item.StartsAt)).Take(MostPast).ToListAsync(ct));
        return EventRights.Posts(viewer) || list.Drafts.Count + list.Upcoming.Count + list.Past.Count > 0 ? list : null;
    }

    /// <summary>Opens one. Refused: it is not the viewer's to change.</summary>
    public async Task<Result<OpenedEvent>> OpenAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Event>().AsNoTracking().ChangedBy(db, viewer).SingleOrDefaultAsync(item => item.Slug == slug, ct) is not { } item)
            return Error.NotFound;
        var crew = await db.Set<EventOrganiser>().Where(named => named.EventId == item.Id).Join(db.Set<Member>(), named => named.MemberId, member => member.Id, (_, member) => new CoOrganiser(member.Id, member.DisplayRole)).ToListAsync(ct);
        var series = item.SeriesId is null ? [] : await Rows(db, db.Set<Event>().AsNoTracking().ChangedBy(db, viewer).Where(other => other.SeriesId == item.SeriesId && other.Id != item.Id).OrderBy(other => other.StartsAt)).ToListAsync(ct);
        var acts = await db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Subject == slug && entry.Act.StartsWith("event.")).OrderByDescending(entry => entry.Id).Take(30).Select(entry => new EventAct(entry.At, entry.Act, entry.Detail)).ToListAsync(ct);
        return new OpenedEvent(item, EventForm.Of(item, await EventDesk.SeriesAsync(db, item, ct)), crew, series, await SameDayAsync(db, item.StartsAt, item.EndsAt, item.Id, ct), acts);
    }

    /// <summary>A form filled with an event that the viewer may change, without its days, to post another like it. Refused: there is none.</summary>
    public async Task<Result<EventForm>> CopyAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        var opened = await OpenAsync(viewer, slug, ct);
        if (!opened.Ok)
            return opened.Error;
        var form = opened.Value.Form;
        (form.Date, form.EndDate, form.StartsWhich, form.EndsWhich, form.Version) = ("", "", "", "", 0);
        return form;
    }

    /// <summary>What is published on the days of a form whose times can be read.</summary>
    public async Task<IReadOnlyList<SameDay>> SameDayAsync(EventForm form, CancellationToken ct = default)
    {
        var read = EventFormReader.Read(form, whole: false);
        if (read.Errors.Any(error => error.Field is nameof(form.Date) or nameof(form.Starts) or nameof(form.Ends) or nameof(form.EndDate) or nameof(form.Zone)))
            return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        return EventPreview.Of(form) is { StartsAt: { } starts, EndsAt: { } ends } ? await SameDayAsync(db, starts, ends, 0, ct) : [];
    }

    private static async Task<IReadOnlyList<SameDay>> SameDayAsync(AllianceDbContext db, DateTime starts, DateTime ends, long except, CancellationToken ct)
    {
        var (from, to) = (starts.Date, ends.Date.AddDays(1));
        return await db.Set<Event>().AsNoTracking().Published().Where(item => item.Id != except && item.CancelledAt == null && item.StartsAt < to && item.EndsAt >= from)
            .OrderBy(item => item.StartsAt).Take(5).Select(item => new SameDay(item.Title, item.StartsAt, item.EndsAt, item.Place)).ToListAsync(ct);
    }

    private static IQueryable<EventDeskRow> Rows(AllianceDbContext db, IQueryable<Event> events) => events.Select(item => new EventDeskRow(
        item.Slug, item.Title, item.Kind, item.Draft ? EventState.Draft : item.CancelledAt != null ? EventState.Cancelled : item.MovedAt != null ? EventState.Moved : EventState.Published,
        item.StartsAt, item.EndsAt, item.Place, db.Set<EventSeries>().Where(series => series.Id == item.SeriesId).Select(series => series.Title).FirstOrDefault(), item.ChangedBy, item.UpdatedAt));
}
