using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Community.Discussions;

/// <summary>How far a post is. Stored as numbers, so members keep their values.</summary>
public enum PostState
{
    /// <summary>Its author and the moderators see it.</summary>
    Waiting = 0,

    /// <summary>Everybody sees it who may read its label in this group.</summary>
    Shown = 1,

    /// <summary>A moderator took it out. Where it had been shown, its place says so.</summary>
    Removed = 2,
}

/// <summary>What somebody wrote in a discussion.</summary>
public sealed class Post : ILabelled
{
    /// <summary>Longest <see cref="Text"/>.</summary>
    public const int TextLength = 20_000;

    /// <summary>Longest reason of a removal or a report.</summary>
    public const int ReasonLength = 500;

    private Post() { }

    internal Post(Discussion discussion, Guid member, PostDraft draft, Tlp label, bool opening, DateTime now)
    {
        (Uid, GroupId, DiscussionId, MemberId, Label, Unattributed, At) = (draft.Once ?? Guid.CreateVersion7(), discussion.GroupId, discussion.Id, member, label, draft.Unattributed, now);
        Title = opening ? discussion.Title : "";
        Write(draft.Text!);
    }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names it in addresses, and tells a form sent twice.</summary>
    public Guid Uid { get; private set; }

    /// <summary>Row of the group.</summary>
    public long GroupId { get; private set; }

    /// <summary>Row of the discussion.</summary>
    public long DiscussionId { get; private set; }

    /// <summary>Its place in the discussion, given when it is first shown; null while it waits, so that nothing appears behind a reader's back.</summary>
    public int? Number { get; private set; }

    /// <summary>Who wrote it.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>Whether members are not told who wrote it (the Chatham House rule); moderators are.</summary>
    public bool Unattributed { get; private set; }

    /// <summary>Its label, the discussion's or a stricter one.</summary>
    public Tlp Label { get; private set; }

    /// <summary>The discussion's title in its first post, so that a search finds it; empty in the others.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What was written, in Markdown.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The words alone, for the search; empty once it was removed.</summary>
    public string Words { get; private set; } = "";

    /// <summary>How far it is.</summary>
    public PostState State { get; private set; }

    /// <summary>When it was written, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When it was last changed by its author, UTC; null where it never was.</summary>
    public DateTime? EditedAt { get; private set; }

    /// <summary>Why it was removed; empty where it was not.</summary>
    public string Reason { get; private set; } = "";

    internal void Edit(string text, Tlp label, DateTime now)
    {
        Write(text);
        (Label, EditedAt) = (label, now);
    }

    internal void Shown(int number) => (State, Number) = (PostState.Shown, number);

    internal void Remove(string reason) => (State, Reason, Words, Title) = (PostState.Removed, reason, "", "");

    private void Write(string text) => (Text, Words) = (text, Markup.Plain(text));
}
