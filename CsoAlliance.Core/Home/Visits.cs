using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Home;

/// <summary>Keeps when members were here, so that their home page can say what came since.</summary>
public sealed class Visits(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    /// <summary>How long somebody is away before the next page begins another visit.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    /// <summary>How much time passes between two notes of one visit.</summary>
    public static readonly TimeSpan Precision = TimeSpan.FromMinutes(5);

    /// <summary>How far back the first visit looks.</summary>
    public static readonly TimeSpan FirstLook = TimeSpan.FromDays(14);

    /// <summary>Notes that a member is here. Cheap to call often: within <see cref="Precision"/> it changes nothing.</summary>
    public async Task SeenAsync(Guid member, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (noted, over) = (now - Precision, now - Pause);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var mine = db.Set<Visit>().Where(visit => visit.MemberId == member);
        var seen = await mine.Select(visit => (DateTime?)visit.SeenAt).SingleOrDefaultAsync(ct);
        if (seen is null)
        {
            db.Add(new Visit(member, now));
            await KeepAsync(db, ct);
        }
        else if (seen < noted)
            await mine.Where(visit => visit.SeenAt < noted).ExecuteUpdateAsync(set => set
                .SetProperty(visit => visit.LastAt, visit => visit.SeenAt < over ? visit.SeenAt : visit.LastAt)
                .SetProperty(visit => visit.Since, visit => visit.SeenAt < over && visit.SeenAt > visit.Since ? visit.SeenAt : visit.Since)
                .SetProperty(visit => visit.SeenAt, now), ct);
    }

    /// <summary>Marks everything read that came until then; later than now counts as now, and earlier than what is read already changes nothing.</summary>
    public async Task ReadAsync(Guid member, DateTime until, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var moment = until > now ? now : until;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Set<Visit>().Where(visit => visit.MemberId == member && visit.Since < moment).ExecuteUpdateAsync(set => set.SetProperty(visit => visit.Since, moment), ct);
    }

    // Two first pages at the same moment: one note is enough.
    private static async Task KeepAsync(AllianceDbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
        }
    }
}
