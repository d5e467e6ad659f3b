using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership.Vetting;

/// <summary>What an applicant sees of the own application.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="ReceivedAt">When it came, UTC.</param>
/// <param name="DecidedAt">When it was decided or withdrawn, UTC; null before.</param>
/// <param name="Role">The role asked for.</param>
/// <param name="Messages">The talk with the desk, oldest first.</param>
/// <param name="UsualWait">What the last decisions took on average; null where there were fewer than <see cref="ApplicantDesk.FewestForAverage"/>.</param>
/// <param name="Reason">Why it was refused; null where it was not.</param>
public sealed record ApplicantView(ApplicationState State, DateTime ReceivedAt, DateTime? DecidedAt, WantedRole Role, IReadOnlyList<ApplicationMessage> Messages, TimeSpan? UsualWait, string? Reason)
{
    /// <summary>Whether it waits for a decision.</summary>
    public bool IsOpen => State is ApplicationState.New or ApplicationState.Asked;
}

/// <summary>The applicant's side: what can be done with the link to the status page.</summary>
public sealed class ApplicantDesk(IDbContextFactory<AllianceDbContext> contexts, NoticeBoard notices, TimeProvider clock)
{
    /// <summary>What stands before the token in the address of the status page.</summary>
    public const string StatusPath = "/join/status/";

    /// <summary>Decisions that the average is made of.</summary>
    public const int LastDecisions = 20;

    /// <summary>An average of fewer would tell of single cases.</summary>
    public const int FewestForAverage = 3;

    /// <summary>Messages of the applicant in a row that the desk has not answered.</summary>
    public const int MostUnanswered = 5;

    /// <summary>The application behind a link; null where the link opens none.</summary>
    public async Task<ApplicantView?> FindAsync(string? token, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await OfAsync(db, token, ct) is not { } application)
            return null;
        var messages = await db.Set<ApplicationMessage>().AsNoTracking().Where(message => message.ApplicationId == application.Id).OrderBy(message => message.Id).ToListAsync(ct);
        var reason = application.State != ApplicationState.Refused ? null
            : await db.Set<ApplicationVote>().Where(vote => vote.ApplicationId == application.Id && vote.Verdict == Verdict.Refuse).OrderByDescending(vote => vote.N).Select(vote => vote.Reason).FirstOrDefaultAsync(ct);
        return new(application.State, application.ReceivedAt, application.DecidedAt, application.Role, messages, await UsualWaitAsync(db, ct), reason);
    }

    /// <summary>Sends the desk an answer. Refused: the link opens nothing, the application is decided, an empty or too long text, too many texts in a row.</summary>
    public async Task<Result> AnswerAsync(string? token, string? text, CancellationToken ct = default)
    {
        if (ApplicationTexts.Wrong(text, ApplicationMessage.TextLength, "Write an answer first.") is { } wrong)
            return new Error("application.answer", wrong, "text");
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await OfAsync(db, token, ct) is not { } application)
            return Error.NotFound;
        if (!application.IsOpen)
            return new Error("application.closed", "This application is closed. Nothing can be added to it.", "text");
        var newest = await db.Set<ApplicationMessage>().Where(message => message.ApplicationId == application.Id).OrderByDescending(message => message.Id).Take(MostUnanswered).Select(message => message.FromDesk).ToListAsync(ct);
        if (newest.Count == MostUnanswered && newest.TrueForAll(fromDesk => !fromDesk))
            return new Error("application.patience", "The desk has your last messages and answers them together. Wait for that answer.", "text");
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new ApplicationMessage(application.Id, fromDesk: false, text!.Trim(), now));
        application.Answered();
        db.Add(new AuditEntry(now, "applicant", "application.answered", application.Uid.ToString()));
        await notices.TellAsync(db, await db.DecidersAsync(ct), new(NoticeTopic.Applications, Tlp.Green, $"An applicant answered: {application.Role.Short()}", VettingDesk.FilePath(application.Uid)), ct);
        return await db.SaveAsync(Deciders.Raced, ct);
    }

    /// <summary>Takes the application back and deletes what was written. Refused: the link opens nothing, the application is decided.</summary>
    public async Task<Result> WithdrawAsync(string? token, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await OfAsync(db, token, ct) is not { } application)
            return Error.NotFound;
        if (!application.IsOpen)
            return new Error("application.closed", "This application is closed already.");
        var now = clock.GetUtcNow().UtcDateTime;
        application.Withdrawn(now);
        db.RemoveRange(await db.Set<ApplicationMessage>().Where(message => message.ApplicationId == application.Id).ToListAsync(ct));
        db.RemoveRange(await db.Set<ApplicationVote>().Where(vote => vote.ApplicationId == application.Id).ToListAsync(ct));
        db.Add(new AuditEntry(now, "applicant", "application.withdrawn", application.Uid.ToString()));
        return await db.SaveAsync(Deciders.Raced, ct);
    }

    private static async Task<Application?> OfAsync(AllianceDbContext db, string? token, CancellationToken ct)
    {
        if (token is not { Length: > 20 and < 100 })
            return null;
        var hash = LinkToken.Hash(token);
        return await db.Set<StatusLink>().Where(link => link.Hash == hash).Select(link => link.Application).SingleOrDefaultAsync(ct);
    }

    private static async Task<TimeSpan?> UsualWaitAsync(AllianceDbContext db, CancellationToken ct)
    {
        var last = await db.Set<Application>().Where(application => application.State == ApplicationState.Approved || application.State == ApplicationState.Refused)
            .OrderByDescending(application => application.DecidedAt).Take(LastDecisions).Select(application => new { application.ReceivedAt, application.DecidedAt }).ToListAsync(ct);
        return last.Count < FewestForAverage ? null : TimeSpan.FromTicks((long)last.Average(one => (one.DecidedAt!.Value - one.ReceivedAt).Ticks));
    }
}

internal static class ApplicationTexts
{
    /// <summary>What is wrong with a text that must be there; null where nothing is.</summary>
    public static string? Wrong(string? text, int most, string empty) =>
        string.IsNullOrWhiteSpace(text) ? empty : text.Trim().Length > most ? $"Keep it to {most:N0} signs." : null;
}
