using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Groups;

/// <summary>A group as the viewer sees it.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="About">What it is about, in Markdown.</param>
/// <param name="Joining">How somebody comes in.</param>
/// <param name="Visibility">Who knows of it.</param>
/// <param name="Members">How many are inside.</param>
/// <param name="Mine">How the viewer stands to it; null for not at all.</param>
/// <param name="Role">What the viewer may do; null outside.</param>
/// <param name="Handle">How the viewer is mentioned there; empty outside.</param>
/// <param name="Watch">How much the viewer is told; null outside.</param>
public sealed record GroupItem(string Slug, string Name, string About, GroupJoining Joining, GroupVisibility Visibility, int Members, GroupState? Mine, GroupRole? Role, string Handle, WatchLevel? Watch)
{
    /// <summary>Whether the viewer is inside.</summary>
    public bool Inside => Mine == GroupState.Joined;

    /// <summary>Whether the viewer moderates it.</summary>
    public bool Moderates => Inside && Role == GroupRole.Moderator;
}

/// <summary>Somebody in a group, as those inside see them.</summary>
/// <param name="Id">The account.</param>
/// <param name="DisplayRole">How the person is shown.</param>
/// <param name="Handle">How the person is mentioned; empty before coming in.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="State">How the person stands to the group.</param>
/// <param name="Since">Since when, UTC.</param>
/// <param name="Number">The person's number in the group, by which the list pages; null before coming in.</param>
public sealed record GroupPerson(Guid Id, string DisplayRole, string Handle, GroupRole Role, GroupState State, DateTime Since, int? Number);

/// <summary>Lists groups and who is in them, as far as the viewer may know.</summary>
public sealed class GroupReader(IDbContextFactory<AllianceDbContext> contexts)
{
    /// <summary>People on a page of members.</summary>
    public const int PeopleShown = 100;

    /// <summary>All groups that the viewer may know of, by name; at most <see cref="Page.MaxLimit"/>.</summary>
    public async Task<IReadOnlyList<GroupItem>> ListAsync(Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Items(db, db.Set<Group>().VisibleTo(db, viewer).OrderBy(group => group.Name).ThenBy(group => group.Id), viewer).Take(Page.MaxLimit).ToListAsync(ct);
    }

    /// <summary>The same a page at a time.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="cursor">The page before's <see cref="Page{T}.Next"/>; null or anything else for the first page.</param>
    /// <param name="limit">Groups on the page, 1 to <see cref="Page.MaxLimit"/>.</param>
    /// <param name="ct">Ends the look-up.</param>
    public async Task<Page<GroupItem>> PageAsync(Viewer viewer, string? cursor, int limit, CancellationToken ct = default)
    {
        limit = Page.Limit(limit, limit);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var visible = db.Set<Group>().VisibleTo(db, viewer);
        var total = await visible.Select(group => group.Id).Take(Page.ExactTo + 1).CountAsync(ct);
        if (Page.Keys(cursor, 2) is [var name, var slug])
#pragma warning disable CA1309 // The database compares, as it orders.
            visible = visible.Where(group => string.Compare(group.Name, name) > 0 || (group.Name == name && string.Compare(group.Slug, slug) > 0));
#pragma warning restore CA1309
        var items = await Items(db, visible.OrderBy(group => group.Name).ThenBy(group => group.Slug), viewer).Take(limit + 1).ToListAsync(ct);
        return items.Count > limit ? new(items[..limit], total, Page.Cursor(items[limit - 1].Name, items[limit - 1].Slug)) : new(items, total, null);
    }

    /// <summary>One group. Refused as not found: there is none, or it is hidden from the viewer, or the viewer is not approved.</summary>
    public async Task<Result<GroupItem>> FindAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Items(db, db.Set<Group>().VisibleTo(db, viewer).Where(group => group.Slug == slug), viewer).SingleOrDefaultAsync(ct) is { } item ? item : Error.NotFound;
    }

    /// <summary>Those inside, in the order of coming in; for moderators also those who asked and were invited. Refused as not found from outside.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="slug">The group.</param>
    /// <param name="after">Number of the last person shown before; 0 for the first page.</param>
    /// <param name="ct">Ends the look-up.</param>
    public async Task<Result<IReadOnlyList<GroupPerson>>> PeopleAsync(Viewer viewer, string slug, int after = 0, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var mine = await db.SeatsOf(viewer).Where(seat => db.Set<Group>().Any(group => group.Id == seat.GroupId && group.Slug == slug)).Select(seat => new { seat.GroupId, seat.Role }).SingleOrDefaultAsync(ct);
        if (mine is null)
            return Error.NotFound;
        var all = mine.Role == GroupRole.Moderator && after == 0;
        var seats = db.Set<GroupMember>().Where(seat => seat.GroupId == mine.GroupId && ((seat.State == GroupState.Joined && seat.Number > after) || (all && (seat.State == GroupState.Asked || seat.State == GroupState.Invited))));
        return await seats.Join(db.Set<Member>(), seat => seat.MemberId, member => member.Id, (seat, member) => new { seat, member.DisplayRole })
            .OrderBy(row => row.seat.State).ThenBy(row => row.seat.Number).Take(PeopleShown)
            .Select(row => new GroupPerson(row.seat.MemberId, row.DisplayRole, row.seat.Handle, row.seat.Role, row.seat.State, row.seat.ChangedAt, row.seat.Number)).ToListAsync(ct);
    }

    private static IQueryable<GroupItem> Items(AllianceDbContext db, IQueryable<Group> groups, Viewer viewer)
    {
        var me = viewer.MemberId;
        return groups.Select(group => new
        {
            group,
            Members = db.Set<GroupMember>().Count(seat => seat.GroupId == group.Id && seat.State == GroupState.Joined),
            Mine = db.Set<GroupMember>().Where(seat => seat.GroupId == group.Id && seat.MemberId == me).Select(seat => new { seat.State, seat.Role, seat.Handle, seat.Watch }).FirstOrDefault(),
        }).Select(row => new GroupItem(row.group.Slug, row.group.Name, row.group.About, row.group.Joining, row.group.Visibility, row.Members,
            row.Mine == null ? null : row.Mine.State, row.Mine == null || row.Mine.State != GroupState.Joined ? null : row.Mine.Role,
            row.Mine == null ? "" : row.Mine.Handle, row.Mine == null || row.Mine.State != GroupState.Joined ? null : row.Mine.Watch));
    }
}
