namespace CsoAlliance.Core.Incidents;

/// <summary>What was attacked: the ship and her people, or systems and data.</summary>
public enum IncidentKind
{
    /// <summary>Against ship, crew, cargo or stores.</summary>
    Physical,

    /// <summary>Against systems, signals or data, aboard or ashore.</summary>
    Cyber,
}

/// <summary>
/// The fix: how many independent sources bear the incident out. Two reports from one company are one source.
/// </summary>
public enum Grade
{
    /// <summary>One source.</summary>
    OneSource,

    /// <summary>Two independent sources.</summary>
    Corroborated,

    /// <summary>Three independent sources, or two of which one is an authority.</summary>
    Confirmed,

    /// <summary>Found not to have happened as told.</summary>
    Discounted,
}

/// <summary>
/// How grave it was. For physical incidents these are the ReCAAP categories, CAT 4 (least significant) to CAT 1 (very
/// significant); for cyber incidents the analyst sets it.
/// </summary>
public enum Severity
{
    /// <summary>ReCAAP CAT 4.</summary>
    Low,

    /// <summary>ReCAAP CAT 3.</summary>
    Moderate,

    /// <summary>ReCAAP CAT 2.</summary>
    Serious,

    /// <summary>ReCAAP CAT 1.</summary>
    Critical,
}

/// <summary>How much of <see cref="Incident.OccurredAt"/> is known.</summary>
public enum DatePrecision
{
    /// <summary>To the minute.</summary>
    Minute,

    /// <summary>To the hour.</summary>
    Hour,

    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>The year only.</summary>
    Year,
}

/// <summary>Where the wording of an incident came from.</summary>
public enum Origin
{
    /// <summary>A report that the desk received. Its position is published to the whole degree.</summary>
    Report,

    /// <summary>Published sources, entered by the desk. Its position keeps the precision it was given.</summary>
    OpenSource,

    /// <summary>A file of another register. Its position keeps the precision it was given.</summary>
    Import,
}
