using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>
/// What time itself changes: guests who did not confirm, offers that end, places that became free by the way, reminders, and the day on which
/// registrations are deleted. Each event is one transaction behind its turnstile, so two servers may sweep at once.
/// </summary>
public sealed class RegistrationSweep : IBeforePost
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    private readonly IDbContextFactory<AllianceDbContext> contexts;
    private readonly Seats seats;
    private readonly RegistrantPost post;
    private readonly EventReminders reminders;
    private readonly Retention retention;
    private readonly TimeProvider clock;
    private long? swept;

    internal RegistrationSweep(IDbContextFactory<AllianceDbContext> contexts, Seats seats, RegistrantPost post, EventReminders reminders, Retention retention, TimeProvider clock) =>
        (this.contexts, this.seats, this.post, this.reminders, this.retention, this.clock) = (contexts, seats, post, reminders, retention, clock);

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken ct)
    {
        if (swept is { } last && clock.GetElapsedTime(last) < Pause)
            return;
        swept = clock.GetTimestamp();
        await SweepAsync(ct);
    }

    /// <summary>Does all that is due.</summary>
    public async Task SweepAsync(CancellationToken ct = default)
    {
        foreach (var id in await DueAsync(ct))
            await SettleAsync(id, ct);
        await reminders.SendDueAsync(ct);
        await retention.ReduceDueAsync(ct);
    }

    // Events with something that ended, or with people who wait while a place is free.
    private async Task<IReadOnlyList<long>> DueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var unconfirmed = db.Set<EventRegistration>().Where(row => row.ConfirmBy <= now).Select(row => row.EventId);
        var offers = db.Set<WaitingTurn>().Where(turn => turn.EndedAt == null && turn.OfferUntil <= now).Select(turn => turn.EventId);
        var free = db.Set<Event>().Where(item => item.CancelledAt == null && item.StartsAt > now && item.Form!.Waiting > 0 && (item.Capacity == null || item.Form.Taken < item.Capacity)).Select(item => item.Id);
        return [.. (await unconfirmed.ToListAsync(ct)).Concat(await offers.ToListAsync(ct)).Concat(await free.ToListAsync(ct)).Distinct()];
    }

    private async Task SettleAsync(long id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await seats.EnterAsync(db, id, ct) is not { } room)
            return;
        db.RemoveRange(await db.Set<EventRegistration>().Where(row => row.EventId == id && row.State == RegistrationState.Unconfirmed && row.ConfirmBy <= room.Now).ToListAsync(ct));
        foreach (var turn in await db.Set<WaitingTurn>().Where(turn => turn.EventId == id && turn.EndedAt == null && turn.OfferUntil <= room.Now).OrderBy(turn => turn.Order).ToListAsync(ct))
        {
            var who = await db.Set<EventRegistration>().SingleAsync(row => row.Id == turn.RegistrationId, ct);
            turn.Over(TurnEnd.Lapsed, room.Now);
            who.Become(RegistrationState.Lapsed, 0, room.Now);
            await post.TellAsync(db, room.Event, who, "The place that was offered to you has gone to the next on the list, since no answer came.", room.Event.StartsAt > room.Now ? "You can join the list again, at its end." : "", ct);
        }
        await seats.SettleAsync(db, room, ct);
        await transaction.CommitAsync(ct);
    }
}
