using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Registration;

/// <content>Confirming, taking an offer, giving back.</content>
public sealed partial class RegistrationDesk
{
    /// <summary>Confirms a guest's registration by the secret of the letter's link: the held place is theirs, or they join the waiting list. Refused: a spent link, an event that has begun or is cancelled.</summary>
    public Task<Result<RegistrationState>> ConfirmAsync(string slug, string token, CancellationToken ct = default) => ActAsync(Viewer.Visitor, slug, token, async (db, room, who) =>
    {
        if (who.State != RegistrationState.Unconfirmed)
            return who.State;
        if (who.ConfirmBy <= room.Now)
            return RegistrationErrors.LinkSpent;
        if (!room.Runs)
            return Closed(room, null) ?? RegistrationErrors.Begun;
        who.ConfirmBy = null;
        if (room.Form.Approval)
            who.Become(RegistrationState.Asked, 0, room.Now);
        else if (who.Places > 0)
            who.Become(RegistrationState.Placed, who.Places, room.Now);
        else
            await Seats.SeatAsync(db, room, who, ct);
        await AuditAsync(db, room, who, "event.confirmed", ct);
        return who.State;
    }, ct);

    /// <summary>Takes the place that was offered. Refused: there is no offer, or it has ended.</summary>
    public Task<Result<RegistrationState>> TakeAsync(Viewer viewer, string slug, string? token, CancellationToken ct = default) => ActAsync(viewer, slug, token, async (db, room, who) =>
    {
        if (who.State == RegistrationState.Placed)
            return who.State;
        if (who.State != RegistrationState.Offered || !await db.Set<WaitingTurn>().AnyAsync(turn => turn.RegistrationId == who.Id && turn.EndedAt == null && turn.OfferUntil > room.Now, ct))
            return RegistrationErrors.OfferOver;
        await Seats.EndTurnAsync(db, who, TurnEnd.Took, room.Now, ct);
        who.Become(RegistrationState.Placed, who.Places, room.Now);
        await AuditAsync(db, room, who, "event.offerTaken", ct);
        return who.State;
    }, ct);

    /// <summary>Gives the place back, leaves the waiting list, says no to an offer or takes a question back: possible until the event begins. Who waits is offered what becomes free.</summary>
    public Task<Result<RegistrationState>> GiveBackAsync(Viewer viewer, string slug, string? token, CancellationToken ct = default) => ActAsync(viewer, slug, token, async (db, room, who) =>
    {
        if (!who.Lives)
            return who.State;
        if (room.Event.StartsAt <= room.Now)
            return RegistrationErrors.Begun;
        await Seats.EndTurnAsync(db, who, TurnEnd.Left, room.Now, ct);
        who.Become(RegistrationState.GaveBack, 0, room.Now);
        who.ConfirmBy = null;
        await AuditAsync(db, room, who, "event.gaveBack", ct);
        return who.State;
    }, ct);

    private async Task<Result<RegistrationState>> ActAsync(Viewer viewer, string slug, string? token, Func<Data.AllianceDbContext, SeatRoom, EventRegistration, Task<Result<RegistrationState>>> act, CancellationToken ct)
    {
        using var turn = await queue.WaitAsync(slug, ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (room, who) = await OpenAsync(db, viewer, slug, token, ct);
        if (!room.Ok)
            return room.Error;
        if (who is null)
            return token is null ? Error.NotFound : RegistrationErrors.LinkSpent;
        var done = await act(db, room.Value, who);
        return done.Ok ? await EndAsync(db, transaction, room.Value, done.Value, ct) : done;
    }
}
