using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership.Vetting;

/// <summary>What administrators do with applications. Two of them decide on each, and both must say the same.</summary>
public sealed class VettingDesk(IDbContextFactory<AllianceDbContext> contexts, NoticeBoard notices, Outbox outbox, IWelcomeLinks links, TimeProvider clock)
{
    /// <summary>Votes the same way that decide.</summary>
    public const int Deciding = 2;

    /// <summary>The page of an application's file.</summary>
    public static string FilePath(Guid uid) => $"/desk/applications/{uid}";

    /// <summary>Writes to the applicant and waits for the answer. Refused: not an administrator's, closed, an empty or too long text.</summary>
    public async Task<Result> WriteAsync(Viewer viewer, Guid uid, string? text, CancellationToken ct = default)
    {
        if (ApplicationTexts.Wrong(text, ApplicationMessage.TextLength, "Write the question first.") is { } wrong)
            return new Error("application.message", wrong, "text");
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await OpenAsync(db, viewer, uid, ct) is not { Ok: true } found)
            return Closed(viewer);
        var (application, now) = (found.Value, Now);
        db.Add(new ApplicationMessage(application.Id, fromDesk: true, text!.Trim(), now));
        application.Asked();
        outbox.Add(db, ApplicantLetters.Asked(application, db.AddLink(application)));
        db.Add(new AuditEntry(now, await db.ActorAsync(viewer.MemberId!.Value, ct), "application.asked", uid.ToString()));
        return await db.SaveAsync(Deciders.Raced, ct);
    }

    /// <summary>
    /// Records what this administrator decides. The second vote the same way decides: with a yes the account is made and the link
    /// to it mailed, with a no the reason is mailed. Refused: not an administrator's, closed, voted already, the applicant's own
    /// sponsor, no reason, another vote at the same moment.
    /// </summary>
    public async Task<Result> VoteAsync(Viewer viewer, Guid uid, string? verdict, string? reason, CancellationToken ct = default)
    {
        if (EnumText.Parse<Verdict>(verdict) is not { } chosen)
            return new Error("application.verdict", "Choose what you decide.", "verdict");
        if (ApplicationTexts.Wrong(reason, ApplicationVote.ReasonLength, "Give the reason. The other person who decides reads it.") is { } wrong)
            return new Error("application.reason", wrong, "reason");
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await OpenAsync(db, viewer, uid, ct) is not { Ok: true } found)
            return Closed(viewer);
        var (application, me, now) = (found.Value, viewer.MemberId!.Value, Now);
        if (application.SponsorId == me)
            return new Error("application.ownSponsor", "You are the applicant’s sponsor. Others decide on this one.");
        var votes = await db.Set<ApplicationVote>().Where(vote => vote.ApplicationId == application.Id).ToListAsync(ct);
        if (votes.Exists(vote => vote.VoterId == me))
            return new Error("application.votedAlready", "You have decided on this one already. It takes a second person.");
        db.Add(new ApplicationVote(application.Id, votes.Select(vote => vote.N).DefaultIfEmpty().Max() + 1, me, chosen, reason!.Trim(), now));
        var actor = await db.ActorAsync(me, ct);
        db.Add(new AuditEntry(now, actor, "application.voted", uid.ToString(), $"{chosen}: {reason.Trim()}"));
        if (votes.Count(vote => vote.Verdict == chosen) + 1 >= Deciding)
            await DecideAsync(db, application, chosen, reason.Trim(), actor, now, ct);
        return await db.SaveAsync(Deciders.Raced, ct);
    }

    /// <summary>Takes back this administrator's own vote, as long as the application is open: otherwise two who disagree could never agree. Refused: not an administrator's, closed, no vote.</summary>
    public async Task<Result> TakeBackAsync(Viewer viewer, Guid uid, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await OpenAsync(db, viewer, uid, ct) is not { Ok: true } found)
            return Closed(viewer);
        if (await db.Set<ApplicationVote>().SingleOrDefaultAsync(vote => vote.ApplicationId == found.Value.Id && vote.VoterId == viewer.MemberId, ct) is not { } mine)
            return new Error("application.noVote", "You have not decided on this one yet.");
        db.Remove(mine);
        db.Add(new AuditEntry(Now, await db.ActorAsync(viewer.MemberId!.Value, ct), "application.voteTakenBack", uid.ToString(), mine.Verdict.ToString()));
        return await db.SaveAsync(Deciders.Raced, ct);
    }

    /// <summary>Mails an approved applicant another link to the account. Refused: not an administrator's, not approved, the account was removed.</summary>
    public async Task<Result> WelcomeAgainAsync(Viewer viewer, Guid uid, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!viewer.Is(Roles.Administrator) || await db.Set<Application>().SingleOrDefaultAsync(one => one.Uid == uid && one.State == ApplicationState.Approved, ct) is not { } application
            || await db.Set<Member>().SingleOrDefaultAsync(one => one.Id == application.MemberId && one.ApprovedAt != null, ct) is not { } member)
            return Error.NotFound;
        outbox.Add(db, ApplicantLetters.Approved(application, await links.PathAsync(member, ct)));
        db.Add(new AuditEntry(Now, await db.ActorAsync(viewer.MemberId!.Value, ct), "application.welcomedAgain", uid.ToString()));
        return await db.SaveAsync(Deciders.Raced, ct);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task DecideAsync(AllianceDbContext db, Application application, Verdict verdict, string reason, string actor, DateTime now, CancellationToken ct)
    {
        if (verdict == Verdict.Refuse)
        {
            application.Refused(now);
            outbox.Add(db, ApplicantLetters.Refused(application, reason, db.AddLink(application)));
            db.Add(new AuditEntry(now, actor, "application.refused", application.Uid.ToString(), reason));
            return;
        }
        var member = await db.AdmitAsync(application, now, ct);
        outbox.Add(db, ApplicantLetters.Approved(application, await links.PathAsync(member, ct)));
        db.Add(new AuditEntry(now, actor, "application.approved", application.Uid.ToString(), member.Id.ToString()));
        if (application.SponsorId is { } sponsor)
            await notices.TellAsync(db, [sponsor], new(NoticeTopic.Membership, Tlp.Green, $"Somebody you know was let in: {member.DisplayRole}", $"/members/{member.Id}"), ct);
    }

    private static async Task<Result<Application>> OpenAsync(AllianceDbContext db, Viewer viewer, Guid uid, CancellationToken ct) =>
        viewer.Is(Roles.Administrator) && await db.Set<Application>().SingleOrDefaultAsync(one => one.Uid == uid, ct) is { IsOpen: true } application ? application : Error.NotFound;

    private static Error Closed(Viewer viewer) => viewer.Is(Roles.Administrator) ? new("application.closed", "This application is closed: it was decided or taken back.") : Error.NotFound;
}
