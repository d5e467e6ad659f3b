using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Reporting;
using CsoAlliance.Core.Reporting.Desk;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Reporting.Desk;

/// <summary>What the analyst is writing. Lives in the circuit; "Hold" seals it with the report.</summary>
public sealed class PublicationDraft
{
    public Grade Grade { get; set; } = Grade.OneSource;
    public string Admiralty { get; set; } = "F6";
    public Severity Severity { get; set; }
    public Tlp Label { get; set; }
    public string Title { get; set; } = "";
    public string Wording { get; set; } = "";
    public string PlaceName { get; set; } = "";
    public string Area { get; set; } = "";
    public string VesselType { get; set; } = "";
    public string Sources { get; set; } = "";
    public string Reason { get; set; } = "";

    /// <summary>The held draft where there is one; otherwise what the report itself suggests.</summary>
    public static PublicationDraft From(DeskReport report)
    {
        var body = report.Item.Body;
        return report.Held is { } held
            ? new()
            {
                Grade = held.Grade, Admiralty = held.Admiralty, Severity = held.Severity, Label = held.Label, Title = held.Title, Wording = held.Wording,
                PlaceName = held.PlaceName, Area = held.Area, VesselType = held.VesselType, Sources = held.Sources, Reason = held.Reason,
            }
            : new()
            {
                Severity = report.Item.Severity, Label = body.Label, Area = body.Area, PlaceName = SeaAreas.Find(body.Area)?.Name ?? "",
                Sources = body.Identity == Identity.Anonymous ? "A ship, anonymous to the desk" : "A ship known to the desk",
            };
    }

    public Publication ToPublication() => new()
    {
        Grade = Grade, Admiralty = Admiralty, Severity = Severity, Label = Label, Title = Title, Wording = Wording,
        PlaceName = PlaceName, Area = Area, VesselType = VesselType, Sources = Sources, Reason = Reason,
    };
}
