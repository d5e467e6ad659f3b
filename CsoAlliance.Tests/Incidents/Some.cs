using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Incidents;

/// <summary>Incidents and viewers, as a test needs some.</summary>
internal static class Some
{
    public static readonly Decider Analyst = new("analyst@demo.example", "Analyst on watch");

    public static readonly Viewer Visitor = Viewer.Visitor;
    public static readonly Viewer Applicant = new(Guid.NewGuid(), false, [Roles.Cso]);
    public static readonly Viewer Member = new(Guid.NewGuid(), true, [Roles.Member]);
    public static readonly Viewer Cso = new(Guid.NewGuid(), true, [Roles.Member, Roles.Cso]);
    public static readonly Viewer DeskAnalyst = new(Guid.NewGuid(), true, [Roles.Member, Roles.Analyst]);

    public static PublishIncident Incident(Tlp label = Tlp.Clear) => new()
    {
        PublicationId = Guid.CreateVersion7(),
        Title = "Two skiffs approached a bulk carrier",
        Wording = "Two grey skiffs closed to half a mile.\n\nLadders were seen, weapons were not.",
        Kind = IncidentKind.Physical,
        Types = ["suspicious-approach"],
        OccurredAt = new DateTime(2026, 11, 23, 21, 40, 12, DateTimeKind.Utc),
        Precision = DatePrecision.Minute,
        Area = "arabian-sea",
        Position = new Position(13.37, 63.81),
        Grade = Grade.OneSource,
        Admiralty = new('C', 3),
        Severity = Severity.Serious,
        Label = label,
        VesselType = "Bulk carrier",
        Sources = [new("The ship", Held: true)],
        By = Analyst,
        Reason = "The ship's own report.",
    };

    public static async Task<string> PublishedAsync(this House house, PublishIncident incident)
    {
        var published = await house.Get<Register>().PublishAsync(incident);
        Assert.True(published.Ok, published.Ok ? "" : published.Error.Message);
        return published.Value;
    }

    public static async Task<List<string>> ReferencesAsync(this House house, RegisterQuery query, Viewer viewer)
    {
        var references = new List<string>();
        await foreach (var incident in house.Get<RegisterReader>().AllAsync(query, viewer))
            references.Add(incident.Reference);
        return references;
    }
}
