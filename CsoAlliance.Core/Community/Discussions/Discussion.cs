using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Community.Discussions;

/// <summary>What a discussion can be linked to. Stored as numbers, so members keep their values.</summary>
public enum LinkKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An incident, by its reference.</summary>
    Incident = 1,

    /// <summary>An item of the library, by its slug.</summary>
    Article = 2,

    /// <summary>An event, by its slug.</summary>
    Event = 3,
}

/// <summary>A thread of posts in a group.</summary>
public sealed class Discussion : ILabelled
{
    /// <summary>Longest <see cref="Title"/>.</summary>
    public const int TitleLength = 140;

    /// <summary>Longest <see cref="Tags"/>.</summary>
    public const int TagsLength = 200;

    private Discussion() { }

    internal Discussion(long group, int number, Guid starter, bool unattributed, DiscussionDraft draft, (LinkKind Kind, string Key) link, DateTime now)
    {
        (GroupId, Number, StarterId, Unattributed, Title, Label) = (group, number, starter, unattributed, draft.Title!.Trim(), draft.Label);
        (Tags, LinkKind, LinkKey, StartedAt, LastAt) = (DiscussionDraft.Tidy(draft.Tags), link.Kind, link.Key, now, now);
    }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Row of the group.</summary>
    public long GroupId { get; private set; }

    /// <summary>Its number in the group, part of its address.</summary>
    public int Number { get; private set; }

    /// <summary>What it is about.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Its label; every post carries this or a stricter one.</summary>
    public Tlp Label { get; private set; }

    /// <summary>Who started it.</summary>
    public Guid StarterId { get; private set; }

    /// <summary>Whether members are not told who started it.</summary>
    public bool Unattributed { get; private set; }

    /// <summary>Tags in lower case, divided by commas; empty for none.</summary>
    public string Tags { get; private set; } = "";

    /// <summary>What it is linked to.</summary>
    public LinkKind LinkKind { get; private set; }

    /// <summary>Reference or slug of what it is linked to; empty for nothing.</summary>
    public string LinkKey { get; private set; } = "";

    /// <summary>Whether members see it; a first post of somebody new waits for a moderator, and its discussion with it.</summary>
    public bool Shown { get; private set; }

    /// <summary>When it was started, UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>When the last post came that all its readers may read, UTC. Stricter posts don't move it, since their time would tell of them.</summary>
    public DateTime LastAt { get; private set; }

    /// <summary>Number of the newest post of all.</summary>
    public int LastNumber { get; private set; }

    /// <summary>Number of the newest post that all its readers may read.</summary>
    public int LastOpenNumber { get; private set; }

    /// <summary>Posts that all its readers may read.</summary>
    public int Posts { get; private set; }

    /// <summary>Posts that are stricter: AMBER+STRICT in a discussion that is not.</summary>
    public int StrictPosts { get; private set; }

    /// <summary>The post that answers it; null for none.</summary>
    public long? AcceptedPostId { get; internal set; }

    /// <summary>Takes away what its title, tags and link said, when the post that began it was removed.</summary>
    internal void Withdraw() => (Title, Tags, LinkKind, LinkKey) = ("Removed by a moderator", "", LinkKind.None, "");

    internal void Restrict(Tlp label)
    {
        Label = label;
        if (label == Tlp.AmberStrict)
            (Posts, StrictPosts, LastOpenNumber) = (Posts + StrictPosts, 0, LastNumber);
    }
}
