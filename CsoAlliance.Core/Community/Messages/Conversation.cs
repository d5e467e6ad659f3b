using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Community.Messages;

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
