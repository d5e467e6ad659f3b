using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Newsroom.Reports;

/// <summary>Ends reports whose time is over, and reminds the desk of an update that is late and of a second reading that did not come. Each is told once.</summary>
public sealed class ReportUpkeep(IDbContextFactory<AllianceDbContext> contexts, AlertNotices notices, NoticeBoard board, IPublicCache cache, TimeProvider clock) : IBeforePost
{
    /// <inheritdoc />
    public async Task RunAsync(CancellationToken ct)
    {
        DateTime? now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var running = db.Set<FirstResponseReport>().Where(report => report.Version > 0 && !report.Closed);
        foreach (var id in await running.Where(report => report.Expires <= now).Select(report => report.Id).ToListAsync(ct))
            await ExpireAsync(id, now.Value, ct);
        foreach (var report in await running.AsNoTracking().Where(report => report.NextDue <= now && report.State != ReportState.Submitted).ToListAsync(ct))
            await RemindAsync(report, $"The update of {report.Number} is overdue", $"overdue/{report.Uid}/{report.Version}", ct);
        foreach (var report in await db.Set<FirstResponseReport>().AsNoTracking().Where(report => db.Set<ReportVersion>().Any(version => version.ReportId == report.Id && version.Number == report.Version && version.ConfirmedAt == null && version.ConfirmBy <= now)).ToListAsync(ct))
            await RemindAsync(report, $"{report.Number} was not read by a second person in time", $"unread/{report.Uid}/{report.Version}", ct);
    }

    private async Task ExpireAsync(long id, DateTime now, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var report = await db.Set<FirstResponseReport>().SingleAsync(report => report.Id == id, ct);
        if (report.Closed)
            return;
        report.Expire(now);
        (await db.Set<NewsItem>().SingleAsync(item => item.Slug == report.Slug, ct)).End();
        var version = await db.Set<ReportVersion>().SingleAsync(version => version.ReportId == id && version.Number == report.Version, ct);
        db.Add(new AuditEntry(now, "newsroom", "alert.expired", report.Number!, $"version {version.Number}"));
        await db.SaveChangesAsync(ct);
        await notices.TellAsync(db, report, version, ReportNews.Expired, ct);
        await transaction.CommitAsync(ct);
        await cache.EvictAsync(ct);
    }

    private async Task RemindAsync(FirstResponseReport report, string title, string once, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Notice>().AnyAsync(notice => notice.Once == once, ct))
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var readers = db.ReadersOf(report.Label).Select(member => member.Id);
        await board.TellAllAsync(db, db.Holders(Roles.Analyst).Select(member => member.Id).Where(id => readers.Contains(id)), new(NoticeTopic.SecondReading, report.Label, title, $"/desk/newsroom/reports/{report.Uid}", once), ct);
        await transaction.CommitAsync(ct);
    }
}
