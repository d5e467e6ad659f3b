using System.Globalization;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Incidents;

/// <summary>A box of longitudes and latitudes in WGS 84 degrees. Where <paramref name="West"/> is greater than <paramref name="East"/> it crosses the antimeridian.</summary>
/// <param name="West">-180 to 180.</param>
/// <param name="South">-90 to 90.</param>
/// <param name="East">-180 to 180.</param>
/// <param name="North">-90 to 90, not less than <paramref name="South"/>.</param>
public readonly record struct Box(double West, double South, double East, double North)
{
    /// <summary>Size in square degrees, for telling which of two boxes is the smaller.</summary>
    public double SquareDegrees => (North - South) * (East >= West ? East - West : East - West + 360);

    /// <summary>Whether the position lies in it; its edges count.</summary>
    public bool Holds(Position position) =>
        position.Latitude >= South && position.Latitude <= North
        && (West <= East ? position.Longitude >= West && position.Longitude <= East : position.Longitude >= West || position.Longitude <= East);

    /// <summary>Reads <c>west,south,east,north</c>, the order of GeoJSON (RFC 7946, section 5); null where it is no box.</summary>
    public static Box? Parse(string? text)
    {
        var parts = (text ?? "").Split(',');
        var degrees = new double[4];
        if (parts.Length != 4)
            return null;
        for (var i = 0; i < 4; i++)
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out degrees[i]) || !(Math.Abs(degrees[i]) <= (i % 2 == 0 ? 180 : 90)))
                return null;
        return degrees[1] <= degrees[3] ? new(degrees[0], degrees[1], degrees[2], degrees[3]) : null;
    }

    /// <summary>The box as <see cref="Parse"/> reads it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{West},{South},{East},{North}");
}
