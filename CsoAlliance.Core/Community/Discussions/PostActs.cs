using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Discussions;

/// <summary>A post's page: the post, what the viewer may do with it, and what it said before.</summary>
/// <param name="Title">Title of the discussion.</param>
/// <param name="Label">Label of the discussion.</param>
/// <param name="Post">The post.</param>
/// <param name="Moderates">Whether the viewer moderates the group.</param>
/// <param name="MayAccept">Whether the viewer may take it as the answer, or take that back.</param>
/// <param name="History">What it said before, the newest first, for its author and moderators; empty for others.</param>
public sealed record PostEntry(string Title, Tlp Label, PostShown Post, bool Moderates, bool MayAccept, IReadOnlyList<(string Text, DateTime Until)> History);

/// <summary>What members do with posts that are there: change their own, report one, take one as the answer.</summary>
public sealed class PostActs(IDbContextFactory<AllianceDbContext> contexts, Following following, ThreadFeed feed, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Opens a post. Refused as not found: there is none, or it is not for the viewer.</summary>
    public async Task<Result<PostEntry>> OpenAsync(Viewer viewer, string slug, int number, Guid uid, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db, viewer, slug, number, uid, ct) is not { } found)
            return Error.NotFound;
        var moderates = found.Seat.Role == GroupRole.Moderator;
        var id = found.Post.Id;
        var row = await db.Set<Post>().AsNoTracking().Where(post => post.Id == id).Rows(db).SingleAsync(ct);
        var shown = (await new[] { row }.ForAsync(db, viewer, moderates, ct))[0];
        var history = moderates || shown.Mine ? await db.Set<PostEdit>().Where(edit => edit.PostId == id).OrderByDescending(edit => edit.Id).Select(edit => new { edit.Text, edit.At }).ToListAsync(ct) : [];
        return new PostEntry(found.Discussion.Title, found.Discussion.Label, shown, moderates, MayAccept(found, moderates), [.. history.Select(edit => (edit.Text, edit.At))]);
    }

    /// <summary>Changes the viewer's own post; what it said before is kept. Refused: it is another's or was removed, the text is missing or too long, the label would be wider.</summary>
    public async Task<Result> EditAsync(Viewer viewer, string slug, int number, Guid uid, string? text, Tlp? label, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await FindAsync(db, viewer, slug, number, uid, ct) is not { } found || found.Post.MemberId != viewer.MemberId || found.Post.State == PostState.Removed)
            return Error.NotFound;
        var post = found.Post;
        var under = PostDraft.Under(post.Label, label, viewer);
        if (new PostDraft { Text = text }.Check().Concat(under.Errors).ToList() is { Count: > 0 } errors)
            return Result.Refused(errors);
        if (post.Text == text && post.Label == under.Value)
            return Result.Done;
        // A discussion is never wider than its first post, or its title would tell of it.
        if (under.Value != post.Label && post.Number == 1)
            return new Error("post.first-label", "This post begins the discussion. A moderator can make the whole discussion’s label stricter.", "label");
        db.Add(new PostEdit(post.Id, post.Text, Now));
        if (under.Value == Tlp.AmberStrict && post.Label != Tlp.AmberStrict && post.Number is not null && found.Discussion.Label != Tlp.AmberStrict)
            await db.Set<Discussion>().Where(row => row.Id == post.DiscussionId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Posts, row => row.Posts - 1).SetProperty(row => row.StrictPosts, row => row.StrictPosts + 1), ct);
        post.Edit(text!, under.Value, Now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        feed.Publish(post.DiscussionId);
        return Result.Done;
    }

    /// <summary>Takes a post as the answer, or takes that back. Refused: the viewer neither started the discussion nor moderates, or the post is not shown.</summary>
    public async Task<Result> AcceptAsync(Viewer viewer, string slug, int number, Guid uid, bool accepted, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db, viewer, slug, number, uid, ct) is not { } found || found.Post.State != PostState.Shown)
            return Error.NotFound;
        if (!MayAccept(found, found.Seat.Role == GroupRole.Moderator))
            return new Error("post.accept", "Whoever started the discussion, or a moderator, can take an answer.");
        found.Discussion.AcceptedPostId = accepted ? found.Post.Id : found.Discussion.AcceptedPostId == found.Post.Id ? null : found.Discussion.AcceptedPostId;
        await db.SaveChangesAsync(ct);
        feed.Publish(found.Discussion.Id);
        return Result.Done;
    }

    /// <summary>Reports a post to the group's moderators. Refused: no reason, or the post is the viewer's own. Reported twice by one person it is one report.</summary>
    public async Task<Result> ReportAsync(Viewer viewer, string slug, int number, Guid uid, string? reason, CancellationToken ct = default)
    {
        if (CommunityErrors.Reason(reason) is { } refusal)
            return refusal;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db, viewer, slug, number, uid, ct) is not { } found || found.Post is not { State: PostState.Shown } post || post.MemberId == viewer.MemberId)
            return Error.NotFound;
        var me = viewer.MemberId!.Value;
        if (await db.Set<PostReport>().AnyAsync(report => report.PostId == post.Id && report.MemberId == me && report.DecidedAt == null, ct))
            return Result.Done;
        db.Add(new PostReport(post.Id, me, reason!.Trim(), Now));
        var group = await db.Set<Group>().SingleAsync(row => row.Id == post.GroupId, ct);
        await following.AskAsync(db, group, post, $"A post in {group.Name} was reported", me, ct);
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }

    // The first post is no answer to itself.
    private static bool MayAccept(Found found, bool moderates) => found.Post is { State: PostState.Shown, Number: > 1 } && (moderates || found.Discussion.StarterId == found.Seat.MemberId);

    private static async Task<Found?> FindAsync(AllianceDbContext db, Viewer viewer, string slug, int number, Guid uid, CancellationToken ct)
    {
        if (await DiscussionReader.SeatAsync(db, viewer, slug, ct) is not { } seat
            || await db.Set<Discussion>().ReadableBy(db, viewer).SingleOrDefaultAsync(row => row.GroupId == seat.GroupId && row.Number == number, ct) is not { } discussion
            || await db.Set<Post>().ReadableBy(db, viewer).SingleOrDefaultAsync(row => row.Uid == uid && row.DiscussionId == discussion.Id, ct) is not { } post)
            return null;
        return new(seat, discussion, post);
    }

    private sealed record Found(GroupMember Seat, Discussion Discussion, Post Post);
}
