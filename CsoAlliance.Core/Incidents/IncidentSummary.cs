using System.Linq.Expressions;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Incidents;

/// <summary>A source as the register shows it.</summary>
/// <param name="Title">The publication's title, or what the desk calls the report.</param>
/// <param name="Publisher">Who published it; may be empty for a held report.</param>
/// <param name="Url">Where it can be read; null for a held report.</param>
/// <param name="Authority">Whether it speaks for an authority.</param>
/// <param name="Held">Whether the desk holds it sealed.</param>
public sealed record SourceLine(string Title, string Publisher, string? Url, bool Authority, bool Held);

/// <summary>An incident as lists, exports and maps show it.</summary>
public sealed record IncidentSummary : ILabelled
{
    /// <inheritdoc cref="Incident.Id" />
    public required long Id { get; init; }

    /// <inheritdoc cref="Incident.Reference" />
    public required string Reference { get; init; }

    /// <inheritdoc cref="Incident.Title" />
    public required string Title { get; init; }

    /// <inheritdoc cref="Incident.Kind" />
    public required IncidentKind Kind { get; init; }

    /// <inheritdoc cref="Incident.Types" />
    public required IReadOnlyList<string> Types { get; init; }

    /// <inheritdoc cref="Incident.OccurredAt" />
    public required DateTime OccurredAt { get; init; }

    /// <inheritdoc cref="Incident.Precision" />
    public required DatePrecision Precision { get; init; }

    /// <inheritdoc cref="Incident.PlaceName" />
    public required string PlaceName { get; init; }

    /// <inheritdoc cref="Incident.Area" />
    public required string Area { get; init; }

    /// <inheritdoc cref="Incident.Country" />
    public required string Country { get; init; }

    /// <inheritdoc cref="Incident.Latitude" />
    public required double? Latitude { get; init; }

    /// <inheritdoc cref="Incident.Longitude" />
    public required double? Longitude { get; init; }

    /// <inheritdoc cref="Incident.PrecisionMetres" />
    public required int? PrecisionMetres { get; init; }

    /// <inheritdoc cref="Incident.Grade" />
    public required Grade Grade { get; init; }

    /// <inheritdoc cref="Incident.Admiralty" />
    public required AdmiraltyCode Admiralty { get; init; }

    /// <inheritdoc cref="Incident.Severity" />
    public required Severity Severity { get; init; }

    /// <inheritdoc />
    public required Tlp Label { get; init; }

    /// <inheritdoc cref="Incident.VesselType" />
    public required string VesselType { get; init; }

    /// <inheritdoc cref="Incident.PublishedAt" />
    public required DateTime PublishedAt { get; init; }

    /// <inheritdoc cref="Incident.UpdatedAt" />
    public required DateTime UpdatedAt { get; init; }

    /// <summary>What bears it out, in the order of entry.</summary>
    public required IReadOnlyList<SourceLine> Sources { get; init; }

    /// <summary>Passage of the wording that matched, the words marked between U+0002 and U+0003; null outside a search.</summary>
    public string? Snippet { get; init; }

    /// <summary>The area; the worldwide one where its slug is not on the list any more.</summary>
    public SeaArea SeaArea => SeaAreas.Find(Area) ?? SeaAreas.Find(SeaAreas.Worldwide)!;

    /// <summary>The main type's name in plain words.</summary>
    public string MainType => Types.Count > 0 && IncidentTypes.Find(Types[0], Kind) is { } type ? type.Name : "";

    internal static Expression<Func<Incident, IncidentSummary>> Projection { get; } = incident => new IncidentSummary
    {
        Id = incident.Id,
        Reference = incident.Reference,
        Title = incident.Title,
        Kind = incident.Kind,
        Types = incident.Types,
        OccurredAt = incident.OccurredAt,
        Precision = incident.Precision,
        PlaceName = incident.PlaceName,
        Area = incident.Area,
        Country = incident.Country,
        Latitude = incident.Latitude,
        Longitude = incident.Longitude,
        PrecisionMetres = incident.PrecisionMetres,
        Grade = incident.Grade,
        Admiralty = incident.Admiralty,
        Severity = incident.Severity,
        Label = incident.Label,
        VesselType = incident.VesselType,
        PublishedAt = incident.PublishedAt,
        UpdatedAt = incident.UpdatedAt,
        Sources = incident.Sources.OrderBy(source => source.Id).Select(source => new SourceLine(source.Title, source.Publisher, source.Url, source.IsAuthority, source.Held)).ToList(),
    };
}

/// <summary>An incident in full.</summary>
/// <param name="Summary">What lists show of it.</param>
/// <param name="Wording">The checked text; paragraphs stand apart by a blank line. Empty once withdrawn.</param>
/// <param name="Systems">Codes of <see cref="AffectedSystems"/>.</param>
/// <param name="History">The steps of its fix, oldest first.</param>
/// <param name="Withdrawn">Why it was withdrawn; null where it stands.</param>
/// <param name="Origin">Where the wording came from.</param>
public sealed record IncidentDetail(IncidentSummary Summary, string Wording, IReadOnlyList<string> Systems, IReadOnlyList<IncidentChange> History, string? Withdrawn, Origin Origin)
{
    /// <summary>The wording's paragraphs.</summary>
    public IReadOnlyList<string> Paragraphs => Wording.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>One page of the register.</summary>
/// <param name="Page">Items, total and cursor.</param>
/// <param name="IsNear">Whether nothing held every word, so that what is near in spelling is shown instead.</param>
public sealed record RegisterList(Page<IncidentSummary> Page, bool IsNear);
