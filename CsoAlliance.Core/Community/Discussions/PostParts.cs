using CsoAlliance.Core.Community.Groups;

namespace CsoAlliance.Core.Community.Discussions;

/// <summary>What a post said before its author changed it.</summary>
public sealed class PostEdit
{
    private PostEdit() { }

    internal PostEdit(long post, string text, DateTime at) => (PostId, Text, At) = (post, text, at);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Row of the post.</summary>
    public long PostId { get; private set; }

    /// <summary>The text before.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When it was replaced, UTC.</summary>
    public DateTime At { get; private set; }
}

/// <summary>A member's word to the moderators about a post.</summary>
public sealed class PostReport
{
    private PostReport() { }

    internal PostReport(long post, Guid member, string reason, DateTime at) => (PostId, MemberId, Reason, At) = (post, member, reason, at);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Row of the post.</summary>
    public long PostId { get; private set; }

    /// <summary>Who reported it.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When a moderator decided, UTC; null while it is open.</summary>
    public DateTime? DecidedAt { get; private set; }
}

/// <summary>Where somebody stands in a discussion.</summary>
public sealed class DiscussionMark
{
    private DiscussionMark() { }

    internal DiscussionMark(long discussion, Guid member) => (DiscussionId, MemberId) = (discussion, member);

    /// <summary>Row of the discussion.</summary>
    public long DiscussionId { get; private set; }

    /// <summary>The account.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>Number of the last post that was read; 0 for none.</summary>
    public int LastRead { get; internal set; }

    /// <summary>Whether the person wrote in it.</summary>
    public bool Wrote { get; internal set; }

    /// <summary>How much the person is told about it; null: as about the group.</summary>
    public WatchLevel? Watch { get; internal set; }
}

/// <summary>A file that belongs to a post.</summary>
public sealed class PostFile
{
    /// <summary>Longest <see cref="Name"/>.</summary>
    public const int NameLength = 120;

    private PostFile() { }

    internal PostFile(string name, string contentType, int bytes) => (Uid, Name, ContentType, Bytes) = (Guid.NewGuid(), name, contentType, bytes);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names it in its address and on the disk; random.</summary>
    public Guid Uid { get; private set; }

    /// <summary>Row of the post.</summary>
    public long PostId { get; internal set; }

    /// <summary>Its name, made of letters, digits and hyphens, with an ending that its content has.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Media type by its content.</summary>
    public string ContentType { get; private set; } = "";

    /// <summary>Its size in bytes.</summary>
    public int Bytes { get; private set; }
}
