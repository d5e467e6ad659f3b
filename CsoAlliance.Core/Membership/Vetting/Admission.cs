using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Membership.Profiles;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership.Vetting;

/// <summary>
/// Makes a member of an approved applicant: account, roles, company, standing and an empty profile, all in the transaction of the
/// deciding vote. So it writes Identity's rows itself: its managers would save in a transaction of their own.
/// </summary>
internal static class Admission
{
    public static async Task<Member> AdmitAsync(this AllianceDbContext db, Application application, DateTime now, CancellationToken ct)
    {
        var member = await AccountAsync(db, application, now, ct);
        await HoldAsync(db, member, application.Role.AccountRoles(), ct);
        var company = await db.KnownAsync(application, ct);
        if (company is null)
        {
            var slug = await db.FreeSlugAsync(application.Company, ct);
            db.Add(company = new Company(application.Company, slug, application.CompanyNumber, application.Ships, application.ShipTypes, member.Id));
        }
        var standing = await db.Set<Standing>().SingleOrDefaultAsync(one => one.MemberId == member.Id, ct);
        if (standing is null)
            db.Add(standing = new(member.Id));
        standing.Admit(company, application.Role, now);
        if (!await db.Set<MemberProfile>().AnyAsync(profile => profile.MemberId == member.Id, ct))
            db.Add(new MemberProfile(member.Id, application.Name, application.ShipTypes));
        application.Approved(member.Id, now);
        return member;
    }

    private static async Task<Member> AccountAsync(AllianceDbContext db, Application application, DateTime now, CancellationToken ct)
    {
        var key = application.Email.ToUpperInvariant();
        var member = await db.Set<Member>().SingleOrDefaultAsync(one => one.NormalizedUserName == key, ct);
        if (member is null)
            db.Add(member = new(application.Email, MembershipTerms.DisplayRole(application.Role, application.ShipTypes))
            {
                // The only way in is the link that goes to this address; using it confirms the address.
                NormalizedUserName = key, NormalizedEmail = key, LockoutEnabled = true, SecurityStamp = Guid.NewGuid().ToString("N"),
            });
        member.Approve(now);
        return member;
    }

    private static async Task HoldAsync(AllianceDbContext db, Member member, IReadOnlyList<string> names, CancellationToken ct)
    {
        var wanted = await db.Set<IdentityRole<Guid>>().Where(role => names.Contains(role.Name!)).Select(role => role.Id).ToListAsync(ct);
        var held = await db.Set<IdentityUserRole<Guid>>().Where(one => one.UserId == member.Id).Select(one => one.RoleId).ToListAsync(ct);
        foreach (var role in wanted.Except(held))
            db.Add(new IdentityUserRole<Guid> { UserId = member.Id, RoleId = role });
    }
}
