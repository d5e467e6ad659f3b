using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Incidents;

/// <summary>Something that bears an incident out: a publication, or a report that the desk holds.</summary>
public sealed class IncidentSource
{
    /// <summary>Longest <see cref="Title"/>.</summary>
    public const int TitleLength = 300;

    /// <summary>Longest <see cref="Publisher"/>.</summary>
    public const int PublisherLength = 160;

    /// <summary>Longest <see cref="Url"/>.</summary>
    public const int UrlLength = 1_000;

    private IncidentSource() { }

    internal IncidentSource(SourceInput from) =>
        (Title, Publisher, Url, IsAuthority, Held) = (from.Title.Trim(), from.Publisher.Trim(), from.Url?.Trim(), from.IsAuthority, from.Held);

    /// <summary>Key in this database.</summary>
    public long Id { get; private set; }

    /// <summary>The publication's title, or what the desk calls the report.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Who published it; may be empty for a held report.</summary>
    public string Publisher { get; private set; } = "";

    /// <summary>Where it can be read; null for a held report.</summary>
    public string? Url { get; private set; }

    /// <summary>Whether it speaks for a coastal state, a navy, a flag or another authority.</summary>
    public bool IsAuthority { get; private set; }

    /// <summary>Whether the desk holds it sealed, so that nothing of it but its existence is published.</summary>
    public bool Held { get; private set; }
}

/// <summary>One step in the history of an incident's fix.</summary>
public sealed class IncidentChange
{
    /// <summary>Longest <see cref="By"/>.</summary>
    public const int ByLength = 80;

    private IncidentChange() { }

    internal IncidentChange(DateTime at, Incident state, string by, string reason) =>
        (At, Grade, Admiralty, Label, By, Reason) = (at, state.Grade, state.Admiralty, state.Label, by, reason.Trim());

    /// <summary>Key in this database; the order of the steps.</summary>
    public long Id { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The grade from then on.</summary>
    public Grade Grade { get; private set; }

    /// <summary>The Admiralty code from then on.</summary>
    public AdmiraltyCode Admiralty { get; private set; }

    /// <summary>The label from then on.</summary>
    public Tlp Label { get; private set; }

    /// <summary>Role of whoever decided; never a name.</summary>
    public string By { get; private set; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";
}

/// <summary>A member who is named on an incident, and so may read it whatever its label.</summary>
public sealed class IncidentReader
{
    private IncidentReader() { }

    internal IncidentReader(Guid memberId) => MemberId = memberId;

    /// <summary>The incident.</summary>
    public long IncidentId { get; private set; }

    /// <summary>The member's account.</summary>
    public Guid MemberId { get; private set; }
}

/// <summary>One of an incident's types, where an index reaches it.</summary>
internal sealed class IncidentTypeMark
{
    private IncidentTypeMark() { }

    public IncidentTypeMark(string code) => Code = code;

    public long IncidentId { get; private set; }

    public string Code { get; private set; } = "";
}

/// <summary>The last number given in a year, so that numbers follow each other and none is given twice.</summary>
internal sealed class IncidentNumber
{
    public int Year { get; private set; }

    public int Last { get; private set; }
}
