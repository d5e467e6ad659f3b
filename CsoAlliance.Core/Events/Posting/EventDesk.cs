using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Posting;

/// <summary>How a save ended that was not refused.</summary>
/// <param name="Slug">The event's address, which follows the title of a draft.</param>
/// <param name="Conflict">What somebody else kept meanwhile: then nothing was stored. Null where the event was kept.</param>
public sealed record EventSaved(string Slug, EventConflict? Conflict = null);

/// <summary>Where events are written. Acts that change what is public tell those concerned in the same transaction.</summary>
public sealed class EventDesk(IDbContextFactory<AllianceDbContext> contexts, EventNotices notices, IEnumerable<IEventAudience> audiences, IPublicCache cache, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Keeps a new event as a draft; gives its address. Refused: the viewer posts no events, something in the form is wrong.</summary>
    public async Task<Result<string>> StartAsync(Viewer viewer, EventForm form, CancellationToken ct = default)
    {
        if (!EventRights.Posts(viewer))
            return Error.NotFound;
        var read = EventFormReader.Read(form, whole: false);
        if (!read.Ok)
            return Result<string>.Refused(read.Errors);
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            try
            {
                var item = await AddAsync(db, viewer, read.Value, form.Series, ct);
                await transaction.CommitAsync(ct);
                return item.Slug;
            }
            // Somebody took the same address at the same moment: the next one is free.
            catch (DbUpdateException) when (attempt < 5)
            {
            }
        }
    }

    /// <summary>
    /// Keeps a changed event. Where somebody else kept it since <see cref="EventForm.Version"/> nothing is stored, and the differences are given.
    /// Refused: it is not the viewer's to change, something in the form is wrong, or it moves and the form says not why.
    /// </summary>
    /// <param name="viewer">Who changes it.</param>
    /// <param name="slug">Its address.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="take">Fields where what stands now is to be kept and not what was typed.</param>
    /// <param name="ct">Ends the act.</param>
    public async Task<Result<EventSaved>> SaveAsync(Viewer viewer, string slug, EventForm form, IReadOnlyCollection<string> take, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.ChangingAsync(viewer, slug, ct) is not { } item)
            return Error.NotFound;
        var stands = EventForm.Of(item, await SeriesAsync(db, item, ct));
        if (form.Version != item.Version)
            return new EventSaved(slug, await ConflictAsync(db, item, stands, form, ct));
        EventFields.Take(take, stands, form);
        var read = EventFormReader.Read(form, whole: !item.Draft);
        if (!read.Ok)
            return Result<EventSaved>.Refused(read.Errors);
        if (await RefusalAsync(db, item, read.Value, form, ct) is { } refusal)
            return refusal;
        var moves = !item.Draft && item.IsMovedBy(read.Value);
        if (!await WriteAsync(db, viewer, item, read.Value, form, stands, moves, ct))
        {
            // Somebody was faster by a moment: what they kept can be read now, and is shown.
            await transaction.RollbackAsync(ct);
            return await SaveAsync(viewer, slug, form, take, ct);
        }
        if (moves)
            await notices.MovedAsync(db, item, Now, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        if (!item.Draft)
            await cache.EvictAsync(ct);
        return new EventSaved(item.Slug);
    }

    /// <summary>Adds a draft to the context and saves it, with its first revision.</summary>
    internal async Task<Event> AddAsync(AllianceDbContext db, Viewer viewer, EventText text, string? series, CancellationToken ct)
    {
        var now = Now;
        var item = Event.Begin(text with { Slug = await EventSlugs.FreeAsync(db, text, null, ct) }, viewer.MemberId!.Value, viewer.DisplayRole, now);
        item.SeriesId = await EventSlugs.SeriesAsync(db, series, ct);
        db.Add(item);
        db.Add(new AuditEntry(now, viewer.MemberId.Value.ToString(), "event.started", item.Slug));
        await db.SaveChangesAsync(ct);
        db.Add(new EventRevision(item.Id, item.Version, EventForm.Of(item, series?.Trim()), viewer.DisplayRole, now));
        await db.SaveChangesAsync(ct);
        return item;
    }

    // The event goes first and alone: whoever is second waits there, and is told by the version, whatever the rest would say.
    private async Task<bool> WriteAsync(AllianceDbContext db, Viewer viewer, Event item, EventText text, EventForm form, EventForm stands, bool moves, CancellationToken ct)
    {
        var (now, reason) = (Now, form.Reason?.Trim() ?? "");
        var (slug, series) = (item.Draft ? await EventSlugs.FreeAsync(db, text, item.Id, ct) : item.Slug, await EventSlugs.SeriesAsync(db, form.Series, ct));
        item.Write(text with { Slug = slug, PlacesLeft = item.PlacesLeft }, reason, viewer.DisplayRole, now);
        item.SeriesId = series;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        var kept = EventForm.Of(item, form.Series?.Trim());
        db.Add(new EventRevision(item.Id, item.Version, kept, viewer.DisplayRole, now));
        db.Add(new AuditEntry(now, viewer.MemberId!.Value.ToString(), moves ? "event.moved" : "event.changed", item.Slug, moves ? reason : string.Join(", ", EventFields.Changed(stands, kept))));
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task<Error?> RefusalAsync(AllianceDbContext db, Event item, EventText text, EventForm form, CancellationToken ct)
    {
        if (item.CancelledAt is not null)
            return EventRights.Over;
        if (!item.Draft && item.IsMovedBy(text))
        {
            if (item.StartsAt <= Now)
                return new Error("event.begun", "This event has begun, so it can’t be moved.", nameof(form.Date));
            if (EventReasons.Refusal(form.Reason, nameof(form.Reason), "Time or place changes: say why in a sentence. Everybody concerned is told.") is { } wrong)
                return wrong;
        }
        foreach (var audience in audiences)
            if (await audience.RefusalAsync(db, item, text, ct) is { } refusal)
                return refusal;
        return null;
    }

    private static async Task<EventConflict> ConflictAsync(AllianceDbContext db, Event item, EventForm stands, EventForm form, CancellationToken ct)
    {
        var (id, version) = (item.Id, form.Version);
        var before = await db.Set<EventRevision>().AsNoTracking().SingleOrDefaultAsync(revision => revision.EventId == id && revision.Version == version, ct);
        return new(item.ChangedBy, item.UpdatedAt, EventFields.Join(before?.Form, stands, form), form);
    }

    internal static Task<string?> SeriesAsync(AllianceDbContext db, Event item, CancellationToken ct) =>
        db.Set<EventSeries>().Where(series => series.Id == item.SeriesId).Select(series => (string?)series.Title).SingleOrDefaultAsync(ct);
}
