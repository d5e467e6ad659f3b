using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events.Posting;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>Somebody in the organisers' list.</summary>
/// <param name="Row">The registration.</param>
/// <param name="Role">How the account is shown; empty for guests.</param>
/// <param name="Position">Position on the waiting list; null where they do not wait.</param>
/// <param name="OfferUntil">Until when an offer waits, UTC; null where there is none.</param>
public sealed record PersonRow(EventRegistration Row, string Role, int? Position, DateTime? OfferUntil)
{
    /// <summary>The name, or the role where none was given.</summary>
    public string Shown => Row.Name.Length > 0 ? Row.Name : Role.Length > 0 ? Role : "Member";
}

/// <summary>The organisers' list.</summary>
/// <param name="Event">The event.</param>
/// <param name="Form">Its form.</param>
/// <param name="People">Those of the state and the words asked for, at most <see cref="PeopleDesk.Most"/>; who waits in order, others by name.</param>
/// <param name="Counts">How many there are in each state.</param>
/// <param name="Questions">All questions asked when registering.</param>
/// <param name="Answers">Answers by registration and question.</param>
public sealed record PeopleView(Event Event, RegistrationForm Form, IReadOnlyList<PersonRow> People, IReadOnlyDictionary<RegistrationState, int> Counts, IReadOnlyList<FormQuestion> Questions, ILookup<long, RegistrationAnswer> Answers);

/// <summary>What organisers do with those who registered. For whoever may change the event; for others there is nothing here.</summary>
public sealed partial class PeopleDesk
{
    /// <summary>Most people of a list on a page; the export has all.</summary>
    public const int Most = 500;

    private readonly IDbContextFactory<AllianceDbContext> contexts;
    private readonly Seats seats;
    private readonly RegistrantPost post;
    private readonly TimeProvider clock;

    internal PeopleDesk(IDbContextFactory<AllianceDbContext> contexts, Seats seats, RegistrantPost post, TimeProvider clock) =>
        (this.contexts, this.seats, this.post, this.clock) = (contexts, seats, post, clock);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The list, by state and words of name, company, role or code. Refused: not an organiser, no form.</summary>
    public async Task<Result<PeopleView>> ListAsync(Viewer viewer, string slug, RegistrationState? state = null, string? words = null, int most = Most, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Event>().AsNoTracking().ChangedBy(db, viewer).Include(item => item.Form).SingleOrDefaultAsync(item => item.Slug == slug && item.Form != null, ct) is not { } item)
            return Error.NotFound;
        var all = db.Set<EventRegistration>().AsNoTracking().Where(row => row.EventId == item.Id);
        var counts = await all.GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var people = await Narrowed(db, all, state, words).Take(most).ToListAsync(ct);
        var turns = await db.Set<WaitingTurn>().AsNoTracking().Where(turn => turn.EventId == item.Id && turn.EndedAt == null).OrderBy(turn => turn.Order).ToListAsync(ct);
        var positions = turns.Where(turn => turn.OfferUntil is null).Index().ToDictionary(turn => turn.Item.RegistrationId, turn => turn.Index + 1);
        var offers = turns.Where(turn => turn.OfferUntil is not null).ToDictionary(turn => turn.RegistrationId, turn => turn.OfferUntil);
        List<PersonRow> rows = [.. people.Select(one => new PersonRow(one.Row, one.Role, positions.TryGetValue(one.Row.Id, out var position) ? position : null, offers.GetValueOrDefault(one.Row.Id)))];
        var ids = rows.ConvertAll(row => row.Row.Id);
        var questions = await db.Set<FormQuestion>().AsNoTracking().Where(question => question.EventId == item.Id && question.Stage == QuestionStage.Registration).OrderBy(question => question.Place).ThenBy(question => question.Id).ToListAsync(ct);
        var answers = await db.Set<RegistrationAnswer>().AsNoTracking().Where(answer => ids.Contains(answer.RegistrationId)).ToListAsync(ct);
        return new PeopleView(item, item.Form!, [.. rows.OrderBy(row => row.Position ?? int.MaxValue).ThenBy(row => row.Shown, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Row.Id)], counts, questions, answers.ToLookup(answer => answer.RegistrationId));
    }

    /// <summary>Gives a place to somebody who asked, or to whom it was declined; where none is free they join the waiting list. Refused: no such registration, an event that has begun.</summary>
    public Task<Result> ApproveAsync(Viewer viewer, string slug, Guid uid, CancellationToken ct = default) => OneAsync(viewer, slug, uid, "event.approved", async (db, room, who) =>
    {
        if (who.State is not (RegistrationState.Asked or RegistrationState.Declined))
            return RegistrationErrors.Raced;
        if (!room.Runs)
            return RegistrationErrors.Begun;
        who.Reason = "";
        await Seats.SeatAsync(db, room, who, ct);
        await post.TellAsync(db, room.Event, who, who.State == RegistrationState.Placed ? "You have a place." : "The organisers said yes. No place is free at the moment, so you are on the waiting list.", "You can give it back until the event begins.", ct);
        return Result.Done;
    }, ct);

    /// <summary>Declines a registration, in whatever state; the person reads the reason. Refused: no such registration, a reason that is missing or too long.</summary>
    public Task<Result> DeclineAsync(Viewer viewer, string slug, Guid uid, string? reason, CancellationToken ct = default) => OneAsync(viewer, slug, uid, "event.declined", async (db, room, who) =>
    {
        if ((reason ?? "").Trim() is not { Length: > 0 and <= 400 } given)
            return new Error("registration.reason", "Give the reason in one or two sentences; the person reads it.", "reason");
        if (!who.Lives)
            return RegistrationErrors.Raced;
        await Seats.EndTurnAsync(db, who, TurnEnd.Declined, room.Now, ct);
        who.Become(RegistrationState.Declined, 0, room.Now);
        who.Reason = given;
        await post.TellAsync(db, room.Event, who, "The organisers can’t give you a place.", given, ct);
        return Result.Done;
    }, ct);

    /// <summary>Puts somebody on the waiting list before the one ahead. Refused: they do not wait.</summary>
    public Task<Result> RaiseAsync(Viewer viewer, string slug, Guid uid, CancellationToken ct = default) => OneAsync(viewer, slug, uid, "event.movedUp", async (db, _, who) =>
    {
        var list = db.Set<WaitingTurn>().Where(turn => turn.EventId == who.EventId && turn.EndedAt == null && turn.OfferUntil == null);
        if (await list.SingleOrDefaultAsync(turn => turn.RegistrationId == who.Id, ct) is not { } turn)
            return RegistrationErrors.Raced;
        if (await list.Where(other => other.Order < turn.Order).OrderByDescending(other => other.Order).FirstOrDefaultAsync(ct) is { } ahead)
            (turn.Order, ahead.Order) = (ahead.Order, turn.Order);
        return Result.Done;
    }, ct);

    private async Task<Result> OneAsync(Viewer viewer, string slug, Guid uid, string act, Func<AllianceDbContext, SeatRoom, EventRegistration, Task<Result>> change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Set<Event>().ChangedBy(db, viewer).Where(item => item.Slug == slug).Select(item => (long?)item.Id).SingleOrDefaultAsync(ct) is not { } id || await seats.EnterAsync(db, id, ct) is not { } room
            || await db.Set<EventRegistration>().SingleOrDefaultAsync(row => row.EventId == id && row.Uid == uid, ct) is not { } who)
            return Error.NotFound;
        var done = await change(db, room, who);
        if (!done.Ok)
            return done;
        db.Add(new AuditEntry(room.Now, await db.ActorAsync(viewer.MemberId!.Value, ct), act, slug, uid.ToString()));
        await seats.SettleAsync(db, room, ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }
}
