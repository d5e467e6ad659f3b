using System.Text.Json.Serialization;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Incidents;

/// <summary>Where an incident happened, as other systems read it.</summary>
/// <param name="Name">Port, anchorage or water, in words; may be empty.</param>
/// <param name="Area">Slug of the sea area.</param>
/// <param name="AreaName">The sea area's name.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null on the high seas.</param>
/// <param name="Latitude">Published latitude, WGS 84 degrees; null where unknown.</param>
/// <param name="Longitude">Published longitude, WGS 84 degrees; null where unknown.</param>
/// <param name="PrecisionMetres">Radius in metres within which it happened; null where unknown.</param>
public sealed record PlaceRecord(string Name, string Area, string AreaName, string? Country, double? Latitude, double? Longitude, int? PrecisionMetres);

/// <summary>A step of the fix, as other systems read it.</summary>
public sealed record StepRecord(DateTime At, string Grade, string Admiralty, string Tlp, string By, string Reason);

/// <summary>An incident as other systems read it: the API's contract, whose names do not change.</summary>
public sealed record IncidentRecord
{
    /// <summary>The register's number.</summary>
    public required string Reference { get; init; }

    /// <inheritdoc cref="Incident.Title" />
    public required string Title { get; init; }

    /// <summary><c>physical</c> or <c>cyber</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Codes of the taxonomy.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>UTC; what the precision leaves open is cut off.</summary>
    public required DateTime OccurredAt { get; init; }

    /// <summary><c>minute</c>, <c>hour</c>, <c>day</c>, <c>month</c> or <c>year</c>.</summary>
    public required string Precision { get; init; }

    /// <summary>Where.</summary>
    public required PlaceRecord Place { get; init; }

    /// <summary><c>oneSource</c>, <c>corroborated</c>, <c>confirmed</c> or <c>discounted</c>.</summary>
    public required string Grade { get; init; }

    /// <summary>The Admiralty code, such as <c>B2</c>.</summary>
    public required string Admiralty { get; init; }

    /// <summary><c>low</c>, <c>moderate</c>, <c>serious</c> or <c>critical</c>: ReCAAP CAT 4 to 1.</summary>
    public required string Severity { get; init; }

    /// <summary>The TLP 2.0 label without its prefix.</summary>
    public required string Tlp { get; init; }

    /// <summary>What bears it out.</summary>
    public required IReadOnlyList<SourceLine> Sources { get; init; }

    /// <summary>Address of its page.</summary>
    public required string Url { get; init; }

    /// <summary>When it entered the register, UTC.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Passage that matched, without marks; only in a search.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Snippet { get; init; }

    /// <summary>The checked text; only of a single incident.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Wording { get; init; }

    /// <summary>Kind of ship, or of victim ashore; only of a single incident.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? VesselType { get; init; }

    /// <summary>Codes of the systems touched; only of a single incident.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Systems { get; init; }

    /// <summary>Steps of the fix, oldest first; only of a single incident.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<StepRecord>? History { get; init; }

    /// <summary>Writes an incident of a list.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="site">Address of the site without a slash at its end.</param>
    public static IncidentRecord Of(IncidentSummary incident, string site) => new()
    {
        Reference = incident.Reference,
        Title = incident.Title,
        Kind = incident.Kind.Camel(),
        Types = incident.Types,
        OccurredAt = incident.OccurredAt,
        Precision = incident.Precision.Camel(),
        Place = new(incident.PlaceName, incident.Area, incident.SeaArea.Name, incident.Country.Length > 0 ? incident.Country : null, incident.Latitude, incident.Longitude, incident.PrecisionMetres),
        Grade = incident.Grade.Camel(),
        Admiralty = incident.Admiralty.ToString(),
        Severity = incident.Severity.Camel(),
        Tlp = incident.Label.Code(),
        Sources = incident.Sources,
        Url = $"{site}/incidents/{incident.Reference}",
        PublishedAt = incident.PublishedAt,
        UpdatedAt = incident.UpdatedAt,
        Snippet = incident.Snippet?.Replace("\u0002", "", StringComparison.Ordinal).Replace("\u0003", "", StringComparison.Ordinal),
    };

    /// <summary>Writes a single incident.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="site">Address of the site without a slash at its end.</param>
    public static IncidentRecord Of(IncidentDetail incident, string site) => Of(incident.Summary, site) with
    {
        Wording = incident.Wording,
        VesselType = incident.Summary.VesselType,
        Systems = incident.Systems,
        History = [.. incident.History.Select(step => new StepRecord(step.At, step.Grade.Camel(), step.Admiralty.ToString(), step.Label.Code(), step.By, step.Reason))],
    };
}
