using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Groups;

/// <summary>What every way into and out of a group passes. All of it runs inside the caller's transaction.</summary>
internal static class GroupDoor
{
    /// <summary>Holds the group's row until the transaction ends, so that two moderators who leave at once leave one after the other.</summary>
    public static Task LockAsync(AllianceDbContext db, long group, CancellationToken ct) =>
        db.Set<Group>().Where(row => row.Id == group).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastHandle, row => row.LastHandle), ct);

    /// <summary>Lets somebody in, with a handle of their own. Saves.</summary>
    public static async Task<GroupMember> EnterAsync(AllianceDbContext db, long group, Guid member, DateTime now, CancellationToken ct)
    {
        var seat = await db.Set<GroupMember>().SingleOrDefaultAsync(row => row.GroupId == group && row.MemberId == member, ct);
        if (seat is null)
            db.Add(seat = new(group, member, GroupState.Joined, now));
        else
            seat.Move(GroupState.Joined, now);
        if (seat.Number is null)
        {
            await db.Set<Group>().Where(row => row.Id == group).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastHandle, row => row.LastHandle + 1), ct);
            var number = await db.Set<Group>().Where(row => row.Id == group).Select(row => row.LastHandle).SingleAsync(ct);
            seat.Named(number, Handles.Of(await db.Set<Member>().Where(row => row.Id == member).Select(row => row.DisplayRole).SingleAsync(ct), number));
        }
        await db.SaveChangesAsync(ct);
        return seat;
    }

    /// <summary>Somebody who is inside; null where they are not.</summary>
    public static Task<GroupMember?> InsideAsync(AllianceDbContext db, long group, Guid member, CancellationToken ct) =>
        db.Set<GroupMember>().SingleOrDefaultAsync(seat => seat.GroupId == group && seat.MemberId == member && seat.State == GroupState.Joined, ct);

    /// <summary>Whether the group would have no moderator without this one.</summary>
    public static async Task<bool> IsLastModeratorAsync(AllianceDbContext db, GroupMember seat, CancellationToken ct)
    {
        var (group, member) = (seat.GroupId, seat.MemberId);
        return seat is { State: GroupState.Joined, Role: GroupRole.Moderator } && !await Moderators(db, group).AnyAsync(other => other.MemberId != member, ct);
    }

    /// <summary>Those who moderate a group.</summary>
    public static IQueryable<GroupMember> Moderators(AllianceDbContext db, long group) =>
        db.Set<GroupMember>().Where(seat => seat.GroupId == group && seat.State == GroupState.Joined && seat.Role == GroupRole.Moderator);
}
