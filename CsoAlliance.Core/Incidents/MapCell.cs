namespace CsoAlliance.Core.Incidents;

/// <summary>Incidents of one kind in one square of the map.</summary>
/// <param name="Latitude">Centre of the square, degrees.</param>
/// <param name="Longitude">Centre of the square, degrees.</param>
/// <param name="Kind">Physical or cyber.</param>
/// <param name="Count">How many; at least 1.</param>
public sealed record MapCell(double Latitude, double Longitude, IncidentKind Kind, int Count)
{
    /// <summary>
    /// Joins squares until at most <paramref name="most"/> marks remain: 1, 2, 5 or 10 degrees wide. A map with more says
    /// less, and on a slow link it costs more than the list.
    /// </summary>
    public static IReadOnlyList<MapCell> Joined(IReadOnlyList<MapCell> cells, int most)
    {
        foreach (var width in new[] { 2, 5, 10 })
        {
            if (cells.Count <= most)
                break;
            cells = [.. cells.GroupBy(cell => (Centre(cell.Latitude, width), Centre(cell.Longitude, width), cell.Kind))
                .Select(group => new MapCell(group.Key.Item1, group.Key.Item2, group.Key.Kind, group.Sum(cell => cell.Count)))];
        }
        return cells;
    }

    private static double Centre(double degrees, int width) => Math.Round(degrees / width) * width;
}
