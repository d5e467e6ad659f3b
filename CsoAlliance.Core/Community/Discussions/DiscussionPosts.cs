using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Discussions;

/// <summary>A discussion with a page of its posts, for machines.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Group">Slug of its group.</param>
/// <param name="Number">Its number in the group.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Label">Its label.</param>
/// <param name="StartedAt">When it was started, UTC.</param>
/// <param name="LastAt">When its last post came, UTC.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Posts">The posts in their order. None carries an author that its discussion does not tell.</param>
public sealed record DiscussionThread(long Id, string Group, int Number, string Title, Tlp Label, DateTime StartedAt, DateTime LastAt, IReadOnlyList<string> Tags, Page<PostShown> Posts);

/// <summary>Reads discussions without noting how far: what a program fetched nobody has read.</summary>
public sealed class DiscussionPosts(IDbContextFactory<AllianceDbContext> contexts)
{
    /// <summary>A page of the posts that were shown, the first ones first. Refused as not found: there is no such discussion, or it is not for the viewer.</summary>
    /// <param name="viewer">Who reads.</param>
    /// <param name="id">The discussion.</param>
    /// <param name="cursor">The page before's <see cref="Page{T}.Next"/>; null or anything else for the first page.</param>
    /// <param name="limit">Posts on the page, 1 to <see cref="Page.MaxLimit"/>.</param>
    /// <param name="ct">Ends the look-up.</param>
    public async Task<Result<DiscussionThread>> ReadAsync(Viewer viewer, long id, string? cursor, int limit, CancellationToken ct = default)
    {
        limit = Page.Limit(limit, limit);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Set<Discussion>().AsNoTracking().ReadableBy(db, viewer).Where(discussion => discussion.Id == id)
            .Join(db.Set<Group>(), discussion => discussion.GroupId, group => group.Id, (discussion, group) => new { discussion, group.Slug }).SingleOrDefaultAsync(ct);
        if (found is null)
            return Error.NotFound;
        var after = Page.Keys(cursor, 1) is [var key] && int.TryParse(key, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var rows = await db.Set<Post>().AsNoTracking().Where(post => post.DiscussionId == id && post.Number > after).ReadableBy(db, viewer).OrderBy(post => post.Number).Take(limit + 1).Rows(db).ToListAsync(ct);
        // As nobody's moderator: what is unattributed or removed stays so in a program's hands.
        var posts = await rows.Take(limit).ToList().ForAsync(db, viewer, moderates: false, ct);
        var next = rows.Count > limit ? Page.Cursor(rows[limit - 1].Post.Number!.Value.ToString(CultureInfo.InvariantCulture)) : null;
        var (row, total) = (found.discussion, found.discussion.Posts + (viewer.CeilingInGroups() == Tlp.AmberStrict ? found.discussion.StrictPosts : 0));
        return new DiscussionThread(id, found.Slug, row.Number, row.Title, row.Label, row.StartedAt, row.LastAt, row.Tags.Split(',', StringSplitOptions.RemoveEmptyEntries), new(posts, total, next));
    }
}
