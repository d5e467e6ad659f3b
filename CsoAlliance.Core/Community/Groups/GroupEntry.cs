using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Groups;

/// <summary>The ways into a group and out of it: join, ask, be invited, be let in, leave.</summary>
public sealed class GroupEntry(IDbContextFactory<AllianceDbContext> contexts, NoticeBoard notices, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Joins an open group, asks to join one by request, or accepts an invitation; gives how the viewer stands to it then. An administrator
    /// who joins a group without a moderator becomes one. Refused: not found, or by invitation only.
    /// </summary>
    public async Task<Result<GroupState>> JoinAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (viewer.MemberId is not { } me || await db.Set<Group>().VisibleTo(db, viewer).SingleOrDefaultAsync(row => row.Slug == slug, ct) is not { } group)
            return Error.NotFound;
        var seat = await db.Set<GroupMember>().SingleOrDefaultAsync(row => row.GroupId == group.Id && row.MemberId == me, ct);
        if (seat is { State: GroupState.Joined or GroupState.Asked })
            return seat.State;
        var invited = seat?.State == GroupState.Invited;
        var orphan = viewer.Is(Roles.Administrator) && !await GroupDoor.Moderators(db, group.Id).AnyAsync(ct);
        if (!invited && !orphan && (group.Joining == GroupJoining.ByInvitation || seat?.State == GroupState.Removed))
            return CommunityErrors.NotOpen;
        if (invited || orphan || group.Joining == GroupJoining.Open)
        {
            seat = await GroupDoor.EnterAsync(db, group.Id, me, Now, ct);
            if (orphan)
                seat.Become(GroupRole.Moderator);
        }
        else
        {
            if (seat is null)
                db.Add(seat = new(group.Id, me, GroupState.Asked, Now));
            else
                seat.Move(GroupState.Asked, Now);
            var moderators = await GroupDoor.Moderators(db, group.Id).Select(row => row.MemberId).ToListAsync(ct);
            await notices.TellAsync(db, moderators, new(NoticeTopic.Group, Tlp.Green, $"{viewer.DisplayRole} asks to join {group.Name}", $"/groups/{slug}/members"), ct);
        }
        await NoteAsync(db, viewer, seat.State == GroupState.Joined ? "group.joined" : "group.asked", slug, null, ct);
        await transaction.CommitAsync(ct);
        return seat.State;
    }

    /// <summary>Leaves, declines an invitation or takes back a request. Refused: not found, or the viewer is the last moderator.</summary>
    public async Task<Result> LeaveAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var me = viewer.Approved ? viewer.MemberId : null;
        if (await db.Set<Group>().SingleOrDefaultAsync(row => row.Slug == slug, ct) is not { } group)
            return Error.NotFound;
        await GroupDoor.LockAsync(db, group.Id, ct);
        if (await db.Set<GroupMember>().SingleOrDefaultAsync(row => row.GroupId == group.Id && row.MemberId == me && row.State <= GroupState.Joined, ct) is not { } seat)
            return Error.NotFound;
        if (await GroupDoor.IsLastModeratorAsync(db, seat, ct))
            return CommunityErrors.LastModerator;
        seat.Move(GroupState.Left, Now);
        await NoteAsync(db, viewer, "group.left", slug, null, ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }

    /// <summary>
    /// Invites the approved member with that address. The answer is the same whether there is one, so that nobody can try out who is a
    /// member. Refused: the viewer does not moderate, or this is no address.
    /// </summary>
    public async Task<Result> InviteAsync(Viewer viewer, string slug, string? address, CancellationToken ct = default)
    {
        if (MailText.Read(address) is not { } read)
            return new Error("group.address", MailText.Sentence + " Give the one with which the member signs in.", "address");
        await using var db = await contexts.CreateDbContextAsync(ct);
        var wanted = read.ToUpperInvariant();
        var person = await db.Set<Member>().Where(member => member.NormalizedEmail == wanted && member.ApprovedAt != null).Select(member => (Guid?)member.Id).SingleOrDefaultAsync(ct);
        return await InviteAsync(viewer, slug, person ?? Guid.Empty, ct);
    }

    /// <summary>Invites a member; who is inside already, or is no approved member, is left as they are. Refused: the viewer does not moderate the group.</summary>
    public async Task<Result> InviteAsync(Viewer viewer, string slug, Guid person, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var moderated = await ModeratedAsync(db, viewer, slug, ct);
        if (!moderated.Ok)
            return moderated;
        var group = moderated.Value;
        if (!await db.Set<Member>().AnyAsync(member => member.Id == person && member.ApprovedAt != null, ct))
            return Result.Done;
        var seat = await db.Set<GroupMember>().SingleOrDefaultAsync(row => row.GroupId == group.Id && row.MemberId == person, ct);
        if (seat is { State: GroupState.Joined or GroupState.Invited })
            return Result.Done;
        if (seat is { State: GroupState.Asked })
            await GroupDoor.EnterAsync(db, group.Id, person, Now, ct);
        else if (seat is null)
            db.Add(new GroupMember(group.Id, person, GroupState.Invited, Now));
        else
            seat.Move(GroupState.Invited, Now);
        await notices.TellAsync(db, [person], new(NoticeTopic.Group, Tlp.Green, $"You are invited to {group.Name}", $"/groups/{slug}"), ct);
        await NoteAsync(db, viewer, "group.invited", slug, person, ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }

    /// <summary>Lets in who asked, or not. Refused: the viewer does not moderate, or it was decided already.</summary>
    public async Task<Result> AnswerAsync(Viewer viewer, string slug, Guid person, bool letIn, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var moderated = await ModeratedAsync(db, viewer, slug, ct);
        if (!moderated.Ok)
            return moderated;
        var group = moderated.Value;
        await GroupDoor.LockAsync(db, group.Id, ct);
        if (await db.Set<GroupMember>().SingleOrDefaultAsync(row => row.GroupId == group.Id && row.MemberId == person && row.State == GroupState.Asked, ct) is not { } seat)
            return CommunityErrors.NotNow;
        if (letIn)
            await GroupDoor.EnterAsync(db, group.Id, person, Now, ct);
        else
            seat.Move(GroupState.Removed, Now);
        await notices.TellAsync(db, [person], new(NoticeTopic.Group, Tlp.Green, letIn ? $"You are now in {group.Name}" : $"{group.Name} has not let you in", letIn ? $"/groups/{slug}" : "/groups"), ct);
        await NoteAsync(db, viewer, letIn ? "group.let-in" : "group.turned-away", slug, person, ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }

    private static async Task<Result<Group>> ModeratedAsync(AllianceDbContext db, Viewer viewer, string slug, CancellationToken ct)
    {
        if (await db.Set<Group>().SingleOrDefaultAsync(row => row.Slug == slug, ct) is not { } group || await db.SeatsOf(viewer).SingleOrDefaultAsync(seat => seat.GroupId == group.Id, ct) is not { } mine)
            return Error.NotFound;
        return mine.Role == GroupRole.Moderator ? group : CommunityErrors.ModeratorsOnly;
    }

    private async Task NoteAsync(AllianceDbContext db, Viewer viewer, string act, string slug, Guid? person, CancellationToken ct)
    {
        db.Add(new AuditEntry(Now, viewer.Actor(), act, slug, person?.ToString() ?? ""));
        await db.SaveChangesAsync(ct);
    }
}
