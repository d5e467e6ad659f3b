using System.Globalization;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Newsroom.Reports;

/// <summary>Why the newsroom's desk refuses.</summary>
public static class ReportErrors
{
    /// <summary>Code of the refusal where somebody else has changed the text meanwhile.</summary>
    public const string Conflict = "report.conflict";

    /// <summary>The person may not do that.</summary>
    public static readonly Error NotYours = new("report.role", "Your role does not open this part of the desk.");

    /// <summary>The state does not allow it.</summary>
    public static readonly Error NotNow = new("report.not-now", "The report has moved on: load the page again to see where it stands.");

    /// <summary>Nobody reads their own text twice.</summary>
    public static readonly Error Own = new("report.own", "A second person has to read it: whoever wrote or submitted it can’t confirm it.");

    /// <summary>Nothing was said.</summary>
    public static readonly Error NoReason = new("report.reason", "Say why, in a sentence of at most 300 signs. It stands on the page.", "reason");

    internal static Error Changed(string by, DateTime at) =>
        new(Conflict, $"{by.Split('@')[0]} changed this at {at.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC, after you opened it. What you wrote is still in the form below, and their text stands beside it.");
}
