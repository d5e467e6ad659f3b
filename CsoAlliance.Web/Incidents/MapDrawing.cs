using System.Globalization;
using CsoAlliance.Core.Incidents;

namespace CsoAlliance.Web.Incidents;

/// <summary>Plate carrée of every map of the product: 1000 by 375 units, from 70° N down.</summary>
internal static class MapDrawing
{
    public const double Width = 1000;
    public const double Height = 375;
    public const double PerLongitude = 2.778;
    public const double PerLatitude = 3.208;

    /// <summary>Most marks on a map: past them it costs more than the list and says less.</summary>
    public const int MostMarks = 250;

    public static double X(double longitude) => (longitude + 180) * PerLongitude;

    public static double Y(double latitude) => (70 - latitude) * PerLatitude;

    /// <summary>Lines every 30 degrees.</summary>
    public static string Graticule { get; } =
        string.Concat(Enumerable.Range(1, 11).Select(i => $"M{N(i * 30 * PerLongitude)} 0V375")) + string.Concat(new[] { 60, 30, 0, -30 }.Select(lat => $"M0 {N(Y(lat))}H1000"));

    /// <summary>Half the width of a mark: its area grows with the count.</summary>
    public static double Half(int count) => Math.Min(20, 5.5 + 2.6 * Math.Sqrt(count));

    /// <summary>A filled diamond.</summary>
    public static string Diamond(MapCell cell)
    {
        var half = Half(cell.Count);
        return $"M{N(X(cell.Longitude))} {N(Y(cell.Latitude) - half)}l{N(half)} {N(half)} {N(-half)} {N(half)} {N(-half)} {N(-half)}z";
    }

    /// <summary>Marks in the order of drawing: large ones first, so that small ones stay in sight.</summary>
    public static IEnumerable<MapCell> Marks(IReadOnlyList<MapCell> cells) =>
        MapCell.Joined(cells, MostMarks).Where(cell => Y(cell.Latitude) is > 0 and < Height).OrderByDescending(cell => cell.Count);

    public static string N(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
