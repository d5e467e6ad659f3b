using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership.Vetting;

/// <summary>Who decides on members, and how an act of theirs is named in the audit trail.</summary>
internal static class Deciders
{
    public static readonly Error Raced = new("membership.raced", "Somebody else changed this at the same moment. Look at it again before you go on.");

    public static async Task<IReadOnlyList<Guid>> DecidersAsync(this AllianceDbContext db, CancellationToken ct) =>
        await (from role in db.Set<IdentityRole<Guid>>()
               where role.Name == Roles.Administrator
               join held in db.Set<IdentityUserRole<Guid>>() on role.Id equals held.RoleId
               join member in db.Set<Member>() on held.UserId equals member.Id
               where member.ApprovedAt != null
               select member.Id).ToListAsync(ct);

    /// <summary>The account's address, as the trail names who acted.</summary>
    public static async Task<string> ActorAsync(this AllianceDbContext db, Guid member, CancellationToken ct) =>
        await db.Set<Member>().Where(one => one.Id == member).Select(one => one.Email).SingleOrDefaultAsync(ct) ?? member.ToString();

    /// <summary>Saves; gives what to say where another act was faster.</summary>
    public static async Task<Result> SaveAsync(this AllianceDbContext db, Error raced, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Done;
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            return raced;
        }
    }
}
