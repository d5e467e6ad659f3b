using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>A person's registrations for events. Feedback is not among them: nothing says whose it is.</summary>
internal sealed class RegistrationPersonalData(AnswerFiles files) : IPersonalData
{
    public string Name => "registrations-for-events";

    public async Task<object> OfAsync(AllianceDbContext db, Guid member, CancellationToken ct)
    {
        var rows = await db.Set<EventRegistration>().AsNoTracking().Where(row => row.MemberId == member).OrderBy(row => row.Id)
            .Join(db.Set<Event>(), row => row.EventId, item => item.Id, (row, item) => new { row, item.Title, item.StartsAt }).ToListAsync(ct);
        var ids = rows.ConvertAll(one => one.row.Id);
        var answers = await db.Set<RegistrationAnswer>().AsNoTracking().Where(answer => ids.Contains(answer.RegistrationId))
            .Join(db.Set<FormQuestion>(), answer => answer.QuestionId, question => question.Id, (answer, question) => new { answer.RegistrationId, Question = question.Text, answer.Text }).ToListAsync(ct);
        var turns = await db.Set<WaitingTurn>().AsNoTracking().Where(turn => ids.Contains(turn.RegistrationId)).OrderBy(turn => turn.Id).ToListAsync(ct);
        return rows.ConvertAll(one => new
        {
            Event = one.Title, one.StartsAt, one.row.Name, one.row.Company, one.row.Companions, one.row.State, one.row.AskedAt, one.row.ChangedAt, one.row.AgreedAt, one.row.Reason, one.row.Code, one.row.ArrivedAt, one.row.FeedbackAt,
            Answers = answers.Where(answer => answer.RegistrationId == one.row.Id).Select(answer => new { answer.Question, Answer = answer.Text }),
            Waited = turns.Where(turn => turn.RegistrationId == one.row.Id).Select(turn => new { turn.JoinedAt, turn.Began, turn.OfferUntil, turn.EndedAt, turn.End }),
        });
    }

    public async Task ForgetAsync(AllianceDbContext db, Guid member, CancellationToken ct)
    {
        var rows = db.Set<EventRegistration>().Where(row => row.MemberId == member);
        var events = await rows.Select(row => row.EventId).ToListAsync(ct);
        // Through the turnstile, as everybody who gives places back; who waits is offered them by the next sweep.
        await db.Set<RegistrationForm>().Where(form => events.Contains(form.EventId)).ExecuteUpdateAsync(set => set.SetProperty(form => form.Turns, form => form.Turns + 1), ct);
        await files.DropAsync(db, rows.Select(row => row.Id), ct);
        await rows.ExecuteDeleteAsync(ct);
        await db.Set<RegistrationForm>().Where(form => events.Contains(form.EventId)).ExecuteUpdateAsync(set => set
            .SetProperty(form => form.Taken, form => db.Set<EventRegistration>().Where(row => row.EventId == form.EventId).Sum(row => row.Places))
            .SetProperty(form => form.Waiting, form => db.Set<WaitingTurn>().Count(turn => turn.EventId == form.EventId && turn.EndedAt == null && turn.OfferUntil == null)), ct);
    }
}
