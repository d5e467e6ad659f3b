using System.Globalization;
using CsoAlliance.Core.Incidents;
using static CsoAlliance.Web.Incidents.MapDrawing;

namespace CsoAlliance.Web.Incidents;

/// <summary>
/// A crop of the world's land around one incident, 400 by 225 units, true at its middle latitude: a degree of longitude is
/// drawn shorter than one of latitude by the cosine.
/// </summary>
internal sealed class AreaDrawing
{
    public const double AreaWidth = 400;
    public const double AreaHeight = 225;

    private const double MetresPerDegree = 111_320;

    // Less would show nothing but the land shape's own coarseness, at 1:110 million.
    private const double LeastDegrees = 9;

    private readonly double west, north, perLatitude, perLongitude;

    public AreaDrawing(double latitude, double longitude, int metres) : this(latitude, longitude, metres / MetresPerDegree * 4, metres / MetresPerDegree) { }

    private AreaDrawing(double latitude, double longitude, double degrees, double ring)
    {
        var height = Math.Clamp(degrees, LeastDegrees, 60);
        var middle = Math.Clamp(latitude, -46, 70 - height / 2);
        perLatitude = AreaHeight / height;
        perLongitude = perLatitude * Math.Cos(latitude * Math.PI / 180);
        north = middle + height / 2;
        west = longitude - AreaWidth / perLongitude / 2;
        (CentreX, CentreY, Ring) = (Right(longitude), Down(latitude), ring * perLatitude);
        (CellWidth, CellHeight) = (perLongitude, perLatitude);
    }

    /// <summary>The crop around a box, which fills about half of it. A box of one position is drawn as if it were a degree wide.</summary>
    public static AreaDrawing Of(Box box)
    {
        var (middle, width) = ((box.South + box.North) / 2, box.East >= box.West ? box.East - box.West : box.East - box.West + 360);
        var inHeight = width * Math.Cos(middle * Math.PI / 180) * AreaHeight / AreaWidth;
        return new(middle, box.West + width / 2, Math.Max(box.North - box.South, inHeight) * 1.9, 0);
    }

    /// <summary>A longitude of the crop, which may lie past the antimeridian.</summary>
    public double RightOf(double longitude) => Right(longitude < west ? longitude + 360 : longitude);

    public double CentreX { get; }

    public double CentreY { get; }

    /// <summary>Radius of the precision.</summary>
    public double Ring { get; }

    public double CellWidth { get; }

    public double CellHeight { get; }

    /// <summary>The crop in units of the world's shape.</summary>
    public string ViewBox => $"{MapDrawing.N(X(west))} {MapDrawing.N(Y(north))} {MapDrawing.N(AreaWidth / perLongitude * PerLongitude)} {MapDrawing.N(AreaHeight / perLatitude * PerLatitude)}";

    /// <summary>Whether a second copy of the world, a turn to the east (1) or west (-1), shows at the edge.</summary>
    public int Turn => west < -180 ? -1 : west + AreaWidth / perLongitude > 180 ? 1 : 0;

    public double Right(double longitude) => (longitude - west) * perLongitude;

    public double Down(double latitude) => (north - latitude) * perLatitude;

    /// <summary>Meridians with where they stand and their names, every second degree or wider.</summary>
    public IEnumerable<(double At, string Name)> Meridians() => Lines(west, AreaWidth / perLongitude).Select(degree => (Right(degree), Name(Wrapped(degree), "E", "W")));

    /// <summary>Parallels with where they stand and their names.</summary>
    public IEnumerable<(double At, string Name)> Parallels() => Lines(north - AreaHeight / perLatitude, AreaHeight / perLatitude).Select(degree => (Down(degree), Name(degree, "N", "S")));

    /// <summary>The same lines as one path.</summary>
    public string Graticule() =>
        string.Concat(Meridians().Select(line => $"M{MapDrawing.N(line.At)} 0V225")) + string.Concat(Parallels().Select(line => $"M0 {MapDrawing.N(line.At)}H400"));

    /// <summary>The graduated border: every second step filled, as on a chart.</summary>
    public static string Border()
    {
        var path = new System.Text.StringBuilder();
        for (var x = 0; x < AreaWidth; x += 40)
            path.Append(CultureInfo.InvariantCulture, $"M{x} 3h20M{x + 20} {AreaHeight - 3}h20");
        for (var y = 0; y < AreaHeight; y += 45)
            path.Append(CultureInfo.InvariantCulture, $"M3 {y}v22.5M{AreaWidth - 3} {y + 22.5}v22.5");
        return path.ToString();
    }

    private static IEnumerable<double> Lines(double from, double span)
    {
        var step = span switch { <= 12 => 2, <= 30 => 5, _ => 10 };
        for (var degree = Math.Ceiling((from + span * 0.04) / step) * step; degree < from + span * 0.96; degree += step)
            yield return degree;
    }

    private static double Wrapped(double longitude) => longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;

    private static string Name(double degree, string plus, string minus) => string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(degree):0}°{(degree == 0 ? "" : degree > 0 ? plus : minus)}");
}
