using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>Who is reminded. Stored, so members keep their values.</summary>
public enum ReminderAudience
{
    /// <summary>Nobody.</summary>
    Nobody = 0,

    /// <summary>Those who have a place.</summary>
    Placed = 1,

    /// <summary>Those, and whoever waits for one.</summary>
    PlacedAndWaiting = 2,
}

/// <summary>When people are reminded. Stored.</summary>
public enum ReminderMoment
{
    /// <summary>Seven days before it begins.</summary>
    Week = 0,

    /// <summary>A day before.</summary>
    Day = 1,

    /// <summary>An hour before.</summary>
    Hour = 2,

    /// <summary>When it is over: whoever came is asked for feedback.</summary>
    After = 3,
}

/// <summary>A reminder of an event.</summary>
public sealed class EventReminder
{
    private EventReminder() { }

    internal EventReminder(long eventId, ReminderMoment moment, ReminderAudience audience) => (EventId, Moment, Audience) = (eventId, moment, audience);

    /// <summary>Of which event.</summary>
    public long EventId { get; private set; }

    /// <summary>When.</summary>
    public ReminderMoment Moment { get; private set; }

    /// <summary>To whom.</summary>
    public ReminderAudience Audience { get; internal set; }

    /// <summary>The beginning that it was last sent for, UTC; null where it was not. An event that is moved is reminded of anew.</summary>
    public DateTime? SentFor { get; internal set; }

    /// <summary>When it is due for an event of these times, UTC.</summary>
    public static DateTime DueAt(ReminderMoment moment, DateTime starts, DateTime ends) => moment switch
    {
        ReminderMoment.Week => starts.AddDays(-7),
        ReminderMoment.Day => starts.AddDays(-1),
        ReminderMoment.Hour => starts.AddHours(-1),
        ReminderMoment.After => ends.AddHours(1),
    };
}

internal sealed class EventReminderMapping : IEntityTypeConfiguration<EventReminder>
{
    public void Configure(EntityTypeBuilder<EventReminder> builder)
    {
        builder.ToTable("registration_reminders");
        builder.HasKey(reminder => new { reminder.EventId, reminder.Moment });
        builder.HasOne<RegistrationForm>().WithMany().HasForeignKey(reminder => reminder.EventId).OnDelete(DeleteBehavior.Cascade);
    }
}
