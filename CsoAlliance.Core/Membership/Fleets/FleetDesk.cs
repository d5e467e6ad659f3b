using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership.Fleets;

/// <summary>A company's fleet list.</summary>
/// <param name="Company">The company's name.</param>
/// <param name="Slug">Names the company in addresses.</param>
/// <param name="Ships">Its ships, by name.</param>
/// <param name="MayKeep">Whether the viewer keeps the list: the responsible CSO, or an administrator.</param>
public sealed record Fleet(string Company, string Slug, IReadOnlyList<FleetShip> Ships, bool MayKeep);

/// <summary>Fleet lists of companies: seen by their own members, kept by whoever keeps the company's page.</summary>
public sealed class FleetDesk(IDbContextFactory<AllianceDbContext> contexts, IValidator<FleetForm> validator, TimeProvider clock)
{
    /// <summary>Ships that a list may hold.</summary>
    public const int MostShips = 500;

    private static readonly Error Twice = new("fleet.twice", "A ship with this IMO number stands in the list already.", nameof(FleetForm.Imo));

    /// <summary>A company's list; null where there is none, or for others than its members and those who keep its page.</summary>
    public async Task<Fleet?> FindAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!viewer.Approved || await db.Set<Company>().AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug, ct) is not { } company)
            return null;
        var mayKeep = company.ResponsibleId == viewer.MemberId || viewer.Is(Roles.Administrator);
        if (!mayKeep && !await db.Set<Standing>().AnyAsync(standing => standing.MemberId == viewer.MemberId && standing.CompanyId == company.Id, ct))
            return null;
        return new(company.Name, company.Slug, await ShipsAsync(db, company.Id, ct), mayKeep);
    }

    /// <summary>The list of the viewer's own company; null where the viewer belongs to none.</summary>
    public async Task<Fleet?> OwnAsync(Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!viewer.Approved || await db.Set<Standing>().AsNoTracking().Where(standing => standing.MemberId == viewer.MemberId).Select(standing => standing.Company).SingleOrDefaultAsync(ct) is not { } company)
            return null;
        return new(company.Name, company.Slug, await ShipsAsync(db, company.Id, ct), company.ResponsibleId == viewer.MemberId);
    }

    /// <summary>Adds a ship. Refused: not the viewer's to keep, a field that is wrong, a number twice, a full list.</summary>
    public async Task<Result> AddAsync(Viewer viewer, string slug, FleetForm form, CancellationToken ct = default)
    {
        var errors = await WrongAsync(form, ct);
        if (errors.Count > 0)
            return Result.Refused(errors);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await CompanyRoom.KeptAsync(db, viewer, slug, ct) is not { } company)
            return Error.NotFound;
        if (await db.Set<FleetShip>().CountAsync(ship => ship.CompanyId == company.Id, ct) >= MostShips)
            return new Error("fleet.full", $"A list holds {MostShips} ships. Take out those that you no longer answer for.");
        var ship = new FleetShip(company.Id);
        ship.Change(form);
        db.Add(ship);
        return await SaveAsync(db, viewer, "fleet.added", slug, ship, ct);
    }

    /// <summary>Changes a ship. Refused as <see cref="AddAsync"/>, and where the list holds no such ship.</summary>
    public async Task<Result> ChangeAsync(Viewer viewer, string slug, Guid uid, FleetForm form, CancellationToken ct = default)
    {
        var errors = await WrongAsync(form, ct);
        if (errors.Count > 0)
            return Result.Refused(errors);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await ShipAsync(db, viewer, slug, uid, ct) is not { } ship)
            return Error.NotFound;
        ship.Change(form);
        return await SaveAsync(db, viewer, "fleet.changed", slug, ship, ct);
    }

    /// <summary>Takes a ship out. Refused: not the viewer's to keep, no such ship.</summary>
    public async Task<Result> RemoveAsync(Viewer viewer, string slug, Guid uid, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await ShipAsync(db, viewer, slug, uid, ct) is not { } ship)
            return Error.NotFound;
        db.Remove(ship);
        db.Add(new AuditEntry(clock.GetUtcNow().UtcDateTime, await db.ActorAsync(viewer.MemberId!.Value, ct), "fleet.removed", slug, ship.Imo));
        return await db.SaveAsync(Deciders.Raced, ct);
    }

    private async Task<Result> SaveAsync(AllianceDbContext db, Viewer viewer, string act, string slug, FleetShip ship, CancellationToken ct)
    {
        if (await db.Set<FleetShip>().AnyAsync(other => other.CompanyId == ship.CompanyId && other.Imo == ship.Imo && other.Uid != ship.Uid, ct))
            return Twice;
        db.Add(new AuditEntry(clock.GetUtcNow().UtcDateTime, await db.ActorAsync(viewer.MemberId!.Value, ct), act, slug, ship.Imo));
        return await db.SaveAsync(Twice, ct);
    }

    private async Task<IReadOnlyList<Error>> WrongAsync(FleetForm form, CancellationToken ct) =>
        [.. (await validator.ValidateAsync(form, ct)).Errors.Select(error => new Error("fleet.invalid", error.ErrorMessage, error.PropertyName))];

    private static async Task<FleetShip?> ShipAsync(AllianceDbContext db, Viewer viewer, string slug, Guid uid, CancellationToken ct) =>
        await CompanyRoom.KeptAsync(db, viewer, slug, ct) is { } company ? await db.Set<FleetShip>().SingleOrDefaultAsync(ship => ship.CompanyId == company.Id && ship.Uid == uid, ct) : null;

    private static async Task<List<FleetShip>> ShipsAsync(AllianceDbContext db, long company, CancellationToken ct) =>
        await db.Set<FleetShip>().AsNoTracking().Where(ship => ship.CompanyId == company).OrderBy(ship => ship.Name).ThenBy(ship => ship.Imo).Take(MostShips).ToListAsync(ct);
}
