using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Discussions;

/// <summary>Gives a post its place in its discussion. Inside the caller's transaction; the counts are moved in the database, so none is lost between two posts.</summary>
internal static class Showing
{
    /// <summary>Shows a post as the newest of its discussion, and the discussion with it where it is the first.</summary>
    public static async Task ShowAsync(AllianceDbContext db, Discussion discussion, Post post, DateTime now, CancellationToken ct)
    {
        var (id, group, strict, strictDiscussion) = (discussion.Id, discussion.GroupId, post.Label == Tlp.AmberStrict && discussion.Label != Tlp.AmberStrict, discussion.Label == Tlp.AmberStrict);
        var row = db.Set<Discussion>().Where(row => row.Id == id);
        await row.ExecuteUpdateAsync(set => set.SetProperty(of => of.LastNumber, of => of.LastNumber + 1), ct);
        var then = await row.Select(of => new { of.LastNumber, of.Shown }).SingleAsync(ct);
        if (strict)
            await row.ExecuteUpdateAsync(set => set.SetProperty(of => of.StrictPosts, of => of.StrictPosts + 1), ct);
        else
            await row.ExecuteUpdateAsync(set => set.SetProperty(of => of.Posts, of => of.Posts + 1).SetProperty(of => of.LastOpenNumber, then.LastNumber).SetProperty(of => of.LastAt, now), ct);
        if (!then.Shown)
        {
            await row.ExecuteUpdateAsync(set => set.SetProperty(of => of.Shown, true), ct);
            var groups = db.Set<Groups.Group>().Where(of => of.Id == group);
            if (strictDiscussion)
                await groups.ExecuteUpdateAsync(set => set.SetProperty(of => of.StrictDiscussions, of => of.StrictDiscussions + 1), ct);
            else
                await groups.ExecuteUpdateAsync(set => set.SetProperty(of => of.Discussions, of => of.Discussions + 1), ct);
        }
        post.Shown(then.LastNumber);
    }

    /// <summary>Notes that somebody wrote in a discussion, and that they have read up to there.</summary>
    public static async Task WroteAsync(AllianceDbContext db, long discussion, Guid member, int? number, CancellationToken ct)
    {
        var mark = await MarkAsync(db, discussion, member, ct);
        mark.Wrote = true;
        mark.LastRead = Math.Max(mark.LastRead, number ?? 0);
    }

    /// <summary>The person's mark at a discussion, made where there is none.</summary>
    public static async Task<DiscussionMark> MarkAsync(AllianceDbContext db, long discussion, Guid member, CancellationToken ct)
    {
        var mark = await db.Set<DiscussionMark>().SingleOrDefaultAsync(row => row.DiscussionId == discussion && row.MemberId == member, ct);
        if (mark is null)
            db.Add(mark = new(discussion, member));
        return mark;
    }
}
