namespace CsoAlliance.Core.Community.Messages;

/// <summary>Who may write to somebody. Stored as numbers, so members keep their values.</summary>
public enum MessageDoor
{
    /// <summary>Every approved member.</summary>
    Everybody = 0,

    /// <summary>Those who are in one of the person's groups.</summary>
    SharedGroups = 1,

    /// <summary>Nobody.</summary>
    Nobody = 2,
}

/// <summary>Whom somebody lets write, where it is not everybody.</summary>
public sealed class MessageChoice
{
    private MessageChoice() { }

    internal MessageChoice(Guid member, MessageDoor door) => (MemberId, Door) = (member, door);

    /// <summary>Whose choice.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>Who may write.</summary>
    public MessageDoor Door { get; internal set; }
}

/// <summary>Somebody who wants nothing from somebody else. The other is not told.</summary>
public sealed class MemberBlock
{
    private MemberBlock() { }

    internal MemberBlock(Guid member, Guid blocked, DateTime at) => (MemberId, BlockedId, At) = (member, blocked, at);

    /// <summary>Who blocks.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>Who is blocked.</summary>
    public Guid BlockedId { get; private set; }

    /// <summary>Since when, UTC.</summary>
    public DateTime At { get; private set; }
}

/// <summary>A message that somebody showed to the administrators.</summary>
public sealed class MessageReport
{
    /// <summary>Longest <see cref="Reason"/>.</summary>
    public const int ReasonLength = 500;

    private MessageReport() { }

    internal MessageReport(long message, Guid member, string reason, DateTime at) => (MessageId, MemberId, Reason, At) = (message, member, reason, at);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Row of the message.</summary>
    public long MessageId { get; private set; }

    /// <summary>Who reported it.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When an administrator closed it, UTC; null while it is open.</summary>
    public DateTime? ClosedAt { get; internal set; }
}
