namespace CsoAlliance.Core.Reporting.Drafts;

/// <summary>Where a draft stands. Stored as text, outside the seal.</summary>
public enum DraftState
{
    /// <summary>It is being written.</summary>
    Open,

    /// <summary>Sending was begun and its end is not known: the desk may have the report already.</summary>
    Sending,
}

/// <summary>A report as far as it is written, with the form's one-time token, so that it stays one report however often it is sent.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Section">The section that stood open, 0 to 4.</param>
public sealed record ReportDraft(ReportForm Form, int Section);

/// <summary>What was found of a member's draft.</summary>
/// <param name="Draft">The draft; null where there is none, or where this device can't open it.</param>
/// <param name="Elsewhere">The day on which a draft was last kept that this device can't open; null where there is none.</param>
/// <param name="Sending">Whether sending it was begun before.</param>
public sealed record DraftFound(ReportDraft? Draft, DateOnly? Elsewhere, bool Sending)
{
    /// <summary>Nothing is kept.</summary>
    public static DraftFound None { get; } = new(null, null, false);
}
