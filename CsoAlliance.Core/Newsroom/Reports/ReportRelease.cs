using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Newsroom.Reach;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Newsroom.Reports;

/// <summary>
/// The way of a report out of the desk. Two people publish: one submits, a second confirms the same text, since nobody changes it
/// between. In an emergency one publishes at once, and the page says so until a second has read it.
/// </summary>
public sealed class ReportRelease(IDbContextFactory<AllianceDbContext> contexts, AlertNotices notices, NoticeBoard board, LiveAlerts live, IPublicCache cache, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Asks for the second reading. Refused with everything that the text still lacks.</summary>
    public Task<Result> SubmitAsync(NewsWriter writer, Guid uid, int stamp, CancellationToken ct = default) => ActAsync(writer, uid, "alert.submitted", "", async (db, report) =>
    {
        if (Refusal(report, stamp) is { Count: > 0 } refusal)
            return Result.Refused(refusal);
        report.Submit(writer, Now);
        await TellDeskAsync(db, report, writer, $"{Named(report)} waits for a second reading", ct);
        return Result.Done;
    }, ct);

    /// <summary>Takes it back to go on writing.</summary>
    public Task<Result> TakeBackAsync(NewsWriter writer, Guid uid, CancellationToken ct = default) => ActAsync(writer, uid, "alert.taken-back", "", (_, report) =>
    {
        if (report.State != ReportState.Submitted)
            return Task.FromResult<Result>(ReportErrors.NotNow);
        report.Reopen(null);
        return Task.FromResult(Result.Done);
    }, ct);

    /// <summary>Sends it back with a reason. Refused to whoever wrote it.</summary>
    public Task<Result> SendBackAsync(NewsWriter reader, Guid uid, string? reason, CancellationToken ct = default) => ActAsync(reader, uid, "alert.sent-back", reason ?? "", async (db, report) =>
    {
        if (Decides(report, reader) is { } refusal)
            return refusal;
        if (!IsReason(reason))
            return ReportErrors.NoReason;
        var author = report.ChangedById;
        report.Reopen(reason!.Trim());
        if (author is { } id)
            await board.TellAsync(db, [id], new(NoticeTopic.SecondReading, Strictest(report), $"{Named(report)} was sent back to you", $"/desk/newsroom/reports/{uid}"), ct);
        return Result.Done;
    }, ct);

    /// <summary>Confirms what another submitted, and publishes it.</summary>
    public Task<Result> ConfirmAsync(NewsWriter reader, Guid uid, CancellationToken ct = default) => PublishAsync(reader, uid, "alert.published", report => Decides(report, reader) is { } refusal ? [refusal] : ReportChecks.Complete(report.Text, report.Version + 1, Now), null, ct);

    /// <summary>One person publishes at once; a second one has an hour to confirm. Refused without a reason, and with everything that the text lacks.</summary>
    public Task<Result> PublishAtOnceAsync(NewsWriter writer, Guid uid, int stamp, string? reason, CancellationToken ct = default) =>
        PublishAsync(writer, uid, "alert.published-at-once", report => !IsReason(reason) ? [ReportErrors.NoReason] : Refusal(report, stamp), reason?.Trim(), ct);

    /// <summary>Confirms the newest version that one person published. Refused to that person, and where nothing is to be confirmed.</summary>
    public Task<Result> ConfirmLaterAsync(NewsWriter reader, Guid uid, CancellationToken ct = default) => ActAsync(reader, uid, "alert.confirmed", "", async (db, report) =>
    {
        if (await db.Set<ReportVersion>().SingleOrDefaultAsync(version => version.ReportId == report.Id && version.Number == report.Version && version.ConfirmBy != null && version.ConfirmedAt == null, ct) is not { } version)
            return ReportErrors.NotNow;
        if (version.ById == reader.Id)
            return ReportErrors.Own;
        version.Confirm(reader, Now);
        return Result.Done;
    }, ct, outside: true);

    /// <summary>Gives up what is being written. What is out stays out.</summary>
    public Task<Result> DropAsync(NewsWriter writer, Guid uid, CancellationToken ct = default) => ActAsync(writer, uid, "alert.dropped", "", async (db, report) =>
    {
        if (report.State is not (ReportState.Writing or ReportState.Submitted))
            return ReportErrors.NotNow;
        report.Drop(await db.Set<ReportVersion>().Where(version => version.ReportId == report.Id && version.Number == report.Version).Select(version => version.Text).SingleOrDefaultAsync(ct));
        return Result.Done;
    }, ct);

    private async Task<Result> PublishAsync(NewsWriter by, Guid uid, string act, Func<FirstResponseReport, IReadOnlyList<Error>> refuses, string? urgent, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await ReportDesk.FindAsync(db.Set<FirstResponseReport>(), by, uid, ct) is not { } report)
            return Error.NotFound;
        if (refuses(report) is { Count: > 0 } refusal)
            return Result.Refused(refusal);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = Now;
        // Taking the number first makes publishers wait for each other, so the look for a free address sees what the other wrote.
        if (report.Version == 0)
        {
            var number = await ReportNumber.NextAsync(db, now.Year, ct);
            report.First(await Desk.NewsDesk.FreeSlugAsync(db, report.Text.Title, ct), number);
        }
        var released = await ReleaseAsync(db, report, by, act, urgent, now, ct);
        if (!released.Ok)
            return released;
        await transaction.CommitAsync(ct);
        await cache.EvictAsync(ct);
        live.Wake();
        return Result.Done;
    }

    private async Task<Result> ReleaseAsync(AllianceDbContext db, FirstResponseReport report, NewsWriter by, string act, string? urgent, DateTime now, CancellationToken ct)
    {
        var (first, reopened) = (report.Version == 0, report.Closed && !report.Text.Closed);
        var version = new ReportVersion(report.Id, report.Version + 1, report.Text, urgent is null ? report.SubmittedById : by.Id, urgent is null ? report.SubmittedBy ?? "" : by.Account, now);
        if (urgent is null)
            version.Confirm(by, now);
        else
            version.PublishedAlone(urgent);
        db.Add(version);
        report.Publish(version.Number, now);
        await ReportEntries.PutAsync(db, report, now, ct);
        db.Add(new AuditEntry(now, by.Account, act, report.Number!, $"version {version.Number}, {report.Label.Written()}{(urgent is null ? $", written by {version.By}" : $": {urgent}")}"));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            return ReportErrors.NotNow;
        }
        await notices.TellAsync(db, report, version, first ? ReportNews.New : report.Closed ? ReportNews.Closed : reopened ? ReportNews.Reopened : ReportNews.Changed, ct);
        if (urgent is not null)
            await TellDeskAsync(db, report, by, $"{Named(report)} was published by one person. Read it by {version.ConfirmBy:HH:mm} UTC", ct);
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }

    private async Task<Result> ActAsync(NewsWriter by, Guid uid, string act, string detail, Func<AllianceDbContext, FirstResponseReport, Task<Result>> does, CancellationToken ct, bool outside = false)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await ReportDesk.FindAsync(db.Set<FirstResponseReport>(), by, uid, ct) is not { } report)
            return Error.NotFound;
        var done = await does(db, report);
        if (!done.Ok)
            return done;
        db.Add(new AuditEntry(Now, by.Account, act, report.Number ?? uid.ToString(), detail));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ReportErrors.NotNow;
        }
        if (outside)
            await cache.EvictAsync(ct);
        return Result.Done;
    }

    private List<Error> Refusal(FirstResponseReport report, int stamp) =>
        report.Stamp != stamp ? [ReportErrors.Changed(report.ChangedBy, report.ChangedAt)] : report.State != ReportState.Writing ? [ReportErrors.NotNow] : [.. ReportChecks.Complete(report.Text, report.Version + 1, Now)];

    private static Error? Decides(FirstResponseReport report, NewsWriter reader) =>
        report.State != ReportState.Submitted ? ReportErrors.NotNow : report.SubmittedById == reader.Id || report.ChangedById == reader.Id ? ReportErrors.Own : null;

    private static bool IsReason(string? reason) => !string.IsNullOrWhiteSpace(reason) && reason.Trim().Length <= ReportLimits.Changed;

    private static string Named(FirstResponseReport report) => $"First Response Report {report.Number ?? "“" + report.Text.Title + "”"}";

    private static Tlp Strictest(FirstResponseReport report) => report.Text.Label > report.Label ? report.Text.Label : report.Label;

    // Whoever may confirm: those who write reports and may read this one, but for whoever did it.
    private async Task TellDeskAsync(AllianceDbContext db, FirstResponseReport report, NewsWriter by, string title, CancellationToken ct)
    {
        var readers = db.ReadersOf(Strictest(report)).Select(member => member.Id);
        var people = await db.Holders(Roles.Analyst).Concat(db.Holders(Roles.Administrator)).Select(member => member.Id).Distinct().Where(id => readers.Contains(id) && id != by.Id && id != report.ChangedById).ToListAsync(ct);
        await board.TellAsync(db, people, new(NoticeTopic.SecondReading, Strictest(report), title, $"/desk/newsroom/reports/{report.Uid}"), ct);
    }
}
