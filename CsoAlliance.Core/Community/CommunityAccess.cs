using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community;

/// <summary>
/// Who may see what of the community, as parts of queries: lists, pages, counts, search, files and what comes in live all start
/// here. Nobody who is not approved sees anything. Inside a group: up to AMBER its members, AMBER+STRICT those of them with role Cso.
/// </summary>
internal static class CommunityAccess
{
    /// <summary>The strictest label that somebody inside a group reads there.</summary>
    public static Tlp CeilingInGroups(this Viewer viewer) => viewer.Is(Roles.Cso) ? Tlp.AmberStrict : Tlp.Amber;

    /// <summary>The groups that somebody is inside of; none for whoever is not approved.</summary>
    public static IQueryable<GroupMember> SeatsOf(this AllianceDbContext db, Viewer viewer)
    {
        var me = viewer.Approved ? viewer.MemberId : null;
        return db.Set<GroupMember>().Where(seat => seat.MemberId == me && seat.State == GroupState.Joined);
    }

    /// <summary>Groups whose page may be opened: listed ones by every approved member, hidden ones by those inside and those invited.</summary>
    public static IQueryable<Group> VisibleTo(this IQueryable<Group> groups, AllianceDbContext db, Viewer viewer)
    {
        var me = viewer.Approved ? viewer.MemberId : null;
        return groups.Where(group => me != null && (group.Visibility == GroupVisibility.Listed
            || db.Set<GroupMember>().Any(seat => seat.GroupId == group.Id && seat.MemberId == me && (seat.State == GroupState.Joined || seat.State == GroupState.Invited))));
    }

    /// <summary>Discussions that the viewer may read. One that waits is seen by whoever started it and by moderators.</summary>
    public static IQueryable<Discussion> ReadableBy(this IQueryable<Discussion> discussions, AllianceDbContext db, Viewer viewer)
    {
        var (seats, me, ceiling) = (db.SeatsOf(viewer), viewer.MemberId, viewer.CeilingInGroups());
        return discussions.Where(discussion => discussion.Label <= ceiling
            && seats.Any(seat => seat.GroupId == discussion.GroupId && (discussion.Shown || discussion.StarterId == me || seat.Role == GroupRole.Moderator)));
    }

    /// <summary>Posts that the viewer may read. One that was never shown is seen by whoever wrote it and by moderators. A post is never wider than its discussion.</summary>
    public static IQueryable<Post> ReadableBy(this IQueryable<Post> posts, AllianceDbContext db, Viewer viewer)
    {
        var (seats, me, ceiling) = (db.SeatsOf(viewer), viewer.MemberId, viewer.CeilingInGroups());
        return posts.Where(post => post.Label <= ceiling
            && seats.Any(seat => seat.GroupId == post.GroupId && (post.Number != null || post.MemberId == me || seat.Role == GroupRole.Moderator)));
    }

    /// <summary>Those inside a group who pass the approval gate and may read that label there.</summary>
    public static IQueryable<GroupMember> Readers(this AllianceDbContext db, long group, Tlp label)
    {
        var seats = db.Set<GroupMember>().Where(seat => seat.GroupId == group && seat.State == GroupState.Joined && db.Set<Member>().Any(member => member.Id == seat.MemberId && member.ApprovedAt != null));
        return label <= Tlp.Amber ? seats : seats.Where(seat => db.Set<IdentityUserRole<Guid>>()
            .Any(holds => holds.UserId == seat.MemberId && db.Set<IdentityRole<Guid>>().Any(role => role.Id == holds.RoleId && role.Name == Roles.Cso)));
    }

    /// <summary>The account as the audit trail names who acts: by its id, which says nothing once the account is deleted.</summary>
    public static string Actor(this Viewer viewer) => viewer.MemberId?.ToString() ?? "nobody";
}
