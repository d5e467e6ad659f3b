using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Newsroom;
using CsoAlliance.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Home;

/// <summary>The figures beside the links of every page of a member. Each counts up to <see cref="RailReader.Most"/>.</summary>
/// <param name="Alerts">First Response Reports that still run.</param>
/// <param name="Incidents">Incidents that came or changed since the member was here.</param>
/// <param name="Articles">Items of the library that came or changed since.</param>
/// <param name="Discussions">Discussions with posts that are new to the member.</param>
/// <param name="Notices">Notices that were not read.</param>
public sealed record RailCounts(int Alerts, int Incidents, int Articles, int Discussions, int Notices);

/// <summary>Counts what is new, in one statement.</summary>
public sealed class RailReader(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    /// <summary>Where counting ends: this means "more than one less".</summary>
    public const int Most = 100;

    /// <summary>What is new to whoever is signed in.</summary>
    public async Task<RailCounts> CountAsync(Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var me = viewer.MemberId;
        var since = await db.Set<Visit>().Where(visit => visit.MemberId == me).Select(visit => (DateTime?)visit.Since).SingleOrDefaultAsync(ct) ?? clock.GetUtcNow().UtcDateTime - Visits.FirstLook;
        var (alerts, incidents) = (db.Set<NewsItem>().ReadableBy(viewer).Where(item => item.Kind == NewsKind.FirstResponse && !item.Closed), db.IncidentsSince(viewer, since));
        var (revisions, articles, discussions) = (db.RevisionsSince(viewer, since), db.ArticlesSince(viewer, since), db.DiscussionsSince(viewer, since));
        return await db.Set<Member>().Where(member => member.Id == me).Select(member => new RailCounts(
            alerts.Take(Most).Count(),
            incidents.Take(Most).Count(),
            revisions.Select(revision => revision.ArticleId).Distinct().Take(Most).Count() + articles.Take(Most).Count(),
            discussions.Take(Most).Count(),
            db.Set<Notice>().Where(notice => notice.MemberId == me && notice.Shown && notice.ReadAt == null).Take(Most).Count())).FirstOrDefaultAsync(ct) ?? new(0, 0, 0, 0, 0);
    }
}
