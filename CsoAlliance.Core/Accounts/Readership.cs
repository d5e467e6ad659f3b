using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Accounts;

/// <summary>
/// <see cref="Access"/> from the other side: not what somebody may read, but who may read something. For telling people what is new; a
/// test holds the two against each other.
/// </summary>
internal static class Readership
{
    /// <summary>Accounts that pass the approval gate and whose roles let them read that label, as part of a query.</summary>
    public static IQueryable<Member> ReadersOf(this AllianceDbContext db, Tlp label)
    {
        var approved = db.Set<Member>().Where(member => member.ApprovedAt != null);
        if (label <= Tlp.Green)
            return approved;
        var analysts = db.Holders(Roles.Analyst).Select(member => member.Id);
        if (label > Tlp.AmberStrict)
            return approved.Where(member => analysts.Contains(member.Id));
        var officers = db.Holders(Roles.Cso).Select(member => member.Id);
        return approved.Where(member => officers.Contains(member.Id) || analysts.Contains(member.Id));
    }

    /// <summary>Approved accounts that hold a role which is awake: one of staff sleeps until a second factor is set up.</summary>
    public static IQueryable<Member> Holders(this AllianceDbContext db, string role)
    {
        var staff = Roles.Staff.Contains(role);
        return db.Set<Member>().Where(member => member.ApprovedAt != null && (!staff || member.TwoFactorEnabled)
            && db.Set<IdentityUserRole<Guid>>().Any(held => held.UserId == member.Id && db.Set<IdentityRole<Guid>>().Any(named => named.Id == held.RoleId && named.Name == role)));
    }
}
