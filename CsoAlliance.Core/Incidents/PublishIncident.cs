using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Incidents;

/// <summary>Who decides: the account for the audit trail, and the role that the register shows.</summary>
/// <param name="Account">Address of the account, or "import" and the like for the application itself.</param>
/// <param name="Role">Role in words, such as "Analyst on watch"; never a name.</param>
public sealed record Decider(string Account, string Role);

/// <summary>A source as it is handed in.</summary>
/// <param name="Title">The publication's title, or what the desk calls the report.</param>
/// <param name="Publisher">Who published it; may be empty for a held report.</param>
/// <param name="Url">Where it can be read, http or https; null for a held report.</param>
/// <param name="IsAuthority">Whether it speaks for a coastal state, a navy, a flag or another authority.</param>
/// <param name="Held">Whether the desk holds it sealed. Hand in each independent report once: two from one company are one source.</param>
public sealed record SourceInput(string Title, string Publisher = "", string? Url = null, bool IsAuthority = false, bool Held = false);

/// <summary>What the desk hands over to be published: checked wording and nothing else of a report.</summary>
public sealed record PublishIncident
{
    /// <summary>Made once by the publisher; publishing again under it gives the same incident.</summary>
    public required Guid PublicationId { get; init; }

    /// <summary>What happened, in one line; at most <see cref="Incident.TitleLength"/> signs.</summary>
    public required string Title { get; init; }

    /// <summary>The checked text, paragraphs apart by a blank line; at most <see cref="Incident.WordingLength"/> signs.</summary>
    public required string Wording { get; init; }

    /// <summary>Physical or cyber.</summary>
    public required IncidentKind Kind { get; init; }

    /// <summary>One to <see cref="Incident.MaxTypes"/> codes of <see cref="IncidentTypes"/> of that kind, the main one first.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>Codes of <see cref="AffectedSystems"/>.</summary>
    public IReadOnlyList<string> Systems { get; init; } = [];

    /// <summary>When it happened, UTC.</summary>
    public required DateTime OccurredAt { get; init; }

    /// <summary>How much of that is known, or may be told; the rest is cut off.</summary>
    public required DatePrecision Precision { get; init; }

    /// <summary>Port, anchorage or water, in words.</summary>
    public string PlaceName { get; init; } = "";

    /// <summary>Slug of a <see cref="SeaArea"/>; <see cref="SeaAreas.At"/> gives it for a position.</summary>
    public required string Area { get; init; }

    /// <summary>ISO 3166-1 alpha-2; empty on the high seas.</summary>
    public string Country { get; init; } = "";

    /// <summary>Where it happened. Of a report only the whole degree is kept.</summary>
    public Position? Position { get; init; }

    /// <summary>Radius in metres within which it happened, 1 to 2,000,000; null where unknown.</summary>
    public int? PrecisionMetres { get; init; }

    /// <summary>The fix; not above what <see cref="Sources"/> bear.</summary>
    public required Grade Grade { get; init; }

    /// <summary>Source and information, judged.</summary>
    public required AdmiraltyCode Admiralty { get; init; }

    /// <summary>How grave it was.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Who may read it.</summary>
    public required Tlp Label { get; init; }

    /// <summary>Where the wording came from.</summary>
    public Origin Origin { get; init; } = Origin.Report;

    /// <summary>Kind of ship, or of victim ashore, in words; never her name.</summary>
    public string VesselType { get; init; } = "";

    /// <summary>What bears it out: at least one source.</summary>
    public required IReadOnlyList<SourceInput> Sources { get; init; }

    /// <summary>Members named on it; for RED they are its audience.</summary>
    public IReadOnlyList<Guid> Readers { get; init; } = [];

    /// <summary>Who decided to publish.</summary>
    public required Decider By { get; init; }

    /// <summary>Why with this grade: the first line of the history.</summary>
    public required string Reason { get; init; }
}
