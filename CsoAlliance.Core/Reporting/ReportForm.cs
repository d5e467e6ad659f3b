using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Reporting;

/// <summary>How much of themselves a reporter gives.</summary>
public enum Identity
{
    /// <summary>No name is asked for or kept.</summary>
    Anonymous,

    /// <summary>Known to the desk alone.</summary>
    Confidential,

    /// <summary>Role and company appear to members, once the desk has confirmed them.</summary>
    Named,
}

/// <summary>
/// A report as it is typed, by a form or through the API; the names are the field names of both. Everything is text here, so
/// that a refused form gives back what was typed.
/// </summary>
public sealed record ReportForm
{
    /// <summary>Longest narrative, in signs.</summary>
    public const int NarrativeLength = 4_000;

    /// <summary>Longest text of any other field, in signs.</summary>
    public const int FieldLength = 200;

    /// <summary>anonymous, confidential or named; anonymous where missing.</summary>
    public string? Identity { get; init; }

    /// <summary>physical or cyber; may be left out where the type tells.</summary>
    public string? Kind { get; init; }

    /// <summary>A code of the incident taxonomy.</summary>
    public string? Type { get; init; }

    /// <summary>What happened, in the reporter's words: 1 to 4,000 signs.</summary>
    public string? Narrative { get; init; }

    /// <summary>"true" while it is still going on.</summary>
    public string? Ongoing { get; init; }

    /// <summary>A position, a port or a sea area.</summary>
    public string? Place { get; init; }

    /// <summary>What the ship was doing: underway, anchor, alongside or ashore; optional.</summary>
    public string? Activity { get; init; }

    /// <summary>yyyy-MM-dd; optional.</summary>
    public string? Date { get; init; }

    /// <summary>HH:mm; optional.</summary>
    public string? Time { get; init; }

    /// <summary>Hours ahead of UTC, such as 0, 3 or 5.5; -12 to 14; 0 where missing.</summary>
    public string? UtcOffset { get; init; }

    /// <summary>minute, hour, day, month or year; taken from what was given where missing.</summary>
    public string? Precision { get; init; }

    /// <summary>The ship's name; optional, sealed and never published.</summary>
    public string? VesselName { get; init; }

    /// <summary>The ship's IMO number; optional. A wrong check digit warns and never blocks.</summary>
    public string? Imo { get; init; }

    /// <summary>Role and company of a named or confidential reporter; optional.</summary>
    public string? Name { get; init; }

    /// <summary>How the desk may reach the reporter; optional.</summary>
    public string? Contact { get; init; }

    /// <summary>Who may read the wording once it is checked: CLEAR, GREEN, AMBER or RED; GREEN where missing.</summary>
    public string? Label { get; init; }

    /// <summary>The form's one-time token, so that a repeated post stays one report.</summary>
    public string? Once { get; init; }

    /// <summary>Whether the reporter says that it is still going on.</summary>
    public bool IsOngoing => Ongoing is "true" or "on" or "1" or "yes";
}
