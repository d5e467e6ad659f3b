using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Library;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Home;

/// <summary>Gathers what is new to a member, a query a kind.</summary>
internal static class HomeNewsReader
{
    /// <summary>Most of each kind that are listed and counted one by one.</summary>
    public const int Most = 100;

    public static async Task<HomeNews> ReadAsync(AllianceDbContext db, Viewer viewer, DateTime since, IReadOnlyCollection<string> watched, CancellationToken ct)
    {
        var incidents = await IncidentsAsync(db, viewer, since, watched, ct);
        var others = viewer.Approved ? await DiscussionsAsync(db, viewer, since, ct) : [];
        others.AddRange(await ArticlesAsync(db, viewer, since, ct));
        // Only after a long absence there are more than were listed, and then the database counts them.
        var byArea = incidents.Count <= Most
            ? incidents.CountBy(incident => incident.Area.Slug).ToDictionary()
            : await db.IncidentsSince(viewer, since).GroupBy(incident => incident.Area).Select(area => new { area.Key, Count = area.Count() }).ToDictionaryAsync(area => area.Key, area => area.Count, ct);
        return new([.. incidents.Take(Most).Concat<HomeChange>(others).OrderByDescending(change => change.At)], byArea.Values.Sum() + others.Count, byArea.Where(area => watched.Contains(area.Key)).Sum(area => area.Value), byArea);
    }

    private static async Task<List<IncidentNews>> IncidentsAsync(AllianceDbContext db, Viewer viewer, DateTime since, IReadOnlyCollection<string> watched, CancellationToken ct)
    {
        var rows = await db.IncidentsSince(viewer, since).OrderByDescending(incident => incident.UpdatedAt).ThenByDescending(incident => incident.Id).Take(Most + 1).Select(incident => new
        {
            incident.Reference, incident.Title, incident.Label, incident.Grade, incident.Area, incident.UpdatedAt, incident.PublishedAt,
            Before = incident.Changes.Where(change => change.At <= since).OrderByDescending(change => change.Id).Select(change => (Grade?)change.Grade).FirstOrDefault(),
            LabelBefore = incident.Changes.Where(change => change.At <= since).OrderByDescending(change => change.Id).Select(change => (Shared.Tlp?)change.Label).FirstOrDefault(),
        }).ToListAsync(ct);
        return [.. rows.Select(row => new IncidentNews
        {
            At = row.UpdatedAt, Title = row.Title, Path = "/incidents/" + row.Reference, Label = row.Label, IsNew = row.PublishedAt > since, Grade = row.Grade, Before = row.Before, LabelBefore = row.LabelBefore,
            Area = SeaAreas.Find(row.Area) ?? SeaAreas.Find(SeaAreas.Worldwide)!, Watched = watched.Contains(row.Area),
        })];
    }

    private static async Task<List<HomeChange>> DiscussionsAsync(AllianceDbContext db, Viewer viewer, DateTime since, CancellationToken ct)
    {
        var (me, ceiling) = (viewer.MemberId, viewer.CeilingInGroups());
        var rows = await db.DiscussionsSince(viewer, since).OrderByDescending(row => row.Discussion.LastAt).ThenByDescending(row => row.Discussion.Id).Take(Most).Select(row => new
        {
            row.Discussion.Number, row.Discussion.Title, row.Discussion.Label, row.Discussion.StartedAt, row.Discussion.LastAt,
            Group = db.Set<Group>().Where(group => group.Id == row.Discussion.GroupId).Select(group => group.Name).First(),
            Slug = db.Set<Group>().Where(group => group.Id == row.Discussion.GroupId).Select(group => group.Slug).First(),
            Posts = db.Set<Post>().Count(post => post.DiscussionId == row.Discussion.Id && post.Number > row.Read && post.At > since && post.MemberId != me && post.Label <= ceiling && post.State == PostState.Shown),
            Latest = db.Set<Post>().Where(post => post.DiscussionId == row.Discussion.Id && post.Number > row.Read && post.At > since && post.Label <= ceiling).Max(post => (DateTime?)post.At),
        }).ToListAsync(ct);
        // A post that waited for a moderator bears the time of its writing: it is new all the same, so none counts as one.
        return [.. rows.Select(row => new DiscussionNews
        {
            At = row.LastAt > since || row.Latest is null ? row.LastAt : row.Latest.Value, Title = row.Title, Path = $"/groups/{row.Slug}/{row.Number}", Label = row.Label, IsNew = row.StartedAt > since, Group = row.Group, Posts = Math.Max(1, row.Posts),
        })];
    }

    private static async Task<List<HomeChange>> ArticlesAsync(AllianceDbContext db, Viewer viewer, DateTime since, CancellationToken ct)
    {
        var rows = await db.RevisionsSince(viewer, since).OrderByDescending(revision => revision.At).ThenByDescending(revision => revision.Id).Take(Most)
            .Join(db.Set<Article>(), revision => revision.ArticleId, article => article.Id, (revision, article) => new { revision.Number, revision.At, revision.Note, article.Slug, article.Title, article.Label, article.Category }).ToListAsync(ct);
        var begun = await db.ArticlesSince(viewer, since).OrderByDescending(article => article.PublishedAt).ThenByDescending(article => article.Id).Take(Most)
            .Select(article => new { article.PublishedAt, article.Slug, article.Title, article.Label, article.Category }).ToListAsync(ct);
        return [.. begun.Select(item => new ArticleNews { At = item.PublishedAt, Title = item.Title, Path = "/library/" + item.Slug, Label = item.Label, IsNew = true, Category = item.Category, Note = "" }),
            .. rows.GroupBy(row => row.Slug).Select(item => (Latest: item.MaxBy(row => row.Number)!, IsNew: item.Any(row => row.Number == 1))).Select(item => new ArticleNews
        {
            At = item.Latest.At, Title = item.Latest.Title, Path = "/library/" + item.Latest.Slug, Label = item.Latest.Label, IsNew = item.IsNew, Category = item.Latest.Category, Note = item.Latest.Note,
        })];
    }
}
