using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Events.Registration;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Courses;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Newsroom;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Home;

/// <summary>Reads a member's home page. Every part of it is asked by the rule of who may read what, so nothing has to be left out afterwards.</summary>
public sealed class HomeReader(IDbContextFactory<AllianceDbContext> contexts, IUsualAreas usual, TimeProvider clock)
{
    private const int AlertsShown = 4;
    private const int EventsShown = 3;
    private const int OwnShown = 4;
    private const int CoursesShown = 2;
    private const int DueShown = 3;

    /// <summary>The page of whoever is signed in.</summary>
    public async Task<MemberHome> OfAsync(Viewer viewer, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (me, entries) = (viewer.MemberId, usual.Of(db));
        var self = await db.Set<Member>().Where(member => member.Id == me).Select(member => new
        {
            LastAt = db.Set<Visit>().Where(visit => visit.MemberId == me).Select(visit => visit.LastAt).FirstOrDefault(),
            Since = db.Set<Visit>().Where(visit => visit.MemberId == me).Select(visit => (DateTime?)visit.Since).FirstOrDefault(),
            Zone = db.Set<QuietHours>().Where(hours => hours.MemberId == me).Select(hours => hours.Zone).FirstOrDefault(),
            Chosen = db.Set<Watch>().Where(watch => watch.MemberId == me && watch.Kind == WatchKind.Areas).Select(watch => watch.Codes).FirstOrDefault(),
            Usual = entries.Where(named => named.MemberId == me).Select(named => named.Areas).FirstOrDefault(),
        }).FirstOrDefaultAsync(ct);
        var since = self?.Since ?? now - Visits.FirstLook;
        var areas = ListText.Read(self?.Chosen ?? self?.Usual ?? "").Select(SeaAreas.Find).OfType<SeaArea>().OrderBy(area => area.Name, StringComparer.Ordinal).ToList();
        List<string> slugs = [.. areas.Select(area => area.Slug)];
        var news = await HomeNewsReader.ReadAsync(db, viewer, since, slugs, ct);
        var (due, first) = viewer.Is(Roles.Editor) ? await DueAsync(db, now, ct) : (null, []);
        return new(now, self?.LastAt, since, self?.Zone ?? "UTC", [.. areas.Select(area => new AreaNews(area, news.ByArea.GetValueOrDefault(area.Slug)))], news,
            await AlertsAsync(db, viewer, ct), await EventsAsync(db, viewer, slugs, now, ct), await RegistrationReader.OwnAsync(db, viewer, now, OwnShown, ct), await CrewAsync(db, viewer, ct), due, first);
    }

    private static async Task<List<NewsEntry>> AlertsAsync(AllianceDbContext db, Viewer viewer, CancellationToken ct) =>
        [.. (await db.Set<NewsItem>().AsNoTracking().ReadableBy(viewer).Where(item => item.Kind == NewsKind.FirstResponse && !item.Closed).OrderByDescending(item => item.PublishedAt).ThenByDescending(item => item.Id).Take(AlertsShown)
            .ToListAsync(ct)).Select(NewsReader.EntryOf)];

    private static async Task<IReadOnlyList<EventItem>> EventsAsync(AllianceDbContext db, Viewer viewer, List<string> areas, DateTime now, CancellationToken ct)
    {
        var events = db.Set<Event>().AsNoTracking().Published().Where(item => item.EndsAt >= now && item.CancelledAt == null);
        if (areas.Count > 0)
            events = events.Where(item => item.Online || areas.Contains(item.Area));
        return [.. (await events.OrderBy(item => item.StartsAt).ThenBy(item => item.Id).Rows(viewer).Take(EventsShown).ToListAsync(ct)).Select(row => row.Item)];
    }

    private static async Task<IReadOnlyList<CrewCourse>> CrewAsync(AllianceDbContext db, Viewer viewer, CancellationToken ct) =>
        [.. (await db.Set<QuizAttempt>().AsNoTracking().OwnedBy(viewer).GroupBy(attempt => attempt.Course).Select(course => new
        {
            Slug = course.Key,
            Title = db.Set<Article>().Where(article => article.Slug == course.Key).Select(article => article.Title).FirstOrDefault(),
            People = course.Select(attempt => attempt.Person).Distinct().Count(),
            Passed = course.Where(attempt => attempt.Passed).Select(attempt => attempt.Person).Distinct().Count(),
            Named = course.Max(attempt => attempt.Person),
            Last = course.Max(attempt => attempt.EnteredAt),
        }).OrderByDescending(course => course.Last).Take(CoursesShown).ToListAsync(ct)).Where(course => course.Title is not null).Select(course => new CrewCourse(course.Slug, course.Title!, course.People, course.Passed, course.Named is null or ""))];

    private static async Task<(int? Count, IReadOnlyList<DueItem> First)> DueAsync(AllianceDbContext db, DateTime now, CancellationToken ct)
    {
        var until = now.AddDays(Upkeep.Ahead);
        var due = db.Set<Article>().AsNoTracking().Where(article => article.RetiredAt == null && article.ReviewBy <= until);
        var first = await due.OrderBy(article => article.ReviewBy).ThenBy(article => article.Id).Take(DueShown).Select(article => new DueItem(article.Slug, article.Title, article.ReviewBy)).ToListAsync(ct);
        return (first.Count < DueShown ? first.Count : await due.CountAsync(ct), first);
    }
}
