using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Discussions;

/// <summary>Starts discussions and adds posts. The first post of somebody new to a group waits for a moderator.</summary>
public sealed class DiscussionWriter(IDbContextFactory<AllianceDbContext> contexts, PostFiles files, Links links, Following following, ThreadFeed feed, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Starts a discussion. Refused: the viewer is not inside the group, the text or title is missing or too long, the label is RED or above the viewer's own, nothing is linked under that name.</summary>
    public async Task<Result<PostPlaced>> StartAsync(Viewer viewer, string slug, DiscussionDraft draft, CancellationToken ct = default)
    {
        var errors = draft.Check().ToList();
        var label = PostDraft.Under(Tlp.Clear, draft.Label, viewer);
        var link = await links.ReadAsync(draft.Link, viewer, ct);
        var taken = PostFiles.Take(draft.Post);
        errors.AddRange([.. label.Errors, .. link.Errors, .. taken.Errors]);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await InsideAsync(db, viewer, slug, ct) is not var (group, seat))
            return Error.NotFound;
        if (errors.Count > 0)
            return Result<PostPlaced>.Refused(errors);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await GroupDoor.LockAsync(db, group.Id, ct);
        if (await AgainAsync(db, seat, draft.Post, ct) is { } before)
            return before;
        await db.Set<Group>().Where(row => row.Id == group.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastDiscussion, row => row.LastDiscussion + 1), ct);
        var number = await db.Set<Group>().Where(row => row.Id == group.Id).Select(row => row.LastDiscussion).SingleAsync(ct);
        var discussion = new Discussion(group.Id, number, seat.MemberId, draft.Post.Unattributed, draft, link.Value, Now);
        db.Add(discussion);
        await db.SaveChangesAsync(ct);
        return await PlaceAsync(db, transaction, group, seat, discussion, draft.Post, draft.Label, taken.Value, opening: true, ct);
    }

    /// <summary>Adds a post. Refused: the discussion is not for the viewer or still waits, the text is missing or too long, everybody is mentioned, the label is wider than the discussion's.</summary>
    public async Task<Result<PostPlaced>> ReplyAsync(Viewer viewer, string slug, int number, PostDraft draft, CancellationToken ct = default)
    {
        var taken = PostFiles.Take(draft);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await InsideAsync(db, viewer, slug, ct) is not var (group, seat))
            return Error.NotFound;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Read under the lock: the label may be made stricter at the same moment.
        await GroupDoor.LockAsync(db, group.Id, ct);
        if (await db.Set<Discussion>().ReadableBy(db, viewer).SingleOrDefaultAsync(row => row.GroupId == group.Id && row.Number == number, ct) is not { } discussion)
            return Error.NotFound;
        var label = PostDraft.Under(discussion.Label, draft.Label, viewer);
        if (draft.Check().Concat(label.Errors).Concat(taken.Errors).ToList() is { Count: > 0 } errors)
            return Result<PostPlaced>.Refused(errors);
        if (!discussion.Shown)
            return CommunityErrors.StillWaiting;
        return await AgainAsync(db, seat, draft, ct) is { } before ? before : await PlaceAsync(db, transaction, group, seat, discussion, draft, label.Value, taken.Value, opening: false, ct);
    }

    private async Task<Result<PostPlaced>> PlaceAsync(AllianceDbContext db, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, Group group, GroupMember seat, Discussion discussion, PostDraft draft, Tlp label,
        IReadOnlyList<TakenFile> taken, bool opening, CancellationToken ct)
    {
        var post = new Post(discussion, seat.MemberId, draft, label, opening, Now);
        db.Add(post);
        await db.SaveChangesAsync(ct);
        var shown = seat.Trusted || seat.Role == GroupRole.Moderator;
        if (shown)
        {
            await Showing.ShowAsync(db, discussion, post, Now, ct);
            await following.TellAsync(db, group, discussion, post, opening, ct);
        }
        else
            await following.AskAsync(db, group, post, $"A first post waits in {group.Name}", seat.MemberId, ct);
        await Showing.WroteAsync(db, discussion.Id, seat.MemberId, post.Number, ct);
        await files.AddAsync(db, post, taken, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        feed.Publish(discussion.Id);
        return new PostPlaced(discussion.Number, post.Uid, !shown);
    }

    // The same form sent twice, as slow links make people do, is one post.
    private static async Task<PostPlaced?> AgainAsync(AllianceDbContext db, GroupMember seat, PostDraft draft, CancellationToken ct) =>
        draft.Once is not { } once ? null : await db.Set<Post>().Where(post => post.Uid == once && post.MemberId == seat.MemberId && post.GroupId == seat.GroupId)
            .Join(db.Set<Discussion>(), post => post.DiscussionId, discussion => discussion.Id, (post, discussion) => new PostPlaced(discussion.Number, post.Uid, post.Number == null)).SingleOrDefaultAsync(ct);

    private static async Task<(Group, GroupMember)?> InsideAsync(AllianceDbContext db, Viewer viewer, string slug, CancellationToken ct) =>
        await db.Set<Group>().SingleOrDefaultAsync(row => row.Slug == slug, ct) is { } group && await db.SeatsOf(viewer).SingleOrDefaultAsync(row => row.GroupId == group.Id, ct) is { } seat ? (group, seat) : null;
}
