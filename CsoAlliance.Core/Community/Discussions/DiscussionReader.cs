using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Discussions;

/// <summary>A page of a discussion.</summary>
/// <param name="Id">Row of the discussion, for the feed.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Label">Its label.</param>
/// <param name="Total">Posts that the viewer may read, over all pages.</param>
/// <param name="Readers">How many people may read it.</param>
/// <param name="StartedAt">When it was started, UTC.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Link">What it is linked to; null for nothing, or nothing that the viewer may know of.</param>
/// <param name="Posts">The posts in their order.</param>
/// <param name="Waiting">Posts that wait, of the viewer, or of everybody where the viewer moderates.</param>
/// <param name="Before">Number before which earlier posts stand; null for none.</param>
/// <param name="After">Number after which later posts stand; null on the last page.</param>
/// <param name="Read">Number of the last post that the viewer had read before.</param>
/// <param name="Shown">Whether members see it.</param>
/// <param name="Mine">Whether the viewer started it.</param>
/// <param name="Watch">How much the viewer is told about it; null: as about the group.</param>
public sealed record DiscussionPage(long Id, string Title, Tlp Label, int Total, int Readers, DateTime StartedAt, IReadOnlyList<string> Tags, DiscussionLink? Link,
    IReadOnlyList<PostShown> Posts, IReadOnlyList<PostShown> Waiting, int? Before, int? After, int Read, bool Shown, bool Mine, WatchLevel? Watch);

/// <summary>Opens discussions a page at a time, by key set, and notes how far they were read.</summary>
public sealed class DiscussionReader(IDbContextFactory<AllianceDbContext> contexts, Links links)
{
    /// <summary>Posts on a page.</summary>
    public const int OnPage = 50;

    // So much of what was read before stands above what is new.
    private const int Context = 3;

    /// <summary>A page. With neither bound it begins shortly before what is new to the viewer. Refused as not found: there is none, or it is not for the viewer.</summary>
    /// <param name="viewer">Who reads.</param>
    /// <param name="slug">The group.</param>
    /// <param name="number">The discussion's number.</param>
    /// <param name="after">Posts with a higher number than this; null for no such bound.</param>
    /// <param name="before">The last posts with a lower number than this; null for no such bound.</param>
    /// <param name="ct">Ends the look-up.</param>
    public async Task<Result<DiscussionPage>> OpenAsync(Viewer viewer, string slug, int number, int? after = null, int? before = null, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await SeatAsync(db, viewer, slug, ct) is not { } seat || await db.Set<Discussion>().AsNoTracking().ReadableBy(db, viewer).SingleOrDefaultAsync(row => row.GroupId == seat.GroupId && row.Number == number, ct) is not { } discussion)
            return Error.NotFound;
        var (me, id, moderates, cso) = (seat.MemberId, discussion.Id, seat.Role == GroupRole.Moderator, viewer.CeilingInGroups() == Tlp.AmberStrict);
        var mark = await db.Set<DiscussionMark>().SingleOrDefaultAsync(row => row.DiscussionId == id && row.MemberId == me, ct);
        var read = mark?.LastRead ?? 0;
        var posts = db.Set<Post>().AsNoTracking().Where(post => post.DiscussionId == id && post.Number != null).ReadableBy(db, viewer);
        List<PostRow> rows;
        bool earlier, later;
        if (before is { } bound)
        {
            rows = await posts.Where(post => post.Number < bound).OrderByDescending(post => post.Number).Take(OnPage + 1).Rows(db).ToListAsync(ct);
            (earlier, later) = (rows.Count > OnPage, true);
            rows = [.. rows.Take(OnPage).Reverse()];
        }
        else
        {
            var from = after ?? (read > OnPage ? Math.Min(read, discussion.LastNumber) - Context : 0);
            rows = await posts.Where(post => post.Number > from).OrderBy(post => post.Number).Take(OnPage + 1).Rows(db).ToListAsync(ct);
            (earlier, later) = (from > 0, rows.Count > OnPage);
            rows = [.. rows.Take(OnPage)];
        }
        var waiting = await db.Set<Post>().AsNoTracking().Where(post => post.DiscussionId == id && post.Number == null).ReadableBy(db, viewer).OrderBy(post => post.Id).Take(OnPage).Rows(db).ToListAsync(ct);
        var upTo = later ? rows.LastOrDefault()?.Post.Number ?? 0 : discussion.LastNumber;
        if (upTo > read)
        {
            (mark ?? await Showing.MarkAsync(db, id, me, ct)).LastRead = upTo;
            await KeepMarkAsync(db, ct);
        }
        return new DiscussionPage(id, discussion.Title, discussion.Label, discussion.Posts + (cso ? discussion.StrictPosts : 0), await db.Readers(seat.GroupId, discussion.Label).CountAsync(ct), discussion.StartedAt,
            discussion.Tags.Split(',', StringSplitOptions.RemoveEmptyEntries), await links.FindAsync(discussion.LinkKind, discussion.LinkKey, viewer, ct),
            await rows.ForAsync(db, viewer, moderates, ct), await waiting.ForAsync(db, viewer, moderates, ct),
            earlier && rows.Count > 0 ? rows[0].Post.Number : null, later && rows.Count > 0 ? rows[^1].Post.Number : null, read, discussion.Shown, discussion.StarterId == me, mark?.Watch);
    }

    /// <summary>What came after a post, for a page that stands open; at most <see cref="OnPage"/>. Empty where the viewer may no longer read there.</summary>
    public async Task<IReadOnlyList<PostShown>> SinceAsync(Viewer viewer, long discussion, int after, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var moderates = await db.SeatsOf(viewer).AnyAsync(seat => seat.Role == GroupRole.Moderator && db.Set<Discussion>().Any(row => row.Id == discussion && row.GroupId == seat.GroupId), ct);
        var rows = await db.Set<Post>().AsNoTracking().Where(post => post.DiscussionId == discussion && post.Number > after).ReadableBy(db, viewer).OrderBy(post => post.Number).Take(OnPage).Rows(db).ToListAsync(ct);
        if (viewer.MemberId is { } me && rows.Count > 0)
        {
            var mark = await Showing.MarkAsync(db, discussion, me, ct);
            mark.LastRead = Math.Max(mark.LastRead, rows[^1].Post.Number!.Value);
            await KeepMarkAsync(db, ct);
        }
        return await rows.ForAsync(db, viewer, moderates, ct);
    }

    /// <summary>The viewer's seat in a group; null from outside.</summary>
    internal static Task<GroupMember?> SeatAsync(AllianceDbContext db, Viewer viewer, string slug, CancellationToken ct) =>
        db.SeatsOf(viewer).AsNoTracking().SingleOrDefaultAsync(seat => db.Set<Group>().Any(group => group.Id == seat.GroupId && group.Slug == slug), ct);

    // Two pages opened at once both make the first mark: one of them is enough, and reading is not refused for it.
    private static async Task KeepMarkAsync(AllianceDbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
        }
    }
}
