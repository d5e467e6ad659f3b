using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events.Posting;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Registration;

/// <content>The questions of a form.</content>
public sealed partial class FormDesk
{
    private static readonly Error HasAnswers = new("registration.answered", "This question has answers, so it can’t be deleted. Close it instead: it is asked no more, and the answers stay.");
    private static readonly Error Hangs = new("registration.hangs", "Another question hangs on this one. Change that first.");

    /// <summary>Adds a question, or changes one. Refused field by field; a kind that its answers do not fit; too many questions; no form yet.</summary>
    public async Task<Result> AskAsync(Viewer viewer, string slug, QuestionStage stage, long? id, QuestionInput input, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FormAsync(db, viewer, slug, ct) is not { } eventId)
            return Error.NotFound;
        var all = await db.Set<FormQuestion>().Where(question => question.EventId == eventId && question.Stage == stage).OrderBy(question => question.Place).ToListAsync(ct);
        var question = all.Find(one => one.Id == id);
        if (id is not null && question is null)
            return Error.NotFound;
        var read = input.Read([.. all.Where(one => question is null || one.Place < question.Place)]);
        if (!read.Ok)
            return read;
        if (stage == QuestionStage.Feedback && read.Value.Kind is QuestionKind.File or QuestionKind.Dietary or QuestionKind.Access)
            return new Error("registration.question", "Feedback says nothing of the person: ask for a text or a choice.", nameof(QuestionInput.Kind));
        if (question is null && all.Count >= FormQuestion.Most)
            return new Error("registration.question", $"A form has {FormQuestion.Most} questions at most.", nameof(QuestionInput.Text));
        if (question is not null && question.Kind != read.Value.Kind && await AnsweredAsync(db, question.Id, ct))
            return new Error("registration.answered", "This question has answers of another kind. Close it and ask a new one.", nameof(QuestionInput.Kind));
        if (question is not null && all.Exists(one => one.ShownIfId == question.Id && !read.Value.Choices.Contains(one.ShownIfValue)))
            return Hangs with { Field = nameof(QuestionInput.Choices) };
        if (question is null)
            db.Add(new FormQuestion(eventId, stage, all.Count == 0 ? 1 : all[^1].Place + 1, read.Value));
        else
            question.Change(read.Value);
        return await KeptAsync(db, viewer, slug, "event.questionChanged", ct);
    }

    /// <summary>Deletes a question. Refused: it has answers, or another hangs on it.</summary>
    public Task<Result> DropAsync(Viewer viewer, string slug, long id, CancellationToken ct = default) => OneAsync(viewer, slug, id, "event.questionDeleted", async (db, question) =>
    {
        if (await AnsweredAsync(db, id, ct))
            return HasAnswers;
        if (await db.Set<FormQuestion>().AnyAsync(other => other.ShownIfId == id, ct))
            return Hangs;
        db.Remove(question);
        return Result.Done;
    }, ct);

    /// <summary>Closes a question, so that it is asked no more, or opens a closed one.</summary>
    public Task<Result> CloseAsync(Viewer viewer, string slug, long id, bool closed, CancellationToken ct = default) => OneAsync(viewer, slug, id, closed ? "event.questionClosed" : "event.questionOpened", (_, question) =>
    {
        question.Close(closed ? Now : null);
        return Task.FromResult(Result.Done);
    }, ct);

    /// <summary>Puts a question before the one above it. Refused: it hangs on that one.</summary>
    public Task<Result> RaiseAsync(Viewer viewer, string slug, long id, CancellationToken ct = default) => OneAsync(viewer, slug, id, "event.questionMoved", async (db, question) =>
    {
        var above = await db.Set<FormQuestion>().Where(other => other.EventId == question.EventId && other.Stage == question.Stage && other.Place < question.Place).OrderByDescending(other => other.Place).FirstOrDefaultAsync(ct);
        if (above is null)
            return Result.Done;
        if (question.ShownIfId == above.Id)
            return new Error("registration.hangs", "It hangs on the one above, so it stays behind that.");
        var place = question.Place;
        question.PutAt(above.Place);
        above.PutAt(place);
        return Result.Done;
    }, ct);

    private async Task<Result> OneAsync(Viewer viewer, string slug, long id, string act, Func<AllianceDbContext, FormQuestion, Task<Result>> change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FormAsync(db, viewer, slug, ct) is not { } eventId || await db.Set<FormQuestion>().SingleOrDefaultAsync(question => question.Id == id && question.EventId == eventId, ct) is not { } question)
            return Error.NotFound;
        var done = await change(db, question);
        return done.Ok ? await KeptAsync(db, viewer, slug, act, ct) : done;
    }

    private async Task<Result> KeptAsync(AllianceDbContext db, Viewer viewer, string slug, string act, CancellationToken ct)
    {
        db.Add(new AuditEntry(Now, await db.ActorAsync(viewer.MemberId!.Value, ct), act, slug));
        // An answer that comes at this very moment holds the question, and the database says so.
        return await db.SaveAsync(HasAnswers, ct);
    }

    private static async Task<long?> FormAsync(AllianceDbContext db, Viewer viewer, string slug, CancellationToken ct) =>
        await db.Set<Event>().ChangedBy(db, viewer).Where(item => item.Slug == slug && item.Form != null && item.Form.ReducedAt == null).Select(item => (long?)item.Id).SingleOrDefaultAsync(ct);

    private static async Task<bool> AnsweredAsync(AllianceDbContext db, long id, CancellationToken ct) =>
        await db.Set<RegistrationAnswer>().AnyAsync(answer => answer.QuestionId == id, ct) || await db.Set<FeedbackAnswer>().AnyAsync(answer => answer.QuestionId == id, ct);
}
