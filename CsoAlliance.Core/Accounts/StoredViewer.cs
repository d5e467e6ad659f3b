using CsoAlliance.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Accounts;

/// <summary>A member as a viewer, read from the database where no request stands behind the question. The rules are those of <see cref="MemberClaims"/>.</summary>
internal static class StoredViewer
{
    public static async Task<Viewer> ViewerAsync(this AllianceDbContext db, Guid member, CancellationToken ct)
    {
        if (await db.Set<Member>().AsNoTracking().Where(one => one.Id == member).Select(one => new { one.ApprovedAt, one.TwoFactorEnabled, one.DisplayRole }).SingleOrDefaultAsync(ct) is not { } found)
            return Viewer.Visitor;
        if (found.ApprovedAt is null)
            return new(member, false, []) { DisplayRole = found.DisplayRole };
        var roles = await db.Set<IdentityUserRole<Guid>>().Where(held => held.UserId == member).Join(db.Set<IdentityRole<Guid>>(), held => held.RoleId, role => role.Id, (_, role) => role.Name!).ToListAsync(ct);
        string[] awake = [.. roles.Where(role => found.TwoFactorEnabled || !Roles.Staff.Contains(role))];
        return new(member, true, awake) { DisplayRole = found.DisplayRole, FactorMissing = awake.Length < roles.Count };
    }
}
