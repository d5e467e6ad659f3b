using System.Globalization;
using System.Text.RegularExpressions;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Newsroom;

/// <summary>Four fields that draw a box on the chart: its edges in degrees, as seafarers write them (12.5, 12.5 N, 12 30 S, 063 30 E).</summary>
internal static partial class BoxFields
{
    /// <summary>Reads the four; null where all are empty. Refused with a sentence at the field that can't be right.</summary>
    /// <param name="south">Southern edge.</param>
    /// <param name="north">Northern edge.</param>
    /// <param name="west">Western edge.</param>
    /// <param name="east">Eastern edge; less than the western one where the box crosses the antimeridian.</param>
    /// <param name="errors">Where refusals are added.</param>
    public static Box? Read(string? south, string? north, string? west, string? east, List<Error> errors)
    {
        string?[] typed = [south, north, west, east];
        if (typed.All(string.IsNullOrWhiteSpace))
            return null;
        var before = errors.Count;
        var edges = new[] { ("South", 90, "NS"), ("North", 90, "NS"), ("West", 180, "EW"), ("East", 180, "EW") }.Select((edge, i) => Edge(typed[i], edge.Item1, edge.Item2, edge.Item3, errors)).ToArray();
        if (errors.Count == before && edges[0] > edges[1])
            errors.Add(new("box.order", "The southern edge lies north of the northern one. Change them over.", "South"));
        return errors.Count > before ? null : new Box(edges[2], edges[0], edges[3], edges[1]);
    }

    /// <summary>An edge as it is shown in its field.</summary>
    public static string Written(double value, bool latitude) => Math.Abs(value).ToString("0.##", CultureInfo.InvariantCulture) + (latitude ? value < 0 ? " S" : " N" : value < 0 ? " W" : " E");

    private static double Edge(string? text, string field, int most, string halves, List<Error> errors)
    {
        var match = Degrees().Match((text ?? "").Trim().ToUpperInvariant());
        double Number(string group) => match.Groups[group] is { Success: true, Value.Length: > 0 } found ? double.Parse(found.Value, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["h"].Value;
        if (string.IsNullOrWhiteSpace(text))
            errors.Add(new("box.missing", $"A box has four edges: the {field.ToLowerInvariant()}ern one is missing.", field));
        else if (!match.Success || (half.Length > 0 && !halves.Contains(half, StringComparison.Ordinal)))
            errors.Add(new("box.degrees", $"“{text.Trim()}” is no {(most == 90 ? "latitude" : "longitude")}. Write degrees, such as {(most == 90 ? "12.5 N or 12 30 S" : "63.5 E or 063 30 W")}.", field));
        else if (Number("d") + Number("m") / 60 > most)
            errors.Add(new("box.range", $"{match.Groups["d"].Value} is more than {most} degrees. Check the first {(most == 90 ? "two" : "three")} figures.", field));
        else if (Number("m") >= 60)
            errors.Add(new("box.minutes", $"{match.Groups["m"].Value} is more than 59. Check the minutes.", field));
        else
            return (half is "S" or "W" || match.Groups["s"].Value == "-" ? -1 : 1) * (Number("d") + Number("m") / 60);
        return 0;
    }

    [GeneratedRegex(@"^(?<s>[+-]?)(?<d>\d{1,3}(\.\d+)?)\s*°?\s*((?<m>\d{1,2}(\.\d+)?)\s*['′]?)?\s*(?<h>[NSEW])?$")]
    private static partial Regex Degrees();
}
