using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events.Posting;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>A form as its organisers see it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Form">The form; null where there is none yet.</param>
/// <param name="Input">What stands in it, to be typed over.</param>
/// <param name="Questions">All questions, closed ones too, in order.</param>
/// <param name="Answered">Questions that have answers.</param>
public sealed record FormView(Event Event, RegistrationForm? Form, FormInput Input, IReadOnlyList<FormQuestion> Questions, IReadOnlySet<long> Answered);

/// <summary>Settles how people register for an event. For whoever may change the event; for others there is nothing here.</summary>
public sealed partial class FormDesk
{
    private readonly IDbContextFactory<AllianceDbContext> contexts;
    private readonly Seats seats;
    private readonly IPublicCache cache;
    private readonly TimeProvider clock;

    internal FormDesk(IDbContextFactory<AllianceDbContext> contexts, Seats seats, IPublicCache cache, TimeProvider clock) =>
        (this.contexts, this.seats, this.cache, this.clock) = (contexts, seats, cache, clock);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The form of an event. Refused: no such event, not an organiser.</summary>
    public async Task<Result<FormView>> OpenAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Event>().AsNoTracking().ChangedBy(db, viewer).Include(item => item.Form).SingleOrDefaultAsync(item => item.Slug == slug, ct) is not { } item)
            return Error.NotFound;
        var reminders = await db.Set<EventReminder>().AsNoTracking().Where(reminder => reminder.EventId == item.Id).ToListAsync(ct);
        var questions = await db.Set<FormQuestion>().AsNoTracking().Where(question => question.EventId == item.Id).OrderBy(question => question.Stage).ThenBy(question => question.Place).ThenBy(question => question.Id).ToListAsync(ct);
        var answered = await db.Set<FormQuestion>().Where(question => question.EventId == item.Id && (db.Set<RegistrationAnswer>().Any(answer => answer.QuestionId == question.Id) || db.Set<FeedbackAnswer>().Any(answer => answer.QuestionId == question.Id))).Select(question => question.Id).ToListAsync(ct);
        return new FormView(item, item.Form, FormInput.Of(item, item.Form, reminders, Now), questions, answered.ToHashSet());
    }

    /// <summary>
    /// Keeps the form, and the places of the event with it. Refused field by field; where somebody else changed it since it was opened; fewer
    /// places than are held.
    /// </summary>
    public async Task<Result> SaveAsync(Viewer viewer, string slug, FormInput input, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Set<Event>().AsNoTracking().ChangedBy(db, viewer).SingleOrDefaultAsync(one => one.Slug == slug, ct) is not { } item)
            return Error.NotFound;
        var (read, places) = (input.Read(item), ReadPlaces(input.Places));
        List<Error> errors = [.. read.Errors, .. places.Errors];
        var room = await seats.EnterAsync(db, item.Id, ct);
        if (room?.Form.ReducedAt is not null)
            return new Error("registration.reduced", "The registrations of this event were deleted on the day that the form stated. It can’t be changed any more.");
        if ((input.Version ?? "") != FormInput.VersionOf(room?.Form))
            return new Error("registration.formRaced", room is null ? RegistrationErrors.Raced.Message : $"Somebody else changed this form at {room.Form.UpdatedAt:HH:mm} UTC, after you opened it. What is kept now stands beside; save again to put yours in its place.");
        if (places.Ok && places.Value < (room?.Form.Taken ?? 0))
            errors.Add(FewerPlaces(room!.Form.Taken));
        if (errors.Count > 0)
            return Result.Refused(errors);
        if (!await KeepAsync(db, viewer, item, room, read.Value, places.Value, input, ct))
            return RegistrationErrors.Raced;
        db.Add(new AuditEntry(Now, await db.ActorAsync(viewer.MemberId!.Value, ct), "event.formChanged", slug));
        await db.SaveChangesAsync(ct);
        if (await seats.EnterAsync(db, item.Id, ct) is { } settled)
            await seats.SettleAsync(db, settled, ct);
        await transaction.CommitAsync(ct);
        await cache.EvictAsync(ct);
        return Result.Done;
    }

    /// <summary>Whether an event may have that many places; for whoever changes it elsewhere. Refused: fewer than are held.</summary>
    internal static async Task<Result> MayHavePlacesAsync(AllianceDbContext db, long eventId, int? places, CancellationToken ct)
    {
        var taken = await db.Set<RegistrationForm>().Where(form => form.EventId == eventId).Select(form => form.Taken).SingleOrDefaultAsync(ct);
        return places < taken ? FewerPlaces(taken) : Result.Done;
    }

    // False where somebody changed the event at the same moment.
    private async Task<bool> KeepAsync(AllianceDbContext db, Viewer viewer, Event item, SeatRoom? room, FormTerms terms, int? places, FormInput input, CancellationToken ct)
    {
        var form = room?.Form;
        if (form is null)
            db.Add(form = new(item.Id));
        form.Change(terms, Now);
        try
        {
            await LimitAsync(db, viewer, room?.Event ?? await db.Set<Event>().SingleAsync(one => one.Id == item.Id, ct), places, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        db.ChangeTracker.Clear();
        var kept = await db.Set<EventReminder>().Where(reminder => reminder.EventId == item.Id).ToListAsync(ct);
        foreach (var (moment, name) in Enum.GetValues<ReminderMoment>().Zip(input.Remind ?? []))
        {
            var audience = EnumText.Parse<ReminderAudience>(name) ?? ReminderAudience.Nobody;
            if (kept.Find(reminder => reminder.Moment == moment) is { } reminder)
                reminder.Audience = audience;
            else
                db.Add(new EventReminder(item.Id, moment, audience));
        }
        return true;
    }

    // Places are a part of the event: whoever has its own form open is to be told that they changed.
    private async Task LimitAsync(AllianceDbContext db, Viewer viewer, Event item, int? places, CancellationToken ct)
    {
        if (item.Capacity != places)
        {
            item.Limit(places, viewer.DisplayRole, Now);
            db.Add(new EventRevision(item.Id, item.Version, EventForm.Of(item, await EventDesk.SeriesAsync(db, item, ct)), viewer.DisplayRole, Now));
        }
        await db.SaveChangesAsync(ct);
    }

    private static Error FewerPlaces(int taken) => new("registration.places", $"{taken} {(taken == 1 ? "place is" : "places are")} held already. Give at least that many.", nameof(FormInput.Places));

    private static Result<Places> ReadPlaces(string? text) => string.IsNullOrWhiteSpace(text) ? new Places(null)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var places) && places is > 0 and <= 100_000 ? new Places(places)
        : new Error("registration.places", "Places are a number from 1 to 100,000; leave it empty where they are not limited.", nameof(FormInput.Places));

    private sealed record Places(int? Number)
    {
        public static implicit operator int?(Places places) => places.Number;
    }
}
