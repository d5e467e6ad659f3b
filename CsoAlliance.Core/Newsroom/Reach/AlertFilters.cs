using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Newsroom.Reports;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Newsroom.Reach;

/// <summary>Keeps which First Response Reports each member wants, and tells whom a report fits.</summary>
public sealed class AlertFilters(IDbContextFactory<AllianceDbContext> contexts)
{
    /// <summary>What somebody wants.</summary>
    public async Task<AlertWish> OfAsync(Guid member, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<AlertFilter>().AsNoTracking().SingleOrDefaultAsync(filter => filter.MemberId == member, ct) is not { } filter ? new() : new()
        {
            Areas = ListText.Read(filter.Areas), Navareas = ListText.Read(filter.Navareas), Ships = ListText.Read(filter.Ships), Kind = filter.Kind, Least = filter.Least,
            Box = filter is { West: { } west, South: { } south, East: { } east, North: { } north } ? new Box(west, south, east, north) : null,
        };
    }

    /// <summary>Keeps what somebody wants from now on. Refused: an area, a NAVAREA or a kind of ship that is not in the lists.</summary>
    public async Task<Result> ChooseAsync(Guid member, AlertWish wish, CancellationToken ct = default)
    {
        if (wish.Areas.Any(slug => SeaAreas.Find(slug) is null) || wish.Navareas.Any(code => !ReportTerms.Navareas.Contains(code)) || wish.Ships.Any(code => ReportTerms.Ships.All(ship => ship.Code != code)))
            return new Error("alerts.code", "Choose areas and ships of the lists.", "alertareas");
        await using var db = await contexts.CreateDbContextAsync(ct);
        var filter = await db.Set<AlertFilter>().SingleOrDefaultAsync(filter => filter.MemberId == member, ct);
        if (wish.IsAll)
        {
            if (filter is not null)
                db.Remove(filter);
        }
        else
        {
            if (filter is null)
                db.Add(filter = new(member));
            filter.Change(wish);
        }
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }

    /// <summary>
    /// Of these members those whom a report reaches, as part of a query: whoever has narrowed nothing, and whoever's water, kind,
    /// ships and severity it fits. Of waters one is enough: an area, a NAVAREA, or a box that meets the report's.
    /// </summary>
    internal static IQueryable<Member> Fitting(AllianceDbContext db, IQueryable<Member> members, ReportText text)
    {
        if (text.Severity == Severity.Critical)
            return members;
        var filters = db.Set<AlertFilter>().Where(filter => filter.Least <= text.Severity && (filter.Kind == null || filter.Kind == text.Kind));
        var ships = text.Ships.Select(ListText.Mark).ToList();
        if (ships.Count > 0)
            filters = filters.Where(filter => filter.Ships == "" || ships.Any(mark => filter.Ships.Contains(mark)));
        var fitting = InWater(filters, text);
        return members.Where(member => !db.Set<AlertFilter>().Any(filter => filter.MemberId == member.Id) || fitting.Contains(member.Id));
    }

    private static IQueryable<Guid> InWater(IQueryable<AlertFilter> filters, ReportText text)
    {
        var (areas, navareas, boxes) = (text.Areas.Select(ListText.Mark).ToList(), ReportTerms.NavareasOf(text).Select(ListText.Mark).ToList(), ReportTerms.Boxes(text));
        // A report that names no water concerns all of them.
        if (areas.Count + navareas.Count + boxes.Count == 0)
            return filters.Select(filter => filter.MemberId);
        var fitting = filters.Where(filter => filter.Areas == "" && filter.Navareas == "" && filter.West == null).Select(filter => filter.MemberId);
        if (areas.Count > 0)
            fitting = fitting.Concat(filters.Where(filter => areas.Any(mark => filter.Areas.Contains(mark))).Select(filter => filter.MemberId));
        if (navareas.Count > 0)
            fitting = fitting.Concat(filters.Where(filter => navareas.Any(mark => filter.Navareas.Contains(mark))).Select(filter => filter.MemberId));
        foreach (var (west, south, east, north) in boxes.SelectMany(Parts))
            fitting = fitting.Concat(filters.Where(filter => filter.South <= north && filter.North >= south
                && (filter.West <= filter.East ? filter.West <= east && filter.East >= west : filter.West <= east || filter.East >= west)).Select(filter => filter.MemberId));
        return fitting;
    }

    // One that crosses the antimeridian is two that do not.
    private static IEnumerable<Box> Parts(Box box) => box.West <= box.East ? [box] : [box with { East = 180 }, box with { West = -180 }];
}
