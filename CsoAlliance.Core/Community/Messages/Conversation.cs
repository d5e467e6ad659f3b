using CsoAlliance.Core.Shared;

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

/// <summary>Messages between two to eight members.</summary>
public sealed class Conversation : ILabelled
{
    /// <summary>The most people in one.</summary>
    public const int Most = 8;

    /// <summary>Longest <see cref="Subject"/>.</summary>
    public const int SubjectLength = 120;

    private Conversation() { }

    internal Conversation(string subject, Tlp label, DateTime now) => (Uid, Subject, Label, StartedAt, LastAt) = (Guid.CreateVersion7(), subject, label, now, now);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names it in addresses.</summary>
    public Guid Uid { get; private set; }

    /// <summary>What it is about.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Its label: those in it are its audience, whatever the label.</summary>
    public Tlp Label { get; private set; }

    /// <summary>When it was started, UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>When the last message came, UTC.</summary>
    public DateTime LastAt { get; internal set; }
}

/// <summary>Somebody in a conversation.</summary>
public sealed class ConversationMember
{
    private ConversationMember() { }

    internal ConversationMember(long conversation, Guid member) => (ConversationId, MemberId) = (conversation, member);

    /// <summary>Row of the conversation.</summary>
    public long ConversationId { get; private set; }

    /// <summary>The account.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>Row of the last message that was read; 0 for none.</summary>
    public long LastRead { get; internal set; }

    /// <summary>When the person left, UTC; null where they are in it.</summary>
    public DateTime? LeftAt { get; internal set; }
}

/// <summary>What somebody wrote in a conversation.</summary>
public sealed class Message
{
    /// <summary>Longest <see cref="Text"/>.</summary>
    public const int TextLength = 20_000;

    private Message() { }

    internal Message(long conversation, Guid member, string text, Guid? once, DateTime now) => (Uid, ConversationId, MemberId, Text, At) = (once ?? Guid.CreateVersion7(), conversation, member, text, now);

    /// <summary>Row number; the order of a conversation.</summary>
    public long Id { get; private set; }

    /// <summary>Names it, and tells a form sent twice.</summary>
    public Guid Uid { get; private set; }

    /// <summary>Row of the conversation.</summary>
    public long ConversationId { get; private set; }

    /// <summary>Who wrote it.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>Markdown.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
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
