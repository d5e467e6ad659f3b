using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>Sends reminders as they become due, once for each beginning: an event that is moved is reminded of anew.</summary>
internal sealed class EventReminders(IDbContextFactory<AllianceDbContext> contexts, RegistrantPost post, TimeProvider clock)
{
    /// <summary>How late a reminder may still go out. One of a week before that is two days late would be a lie.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromHours(12);

    public async Task SendDueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (from, until) = (now.AddDays(-2), now.AddDays(8));
        await using var db = await contexts.CreateDbContextAsync(ct);
        var near = await db.Set<EventReminder>().AsNoTracking().Where(reminder => reminder.Audience != ReminderAudience.Nobody)
            .Join(db.Set<Event>().Where(item => item.CancelledAt == null && item.EndsAt > from && item.StartsAt < until), reminder => reminder.EventId, item => item.Id, (reminder, item) => new { reminder, item.StartsAt, item.EndsAt }).ToListAsync(ct);
        foreach (var one in near.Where(one => one.reminder.SentFor != one.StartsAt && EventReminder.DueAt(one.reminder.Moment, one.StartsAt, one.EndsAt) <= now))
            await SendAsync(one.reminder, one.StartsAt, LateNow(one.reminder.Moment, one.StartsAt, one.EndsAt, now), ct);
    }

    private static bool LateNow(ReminderMoment moment, DateTime starts, DateTime ends, DateTime now) =>
        now - EventReminder.DueAt(moment, starts, ends) > Late || (moment != ReminderMoment.After && now >= starts);

    // The mark comes first and holds the row: of two servers one sends.
    private async Task SendAsync(EventReminder reminder, DateTime starts, bool late, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        DateTime? mark = starts;
        if (await db.Set<EventReminder>().Where(one => one.EventId == reminder.EventId && one.Moment == reminder.Moment && (one.SentFor == null || one.SentFor != mark)).ExecuteUpdateAsync(set => set.SetProperty(one => one.SentFor, mark), ct) == 0)
            return;
        if (!late)
        {
            var item = await db.Set<Event>().AsNoTracking().SingleAsync(item => item.Id == reminder.EventId, ct);
            var rows = db.Set<EventRegistration>().Where(row => row.EventId == item.Id);
            rows = reminder.Moment == ReminderMoment.After ? rows.Where(row => row.State == RegistrationState.Placed && row.ArrivedAt != null && row.FeedbackAt == null)
                : reminder.Audience == ReminderAudience.Placed ? rows.Where(row => row.State == RegistrationState.Placed)
                : rows.Where(row => row.State == RegistrationState.Placed || row.State == RegistrationState.Waiting || row.State == RegistrationState.Offered);
            var asked = reminder.Moment != ReminderMoment.After || await db.Set<FormQuestion>().AnyAsync(question => question.EventId == item.Id && question.Stage == QuestionStage.Feedback && question.ClosedAt == null, ct);
            foreach (var who in asked ? await rows.OrderBy(row => row.Id).ToListAsync(ct) : [])
                await TellAsync(db, item, who, reminder.Moment, ct);
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private Task TellAsync(AllianceDbContext db, Event item, EventRegistration who, ReminderMoment moment, CancellationToken ct) => moment == ReminderMoment.After
        ? post.TellAsync(db, item, who, "You were there: what should be done differently?", "A few questions; your answers are kept without your name.", ct, "feedback")
        : post.TellAsync(db, item, who, $"{Words(moment)}, {RegistrantPost.At(item.StartsAt)}{(who.State == RegistrationState.Placed ? "" : ", and you are on the waiting list")}:", who.State == RegistrationState.Placed ? "You have a place. If you can’t come, give it back now: somebody waits for it." : "Somebody may still give a place back.", ct);

    private static string Words(ReminderMoment moment) => moment switch
    {
        ReminderMoment.Week => "In a week",
        ReminderMoment.Day => "Tomorrow",
        ReminderMoment.Hour => "In an hour",
        ReminderMoment.After => "Over",
    };
}
