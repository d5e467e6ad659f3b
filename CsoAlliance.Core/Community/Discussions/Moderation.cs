using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Discussions;

/// <summary>A post that a moderator is asked about.</summary>
/// <param name="Discussion">Number of the discussion.</param>
/// <param name="Title">Its title.</param>
/// <param name="Post">The post; moderators see who wrote it.</param>
/// <param name="Reasons">Why it was reported; empty for a first post.</param>
public sealed record ModerationItem(int Discussion, string Title, PostShown Post, IReadOnlyList<string> Reasons);

/// <summary>What moderators decide: first posts, reported posts, and stricter labels. Of two who decide at once the second is told.</summary>
public sealed class Moderation(IDbContextFactory<AllianceDbContext> contexts, Following following, ThreadFeed feed, TimeProvider clock)
{
    private const int Shown = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What waits, the oldest first, at most fifty. Refused: not found from outside, and the viewer must moderate.</summary>
    public async Task<Result<IReadOnlyList<ModerationItem>>> QueueAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await DiscussionReader.SeatAsync(db, viewer, slug, ct) is not { } seat)
            return Error.NotFound;
        if (seat.Role != GroupRole.Moderator)
            return CommunityErrors.ModeratorsOnly;
        var rows = await db.Set<Post>().AsNoTracking().Where(post => post.GroupId == seat.GroupId && (post.State == PostState.Waiting || (post.State == PostState.Shown && db.Set<PostReport>().Any(report => report.PostId == post.Id && report.DecidedAt == null))))
            .ReadableBy(db, viewer).OrderBy(post => post.Id).Take(Shown).Rows(db).ToListAsync(ct);
        var (ids, threads) = (rows.Select(row => row.Post.Id).ToList(), rows.Select(row => row.Post.DiscussionId).Distinct().ToList());
        var reasons = (await db.Set<PostReport>().Where(report => ids.Contains(report.PostId) && report.DecidedAt == null).OrderBy(report => report.Id).ToListAsync(ct)).ToLookup(report => report.PostId, report => report.Reason);
        var discussions = await db.Set<Discussion>().Where(row => threads.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        var posts = await rows.ForAsync(db, viewer, moderates: true, ct);
        return rows.Zip(posts, (row, post) => new ModerationItem(discussions[row.Post.DiscussionId].Number, discussions[row.Post.DiscussionId].Title, post, [.. reasons[row.Post.Id]])).ToList();
    }

    /// <summary>How many posts wait for the viewer in a group; 0 for whoever does not moderate it.</summary>
    public async Task<int> CountAsync(Viewer viewer, string slug, CancellationToken ct = default) => await QueueAsync(viewer, slug, ct) is { Ok: true } queue ? queue.Value.Count : 0;

    /// <summary>Lets a waiting post through; its author's next ones appear at once, and those who want to know are told now. Refused: another moderator was faster.</summary>
    public Task<Result> ApproveAsync(Viewer viewer, string slug, Guid uid, CancellationToken ct = default) => DecideAsync(viewer, slug, uid, "post.approved", "", async (db, group, discussion, post) =>
    {
        if (await db.Set<Post>().Where(row => row.Id == post.Id && row.State == PostState.Waiting).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, PostState.Shown), ct) == 0)
            return CommunityErrors.Decided;
        var opening = !discussion.Shown;
        await Showing.ShowAsync(db, discussion, post, Now, ct);
        if (await db.Set<GroupMember>().SingleOrDefaultAsync(seat => seat.GroupId == group.Id && seat.MemberId == post.MemberId, ct) is { } author)
            author.Trust();
        await Showing.WroteAsync(db, discussion.Id, post.MemberId, post.Number, ct);
        await following.TellAsync(db, group, discussion, post, opening, ct);
        await following.AnswerAsync(db, group, discussion, post, $"Your post in “{discussion.Title}” is now shown", ct);
        return Result.Done;
    }, ct);

    /// <summary>Takes a post out, waiting or shown, with a reason that stays where it stood. Refused: no reason, or another moderator was faster.</summary>
    public Task<Result> RemoveAsync(Viewer viewer, string slug, Guid uid, string? reason, CancellationToken ct = default) => CommunityErrors.Reason(reason) is { } refusal ? Task.FromResult<Result>(refusal)
        : DecideAsync(viewer, slug, uid, "post.removed", reason!.Trim(), async (db, group, discussion, post) =>
        {
            if (await db.Set<Post>().Where(row => row.Id == post.Id && row.State != PostState.Removed).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, PostState.Removed), ct) == 0)
                return CommunityErrors.Decided;
            var opening = post.Title.Length > 0;
            post.Remove(reason!.Trim());
            if (discussion.AcceptedPostId == post.Id)
                discussion.AcceptedPostId = null;
            await SettleAsync(db, post, ct);
            if (post.MemberId != viewer.MemberId)
                await following.AnswerAsync(db, group, discussion, post, $"A moderator removed your post in “{discussion.Title}”: {post.Reason}", ct);
            // The post that began it: the title is that author's too.
            if (opening)
                discussion.Withdraw();
            return Result.Done;
        }, ct);

    /// <summary>Leaves a reported post as it is. Refused: another moderator was faster.</summary>
    public Task<Result> KeepAsync(Viewer viewer, string slug, Guid uid, CancellationToken ct = default) => DecideAsync(viewer, slug, uid, "post.kept", "", async (db, _, _, post) =>
        await SettleAsync(db, post, ct) == 0 ? CommunityErrors.Decided : Result.Done, ct);

    /// <summary>Makes a discussion's label stricter, and that of its posts with it. Refused: the viewer neither started it nor moderates, or the label is wider, RED or above the viewer's own.</summary>
    public async Task<Result> RestrictAsync(Viewer viewer, string slug, int number, Tlp label, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await DiscussionReader.SeatAsync(db, viewer, slug, ct) is not { } seat)
            return Error.NotFound;
        await GroupDoor.LockAsync(db, seat.GroupId, ct);
        if (await db.Set<Discussion>().ReadableBy(db, viewer).SingleOrDefaultAsync(row => row.GroupId == seat.GroupId && row.Number == number, ct) is not { } discussion)
            return Error.NotFound;
        if (seat.Role != GroupRole.Moderator && discussion.StarterId != seat.MemberId)
            return CommunityErrors.ModeratorsOnly;
        if (PostDraft.Under(discussion.Label, label, viewer) is { Ok: false } refused)
            return refused.Error;
        if (label == discussion.Label)
            return Result.Done;
        var (id, group) = (discussion.Id, discussion.GroupId);
        await db.Set<Post>().Where(post => post.DiscussionId == id && post.Label < label).ExecuteUpdateAsync(set => set.SetProperty(post => post.Label, label), ct);
        if (label == Tlp.AmberStrict && discussion.Shown)
            await db.Set<Group>().Where(row => row.Id == group).ExecuteUpdateAsync(set => set.SetProperty(row => row.Discussions, row => row.Discussions - 1).SetProperty(row => row.StrictDiscussions, row => row.StrictDiscussions + 1), ct);
        db.Add(new AuditEntry(Now, viewer.Actor(), "discussion.restricted", $"{slug}/{number}", $"{discussion.Label.Written()} to {label.Written()}"));
        discussion.Restrict(label);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        feed.Publish(id);
        return Result.Done;
    }

    private Task<int> SettleAsync(AllianceDbContext db, Post post, CancellationToken ct)
    {
        DateTime? now = Now;
        return db.Set<PostReport>().Where(report => report.PostId == post.Id && report.DecidedAt == null).ExecuteUpdateAsync(set => set.SetProperty(report => report.DecidedAt, now), ct);
    }

    private async Task<Result> DecideAsync(Viewer viewer, string slug, Guid uid, string act, string reason, Func<AllianceDbContext, Group, Discussion, Post, Task<Result>> does, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await DiscussionReader.SeatAsync(db, viewer, slug, ct) is not { } seat)
            return Error.NotFound;
        if (seat.Role != GroupRole.Moderator)
            return CommunityErrors.ModeratorsOnly;
        await GroupDoor.LockAsync(db, seat.GroupId, ct);
        if (await db.Set<Post>().ReadableBy(db, viewer).SingleOrDefaultAsync(row => row.Uid == uid && row.GroupId == seat.GroupId, ct) is not { } post)
            return Error.NotFound;
        var group = await db.Set<Group>().SingleAsync(row => row.Id == seat.GroupId, ct);
        var discussion = await db.Set<Discussion>().SingleAsync(row => row.Id == post.DiscussionId, ct);
        var outcome = await does(db, group, discussion, post);
        if (!outcome.Ok)
            return outcome;
        db.Add(new AuditEntry(Now, viewer.Actor(), act, $"{slug}/{discussion.Number}/{uid}", reason));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        feed.Publish(discussion.Id);
        return outcome;
    }
}
