using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership.Profiles;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>Somebody's own registration.</summary>
/// <param name="Row">The registration.</param>
/// <param name="Answers">What was answered, by question.</param>
/// <param name="Position">Position on the waiting list, 1 for the first; null where they do not wait.</param>
/// <param name="OfferUntil">Until when the offered place waits, UTC; null where none is offered.</param>
/// <param name="Messages">What the organisers wrote, the newest first.</param>
public sealed record OwnRegistration(EventRegistration Row, IReadOnlyDictionary<long, string> Answers, int? Position, DateTime? OfferUntil, IReadOnlyList<RegistrationMessage> Messages);

/// <summary>What a page on which somebody registers shows.</summary>
/// <param name="Event">The event.</param>
/// <param name="Form">Its form.</param>
/// <param name="Questions">What is asked when one registers.</param>
/// <param name="Own">The viewer's registration; null where there is none.</param>
/// <param name="Places">Places left; null where they are not limited.</param>
/// <param name="Name">The viewer's name as the directory has it, to begin with.</param>
/// <param name="Company">Their company likewise.</param>
public sealed record RegistrationView(Event Event, RegistrationForm Form, IReadOnlyList<FormQuestion> Questions, OwnRegistration? Own, int? Places, string Name, string Company);

/// <summary>A registration as a list of somebody's own events shows it.</summary>
/// <param name="Slug">The event's address.</param>
/// <param name="Title">Its title.</param>
/// <param name="StartsAt">When it begins, UTC.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Cancelled">Whether it is called off.</param>
/// <param name="State">Where the registration stands.</param>
/// <param name="Position">Position on the waiting list; null where they do not wait.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="OfferUntil">Until when an offer waits, UTC; null where there is none.</param>
public sealed record OwnEvent(string Slug, string Title, DateTime StartsAt, string Place, bool Cancelled, RegistrationState State, int? Position, int Waiting, DateTime? OfferUntil);

/// <summary>Shows people their own registrations.</summary>
public sealed class RegistrationReader(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    /// <summary>
    /// The page on which somebody registers. Refused: no such event, no form, one that a member may not read, a link that opens nothing. Title and
    /// time of an event are cleared for all, so visitors see the page of a members' event, and that it is for members.
    /// </summary>
    public async Task<Result<RegistrationView>> FindAsync(Viewer viewer, string slug, string? token = null, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var item = await db.Set<Event>().AsNoTracking().Published().Include(item => item.Form).SingleOrDefaultAsync(item => item.Slug == slug && item.Form != null, ct);
        if (item is null || (token is null && viewer.Approved && !Access.MayRead(viewer, item)))
            return Error.NotFound;
        var row = await RegistrationDesk.FindAsync(db, viewer, item.Id, token, ct);
        if (token is not null && row is null)
            return RegistrationErrors.LinkSpent;
        var questions = await RegistrationDesk.QuestionsAsync(db, item.Id, QuestionStage.Registration, ct);
        var me = token is null ? viewer.MemberId : null;
        var name = await db.Set<MemberProfile>().Where(profile => profile.MemberId == me).Select(profile => profile.Name).SingleOrDefaultAsync(ct) ?? "";
        var company = await db.Set<Membership.Standing>().Where(standing => standing.MemberId == me).Select(standing => standing.Company!.Name).SingleOrDefaultAsync(ct) ?? "";
        return new RegistrationView(item, item.Form!, questions, row is null ? null : await OwnAsync(db, row, ct), Left(item), name, company);
    }

    /// <summary>The registrations of somebody for what is to come: places, offers, waiting and open questions, the soonest first.</summary>
    public async Task<IReadOnlyList<OwnEvent>> OwnAsync(Viewer viewer, int count, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await OwnAsync(db, viewer, clock.GetUtcNow().UtcDateTime, count, ct);
    }

    internal static async Task<IReadOnlyList<OwnEvent>> OwnAsync(AllianceDbContext db, Viewer viewer, DateTime now, int count, CancellationToken ct)
    {
        var me = viewer.MemberId;
        if (me is null)
            return [];
        var turns = db.Set<WaitingTurn>().Where(turn => turn.EndedAt == null);
        return await db.Set<EventRegistration>().AsNoTracking()
            .Where(row => row.MemberId == me && (row.State == RegistrationState.Asked || row.State == RegistrationState.Waiting || row.State == RegistrationState.Offered || row.State == RegistrationState.Placed))
            .Join(db.Set<Event>().Where(item => item.EndsAt >= now), row => row.EventId, item => item.Id, (row, item) => new { row, item, turn = turns.FirstOrDefault(turn => turn.RegistrationId == row.Id) })
            .OrderBy(one => one.item.StartsAt).ThenBy(one => one.item.Id).Take(count)
            .Select(one => new OwnEvent(one.item.Slug, one.item.Title, one.item.StartsAt, one.item.Place, one.item.CancelledAt != null, one.row.State,
                one.row.State == RegistrationState.Waiting ? turns.Count(other => other.EventId == one.item.Id && other.OfferUntil == null && other.Order < one.turn!.Order) + 1 : null, one.item.Form!.Waiting, one.turn!.OfferUntil)).ToListAsync(ct);
    }

    private static async Task<OwnRegistration> OwnAsync(AllianceDbContext db, EventRegistration row, CancellationToken ct)
    {
        var answers = await db.Set<RegistrationAnswer>().AsNoTracking().Where(answer => answer.RegistrationId == row.Id).ToDictionaryAsync(answer => answer.QuestionId, answer => answer.Text, ct);
        var turn = await db.Set<WaitingTurn>().AsNoTracking().SingleOrDefaultAsync(turn => turn.RegistrationId == row.Id && turn.EndedAt == null, ct);
        int? position = turn is { OfferUntil: null } ? await db.Set<WaitingTurn>().CountAsync(other => other.EventId == row.EventId && other.EndedAt == null && other.OfferUntil == null && other.Order < turn.Order, ct) + 1 : null;
        var mark = ListText.Mark(row.State.Camel());
        var messages = await db.Set<RegistrationMessage>().AsNoTracking().Where(message => message.EventId == row.EventId && message.States.Contains(mark)).OrderByDescending(message => message.Id).Take(20).ToListAsync(ct);
        return new(row, answers, position, turn?.OfferUntil, messages);
    }

    private static int? Left(Event item) => item.Capacity is { } capacity ? item.Form!.Waiting > 0 ? 0 : Math.Max(0, capacity - item.Form.Taken) : null;
}
