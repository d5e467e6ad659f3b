using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership.Vetting;

/// <summary>What a member is asked who was named as sponsor.</summary>
/// <param name="Name">The applicant's name.</param>
/// <param name="Role">The role asked for.</param>
/// <param name="Company">The company as the applicant wrote it.</param>
/// <param name="ReceivedAt">When the application came, UTC.</param>
/// <param name="IsOpen">Whether an answer still counts.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Word">The sentence to it.</param>
public sealed record SponsorQuestion(string Name, WantedRole Role, string Company, DateTime ReceivedAt, bool IsOpen, SponsorAnswer Answer, string Word);

/// <summary>Asks the member whom an applicant names. An address that is nobody's is told to nobody: only the desk sees that.</summary>
public sealed class SponsorDesk(IDbContextFactory<AllianceDbContext> contexts, NoticeBoard notices, TimeProvider clock)
{
    /// <summary>What the viewer is asked; null where the viewer is not the one who was named.</summary>
    public async Task<SponsorQuestion?> FindAsync(Viewer viewer, Guid uid, CancellationToken ct = default)
    {
        if (!viewer.Approved)
            return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Application>().Where(application => application.Uid == uid && application.SponsorId == viewer.MemberId)
            .Select(application => new SponsorQuestion(application.Name, application.Role, application.Company, application.ReceivedAt, application.State == ApplicationState.New || application.State == ApplicationState.Asked, application.SponsorAnswer, application.SponsorWord)).SingleOrDefaultAsync(ct);
    }

    /// <summary>Notes the answer; it can be changed until the application is decided. Refused: nobody asked this viewer, no answer chosen, no sentence to a yes or no.</summary>
    public async Task<Result> AnswerAsync(Viewer viewer, Guid uid, string? answer, string? word, CancellationToken ct = default)
    {
        if (EnumText.Parse<SponsorAnswer>(answer) is not { } chosen || chosen == SponsorAnswer.None)
            return new Error("sponsor.answer", "Choose one of the three answers.", "answer");
        if (chosen != SponsorAnswer.Unknown && string.IsNullOrWhiteSpace(word))
            return new Error("sponsor.word", "Add a sentence: how you know the person, or why not.", "word");
        if (word?.Trim().Length > Application.SponsorWordLength)
            return new Error("sponsor.word", $"Keep it to {Application.SponsorWordLength} signs.", "word");
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!viewer.Approved || await db.Set<Application>().SingleOrDefaultAsync(application => application.Uid == uid && application.SponsorId == viewer.MemberId, ct) is not { } application)
            return Error.NotFound;
        if (!application.IsOpen)
            return new Error("application.closed", "This application is closed. Thank you all the same.");
        var now = clock.GetUtcNow().UtcDateTime;
        application.Sponsored(chosen, word?.Trim() ?? "", now);
        db.Add(new AuditEntry(now, await db.ActorAsync(viewer.MemberId!.Value, ct), "application.sponsored", application.Uid.ToString(), chosen.ToString()));
        await notices.TellAsync(db, await db.DecidersAsync(ct), new(NoticeTopic.Applications, Tlp.Green, $"A sponsor answered: {application.Role.Short()}", VettingDesk.FilePath(uid)), ct);
        return await db.SaveAsync(Deciders.Raced, ct);
    }

    /// <summary>Finds the member behind the address and asks; adds to what the context will save.</summary>
    internal static async Task AskAsync(AllianceDbContext db, NoticeBoard notices, Application application, CancellationToken ct)
    {
        var address = application.Sponsor.ToUpperInvariant();
        if (address.Length == 0 || string.Equals(address, application.Email, StringComparison.OrdinalIgnoreCase))
            return;
        var sponsor = await db.Set<Member>().Where(member => member.NormalizedEmail == address && member.ApprovedAt != null).Select(member => (Guid?)member.Id).SingleOrDefaultAsync(ct);
        if (sponsor is not { } member)
            return;
        application.NameSponsor(member);
        await notices.TellAsync(db, [member], new(NoticeTopic.Membership, Tlp.Green, $"An applicant names you as sponsor: {application.Role.Short()}, {application.Company}", $"/members/sponsor/{application.Uid}"), ct);
    }
}
