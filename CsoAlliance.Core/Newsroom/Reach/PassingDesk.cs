using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Membership.Fleets;
using CsoAlliance.Core.Newsroom.Reports;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace CsoAlliance.Core.Newsroom.Reach;

/// <summary>How far a report was passed on.</summary>
/// <param name="Companies">Companies, and people without one.</param>
/// <param name="Ships">Ships, of each company the most that it named.</param>
/// <param name="Of">Companies with members here.</param>
public sealed record PassedOn(int Companies, int Ships, int Of);

/// <summary>A line of a company's own list.</summary>
/// <param name="Role">Role of whoever passed it on.</param>
/// <param name="Version">Which version.</param>
/// <param name="Ships">To how many ships.</param>
/// <param name="ByLetter">Whether letters went out from here.</param>
/// <param name="At">When, UTC.</param>
public sealed record PassingLine(string Role, int Version, int Ships, bool ByLetter, DateTime At);

/// <summary>A ship that the text can be mailed to.</summary>
/// <param name="Uid">Names it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its mail address; null where the fleet list has none.</param>
public sealed record ShipToMail(Guid Uid, string Name, string? Address);

/// <summary>What a CSO sees of passing a report on.</summary>
/// <param name="Company">The company; null for somebody without one.</param>
/// <param name="Ships">Ships of the company's list.</param>
/// <param name="Lines">What the company did, newest first.</param>
public sealed record OwnPassing(string? Company, IReadOnlyList<ShipToMail> Ships, IReadOnlyList<PassingLine> Lines);

/// <summary>Where CSOs record that a report went to their ships, and send it there where its label lets it leave.</summary>
public sealed class PassingDesk(IDbContextFactory<AllianceDbContext> contexts, ReportReader reader, Outbox outbox, TimeProvider clock)
{
    /// <summary>A count that can't be.</summary>
    public static readonly Error Count = new("passing.ships", $"Give the number of ships as a figure from 1 to {Passing.MostShips:N0}.", "ships");

    /// <summary>Somebody who is not a CSO.</summary>
    public static readonly Error NotCso = new("passing.role", "Only a CSO answers for ships.");

    /// <summary>Letters of a report above CLEAR.</summary>
    public static readonly Error NotClear = new("passing.label", "From here letters leave only at TLP:CLEAR. Above it you copy the text and answer for the way it goes.");

    /// <summary>No ship chosen.</summary>
    public static readonly Error NoShip = new("passing.none", "Choose at least one ship with a mail address.", "to");

    /// <summary>How far a report was passed on, for whoever may read it; null otherwise.</summary>
    public async Task<PassedOn?> FiguresAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!viewer.Approved || await ReportAsync(db, viewer, slug, ct) is not { } report)
            return null;
        var passed = db.Set<Passing>().Where(passing => passing.ReportId == report.Id);
        var companies = await passed.Where(passing => passing.CompanyId != null).GroupBy(passing => passing.CompanyId).Select(company => company.Max(passing => passing.Ships)).ToListAsync(ct);
        var alone = await passed.Where(passing => passing.CompanyId == null).GroupBy(passing => passing.MemberId).Select(member => member.Max(passing => passing.Ships)).ToListAsync(ct);
        var of = await db.Set<Company>().CountAsync(company => db.Set<Standing>().Any(standing => standing.CompanyId == company.Id), ct);
        return new(companies.Count + alone.Count, companies.Sum() + alone.Sum(), of + alone.Count);
    }

    /// <summary>What the viewer's own company did with a report. Refused: no CSO, no such report for this viewer.</summary>
    public async Task<Result<OwnPassing>> OwnAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        if (!viewer.Is(Roles.Cso))
            return NotCso;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await ReportAsync(db, viewer, slug, ct) is not { } report)
            return Error.NotFound;
        var company = await CompanyAsync(db, viewer, ct);
        var (id, me) = (company?.Id, viewer.MemberId!.Value);
        var ships = company is null ? [] : await db.Set<FleetShip>().AsNoTracking().Where(ship => ship.CompanyId == id).OrderBy(ship => ship.Name).Select(ship => new { ship.Uid, ship.Name, ship.Contact }).ToListAsync(ct);
        var lines = await db.Set<Passing>().AsNoTracking().Where(passing => passing.ReportId == report.Id && (id == null ? passing.MemberId == me && passing.CompanyId == null : passing.CompanyId == id)).OrderByDescending(passing => passing.Id)
            .Select(passing => new PassingLine(db.Set<Member>().Where(member => member.Id == passing.MemberId).Select(member => member.DisplayRole).FirstOrDefault() ?? "", passing.Version, passing.Ships, passing.ByLetter, passing.At)).ToListAsync(ct);
        return new OwnPassing(company?.Name, [.. ships.Select(ship => new ShipToMail(ship.Uid, ship.Name, Address(ship.Contact)))], lines);
    }

    /// <summary>Records that the newest version went to so many ships.</summary>
    public async Task<Result> RecordAsync(Viewer viewer, string slug, int? ships, CancellationToken ct = default)
    {
        if (!viewer.Is(Roles.Cso))
            return NotCso;
        if (ships is not (>= 1 and <= Passing.MostShips))
            return Count;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await ReportAsync(db, viewer, slug, ct) is not { } report)
            return Error.NotFound;
        await AddAsync(db, report, viewer, ships.Value, byLetter: false, ct);
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }

    /// <summary>Mails the text to ships of the company's list and records it. Refused above CLEAR.</summary>
    public async Task<Result> MailAsync(Viewer viewer, string slug, IReadOnlyCollection<Guid> ships, CancellationToken ct = default)
    {
        var own = await OwnAsync(viewer, slug, ct);
        if (!own.Ok)
            return own.Error;
        var report = (await reader.FindAsync(viewer, slug, ct)).Value;
        if (report.Line.Label != Tlp.Clear)
            return NotClear;
        var addresses = own.Value.Ships.Where(ship => ships.Contains(ship.Uid)).Select(ship => ship.Address).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (addresses.Count == 0)
            return NoShip;
        var text = ShipText.From(report.Line, report.Newest, report.Line.Version);
        await using var db = await contexts.CreateDbContextAsync(ct);
        foreach (var address in addresses)
            outbox.Add(db, new(address, $"{report.Line.Number} V{report.Line.Version} {report.Line.Label.Written()}", text));
        await AddAsync(db, (await ReportAsync(db, viewer, slug, ct))!, viewer, addresses.Count, byLetter: true, ct);
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }

    private async Task AddAsync(AllianceDbContext db, FirstResponseReport report, Viewer viewer, int ships, bool byLetter, CancellationToken ct)
    {
        var (now, me) = (clock.GetUtcNow().UtcDateTime, viewer.MemberId!.Value);
        db.Add(new Passing(report.Id, report.Version, me, (await CompanyAsync(db, viewer, ct))?.Id, ships, byLetter, now));
        var account = await db.Set<Member>().Where(member => member.Id == me).Select(member => member.Email).SingleOrDefaultAsync(ct);
        db.Add(new AuditEntry(now, account ?? me.ToString(), byLetter ? "alert.mailed" : "alert.passed", report.Number!, $"version {report.Version}, {ships} ships"));
    }

    private static string? Address(string contact) => MailboxAddress.TryParse(contact.Trim(), out var box) && box.Address.Contains('@') && box.Address.Length <= Letter.ToLength ? box.Address : null;

    private static Task<FirstResponseReport?> ReportAsync(AllianceDbContext db, Viewer viewer, string slug, CancellationToken ct) =>
        db.Set<FirstResponseReport>().AsNoTracking().ReadableBy(viewer).SingleOrDefaultAsync(report => report.Slug == slug && report.Version > 0, ct);

    private static Task<Company?> CompanyAsync(AllianceDbContext db, Viewer viewer, CancellationToken ct) =>
        db.Set<Standing>().AsNoTracking().Where(standing => standing.MemberId == viewer.MemberId).Select(standing => standing.Company).SingleOrDefaultAsync(ct);
}
