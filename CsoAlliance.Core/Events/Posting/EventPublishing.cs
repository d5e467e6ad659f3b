using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Posting;

/// <summary>Publishes events, calls them off, and throws drafts away.</summary>
public sealed class EventPublishing(IDbContextFactory<AllianceDbContext> contexts, EventNotices notices, IPublicCache cache, TimeProvider clock)
{
    private static readonly Error Raced = new("event.changed", "Somebody changed this event at the same moment. Load the page again to see it as it stands.");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes a draft public and tells those who watch its area. Refused: not the viewer's to change, something is missing, it is over already.</summary>
    public Task<Result> PublishAsync(Viewer viewer, string slug, CancellationToken ct = default) =>
        ActAsync(viewer, slug, (db, item) => PublishAsync(db, viewer, item, tell: true, ct), ct);

    /// <summary>
    /// Makes every draft of an event's series public that can be; gives how many. Those who watch are told of the earliest one, since fifty lines at
    /// once tell nobody anything. Refused: not the viewer's to change, it is of no series, something is missing in one of them.
    /// </summary>
    public async Task<Result<int>> PublishSeriesAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        var count = 0;
        var outcome = await ActAsync(viewer, slug, async (db, item) =>
        {
            if (item.SeriesId is not { } series)
                return Error.NotFound;
            var now = Now;
            var drafts = await db.Set<Event>().ChangedBy(db, viewer).Where(other => other.SeriesId == series && other.Draft && other.EndsAt > now).OrderBy(other => other.StartsAt).ToListAsync(ct);
            foreach (var draft in drafts)
                if (await PublishAsync(db, viewer, draft, tell: count++ == 0, ct) is { } refusal)
                    return refusal with { Message = $"{draft.Slug}: {refusal.Message}" };
            return count == 0 ? new Error("event.no-drafts", "There is no draft of this series to publish.") : null;
        }, ct);
        return outcome.Ok ? count : Result<int>.Refused(outcome.Errors);
    }

    /// <summary>Calls a published event off and tells everybody concerned why. Refused: not the viewer's to change, a draft, begun, called off already, no reason.</summary>
    public Task<Result> CancelAsync(Viewer viewer, string slug, string? reason, CancellationToken ct = default) =>
        ActAsync(viewer, slug, async (db, item) =>
        {
            if (item.Draft)
                return Error.NotFound;
            if (EventReasons.Refusal(reason, "Reason", "Say in a sentence why it is called off. Everybody concerned is told.") is { } wrong)
                return wrong;
            var now = Now;
            if (item.Cancel(now, reason!.Trim()) is { Ok: false } refused)
                return refused.Error;
            db.Add(new AuditEntry(now, viewer.MemberId!.Value.ToString(), "event.cancelled", item.Slug, item.Reason));
            await db.SaveChangesAsync(ct);
            await notices.CancelledAsync(db, item, now, ct);
            return null;
        }, ct);

    /// <summary>Throws a draft away. Refused: not the viewer's to change, published already.</summary>
    public Task<Result> DropAsync(Viewer viewer, string slug, CancellationToken ct = default) =>
        ActAsync(viewer, slug, (db, item) =>
        {
            if (!item.Draft)
                return Task.FromResult<Error?>(new Error("event.published", "This event was published: it can be called off, but not thrown away."));
            db.Remove(item);
            db.Add(new AuditEntry(Now, viewer.MemberId!.Value.ToString(), "event.dropped", item.Slug));
            return Task.FromResult<Error?>(null);
        }, ct);

    private async Task<Error?> PublishAsync(AllianceDbContext db, Viewer viewer, Event item, bool tell, CancellationToken ct)
    {
        var now = Now;
        if (!item.Draft)
            return new Error("event.published", "This event is published already.");
        if (item.EndsAt <= now)
            return new Error("event.over", "This event is over already. Give it a later day first.", nameof(EventForm.Date));
        var read = EventFormReader.Read(EventForm.Of(item, await EventDesk.SeriesAsync(db, item, ct)), whole: true);
        if (!read.Ok)
            return read.Error;
        item.Publish(viewer.DisplayRole, now);
        db.Add(new EventRevision(item.Id, item.Version, EventForm.Of(item, await EventDesk.SeriesAsync(db, item, ct)), viewer.DisplayRole, now));
        db.Add(new AuditEntry(now, viewer.MemberId!.Value.ToString(), "event.published", item.Slug));
        await db.SaveChangesAsync(ct);
        if (tell)
            await notices.TellAsync(db, item, now, ct);
        return null;
    }

    private async Task<Result> ActAsync(Viewer viewer, string slug, Func<AllianceDbContext, Event, Task<Error?>> act, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.ChangingAsync(viewer, slug, ct) is not { } item)
            return Error.NotFound;
        try
        {
            if (await act(db, item) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Raced;
        }
        await transaction.CommitAsync(ct);
        await cache.EvictAsync(ct);
        return Result.Done;
    }
}
