using CsoAlliance.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CsoAlliance.Core.Accounts;

/// <summary>
/// Counts refused sign-ins, for an address with an account and for one without by the same statement. A count is written and synced to
/// the disk, which takes some milliseconds: asked for accounts alone, they would tell who has one (bench/README.md).
/// </summary>
public sealed class RefusedSignIns(IDbContextFactory<AllianceDbContext> contexts, IOptions<IdentityOptions> options, TimeProvider clock)
{
    /// <summary>
    /// Counts one refusal. The last that is allowed closes the account for a while and begins the count anew. Two at once count twice,
    /// since the database adds.
    /// </summary>
    /// <param name="account">The account; null where there is none, or it is closed already: then a count is written as it stands.</param>
    /// <param name="ct">Ends the act.</param>
    public async Task CountAsync(Guid? account, CancellationToken ct = default)
    {
        var lockout = options.Value.Lockout;
        var (counted, allowed, until) = (account is not null, lockout.MaxFailedAccessAttempts, clock.GetUtcNow() + lockout.DefaultLockoutTimeSpan);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = account is { } id ? db.Set<Member>().Where(member => member.Id == id) : db.Set<Member>().OrderBy(member => member.Id).Take(1);
        await row.ExecuteUpdateAsync(set => set
            .SetProperty(member => member.AccessFailedCount, member => !counted ? member.AccessFailedCount : member.AccessFailedCount + 1 >= allowed ? 0 : member.AccessFailedCount + 1)
            .SetProperty(member => member.LockoutEnd, member => counted && member.AccessFailedCount + 1 >= allowed ? until : member.LockoutEnd), ct);
    }
}
