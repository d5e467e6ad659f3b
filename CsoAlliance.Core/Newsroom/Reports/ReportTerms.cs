using CsoAlliance.Core.Incidents;

namespace CsoAlliance.Core.Newsroom.Reports;

/// <summary>What a report and a subscription to reports can name.</summary>
public static class ReportTerms
{
    /// <summary>The NAVAREAs of the World-Wide Navigational Warning Service (IMO resolution A.706(17)).</summary>
    public static IReadOnlyList<string> Navareas { get; } = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI"];

    /// <summary>Kinds of ship, as companies name theirs.</summary>
    public static IReadOnlyList<(string Code, string Name)> Ships { get; } =
        [("bulk", "Bulk"), ("tanker", "Tanker"), ("container", "Container"), ("gas", "Gas"), ("passenger", "Passenger"), ("offshore", "Offshore"), ("generalCargo", "General cargo"), ("other", "Other")];

    /// <summary>Names of kinds of ship, joined by commas; "All ships" for none.</summary>
    public static string ShipNames(IReadOnlyCollection<string> codes) => codes.Count == 0 ? "All ships" : string.Join(", ", Ships.Where(ship => codes.Contains(ship.Code)).Select(ship => ship.Name));

    /// <summary>The boxes that a report's water lies in: its own, or those of its sea areas. Empty where it concerns all waters.</summary>
    public static IReadOnlyList<Box> Boxes(ReportText text) =>
        text.Box() is { } own ? [own] : [.. text.Areas.Select(SeaAreas.Find).OfType<SeaArea>().Where(area => area.Slug != SeaAreas.Worldwide).Select(area => area.Box)];

    /// <summary>The NAVAREAs that a report concerns: those that it names, and those of its sea areas.</summary>
    public static IReadOnlyList<string> NavareasOf(ReportText text) =>
        [.. text.Navareas.Concat(text.Areas.Select(SeaAreas.Find).OfType<SeaArea>().Select(area => area.Navarea).Where(area => area.Length > 0)).Distinct()];

    /// <summary>Where a report is about, in words: sea areas, else NAVAREAs, else "All waters".</summary>
    public static string Where(ReportText text) =>
        text.Areas.Count > 0 ? string.Join(", ", text.Areas.Select(slug => SeaAreas.Find(slug)?.Name).OfType<string>())
        : text.Navareas.Count > 0 ? "NAVAREA " + string.Join(", ", text.Navareas)
        : text.Water is not null ? "" : "All waters";
}
