using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Groups;

/// <summary>Who is in a group together.</summary>
public static class SharedGroups
{
    /// <summary>The members who are inside at least one group with somebody, without that person; to be used inside a query.</summary>
    public static IQueryable<Guid> MembersSharing(AllianceDbContext db, Guid member) =>
        db.Set<GroupMember>().Where(seat => seat.MemberId == member && seat.State == GroupState.Joined)
            .SelectMany(seat => db.Set<GroupMember>().Where(other => other.GroupId == seat.GroupId && other.State == GroupState.Joined && other.MemberId != member))
            .Select(other => other.MemberId).Distinct();
}

/// <summary>The community's answer to the directory's question.</summary>
internal sealed class GroupsTogether : Membership.Profiles.ISharedGroups
{
    public IQueryable<Guid> MembersSharing(AllianceDbContext db, Guid viewer) => SharedGroups.MembersSharing(db, viewer);
}
