using System.Globalization;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>Why the library's desk refuses.</summary>
public static class EditingErrors
{
    /// <summary>Code of the refusal where somebody else has changed the draft meanwhile.</summary>
    public const string Conflict = "draft.conflict";

    /// <summary>The state does not allow it.</summary>
    public static readonly Error NotNow = new("draft.not-now", "The draft has moved on: load the page again to see where it stands.");

    /// <summary>The author, or whoever sent it, can't be the second editor.</summary>
    public static readonly Error OwnDraft = new("draft.own", "Somebody else must read it too: its author, and whoever sent it, can’t agree to it.");

    /// <summary>An item has one open draft at most.</summary>
    public static readonly Error OpenDraft = new("draft.open", "There is an open draft of this item already. Publish it or drop it first.");

    /// <summary>Nothing was said.</summary>
    public static readonly Error NoReason = new("desk.reason", "Say why, in a sentence.");

    /// <summary>Too long a reason.</summary>
    public static readonly Error LongReason = new("desk.reason-long", "Say it in at most 2,000 signs.");

    /// <summary>A time that has passed.</summary>
    public static readonly Error PastTime = new("draft.past", "That time has passed. Choose a later one, or publish now.");

    /// <summary>A review date out of range.</summary>
    public static readonly Error ReviewBy = new("library.review-by", "Each item is reviewed at least once a year: choose a day within the next twelve months.", nameof(ArticleText.ReviewBy));

    internal static Error Changed(string by, DateTime at) =>
        new(Conflict, $"{by} changed this draft at {at.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC, after you opened it. What you wrote is still here and was not saved over theirs.");
}
