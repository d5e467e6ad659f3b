using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Home;

/// <summary>When the person was here.</summary>
internal sealed class HomePersonalData : IPersonalData
{
    public string Name => "visits";

    public async Task<object> OfAsync(AllianceDbContext db, Guid member, CancellationToken ct) =>
        await db.Set<Visit>().AsNoTracking().Where(visit => visit.MemberId == member).Select(visit => new { visit.SeenAt, visit.LastAt, visit.Since }).ToListAsync(ct);

    public Task ForgetAsync(AllianceDbContext db, Guid member, CancellationToken ct) => db.Set<Visit>().Where(visit => visit.MemberId == member).ExecuteDeleteAsync(ct);
}
