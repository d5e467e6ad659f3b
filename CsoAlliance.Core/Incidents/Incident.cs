using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Incidents;

/// <summary>
/// A published incident: the checked wording, never the report. What stands here is all that the register knows; the
/// report behind it stays sealed in another database.
/// </summary>
public sealed class Incident : ILabelled
{
    /// <summary>Longest <see cref="Reference"/>.</summary>
    public const int ReferenceLength = 20;

    /// <summary>Longest <see cref="Title"/>.</summary>
    public const int TitleLength = 160;

    /// <summary>Longest <see cref="Wording"/>.</summary>
    public const int WordingLength = 8_000;

    /// <summary>Longest <see cref="PlaceName"/>.</summary>
    public const int PlaceNameLength = 120;

    /// <summary>Longest <see cref="VesselType"/>.</summary>
    public const int VesselTypeLength = 80;

    /// <summary>Longest reason for a change or a withdrawal.</summary>
    public const int ReasonLength = 500;

    /// <summary>Signs of <see cref="Country"/>: ISO 3166-1 alpha-2.</summary>
    public const int CountryLength = 2;

    /// <summary>Most types that one incident carries.</summary>
    public const int MaxTypes = 6;

    private readonly List<IncidentSource> sources = [];
    private readonly List<IncidentChange> changes = [];
    private readonly List<IncidentReader> readers = [];
    private readonly List<IncidentTypeMark> marks = [];

    private Incident() { }

    internal Incident(string reference, PublishIncident from, DateTime now)
    {
        Reference = reference;
        PublicationId = from.PublicationId;
        (Title, Wording, Kind) = (from.Title.Trim(), from.Wording.Trim().ReplaceLineEndings("\n"), from.Kind);
        (Types, Systems) = ([.. from.Types.Distinct()], [.. from.Systems.Distinct()]);
        marks.AddRange(Types.Select(code => new IncidentTypeMark(code)));
        (OccurredAt, Precision) = (from.Precision.Cut(from.OccurredAt), from.Precision);
        (PlaceName, Area, Country, VesselType) = (from.PlaceName.Trim(), from.Area, from.Country.ToUpperInvariant(), from.VesselType.Trim());
        (Latitude, Longitude, PrecisionMetres) = Blur.Published(from);
        (Grade, Admiralty, Severity, Label, Origin) = (from.Grade, from.Admiralty, from.Severity, from.Label, from.Origin);
        PublishedAt = UpdatedAt = now;
        sources.AddRange(from.Sources.Select(source => new IncidentSource(source)));
        readers.AddRange(from.Readers.Distinct().Select(member => new IncidentReader(member)));
        changes.Add(new(now, this, from.By.Role, from.Reason));
    }

    /// <summary>Key in this database.</summary>
    public long Id { get; private set; }

    /// <summary>Given by whoever publishes, so that publishing twice makes one incident.</summary>
    public Guid PublicationId { get; private set; }

    /// <summary>The register's number, given at publication: <c>CSOA-2026-0418</c>.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>What happened, in one line.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The checked text; paragraphs stand apart by a blank line.</summary>
    public string Wording { get; private set; } = "";

    /// <summary>Physical or cyber.</summary>
    public IncidentKind Kind { get; private set; }

    /// <summary>Codes of <see cref="IncidentTypes"/>; the first is the main one.</summary>
    public List<string> Types { get; private set; } = [];

    /// <summary>Codes of <see cref="AffectedSystems"/>.</summary>
    public List<string> Systems { get; private set; } = [];

    /// <summary>When it happened, UTC; what <see cref="Precision"/> leaves open is cut off.</summary>
    public DateTime OccurredAt { get; private set; }

    /// <summary>How much of <see cref="OccurredAt"/> is known.</summary>
    public DatePrecision Precision { get; private set; }

    /// <summary>Port, anchorage or water, in words; may be empty.</summary>
    public string PlaceName { get; private set; } = "";

    /// <summary>Slug of the <see cref="SeaArea"/>.</summary>
    public string Area { get; private set; } = "";

    /// <summary>ISO 3166-1 alpha-2 in upper case; empty on the high seas.</summary>
    public string Country { get; private set; } = "";

    /// <summary>Published latitude, WGS 84 degrees; null with <see cref="Longitude"/>.</summary>
    public double? Latitude { get; private set; }

    /// <summary>Published longitude, WGS 84 degrees; null with <see cref="Latitude"/>.</summary>
    public double? Longitude { get; private set; }

    /// <summary>Radius in metres within which it happened.</summary>
    public int? PrecisionMetres { get; private set; }

    /// <summary>The fix.</summary>
    public Grade Grade { get; private set; }

    /// <summary>Source and information, judged.</summary>
    public AdmiraltyCode Admiralty { get; private set; }

    /// <summary>How grave it was.</summary>
    public Severity Severity { get; private set; }

    /// <inheritdoc />
    public Tlp Label { get; private set; }

    /// <summary>Where the wording came from.</summary>
    public Origin Origin { get; private set; }

    /// <summary>Kind of ship, or of victim ashore, in words; may be empty.</summary>
    public string VesselType { get; private set; } = "";

    /// <summary>When it entered the register, UTC.</summary>
    public DateTime PublishedAt { get; private set; }

    /// <summary>When it last changed, UTC.</summary>
    public DateTime UpdatedAt { get; private set; }

    /// <summary>Why it was withdrawn; null where it stands.</summary>
    public string? Withdrawn { get; private set; }

    /// <summary>What bears it out.</summary>
    public IReadOnlyList<IncidentSource> Sources => sources;

    /// <summary>The history of its fix, oldest first.</summary>
    public IReadOnlyList<IncidentChange> Changes => changes;

    /// <summary>Members who may read it whatever its label; for RED they are the audience.</summary>
    public IReadOnlyList<IncidentReader> Readers => readers;

    /// <summary>The same codes as <see cref="Types"/>, a row each: what filters and counts by type walk.</summary>
    internal IReadOnlyList<IncidentTypeMark> TypeMarks => marks;

    /// <summary>Changes the fix, with what bears the change out.</summary>
    internal void Regrade(Grade grade, AdmiraltyCode admiralty, IEnumerable<SourceInput> added, DateTime now, string by, string reason)
    {
        (Grade, Admiralty) = (grade, admiralty);
        sources.AddRange(added.Select(source => new IncidentSource(source)));
        Note(now, by, reason);
    }

    /// <summary>Changes who may read it.</summary>
    internal void Relabel(Tlp label, DateTime now, string by, string reason)
    {
        Label = label;
        Note(now, by, reason);
    }

    /// <summary>Takes it out of the register; its number stays taken.</summary>
    internal void Withdraw(DateTime now, string by, string reason)
    {
        Withdrawn = reason;
        Note(now, by, reason);
    }

    private void Note(DateTime now, string by, string reason)
    {
        UpdatedAt = now;
        changes.Add(new(now, this, by, reason));
    }
}
