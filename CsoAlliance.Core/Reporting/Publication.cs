using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Reporting;

/// <summary>The notice that an analyst makes of a report.</summary>
public sealed record Publication
{
    /// <summary>Title of the notice, at most 160 signs.</summary>
    public string Title { get; init; } = "";

    /// <summary>The checked wording.</summary>
    public string Wording { get; init; } = "";

    /// <summary>The fix.</summary>
    public Grade Grade { get; init; }

    /// <summary>Admiralty code, such as B2.</summary>
    public string Admiralty { get; init; } = "F6";

    /// <summary>How bad it was.</summary>
    public Severity Severity { get; init; }

    /// <summary>Who may read the notice; never wider than the reporter chose.</summary>
    public Tlp Label { get; init; }

    /// <summary>Name of the place as published.</summary>
    public string PlaceName { get; init; } = "";

    /// <summary>Slug of the sea area.</summary>
    public string Area { get; init; } = "";

    /// <summary>Kind of ship, by type only.</summary>
    public string VesselType { get; init; } = "";

    /// <summary>Who stands behind it, by kind and never by name: one line a source.</summary>
    public string Sources { get; init; } = "";

    /// <summary>Why this grade.</summary>
    public string Reason { get; init; } = "";
}
