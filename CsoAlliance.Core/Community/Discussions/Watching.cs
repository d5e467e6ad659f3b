using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Discussions;

/// <summary>How much somebody is told about one discussion.</summary>
public sealed class Watching(IDbContextFactory<AllianceDbContext> contexts)
{
    /// <summary>Sets it; null follows the group again. Refused as not found: the discussion is not for the viewer.</summary>
    public async Task<Result> SetAsync(Viewer viewer, string slug, int number, WatchLevel? level, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (viewer.MemberId is not { } me || await db.Set<Discussion>().ReadableBy(db, viewer)
            .Where(row => row.Number == number && db.Set<Group>().Any(group => group.Id == row.GroupId && group.Slug == slug)).Select(row => (long?)row.Id).SingleOrDefaultAsync(ct) is not { } discussion)
            return Error.NotFound;
        (await Showing.MarkAsync(db, discussion, me, ct)).Watch = level;
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
