using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Registration;

/// <content>Reading what was typed, and making or changing a registration of it.</content>
public sealed partial class RegistrationDesk
{
    private sealed record Taken(string Name, string Email, string Company, int Companions, bool Agreed, IReadOnlyList<TakenAnswer> Answers);

    private static async Task<Result<Taken>> ReadAsync(AllianceDbContext db, SeatRoom room, EventRegistration? who, bool guest, RegisterForm form, CancellationToken ct)
    {
        var (questions, kept) = (await QuestionsAsync(db, room.Event.Id, QuestionStage.Registration, ct), await KeptFilesAsync(db, who, ct));
        var (answers, errors) = AnswerCheck.Read(questions, form, kept);
        var (name, company, companions, email) = (Line(form.Name), Line(form.Company), Number(form.Companions), MailText.Read(form.Email));
        if (guest && email is null)
            errors.Insert(0, new("registration.email", MailText.Sentence, nameof(RegisterForm.Email)));
        if (guest && name.Length < 2)
            errors.Insert(0, new("registration.name", "Write your name, as it should stand on the badge.", nameof(RegisterForm.Name)));
        if (name.Length > EventRegistration.NameLength || company.Length > EventRegistration.NameLength)
            errors.Add(new("registration.long", $"Keep it to {EventRegistration.NameLength} signs.", name.Length > EventRegistration.NameLength ? nameof(RegisterForm.Name) : nameof(RegisterForm.Company)));
        if (companions > room.Form.Companions)
            errors.Add(new("registration.companions", room.Form.Companions == 0 ? "Nobody can be brought along to this event." : $"You can bring {room.Form.Companions} at most.", nameof(RegisterForm.Companions)));
        if (room.Form.Terms.Length > 0 && !form.Agreed && who?.AgreedAt is null)
            errors.Add(new("registration.terms", "Agree to the terms, or answer that you can’t come.", nameof(RegisterForm.Agreed)));
        for (var i = 0; i < answers.Count; i++)
            if (answers[i].File is { } file)
            {
                var taken = AnswerFiles.Take(file);
                if (taken.Ok)
                    answers[i] = answers[i] with { Text = taken.Value.Name, File = taken.Value };
                else
                    errors.Add(taken.Error with { Field = RegisterForm.FieldOf(answers[i].Question) });
            }
        return errors.Count > 0 ? Result<Taken>.Refused(errors) : new Taken(name, email ?? "", company, companions, form.Agreed, answers);
    }

    internal static Task<List<FormQuestion>> QuestionsAsync(AllianceDbContext db, long eventId, QuestionStage stage, CancellationToken ct) =>
        db.Set<FormQuestion>().AsNoTracking().Where(question => question.EventId == eventId && question.Stage == stage && question.ClosedAt == null).OrderBy(question => question.Place).ThenBy(question => question.Id).ToListAsync(ct);

    private static async Task<IReadOnlyDictionary<long, string>> KeptFilesAsync(AllianceDbContext db, EventRegistration? who, CancellationToken ct) =>
        who is null ? new Dictionary<long, string>() : await db.Set<RegistrationAnswer>().Where(answer => answer.RegistrationId == who.Id && answer.FileUid != null).ToDictionaryAsync(answer => answer.QuestionId, answer => answer.Text, ct);

    private static Result<EventRegistration> Changed(SeatRoom room, EventRegistration who, Taken taken)
    {
        var more = 1 + taken.Companions - who.Places;
        if (who.Places > 0 && more > 0 && (more > room.Free || room.Form.Waiting > 0))
            return RegistrationErrors.Fuller(room.Form.Waiting > 0 ? 0 : room.Free);
        if (who.Places > 0)
            who.Places = 1 + taken.Companions;
        who.Describe(taken.Name.Length > 0 ? taken.Name : who.Name, taken.Company, taken.Companions);
        return who;
    }

    private static async Task<Result<EventRegistration>> NewAsync(AllianceDbContext db, SeatRoom room, Viewer viewer, EventRegistration? who, bool guest, Taken taken, CancellationToken ct)
    {
        if (who is null)
            db.Add(who = new(room.Event.Id, guest ? null : viewer.MemberId, guest ? taken.Email : await AddressAsync(db, viewer, ct), room.Now));
        who.Describe(taken.Name, taken.Company, taken.Companions);
        if (guest && who.State == RegistrationState.Unconfirmed)
        {
            var held = !room.Form.Approval && room.Form.Waiting == 0 && room.Free >= who.Need ? who.Need : 0;
            who.Become(RegistrationState.Unconfirmed, held, room.Now);
            who.ConfirmBy = Earlier(room.Now.AddHours(ConfirmHours), room.Event.StartsAt);
        }
        else if (room.Form.Approval)
            who.Become(RegistrationState.Asked, 0, room.Now);
        else
            await Seats.SeatAsync(db, room, who, ct);
        return who;
    }

    private async Task WriteAsync(AllianceDbContext db, SeatRoom room, EventRegistration who, Taken taken, CancellationToken ct)
    {
        if (taken.Agreed && room.Form.Terms.Length > 0)
            who.AgreedAt ??= room.Now;
        await AuditAsync(db, room, who, "event.registered", ct);
        await db.SaveChangesAsync(ct);
        var before = await db.Set<RegistrationAnswer>().Where(answer => answer.RegistrationId == who.Id).ToDictionaryAsync(answer => answer.QuestionId, ct);
        foreach (var one in taken.Answers)
        {
            var file = one.File is null ? before.GetValueOrDefault(one.Question)?.FileUid : await files.KeepAsync(one.File, ct);
            if (before.Remove(one.Question, out var old))
                (old.Text, old.FileUid) = (one.Text, file);
            else
                db.Add(new RegistrationAnswer(one.Question, one.Text, file) { RegistrationId = who.Id });
        }
        // What an earlier choice hides now was an answer to another one; a question that was closed keeps its answers.
        var asked = taken.Answers.Count == 0 && before.Count == 0 ? [] : (await QuestionsAsync(db, room.Event.Id, QuestionStage.Registration, ct)).Select(question => question.Id).ToHashSet();
        db.RemoveRange(before.Values.Where(answer => asked.Contains(answer.QuestionId)));
    }

    private static Task<EventRegistration?> KnownAsync(AllianceDbContext db, SeatRoom room, string email, CancellationToken ct)
    {
        var hash = EventRegistration.HashOf(email);
        return db.Set<EventRegistration>().SingleOrDefaultAsync(row => row.EventId == room.Event.Id && row.AddressHash == hash, ct);
    }

    // The answer on the page is the same as for a new address: it must not tell who comes.
    private async Task AgainAsync(AllianceDbContext db, SeatRoom room, EventRegistration known, string email, CancellationToken ct)
    {
        var day = room.Now.AddDays(-1);
        if (known.MemberId is { })
            await post.TellAsync(db, room.Event, known, "Somebody asked for a place with your address; you are registered already.", "", ct);
        else if (await db.Set<RegistrationLink>().CountAsync(link => link.RegistrationId == known.Id && link.At > day, ct) < MostLetters)
            post.Confirm(db, room.Event, known);
    }

    private async Task TellAsync(AllianceDbContext db, SeatRoom room, EventRegistration who, bool guest, CancellationToken ct)
    {
        if (guest && who.State == RegistrationState.Unconfirmed)
            post.Confirm(db, room.Event, who);
        else if (who.State == RegistrationState.Asked && who.ChangedAt == room.Now)
            await post.TellAsync(db, room.Event, who, "Your question for a place is with the organisers.", "They decide on each registration, and write to you.", ct);
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    private static string Line(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
