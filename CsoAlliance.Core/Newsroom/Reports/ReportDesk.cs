using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Newsroom.Desk;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Newsroom.Reports;

/// <summary>A report as the desk's page shows it.</summary>
/// <param name="Report">The report with the text at the desk.</param>
/// <param name="Newest">The newest version that is out; null before the first.</param>
/// <param name="Copies">How it was saved, newest first.</param>
public sealed record OpenedReport(FirstResponseReport Report, ReportVersion? Newest, IReadOnlyList<DeskCopy> Copies);

/// <summary>A report in the desk's list.</summary>
/// <param name="Uid">Names it.</param>
/// <param name="Number">Its number; null before it came out.</param>
/// <param name="Title">Title of the text at the desk.</param>
/// <param name="Label">The stricter of the labels at the desk and outside.</param>
/// <param name="State">How far the text at the desk is.</param>
/// <param name="Version">Newest version; 0 before the first.</param>
/// <param name="Closed">Whether it is over.</param>
/// <param name="ChangedAt">When it was changed last, UTC.</param>
/// <param name="ChangedBy">By whom.</param>
/// <param name="NextDue">When the next update is due, UTC.</param>
/// <param name="ConfirmBy">Until when the newest version has to be read by a second person, UTC; null where nothing is open.</param>
public sealed record ReportRow(Guid Uid, string? Number, string Title, Tlp Label, ReportState State, int Version, bool Closed, DateTime ChangedAt, string ChangedBy, DateTime? NextDue, DateTime? ConfirmBy);

/// <summary>Where reports are started, opened and written. What is labelled above what the writer may read is not there.</summary>
public sealed class ReportDesk(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    private const int Most = 200;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The reports, those that wait first, then by change.</summary>
    public async Task<IReadOnlyList<ReportRow>> ListAsync(NewsWriter writer, CancellationToken ct = default)
    {
        if (!writer.WritesReports)
            return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        var reports = await db.Set<FirstResponseReport>().AsNoTracking().ReadableBy(writer.Viewer).Where(report => report.State != ReportState.Dropped).OrderByDescending(report => report.ChangedAt).Take(Most).ToListAsync(ct);
        var ids = reports.Select(report => report.Id).ToList();
        var open = await db.Set<ReportVersion>().AsNoTracking().Where(version => ids.Contains(version.ReportId) && version.ConfirmBy != null && version.ConfirmedAt == null)
            .Select(version => new { version.ReportId, version.Number, version.ConfirmBy }).ToListAsync(ct);
        return [.. reports.Where(report => report.Text.Label <= writer.Viewer.Ceiling).Select(report => new ReportRow(report.Uid, report.Number, report.Text.Title, report.Text.Label > report.Label ? report.Text.Label : report.Label, report.State, report.Version, report.Closed,
            report.ChangedAt, report.ChangedBy, report.NextDue, open.Find(version => version.ReportId == report.Id && version.Number == report.Version)?.ConfirmBy))];
    }

    /// <summary>Starts a report; gives its name.</summary>
    public async Task<Result<Guid>> StartAsync(NewsWriter writer, CancellationToken ct = default)
    {
        if (!writer.WritesReports)
            return ReportErrors.NotYours;
        var report = new FirstResponseReport(new ReportText { Label = Tlp.Green }, writer, Now);
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Add(report);
        db.Add(new AuditEntry(Now, writer.Account, "alert.started", report.Uid.ToString()));
        await db.SaveChangesAsync(ct);
        return report.Uid;
    }

    /// <summary>Opens a report at the desk. Refused: there is none, or it is not for this writer.</summary>
    public async Task<Result<OpenedReport>> OpenAsync(NewsWriter writer, Guid uid, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db.Set<FirstResponseReport>().AsNoTracking(), writer, uid, ct) is not { } report)
            return Error.NotFound;
        var newest = await db.Set<ReportVersion>().AsNoTracking().SingleOrDefaultAsync(version => version.ReportId == report.Id && version.Number == report.Version, ct);
        return new OpenedReport(report, newest, await DeskCopy.OfAsync(db, uid, ct));
    }

    /// <summary>The report of an address that is out; null where there is none for this writer.</summary>
    public async Task<Guid?> UidAsync(NewsWriter writer, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return !writer.WritesReports ? null : await db.Set<FirstResponseReport>().ReadableBy(writer.Viewer).Where(report => report.Slug == slug).Select(report => (Guid?)report.Uid).SingleOrDefaultAsync(ct);
    }

    /// <summary>
    /// Keeps a text, finished or not. Gives the stamp to go on from. Refused where it was changed since <paramref name="stamp"/>, or
    /// is being read: then nothing is stored, and the caller still has the text.
    /// </summary>
    public async Task<Result<int>> SaveAsync(NewsWriter writer, Guid uid, int stamp, ReportText text, CancellationToken ct = default)
    {
        if (ReportChecks.Limits(text, writer.Viewer) is { Count: > 0 } errors)
            return Result<int>.Refused(errors);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db.Set<FirstResponseReport>(), writer, uid, ct) is not { } report)
            return Error.NotFound;
        if (report.Stamp != stamp)
            return ReportErrors.Changed(report.ChangedBy, report.ChangedAt);
        if (!report.MayChange)
            return ReportErrors.NotNow;
        report.Write(text, writer, Now);
        db.Add(new DeskCopy(uid, report.Stamp, ReportWording.Of(text), writer.Account, Now));
        db.Add(new AuditEntry(Now, writer.Account, "alert.saved", report.Number ?? uid.ToString()));
        try
        {
            await db.SaveChangesAsync(ct);
            return report.Stamp;
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var again = await contexts.CreateDbContextAsync(ct);
            var theirs = await again.Set<FirstResponseReport>().AsNoTracking().SingleAsync(row => row.Uid == uid, ct);
            return ReportErrors.Changed(theirs.ChangedBy, theirs.ChangedAt);
        }
    }

    internal static async Task<FirstResponseReport?> FindAsync(IQueryable<FirstResponseReport> reports, NewsWriter writer, Guid uid, CancellationToken ct) =>
        writer.WritesReports && await reports.ReadableBy(writer.Viewer).SingleOrDefaultAsync(report => report.Uid == uid, ct) is { } report && report.Text.Label <= writer.Viewer.Ceiling ? report : null;
}
