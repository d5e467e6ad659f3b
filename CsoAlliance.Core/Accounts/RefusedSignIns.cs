using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Accounts;

/// <summary>
/// Makes a refusal without an account cost what one with an account costs. A wrong password is counted, and a count is written and
/// synced to the disk: some milliseconds, which would tell that there is an account (bench/README.md).
/// </summary>
public sealed class RefusedSignIns(IDbContextFactory<AllianceDbContext> contexts)
{
    /// <summary>Writes a count as it stands, and so changes nothing.</summary>
    public async Task CostAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Set<Member>().OrderBy(member => member.Id).Take(1).ExecuteUpdateAsync(set => set.SetProperty(member => member.AccessFailedCount, member => member.AccessFailedCount), ct);
    }
}
