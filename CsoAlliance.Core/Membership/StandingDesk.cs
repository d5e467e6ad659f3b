using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Membership.Profiles;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership;

/// <summary>A member as administrators see one.</summary>
/// <param name="MemberId">The account.</param>
/// <param name="DisplayRole">How others see the member.</param>
/// <param name="Company">The company's name; null where there is none.</param>
/// <param name="VerifyBy">When the membership is to be checked again, UTC.</param>
/// <param name="SuspendedAt">When it was suspended, UTC; null where it is not.</param>
/// <param name="RemovedAt">When it ended, UTC; null where it has not.</param>
/// <param name="Reason">Why it was suspended or ended.</param>
public sealed record StandingRow(Guid MemberId, string DisplayRole, string? Company, DateTime VerifyBy, DateTime? SuspendedAt, DateTime? RemovedAt, string Reason);

/// <summary>What administrators can do with a membership.</summary>
public enum StandingAct
{
    /// <summary>Close the account until further notice.</summary>
    Suspend,

    /// <summary>Open it again.</summary>
    Reinstate,

    /// <summary>End the membership. The way back is a new application.</summary>
    Remove,

    /// <summary>Say that it was checked again: it holds for another twelve months.</summary>
    Verify,
}

/// <summary>Keeps memberships: checks them again each year, suspends and ends them. Each act has a reason, which the member gets and the trail keeps.</summary>
public sealed class StandingDesk(IDbContextFactory<AllianceDbContext> contexts, Outbox outbox, TimeProvider clock)
{
    /// <summary>Days before its date from which a membership is listed as due.</summary>
    public const int DueDays = 30;

    private const int Most = 200;

    /// <summary>The memberships to check again, the first due first; empty for others than administrators.</summary>
    public Task<IReadOnlyList<StandingRow>> DueAsync(Viewer viewer, CancellationToken ct = default)
    {
        var until = clock.GetUtcNow().UtcDateTime.AddDays(DueDays);
        return RowsAsync(viewer, standings => standings.Where(standing => standing.VerifyBy < until && standing.SuspendedAt == null && standing.RemovedAt == null), ct);
    }

    /// <summary>The suspended ones; empty for others than administrators.</summary>
    public Task<IReadOnlyList<StandingRow>> SuspendedAsync(Viewer viewer, CancellationToken ct = default) =>
        RowsAsync(viewer, standings => standings.Where(standing => standing.SuspendedAt != null), ct);

    /// <summary>One of them; null where there is none, or for others than administrators.</summary>
    public async Task<StandingRow?> FindAsync(Viewer viewer, Guid member, CancellationToken ct = default) =>
        (await RowsAsync(viewer, standings => standings.Where(standing => standing.MemberId == member), ct)).SingleOrDefault();

    /// <summary>Does it. Refused: not an administrator's, no such membership, no reason, oneself, an act that does not fit how things stand.</summary>
    public async Task<Result> ActAsync(Viewer viewer, Guid id, StandingAct act, string? reason, CancellationToken ct = default)
    {
        if (ApplicationTexts.Wrong(reason, Standing.ReasonLength, "Give the reason. The member gets it, and the trail keeps it.") is { } wrong)
            return new Error("standing.reason", wrong, "reason");
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!viewer.Is(Roles.Administrator) || await db.Set<Standing>().SingleOrDefaultAsync(one => one.MemberId == id, ct) is not { } standing || await db.Set<Member>().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } member)
            return Error.NotFound;
        if (id == viewer.MemberId && act != StandingAct.Verify)
            return new Error("standing.self", "You can’t do this to yourself. Ask another administrator.");
        if (!Fits(standing, act))
            return new Error("standing.state", "The membership stands differently by now. Look at it again.");
        var (now, text) = (clock.GetUtcNow().UtcDateTime, reason!.Trim());
        switch (act)
        {
            case StandingAct.Suspend: standing.Suspend(text, now); member.CloseGate(); break;
            case StandingAct.Reinstate: standing.Reinstate(); member.Approve(now); break;
            case StandingAct.Remove: standing.Remove(text, now); member.CloseGate(); await ForgetAsync(db, id, ct); break;
            case StandingAct.Verify: standing.Verified(now); break;
        }
        if (act != StandingAct.Verify && member.Email is { } address)
            outbox.Add(db, Letter(act, address, text));
        db.Add(new AuditEntry(now, await db.ActorAsync(viewer.MemberId!.Value, ct), "membership." + act.Camel(), id.ToString(), text));
        return await db.SaveAsync(Deciders.Raced, ct);
    }

    private async Task<IReadOnlyList<StandingRow>> RowsAsync(Viewer viewer, Func<IQueryable<Standing>, IQueryable<Standing>> some, CancellationToken ct)
    {
        if (!viewer.Is(Roles.Administrator))
            return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await some(db.Set<Standing>()).OrderBy(standing => standing.VerifyBy).ThenBy(standing => standing.Id).Take(Most).Join(db.Set<Member>(), standing => standing.MemberId, member => member.Id, (standing, member) =>
            new StandingRow(member.Id, member.DisplayRole, standing.Company!.Name, standing.VerifyBy, standing.SuspendedAt, standing.RemovedAt, standing.Reason)).ToListAsync(ct);
    }

    private static bool Fits(Standing standing, StandingAct act) => act switch
    {
        StandingAct.Suspend or StandingAct.Verify => standing is { SuspendedAt: null, RemovedAt: null },
        StandingAct.Reinstate => standing.SuspendedAt is not null,
        StandingAct.Remove => standing.RemovedAt is null,
    };

    // What others saw of the person goes with the membership, and nothing stays in that person's hands.
    private static async Task ForgetAsync(AllianceDbContext db, Guid member, CancellationToken ct)
    {
        db.RemoveRange(await db.Set<IdentityUserRole<Guid>>().Where(held => held.UserId == member).ToListAsync(ct));
        db.RemoveRange(await db.Set<MemberProfile>().Where(profile => profile.MemberId == member).ToListAsync(ct));
        db.RemoveRange(await db.Set<ChosenPerson>().Where(chosen => chosen.OwnerId == member || chosen.PersonId == member).ToListAsync(ct));
        db.RemoveRange(await db.Set<Invitation>().Where(invitation => invitation.InvitedBy == member && invitation.UsedAt == null).ToListAsync(ct));
        foreach (var company in await db.Set<Company>().Where(company => company.ResponsibleId == member).ToListAsync(ct))
            company.HandOver(null);
    }

    private static LetterDraft Letter(StandingAct act, string address, string reason) => act switch
    {
        StandingAct.Suspend => new(address, "CSO Alliance: your membership is suspended", $"An administrator has suspended your membership. You can’t read as a member until it is opened again. The reason:\n\n{reason}"),
        StandingAct.Reinstate => new(address, "CSO Alliance: your membership is open again", $"An administrator has opened your membership again.\n\n{reason}", "/account/login"),
        _ => new(address, "CSO Alliance: your membership has ended", $"An administrator has ended your membership. What members saw of you is deleted. The reason:\n\n{reason}\n\nYou may apply again."),
    };
}
