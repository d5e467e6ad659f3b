using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Community;

/// <summary>Why the community refuses.</summary>
public static class CommunityErrors
{
    /// <summary>Only moderators may.</summary>
    public static readonly Error ModeratorsOnly = new("group.moderators", "Only a moderator of this group can do that.");

    /// <summary>A group must have a moderator.</summary>
    public static readonly Error LastModerator = new("group.last-moderator", "You are this group’s only moderator. Make somebody else a moderator first.");

    /// <summary>The group can't be joined like that.</summary>
    public static readonly Error NotOpen = new("group.not-open", "This group is joined by invitation. A moderator of it can invite you.");

    /// <summary>That state has passed.</summary>
    public static readonly Error NotNow = new("group.not-now", "That has been settled meanwhile. Load the page again to see how it stands.");

    /// <summary>Nothing was written.</summary>
    public static readonly Error NoText = new("post.empty", "Write something first.", "text");

    /// <summary>Too long a text.</summary>
    public static readonly Error LongText = new("post.long", "A post holds at most 20,000 characters. Shorten it, or attach the rest as a file; what you wrote is still here.", "text");

    /// <summary>A mention of everybody.</summary>
    public static readonly Error MentionAll = new("post.mention-all", "Nobody can be mentioned all at once. Mention the few whose answer you need; whoever watches the group is told anyhow.", "text");

    /// <summary>RED in a group.</summary>
    public static readonly Error Red = new("post.red", "TLP:RED is for named people, and a group is not that. Name people in a message instead.", "label");

    /// <summary>A label that is wider than the discussion's.</summary>
    public static readonly Error Wider = new("post.wider", "A label can only be made stricter: what was written under the narrower one was not meant for more people.", "label");

    /// <summary>A label that the author couldn't read.</summary>
    public static readonly Error AboveOwn = new("post.above-own", "TLP:AMBER+STRICT is for Company Security Officers. You could not read it yourself, so choose AMBER.", "label");

    /// <summary>A discussion that waits takes no replies.</summary>
    public static readonly Error StillWaiting = new("discussion.waiting", "This discussion waits for a moderator. It can be answered once it is shown.", "text");

    /// <summary>Another moderator was faster.</summary>
    public static readonly Error Decided = new("moderation.decided", "Another moderator has decided this meanwhile. Nothing was changed by you.");

    /// <summary>No reason was given.</summary>
    public static readonly Error NoReason = new("moderation.reason", "Say why, in a sentence of at most 500 characters.", "reason");

    internal static Error? Reason(string? reason) => string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > Discussions.Post.ReasonLength ? NoReason : null;
}
