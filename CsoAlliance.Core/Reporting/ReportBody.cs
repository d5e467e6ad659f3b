using System.Text.Json;
using System.Text.Json.Serialization;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Reporting;

/// <summary>A checked report: what is sealed, and what an analyst reads after unlocking.</summary>
public sealed record ReportBody
{
    /// <summary>How much of themselves the reporter gave.</summary>
    public required Identity Identity { get; init; }

    /// <summary>Physical or cyber.</summary>
    public required IncidentKind Kind { get; init; }

    /// <summary>Code of the incident taxonomy.</summary>
    public required string Type { get; init; }

    /// <summary>The reporter's own words.</summary>
    public required string Narrative { get; init; }

    /// <summary>Whether it was still going on when sent.</summary>
    public bool Ongoing { get; init; }

    /// <summary>The place as typed.</summary>
    public required string Place { get; init; }

    /// <summary>What the ship was doing; empty where not said.</summary>
    public string Activity { get; init; } = "";

    /// <summary>Position, where one was given.</summary>
    public double? Latitude { get; init; }

    /// <inheritdoc cref="Latitude" />
    public double? Longitude { get; init; }

    /// <summary>How far from that position it may have been, metres; null where it is as exact as it was written.</summary>
    public int? PrecisionMetres { get; init; }

    /// <summary>Slug of the sea area; empty where none was recognised.</summary>
    public string Area { get; init; } = "";

    /// <summary>When it happened, UTC; null where not said.</summary>
    public DateTime? OccurredAt { get; init; }

    /// <summary>How exactly <see cref="OccurredAt"/> is known.</summary>
    public DatePrecision Precision { get; init; }

    /// <summary>Ship's name, IMO number, role and company, contact: empty where not given, and never published.</summary>
    public string VesselName { get; init; } = "";

    /// <inheritdoc cref="VesselName" />
    public string Imo { get; init; } = "";

    /// <inheritdoc cref="VesselName" />
    public string Name { get; init; } = "";

    /// <inheritdoc cref="VesselName" />
    public string Contact { get; init; } = "";

    /// <summary>The account that sent it; null where none did. It stands inside the seal: only the desk reads it, once unlocked.</summary>
    public Guid? Member { get; init; }

    /// <summary>Who may read the checked wording; the desk may only make it stricter.</summary>
    public required Tlp Label { get; init; }

    /// <summary>The day of arrival.</summary>
    public required DateOnly Received { get; init; }

    /// <summary>The position, where one was given.</summary>
    [JsonIgnore]
    public Position? Position => Latitude is { } latitude && Longitude is { } longitude ? new(latitude, longitude) : null;
}

/// <summary>One message of the talk, in either direction, or a note of the desk.</summary>
public sealed record Message
{
    /// <summary>question, answer, notice, objection, withdrawal, closing, note, proposal.</summary>
    public required string Kind { get; init; }

    /// <summary>What was written.</summary>
    public string Text { get; init; } = "";

    /// <summary>The day it was written.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Who wrote a desk note; empty in the talk, where the desk speaks as one.</summary>
    public string By { get; init; } = "";

    /// <summary>Highest number that the writer had read of the other side, so that a message taken away shows.</summary>
    public int Seen { get; init; } = -1;

    /// <summary>The register number of a notice.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The publication that a proposal asks for.</summary>
    public Publication? Publication { get; init; }
}

/// <summary>What sealed text is coded as.</summary>
internal static class SealedJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
