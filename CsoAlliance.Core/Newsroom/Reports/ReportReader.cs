using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Newsroom.Reports;

/// <summary>A report in a list.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Title">What happens.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Label">Its label.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Where">The waters, in words.</param>
/// <param name="Version">Its newest version.</param>
/// <param name="Closed">Whether it is over.</param>
/// <param name="IssuedAt">When it first came out, UTC.</param>
/// <param name="UpdatedAt">When its newest version came out, UTC.</param>
/// <param name="NextDue">When the next update is due, UTC; null where none is.</param>
public sealed record ReportLine(string Number, string Slug, string Title, string Summary, Tlp Label, Severity Severity, string Where, int Version, bool Closed, DateTime IssuedAt, DateTime UpdatedAt, DateTime? NextDue);

/// <summary>A version as the report's page names it; who read and wrote it stays inside the desk.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="At">When it came out, UTC.</param>
/// <param name="ConfirmBy">Until when a second person has to read it, UTC; null where two published it.</param>
/// <param name="ConfirmedAt">When the second did, UTC.</param>
/// <param name="Urgent">Why one published it at once.</param>
/// <param name="Text">What it says.</param>
public sealed record VersionView(int Number, DateTime At, DateTime? ConfirmBy, DateTime? ConfirmedAt, string? Urgent, ReportText Text);

/// <summary>A report with its versions, as far as the viewer may read them.</summary>
/// <param name="Line">What a list says of it.</param>
/// <param name="Versions">Versions, oldest first; the last is the newest.</param>
/// <param name="ExpiredAt">When it ended by itself, UTC; null where it did not.</param>
/// <param name="Starter">Whether an installation began with it.</param>
public sealed record ReportView(ReportLine Line, IReadOnlyList<VersionView> Versions, DateTime? ExpiredAt, bool Starter)
{
    /// <summary>The newest version.</summary>
    public VersionView Newest => Versions[^1];
}

/// <summary>Opens and lists reports for a viewer. What may not be read is not there.</summary>
public sealed class ReportReader(IDbContextFactory<AllianceDbContext> contexts)
{
    /// <summary>Most that are open at once on the list's first part.</summary>
    private const int MostOpen = 100;

    /// <summary>One report. Refused: there is none, it is not out, or it is not for this viewer.</summary>
    public async Task<Result<ReportView>> FindAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<FirstResponseReport>().AsNoTracking().ReadableBy(viewer).SingleOrDefaultAsync(report => report.Slug == slug && report.Version > 0, ct) is not { } report)
            return Error.NotFound;
        var versions = await db.Set<ReportVersion>().AsNoTracking().ReadableBy(viewer).Where(version => version.ReportId == report.Id).OrderBy(version => version.Number).ToListAsync(ct);
        if (versions.Count == 0)
            return Error.NotFound;
        return new ReportView(LineOf(report, versions[^1].Text), [.. versions.Select(version => new VersionView(version.Number, version.At, version.ConfirmBy, version.ConfirmedAt, version.Urgent, version.Text))], report.ExpiredAt, report.Starter is not null);
    }

    /// <summary>Reports that still run, the one that changed last first.</summary>
    public async Task<IReadOnlyList<ReportLine>> OpenAsync(Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await LinesAsync(db, db.Set<FirstResponseReport>().AsNoTracking().ReadableBy(viewer).Where(report => report.Version > 0 && !report.Closed).OrderByDescending(report => report.UpdatedAt).ThenByDescending(report => report.Id).Take(MostOpen), ct);
    }

    /// <summary>A page of those that are over, the newest first.</summary>
    public async Task<Page<ReportLine>> ClosedAsync(Viewer viewer, string? cursor = null, int limit = 50, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var reports = db.Set<FirstResponseReport>().AsNoTracking().ReadableBy(viewer).Where(report => report.Version > 0 && report.Closed);
        var total = await reports.CountAsync(ct);
        if (Page.Keys(cursor, 2) is [var ticks, var key] && long.TryParse(ticks, out var at) && long.TryParse(key, out var id) && at >= 0 && at <= DateTime.MaxValue.Ticks)
        {
            DateTime? day = new DateTime(at, DateTimeKind.Utc);
            reports = reports.Where(report => report.IssuedAt < day || (report.IssuedAt == day && report.Id < id));
        }
        var rows = await reports.OrderByDescending(report => report.IssuedAt).ThenByDescending(report => report.Id).Take(limit + 1).ToListAsync(ct);
        var last = rows.Count > limit ? rows[limit - 1] : null;
        var texts = await TextsAsync(db, rows.Select(row => row.Id).ToList(), ct);
        return new([.. rows.Take(limit).Select(row => LineOf(row, texts[row.Id]))], total,
            last is null ? null : Page.Cursor(last.IssuedAt!.Value.Ticks.ToString(CultureInfo.InvariantCulture), last.Id.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task<IReadOnlyList<ReportLine>> LinesAsync(AllianceDbContext db, IQueryable<FirstResponseReport> reports, CancellationToken ct)
    {
        var rows = await reports.ToListAsync(ct);
        var texts = await TextsAsync(db, rows.Select(row => row.Id).ToList(), ct);
        return [.. rows.Select(row => LineOf(row, texts[row.Id]))];
    }

    private static Task<Dictionary<long, ReportText>> TextsAsync(AllianceDbContext db, List<long> ids, CancellationToken ct) =>
        db.Set<ReportVersion>().AsNoTracking().Where(version => ids.Contains(version.ReportId) && db.Set<FirstResponseReport>().Any(report => report.Id == version.ReportId && report.Version == version.Number)).ToDictionaryAsync(version => version.ReportId, version => version.Text, ct);

    private static ReportLine LineOf(FirstResponseReport report, ReportText text) =>
        new(report.Number!, report.Slug!, text.Title, text.Summary, report.Label, report.Severity, ReportTerms.Where(text), report.Version, report.Closed, report.IssuedAt!.Value, report.UpdatedAt!.Value, report.Closed ? null : report.NextDue);
}
