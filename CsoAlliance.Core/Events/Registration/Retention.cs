using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>Deletes the registrations of an event on the day that its form states, with answers, files and messages. Counts stay, and feedback's choices without its texts.</summary>
internal sealed class Retention(IDbContextFactory<AllianceDbContext> contexts, Seats seats, AnswerFiles files, TimeProvider clock)
{
    public async Task ReduceDueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        // An event that was moved past its day keeps its registrations until it is over.
        foreach (var id in await db.Set<Event>().Where(item => item.Form!.ReducedAt == null && item.Form.KeepUntil <= now && item.EndsAt < now).Select(item => item.Id).ToListAsync(ct))
            await ReduceAsync(id, ct);
        await files.SweepAsync(db, ct);
    }

    private async Task ReduceAsync(long id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await seats.EnterAsync(db, id, ct) is not { Form.ReducedAt: null } room)
            return;
        var rows = db.Set<EventRegistration>().Where(row => row.EventId == id);
        await files.DropAsync(db, rows.Select(row => row.Id), ct);
        room.Form.Reduce(await CountAsync(rows, ct), room.Now);
        var written = db.Set<FormQuestion>().Where(question => question.EventId == id && question.Kind == QuestionKind.Text).Select(question => question.Id);
        await db.Set<FeedbackAnswer>().Where(answer => answer.EventId == id && written.Contains(answer.QuestionId)).ExecuteDeleteAsync(ct);
        await db.Set<RegistrationMessage>().Where(message => message.EventId == id).ExecuteDeleteAsync(ct);
        await rows.ExecuteDeleteAsync(ct);
        db.Add(new AuditEntry(room.Now, "registration", "event.registrationsDeleted", room.Event.Slug));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    internal static async Task<RegistrationCounts> CountAsync(IQueryable<EventRegistration> rows, CancellationToken ct)
    {
        var groups = await rows.GroupBy(row => new { row.State, Came = row.ArrivedAt != null, Guest = row.MemberId == null, row.WalkIn })
            .Select(group => new { group.Key.State, group.Key.Came, group.Key.Guest, group.Key.WalkIn, Count = group.Count(), People = group.Sum(row => row.Places) }).ToListAsync(ct);
        int Of(Func<RegistrationState, bool> state) => groups.Where(group => state(group.State)).Sum(group => group.Count);
        var placed = groups.Where(group => group.State == RegistrationState.Placed).ToList();
        return new(placed.Sum(group => group.Count), placed.Sum(group => group.People), placed.Where(group => group.Came).Sum(group => group.Count), placed.Where(group => group.Guest).Sum(group => group.Count),
            Of(state => state is RegistrationState.Waiting or RegistrationState.Offered), Of(state => state is RegistrationState.GaveBack or RegistrationState.Lapsed), Of(state => state == RegistrationState.NotComing), Of(state => state == RegistrationState.Declined), placed.Where(group => group.WalkIn).Sum(group => group.Count));
    }
}
