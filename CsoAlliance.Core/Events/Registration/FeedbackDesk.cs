using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events.Posting;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>What somebody is asked who came.</summary>
/// <param name="Event">The event.</param>
/// <param name="Questions">The questions; empty where none are asked.</param>
/// <param name="Given">Whether this person has answered.</param>
public sealed record FeedbackView(Event Event, IReadOnlyList<FormQuestion> Questions, bool Given);

/// <summary>What was answered to one question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answers">How many answered it.</param>
/// <param name="Choices">How often each choice was made; empty for texts.</param>
/// <param name="Texts">What was written, in no order.</param>
public sealed record FeedbackResult(FormQuestion Question, int Answers, IReadOnlyList<(string Choice, int Count)> Choices, IReadOnlyList<string> Texts);

/// <summary>The results for organisers.</summary>
/// <param name="Event">The event.</param>
/// <param name="Came">How many came.</param>
/// <param name="Sheets">How many answered.</param>
/// <param name="Results">By question.</param>
public sealed record FeedbackResults(Event Event, int Came, int Sheets, IReadOnlyList<FeedbackResult> Results);

/// <summary>Feedback of those who came. Only that somebody answered is noted beside their registration; what they said is kept apart, without a link.</summary>
public sealed class FeedbackDesk(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    private static readonly Error GivenAlready = new("feedback.given", "You have answered already. Thank you.");

    /// <summary>What somebody is asked. Refused: no such event or registration, they did not come, it is not over.</summary>
    public async Task<Result<FeedbackView>> OpenAsync(Viewer viewer, string slug, string? token, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await FindAsync(db, viewer, slug, token, ct) is { } found ? new FeedbackView(found.Item, await RegistrationDesk.QuestionsAsync(db, found.Item.Id, QuestionStage.Feedback, ct), found.Who.FeedbackAt is not null) : Error.NotFound;
    }

    /// <summary>Keeps what somebody answers, once. Refused as in <see cref="OpenAsync"/>, field by field, and a second time.</summary>
    public async Task<Result> GiveAsync(Viewer viewer, string slug, string? token, IReadOnlyDictionary<long, IReadOnlyList<string>> answers, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db, viewer, slug, token, ct) is not { } found)
            return Error.NotFound;
        var (taken, errors) = AnswerCheck.Read(await RegistrationDesk.QuestionsAsync(db, found.Item.Id, QuestionStage.Feedback, ct), new() { Answers = answers });
        if (errors.Count > 0)
            return Result.Refused(errors);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        DateTime? now = clock.GetUtcNow().UtcDateTime;
        if (await db.Set<EventRegistration>().Where(row => row.Id == found.Who.Id && row.FeedbackAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.FeedbackAt, now), ct) == 0)
            return GivenAlready;
        var sheet = Guid.NewGuid();
        foreach (var one in taken)
            db.Add(new FeedbackAnswer(found.Item.Id, sheet, one.Question, one.Text));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }

    /// <summary>What was answered. Refused: not an organiser, no form.</summary>
    public async Task<Result<FeedbackResults>> ResultsAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Event>().AsNoTracking().ChangedBy(db, viewer).Include(item => item.Form).SingleOrDefaultAsync(item => item.Slug == slug && item.Form != null, ct) is not { } item)
            return Error.NotFound;
        var questions = await db.Set<FormQuestion>().AsNoTracking().Where(question => question.EventId == item.Id && question.Stage == QuestionStage.Feedback).OrderBy(question => question.Place).ToListAsync(ct);
        var answers = await db.Set<FeedbackAnswer>().AsNoTracking().Where(answer => answer.EventId == item.Id).OrderBy(answer => answer.Id).ToListAsync(ct);
        var came = item.Form!.Counts?.Arrived ?? await db.Set<EventRegistration>().CountAsync(row => row.EventId == item.Id && row.ArrivedAt != null, ct);
        return new FeedbackResults(item, came, answers.Select(answer => answer.SheetId).Distinct().Count(), questions.ConvertAll(question =>
        {
            var own = answers.FindAll(answer => answer.QuestionId == question.Id);
            return new FeedbackResult(question, own.Count,
                question.HasChoices ? question.Choices.ConvertAll(choice => (choice, own.Count(answer => answer.Text.Split('\n').Contains(choice)))) : [],
                question.HasChoices ? [] : own.ConvertAll(answer => answer.Text));
        }));
    }

    private async Task<(Event Item, EventRegistration Who)?> FindAsync(AllianceDbContext db, Viewer viewer, string slug, string? token, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Set<Event>().AsNoTracking().SingleOrDefaultAsync(item => item.Slug == slug && item.EndsAt <= now && item.Form != null, ct) is { } item
            && await RegistrationDesk.FindAsync(db, viewer, item.Id, token, ct) is { ArrivedAt: not null } who ? (item, who) : null;
    }
}
