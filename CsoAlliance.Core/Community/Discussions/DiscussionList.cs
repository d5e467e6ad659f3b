using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Discussions;

/// <summary>A discussion in its group's list.</summary>
/// <param name="Id">Names it to the API.</param>
/// <param name="Number">Its number in the group.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Label">Its label.</param>
/// <param name="Posts">Posts that the viewer may read.</param>
/// <param name="StartedAt">When it was started, UTC.</param>
/// <param name="LastAt">When its last post came, UTC.</param>
/// <param name="Starter">How whoever started it is shown.</param>
/// <param name="IsNew">Whether it holds posts that the viewer has not read.</param>
/// <param name="Answered">Whether a post was taken as its answer.</param>
/// <param name="Waiting">Whether it waits for a moderator.</param>
/// <param name="Tags">Its tags.</param>
public sealed record DiscussionItem(long Id, int Number, string Title, Tlp Label, int Posts, DateTime StartedAt, DateTime LastAt, string Starter, bool IsNew, bool Answered, bool Waiting, IReadOnlyList<string> Tags);

/// <summary>Lists a group's discussions, the last active first.</summary>
public sealed class DiscussionList(IDbContextFactory<AllianceDbContext> contexts)
{
    /// <summary>Discussions on a page.</summary>
    public const int Shown = 30;

    /// <summary>A page of the list. Refused as not found from outside.</summary>
    public async Task<Result<Page<DiscussionItem>>> ListAsync(Viewer viewer, string slug, string? cursor = null, int limit = Shown, CancellationToken ct = default)
    {
        limit = Page.Limit(limit, Shown);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var group = await db.SeatsOf(viewer).Join(db.Set<Group>().Where(row => row.Slug == slug), seat => seat.GroupId, row => row.Id, (seat, row) => new { row.Id, row.Discussions, row.StrictDiscussions, seat.Role }).SingleOrDefaultAsync(ct);
        if (group is null)
            return Error.NotFound;
        var (me, cso, moderates) = (viewer.MemberId, viewer.CeilingInGroups() == Tlp.AmberStrict, group.Role == GroupRole.Moderator);
        var discussions = db.Set<Discussion>().AsNoTracking().Where(row => row.GroupId == group.Id).ReadableBy(db, viewer);
        if (Page.Keys(cursor, 2) is [var ticks, var id] && long.TryParse(ticks, out var at) && at >= 0 && at <= DateTime.MaxValue.Ticks && long.TryParse(id, out var last))
        {
            var before = new DateTime(at, DateTimeKind.Utc);
            // The bound on the time alone is what an index can seek to.
            discussions = discussions.Where(row => row.LastAt <= before && (row.LastAt < before || row.Id < last));
        }
        var rows = await discussions.OrderByDescending(row => row.LastAt).ThenByDescending(row => row.Id).Take(limit + 1).Select(row => new
        {
            row,
            Starter = db.Set<Member>().Where(member => member.Id == row.StarterId).Select(member => member.DisplayRole).FirstOrDefault(),
            Read = db.Set<DiscussionMark>().Where(mark => mark.DiscussionId == row.Id && mark.MemberId == me).Select(mark => mark.LastRead).FirstOrDefault(),
        }).ToListAsync(ct);
        var items = rows.Take(limit).Select(found => new DiscussionItem(found.row.Id, found.row.Number, found.row.Title, found.row.Label, found.row.Posts + (cso ? found.row.StrictPosts : 0), found.row.StartedAt, found.row.LastAt,
            found.row.Unattributed && !moderates && found.row.StarterId != me ? PostShown.SomeMember : found.Starter ?? PostShown.FormerMember,
            found.Read < (cso ? found.row.LastNumber : found.row.LastOpenNumber), found.row.AcceptedPostId is not null, !found.row.Shown, found.row.Tags.Split(',', StringSplitOptions.RemoveEmptyEntries)));
        var next = rows.Count > limit ? Page.Cursor(Text(rows[limit - 1].row.LastAt.Ticks), Text(rows[limit - 1].row.Id)) : null;
        return new Page<DiscussionItem>([.. items], group.Discussions + (cso ? group.StrictDiscussions : 0), next);
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
