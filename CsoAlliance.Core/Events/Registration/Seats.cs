using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>An event behind the turnstile: nobody else takes or gives back a place of it until the transaction ends.</summary>
/// <param name="Form">Its form.</param>
/// <param name="Event">The event.</param>
/// <param name="Now">The moment, UTC.</param>
internal sealed record SeatRoom(RegistrationForm Form, Event Event, DateTime Now)
{
    /// <summary>Places that nobody holds; many where the event is not limited.</summary>
    public int Free => Event.Capacity is { } capacity ? capacity - Form.Taken : int.MaxValue;

    /// <summary>Whether places are given out at all still.</summary>
    public bool Runs => Event.CancelledAt is null && Event.StartsAt > Now && Form.ReducedAt is null;
}

/// <summary>Gives places, keeps the waiting list, and offers what becomes free. Everything here happens inside one transaction that holds the form's row.</summary>
internal sealed class Seats(RegistrantPost post, TimeProvider clock)
{
    /// <summary>The shortest time that an offer waits; less only where the event begins before.</summary>
    public static readonly TimeSpan ShortestOffer = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Passes the turnstile: changes the form's row, which SQLite and PostgreSQL let one transaction do at a time, and reads what is there
    /// afterwards. The caller has begun the transaction. Null where the event has no form.
    /// </summary>
    public async Task<SeatRoom?> EnterAsync(AllianceDbContext db, long eventId, CancellationToken ct)
    {
        if (await db.Set<RegistrationForm>().Where(form => form.EventId == eventId).ExecuteUpdateAsync(set => set.SetProperty(form => form.Turns, form => form.Turns + 1), ct) == 0)
            return null;
        var item = await db.Set<Event>().Include(item => item.Form).SingleAsync(item => item.Id == eventId, ct);
        return new(item.Form!, item, clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Gives a registration its places where these are free and nobody waits; else a turn at the end of the list.</summary>
    public static async Task SeatAsync(AllianceDbContext db, SeatRoom room, EventRegistration who, CancellationToken ct)
    {
        if (room.Form.Waiting == 0 && room.Free >= who.Need)
        {
            who.Become(RegistrationState.Placed, who.Need, room.Now);
            room.Form.Count(room.Form.Taken + who.Need, 0);
            return;
        }
        who.Become(RegistrationState.Waiting, 0, room.Now);
        // Whoever is new has no row number before it is saved.
        await db.SaveChangesAsync(ct);
        var began = await db.Set<WaitingTurn>().CountAsync(turn => turn.EventId == room.Event.Id && turn.EndedAt == null && turn.OfferUntil == null, ct) + 1;
        db.Add(new WaitingTurn(who.Id, room.Event.Id, room.Form.Order(), began, room.Now));
        room.Form.Count(room.Form.Taken, room.Form.Waiting + 1);
    }

    /// <summary>Ends a stay on the waiting list, where there is one.</summary>
    public static async Task EndTurnAsync(AllianceDbContext db, EventRegistration who, TurnEnd end, DateTime now, CancellationToken ct)
    {
        if (await db.Set<WaitingTurn>().SingleOrDefaultAsync(turn => turn.RegistrationId == who.Id && turn.EndedAt == null, ct) is { } turn)
            turn.Over(end, now);
    }

    /// <summary>
    /// Counts anew what is held, and offers free places to those who wait, in their order: whoever needs more than is free is waited for, since
    /// a list that lets smaller parties pass tells nobody their place. Saves.
    /// </summary>
    public async Task SettleAsync(AllianceDbContext db, SeatRoom room, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var id = room.Event.Id;
        var taken = await db.Set<EventRegistration>().Where(row => row.EventId == id).SumAsync(row => row.Places, ct);
        var list = await db.Set<WaitingTurn>().Where(turn => turn.EventId == id && turn.EndedAt == null && turn.OfferUntil == null).OrderBy(turn => turn.Order).ToListAsync(ct);
        room.Form.Count(taken, list.Count);
        foreach (var turn in list)
        {
            if (!room.Runs)
                break;
            var who = await db.Set<EventRegistration>().SingleAsync(row => row.Id == turn.RegistrationId, ct);
            if (room.Free < who.Need)
                break;
            turn.Offer(OfferEnd(room.Now, room.Event.StartsAt, room.Form.OfferHours));
            who.Become(RegistrationState.Offered, who.Need, room.Now);
            room.Form.Count(room.Form.Taken + who.Need, room.Form.Waiting - 1);
            await post.OfferAsync(db, room.Event, who, turn, ct);
        }
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Until when an offer waits that is made now: the hours of the form, or half of the time to the event where that is less, so that
    /// somebody else can still have the place; never under half an hour, and never after the event begins.
    /// </summary>
    public static DateTime OfferEnd(DateTime now, DateTime starts, int hours)
    {
        var left = starts - now;
        var wait = TimeSpan.FromTicks(Math.Max(ShortestOffer.Ticks, Math.Min(TimeSpan.FromHours(hours).Ticks, left.Ticks / 2)));
        return now + (wait < left ? wait : left);
    }
}
