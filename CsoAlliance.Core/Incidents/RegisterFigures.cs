using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Incidents;

/// <summary>Counts the register.</summary>
public sealed class RegisterFigures(IDbContextFactory<AllianceDbContext> contexts)
{
    /// <summary>Figures over what the viewer may read and the filters leave; words do not narrow.</summary>
    public async Task<RegisterStatistics> StatisticsAsync(RegisterQuery query, Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var readable = db.Set<Incident>().AsNoTracking().ReadableBy(viewer).Narrowed(query, db.Set<IncidentTypeMark>());
        var cells = await readable
            .GroupBy(incident => new { incident.OccurredAt.Year, incident.Kind, incident.Area, incident.Grade })
            .Select(group => new Cell(group.Key.Year, group.Key.Kind, group.Key.Area, group.Key.Grade, group.Count())).ToListAsync(ct);
        var types = await readable.SelectMany(incident => incident.TypeMarks, (incident, mark) => new { incident.Kind, Type = mark.Code })
            .GroupBy(row => new { row.Kind, row.Type }).Select(group => new { group.Key.Kind, group.Key.Type, Count = group.Count() }).ToListAsync(ct);
        return new(
            cells.Sum(cell => cell.Count), Sum(cells, IncidentKind.Physical), Sum(cells, IncidentKind.Cyber), Years(cells),
            [.. types.Select(row => new TypeCount(IncidentTypes.Find(row.Type, row.Kind) ?? IncidentTypes.Find(IncidentTypes.Other, row.Kind)!, row.Count))
                .OrderByDescending(row => row.Count).ThenBy(row => row.Type.Name, StringComparer.Ordinal)],
            Areas(cells),
            [.. new[] { Grade.Confirmed, Grade.Corroborated, Grade.OneSource, Grade.Discounted }.Select(grade => new GradeCount(grade, cells.Where(cell => cell.Grade == grade).Sum(cell => cell.Count)))]);
    }

    private static int Sum(IEnumerable<Cell> cells, IncidentKind kind) => cells.Where(cell => cell.Kind == kind).Sum(cell => cell.Count);

    private static List<YearCount> Years(List<Cell> cells)
    {
        if (cells.Count == 0)
            return [];
        var byYear = cells.ToLookup(cell => cell.Year);
        var first = byYear.Min(year => year.Key);
        return [.. Enumerable.Range(first, byYear.Max(year => year.Key) - first + 1).Select(year => new YearCount(year, Sum(byYear[year], IncidentKind.Physical), Sum(byYear[year], IncidentKind.Cyber)))];
    }

    private static List<AreaCount> Areas(List<Cell> cells) =>
        [.. cells.GroupBy(cell => cell.Area)
            .Select(area => new AreaCount(SeaAreas.Find(area.Key) ?? SeaAreas.Find(SeaAreas.Worldwide)!, area.Sum(cell => cell.Count), area.GroupBy(cell => cell.Year).ToDictionary(year => year.Key, year => year.Sum(cell => cell.Count))))
            .OrderByDescending(area => area.Count).ThenBy(area => area.Area.Name, StringComparer.Ordinal)];

    private sealed record Cell(int Year, IncidentKind Kind, string Area, Grade Grade, int Count);
}
