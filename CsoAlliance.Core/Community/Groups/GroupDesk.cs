using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Groups;

/// <summary>Starts and changes groups, and moves people in and out of them.</summary>
public sealed class GroupDesk(IDbContextFactory<AllianceDbContext> contexts, NoticeBoard notices, TimeProvider clock)
{
    /// <summary>Groups that one member may start in a day, so that the list stays one.</summary>
    public const int StartsADay = 3;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Starts a group; whoever starts it is its moderator. Gives its slug. Refused: not approved, the name is taken or missing, too many in a day.</summary>
    public async Task<Result<string>> StartAsync(Viewer viewer, GroupForm form, CancellationToken ct = default)
    {
        if (viewer is not { Approved: true, MemberId: { } me })
            return Error.NotFound;
        if (form.Check() is { Count: > 0 } errors)
            return Result<string>.Refused(errors);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (slug, since) = (form.Slug, Now.AddDays(-1));
        // Said alike whether the other group is hidden or not: the name is part of the address, so it can't be had twice.
        if (await db.Set<Group>().AnyAsync(group => group.Slug == slug, ct))
            return new Error("group.taken", "There is a group of that name already. Choose another name.", "name");
        if (await db.Set<Group>().CountAsync(group => group.StartedBy == me && group.StartedAt > since, ct) >= StartsADay)
            return new Error("group.too-many", "You have started three groups since yesterday. Start this one tomorrow.", "name");
        var group = new Group(slug, form.Name!.Trim(), form.About!.Trim(), form.Joining, form.Visibility, me, Now);
        db.Add(group);
        await db.SaveChangesAsync(ct);
        var seat = await GroupDoor.EnterAsync(db, group.Id, me, Now, ct);
        seat.Become(GroupRole.Moderator);
        db.Add(new AuditEntry(Now, viewer.Actor(), "group.started", slug));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return slug;
    }

    /// <summary>Changes a group. Refused: the viewer does not moderate it, a name or text is missing. The address stays.</summary>
    public Task<Result> ChangeAsync(Viewer viewer, string slug, GroupForm form, CancellationToken ct = default) => ActAsync(viewer, slug, "group.changed", true, (_, group, _) =>
    {
        if (form.Check() is { Count: > 0 } errors)
            return Task.FromResult(Result.Refused(errors));
        group.Change(form.Name!.Trim(), form.About!.Trim(), form.Joining, form.Visibility);
        return Task.FromResult(Result.Done);
    }, ct);

    /// <summary>Sets how much the viewer is told about the group's discussions. Refused from outside.</summary>
    public Task<Result> WatchAsync(Viewer viewer, string slug, WatchLevel level, CancellationToken ct = default) => ActAsync(viewer, slug, null, false, (_, _, mine) =>
    {
        mine.Follow(level);
        return Task.FromResult(Result.Done);
    }, ct);

    /// <summary>Makes somebody inside a moderator, or a member again. Refused: the viewer does not moderate, the person is not inside, or no moderator would be left.</summary>
    public Task<Result> AppointAsync(Viewer viewer, string slug, Guid person, GroupRole role, CancellationToken ct = default) => ActAsync(viewer, slug, role == GroupRole.Moderator ? "group.moderator" : "group.moderator-no-more", true, async (db, group, _) =>
    {
        if (await GroupDoor.InsideAsync(db, group.Id, person, ct) is not { } seat)
            return CommunityErrors.NotNow;
        if (role == GroupRole.Member && await GroupDoor.IsLastModeratorAsync(db, seat, ct))
            return CommunityErrors.LastModerator;
        seat.Become(role);
        if (role == GroupRole.Moderator && person != viewer.MemberId)
            await notices.TellAsync(db, [person], new(NoticeTopic.Group, Tlp.Green, $"You are now a moderator of {group.Name}", $"/groups/{slug}"), ct);
        return Result.Done;
    }, ct, person);

    /// <summary>Removes somebody from the group; they come in again by invitation only. Refused: the viewer does not moderate, or the person is the last moderator.</summary>
    public Task<Result> RemoveAsync(Viewer viewer, string slug, Guid person, string? reason, CancellationToken ct = default) => ActAsync(viewer, slug, "group.removed", true, async (db, group, _) =>
    {
        if (CommunityErrors.Reason(reason) is { } refusal)
            return refusal;
        if (await GroupDoor.InsideAsync(db, group.Id, person, ct) is not { } seat)
            return CommunityErrors.NotNow;
        if (await GroupDoor.IsLastModeratorAsync(db, seat, ct))
            return CommunityErrors.LastModerator;
        seat.Move(GroupState.Removed, Now);
        await notices.TellAsync(db, [person], new(NoticeTopic.Group, Tlp.Green, $"You were removed from {group.Name}: {reason!.Trim()}", "/groups"), ct);
        return Result.Done;
    }, ct, person, reason);

    private async Task<Result> ActAsync(Viewer viewer, string slug, string? act, bool moderators, Func<AllianceDbContext, Group, GroupMember, Task<Result>> does, CancellationToken ct, Guid? person = null, string? reason = null)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Set<Group>().SingleOrDefaultAsync(row => row.Slug == slug, ct) is not { } group || await db.SeatsOf(viewer).SingleOrDefaultAsync(seat => seat.GroupId == group.Id, ct) is not { } mine)
            return Error.NotFound;
        if (moderators && mine.Role != GroupRole.Moderator)
            return CommunityErrors.ModeratorsOnly;
        await GroupDoor.LockAsync(db, group.Id, ct);
        var outcome = await does(db, group, mine);
        if (!outcome.Ok)
            return outcome;
        if (act is not null)
            db.Add(new AuditEntry(Now, viewer.Actor(), act, slug, string.Join(": ", new[] { person?.ToString(), reason?.Trim() }.OfType<string>())));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return outcome;
    }
}
