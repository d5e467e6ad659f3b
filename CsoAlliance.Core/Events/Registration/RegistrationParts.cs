using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>How somebody’s time on the waiting list ended. Stored.</summary>
public enum TurnEnd
{
    /// <summary>They took the place that was offered.</summary>
    Took = 0,

    /// <summary>They let the offer end.</summary>
    Lapsed = 1,

    /// <summary>They left the list themselves.</summary>
    Left = 2,

    /// <summary>An organiser took them off it.</summary>
    Declined = 3,
}

/// <summary>One stay on the waiting list, from joining it to its end. It is kept when it is over: so those behind can be told what became of it.</summary>
public sealed class WaitingTurn
{
    private WaitingTurn() { }

    internal WaitingTurn(long registration, long eventId, long order, int began, DateTime now) => (RegistrationId, EventId, Order, Began, JoinedAt) = (registration, eventId, order, began, now);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Who waits.</summary>
    public long RegistrationId { get; private set; }

    /// <summary>For which event.</summary>
    public long EventId { get; private set; }

    /// <summary>Their order; lower ones come first. Gaps mean nothing.</summary>
    public long Order { get; internal set; }

    /// <summary>Their position when they joined, 1 for the first.</summary>
    public int Began { get; private set; }

    /// <summary>When they joined, UTC.</summary>
    public DateTime JoinedAt { get; private set; }

    /// <summary>Until when the offered place waits, UTC; null where none was offered.</summary>
    public DateTime? OfferUntil { get; private set; }

    /// <summary>When it ended, UTC; null while it lasts.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>How it ended; null while it lasts.</summary>
    public TurnEnd? End { get; private set; }

    internal void Offer(DateTime until) => OfferUntil = until;

    internal void Over(TurnEnd end, DateTime now) => (End, EndedAt) = (end, now);
}

/// <summary>An answer to one question.</summary>
public sealed class RegistrationAnswer
{
    /// <summary>Longest <see cref="Text"/>.</summary>
    public const int TextLength = 2000;

    private RegistrationAnswer() { }

    internal RegistrationAnswer(long question, string text, Guid? file) => (QuestionId, Text, FileUid) = (question, text, file);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Whose answer.</summary>
    public long RegistrationId { get; internal set; }

    /// <summary>To which question.</summary>
    public long QuestionId { get; private set; }

    /// <summary>What was answered; several choices a line each; the name of a file.</summary>
    public string Text { get; internal set; } = "";

    /// <summary>Names the file; null for other answers.</summary>
    public Guid? FileUid { get; internal set; }
}

/// <summary>A link that opens a guest’s registration. Each letter brings one of its own; stored is only its hash.</summary>
internal sealed class RegistrationLink
{
    private RegistrationLink() { }

    public RegistrationLink(long registration, string token, DateTime now) => (RegistrationId, TokenHash, At) = (registration, LinkToken.Hash(token), now);

    public long Id { get; private set; }

    public long RegistrationId { get; private set; }

    public string TokenHash { get; private set; } = "";

    public DateTime At { get; private set; }
}

/// <summary>What an organiser wrote to those who registered.</summary>
public sealed class RegistrationMessage
{
    /// <summary>Longest <see cref="Subject"/>.</summary>
    public const int SubjectLength = 100;

    /// <summary>Longest <see cref="Text"/>.</summary>
    public const int TextLength = 4000;

    private RegistrationMessage() { }

    internal RegistrationMessage(long eventId, string states, string subject, string text, DateTime now) => (EventId, States, Subject, Text, At) = (eventId, states, subject, text, now);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>About which event.</summary>
    public long EventId { get; private set; }

    /// <summary>Names of the states that it went to, each between semicolons.</summary>
    public string States { get; private set; } = "";

    /// <summary>Its subject.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Its text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}

/// <summary>A feedback sheet. Nothing in it says whose it is.</summary>
internal sealed class FeedbackAnswer
{
    private FeedbackAnswer() { }

    public FeedbackAnswer(long eventId, Guid sheet, long question, string text) => (Id, EventId, SheetId, QuestionId, Text) = (Guid.NewGuid(), eventId, sheet, question, text);

    // Random, so that the order of rows does not tell who answered when.
    public Guid Id { get; private set; }

    public long EventId { get; private set; }

    public Guid SheetId { get; private set; }

    public long QuestionId { get; private set; }

    public string Text { get; private set; } = "";
}

internal sealed class RegistrationPartsMapping : IEntityTypeConfiguration<WaitingTurn>, IEntityTypeConfiguration<RegistrationAnswer>, IEntityTypeConfiguration<RegistrationLink>, IEntityTypeConfiguration<RegistrationMessage>, IEntityTypeConfiguration<FeedbackAnswer>
{
    public void Configure(EntityTypeBuilder<WaitingTurn> builder)
    {
        builder.ToTable("registration_turns");
        builder.HasOne<EventRegistration>().WithMany().HasForeignKey(turn => turn.RegistrationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(turn => new { turn.EventId, turn.EndedAt, turn.Order });
        builder.HasIndex(turn => new { turn.EndedAt, turn.OfferUntil });
    }

    public void Configure(EntityTypeBuilder<RegistrationAnswer> builder)
    {
        builder.ToTable("registration_answers");
        builder.Property(answer => answer.Text).HasMaxLength(RegistrationAnswer.TextLength);
        builder.HasOne<EventRegistration>().WithMany().HasForeignKey(answer => answer.RegistrationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<FormQuestion>().WithMany().HasForeignKey(answer => answer.QuestionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(answer => new { answer.RegistrationId, answer.QuestionId }).IsUnique();
        builder.HasIndex(answer => answer.FileUid);
    }

    public void Configure(EntityTypeBuilder<RegistrationLink> builder)
    {
        builder.ToTable("registration_links");
        builder.Property(link => link.TokenHash).HasMaxLength(LinkToken.HashLength);
        builder.HasOne<EventRegistration>().WithMany().HasForeignKey(link => link.RegistrationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(link => link.TokenHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RegistrationMessage> builder)
    {
        builder.ToTable("registration_messages");
        builder.Property(message => message.States).HasMaxLength(200);
        builder.Property(message => message.Subject).HasMaxLength(RegistrationMessage.SubjectLength);
        builder.Property(message => message.Text).HasMaxLength(RegistrationMessage.TextLength);
        builder.HasOne<RegistrationForm>().WithMany().HasForeignKey(message => message.EventId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<FeedbackAnswer> builder)
    {
        builder.ToTable("feedback_answers");
        builder.Property(answer => answer.Id).ValueGeneratedNever();
        builder.Property(answer => answer.Text).HasMaxLength(RegistrationAnswer.TextLength);
        builder.HasOne<RegistrationForm>().WithMany().HasForeignKey(answer => answer.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<FormQuestion>().WithMany().HasForeignKey(answer => answer.QuestionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(answer => new { answer.EventId, answer.QuestionId });
    }
}
