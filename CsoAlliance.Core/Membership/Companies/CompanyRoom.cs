using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership.Profiles;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership.Companies;

/// <summary>A member as a company's page lists one: by role.</summary>
/// <param name="MemberId">The account.</param>
/// <param name="DisplayRole">How others see the member.</param>
/// <param name="Role">What the member does at the company.</param>
/// <param name="Responsible">Whether it is the responsible CSO.</param>
public sealed record Colleague(Guid MemberId, string DisplayRole, WantedRole Role, bool Responsible);

/// <summary>A company's page.</summary>
/// <param name="Company">The company.</param>
/// <param name="Members">Its members, those who are hidden left out.</param>
/// <param name="MayKeep">Whether the viewer keeps the page: the responsible CSO, or an administrator.</param>
/// <param name="IsResponsible">Whether the viewer is the responsible CSO, who alone invites.</param>
/// <param name="Invitations">The invitations that were not used yet, for the responsible CSO.</param>
/// <param name="SeesFleet">Whether the fleet list is the viewer's to see: as one of the company's people, or who keeps the page.</param>
public sealed record CompanyPage(Company Company, IReadOnlyList<Colleague> Members, bool MayKeep, bool IsResponsible, IReadOnlyList<Invitation> Invitations, bool SeesFleet);

/// <summary>Companies as members see them, and what their responsible CSO does.</summary>
public sealed class CompanyRoom(IDbContextFactory<AllianceDbContext> contexts, IValidator<CompanyForm> validator, NoticeBoard notices, TimeProvider clock)
{
    /// <summary>A company's page; null where there is none, or for others than approved members.</summary>
    public async Task<CompanyPage?> FindAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!viewer.Approved || await db.Set<Company>().AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug, ct) is not { } company)
            return null;
        var members = await Listed(db, viewer, company).ToListAsync(ct);
        var responsible = viewer.MemberId == company.ResponsibleId;
        var mayKeep = responsible || viewer.Is(Roles.Administrator);
        var now = clock.GetUtcNow().UtcDateTime;
        var invitations = !responsible ? [] : await db.Set<Invitation>().AsNoTracking().Where(invitation => invitation.CompanyId == company.Id && invitation.UsedAt == null && invitation.ExpiresAt > now).OrderByDescending(invitation => invitation.Id).ToListAsync(ct);
        return new(company, [.. members.OrderBy(member => member.Role).ThenBy(member => member.DisplayRole, StringComparer.Ordinal)], mayKeep, responsible, invitations, SeesFleet: mayKeep || await db.Set<Standing>().AnyAsync(standing => standing.MemberId == viewer.MemberId && standing.CompanyId == company.Id, ct));
    }

    /// <summary>The slug of the viewer's own company; null where there is none.</summary>
    public async Task<string?> OwnAsync(Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return !viewer.Approved ? null : await db.Set<Standing>().Where(standing => standing.MemberId == viewer.MemberId).Select(standing => standing.Company!.Slug).SingleOrDefaultAsync(ct);
    }

    /// <summary>Changes what the company says of itself. Refused: not the viewer's to keep, a field that is wrong.</summary>
    public async Task<Result> ChangeAsync(Viewer viewer, string slug, CompanyForm form, CancellationToken ct = default)
    {
        var check = await validator.ValidateAsync(form, ct);
        if (!check.IsValid)
            return Result.Refused([.. check.Errors.Select(error => new Error("company.invalid", error.ErrorMessage, error.PropertyName))]);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await KeptAsync(db, viewer, slug, ct) is not { } company)
            return Error.NotFound;
        company.Change(form);
        db.Add(new AuditEntry(clock.GetUtcNow().UtcDateTime, await db.ActorAsync(viewer.MemberId!.Value, ct), "company.changed", slug));
        return await db.SaveAsync(Deciders.Raced, ct);
    }

    /// <summary>Makes another member of the company its one responsible CSO. Refused: not the viewer's to keep, nobody of the company's approved members.</summary>
    public async Task<Result> HandOverAsync(Viewer viewer, string slug, Guid? to, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await KeptAsync(db, viewer, slug, ct) is not { } company)
            return Error.NotFound;
        if (to is not { } heir || heir == company.ResponsibleId || !(await Listed(db, viewer, company).ToListAsync(ct)).Exists(member => member.MemberId == heir))
            return new Error("company.heir", "Choose another member of this company.", "to");
        var (now, before) = (clock.GetUtcNow().UtcDateTime, company.ResponsibleId);
        company.HandOver(heir);
        db.Add(new AuditEntry(now, await db.ActorAsync(viewer.MemberId!.Value, ct), "company.handedOver", slug, $"{before} to {heir}"));
        Guid[] told = [heir, .. before is { } old && old != viewer.MemberId ? [old] : Array.Empty<Guid>()];
        await notices.TellAsync(db, told, new(NoticeTopic.Membership, Tlp.Green, told.Length == 1 ? $"You answer for {company.Name} here now" : $"{company.Name} has another responsible CSO", $"/companies/{slug}"), ct);
        return await db.SaveAsync(Deciders.Raced, ct);
    }

    /// <summary>The company where the viewer is its responsible CSO or an administrator; null otherwise.</summary>
    internal static async Task<Company?> KeptAsync(AllianceDbContext db, Viewer viewer, string slug, CancellationToken ct) =>
        viewer.Approved && await db.Set<Company>().SingleOrDefaultAsync(one => one.Slug == slug, ct) is { } company && (company.ResponsibleId == viewer.MemberId || viewer.Is(Roles.Administrator)) ? company : null;

    private static IQueryable<Colleague> Listed(AllianceDbContext db, Viewer viewer, Company company) =>
        from standing in db.Set<Standing>()
        where standing.CompanyId == company.Id
        join member in db.Set<Member>() on standing.MemberId equals member.Id
        where member.ApprovedAt != null && (member.Id == viewer.MemberId || !db.Set<MemberProfile>().Any(profile => profile.MemberId == member.Id && profile.Hidden))
        select new Colleague(member.Id, member.DisplayRole, standing.Role, member.Id == company.ResponsibleId);
}
