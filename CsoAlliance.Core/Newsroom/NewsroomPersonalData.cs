using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Newsroom.Reach;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Newsroom;

/// <summary>What a person subscribed to and passed on. That a company passed a report on stays, as by a former member.</summary>
internal sealed class NewsroomPersonalData : IPersonalData
{
    public string Name => "newsroom";

    public async Task<object> OfAsync(AllianceDbContext db, Guid member, CancellationToken ct) => new
    {
        subscription = await db.Set<AlertFilter>().AsNoTracking().Where(filter => filter.MemberId == member).Select(filter => new { filter.Areas, filter.Navareas, filter.West, filter.South, filter.East, filter.North, filter.Kind, filter.Ships, filter.Least }).SingleOrDefaultAsync(ct),
        passedOn = await db.Set<Passing>().AsNoTracking().Where(passing => passing.MemberId == member).Select(passing => new { passing.Version, passing.Ships, passing.ByLetter, passing.At }).ToListAsync(ct),
    };

    public Task ForgetAsync(AllianceDbContext db, Guid member, CancellationToken ct) => db.Set<AlertFilter>().Where(filter => filter.MemberId == member).ExecuteDeleteAsync(ct);
}
