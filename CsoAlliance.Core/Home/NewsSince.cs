using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Home;

/// <summary>A discussion on its way to a list, with how far the viewer has read.</summary>
internal sealed class FreshDiscussion
{
    public required Discussion Discussion { get; init; }

    public int Read { get; init; }

    public int Last { get; init; }

    public WatchLevel Watch { get; init; }
}

/// <summary>What came since a moment, as parts of queries: the home page's lists and the rail's counts both start here, each with the rule of who may read what.</summary>
internal static class NewsSince
{
    /// <summary>Incidents that the viewer may read and that came or changed since.</summary>
    public static IQueryable<Incident> IncidentsSince(this AllianceDbContext db, Viewer viewer, DateTime since) =>
        db.Set<Incident>().AsNoTracking().ReadableBy(viewer).Where(incident => incident.UpdatedAt > since);

    /// <summary>Published revisions since, of items whose text the viewer may read. What the installation began with is none.</summary>
    public static IQueryable<Revision> RevisionsSince(this AllianceDbContext db, Viewer viewer, DateTime since)
    {
        var articles = db.Set<Article>().ListedFor(viewer).ReadableBy(viewer).Select(article => article.Id);
        return db.Set<Revision>().AsNoTracking().Where(revision => revision.At > since && revision.Note != Publishing.Starter && articles.Contains(revision.ArticleId));
    }

    /// <summary>Items whose text the viewer may read, that came out since with the installation's own content: these have no revision.</summary>
    public static IQueryable<Article> ArticlesSince(this AllianceDbContext db, Viewer viewer, DateTime since) =>
        db.Set<Article>().AsNoTracking().ListedFor(viewer).ReadableBy(viewer).Where(article => article.PublishedAt > since && !db.Set<Revision>().Any(revision => revision.ArticleId == article.Id));

    /// <summary>
    /// Discussions of the viewer's groups with posts since that the viewer has not read; muted ones are left out. A stricter post does not move
    /// its discussion's time, since that would tell of it, so for those who may read such posts they are asked for by themselves.
    /// </summary>
    public static IQueryable<FreshDiscussion> DiscussionsSince(this AllianceDbContext db, Viewer viewer, DateTime since)
    {
        var (me, seats) = (viewer.MemberId, db.SeatsOf(viewer));
        var strict = viewer.CeilingInGroups() == Tlp.AmberStrict;
        return db.Set<Discussion>().AsNoTracking().ReadableBy(db, viewer).Where(discussion => discussion.Shown && (discussion.LastAt > since || (strict && discussion.StrictPosts > 0)))
            .Select(discussion => new FreshDiscussion
            {
                Discussion = discussion,
                Read = db.Set<DiscussionMark>().Where(mark => mark.DiscussionId == discussion.Id && mark.MemberId == me).Select(mark => mark.LastRead).FirstOrDefault(),
                Last = strict ? discussion.LastNumber : discussion.LastOpenNumber,
                Watch = db.Set<DiscussionMark>().Where(mark => mark.DiscussionId == discussion.Id && mark.MemberId == me).Select(mark => mark.Watch).FirstOrDefault()
                    ?? seats.Where(seat => seat.GroupId == discussion.GroupId).Select(seat => seat.Watch).FirstOrDefault(),
            })
            .Where(row => row.Last > row.Read && row.Watch != WatchLevel.Muted
                && (row.Discussion.LastAt > since || db.Set<Post>().Any(post => post.DiscussionId == row.Discussion.Id && post.Number > row.Read && post.At > since && post.MemberId != me)));
    }
}
