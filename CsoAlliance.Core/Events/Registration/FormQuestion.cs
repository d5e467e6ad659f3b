using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>What sort of answer a question takes. Stored, so members keep their values.</summary>
public enum QuestionKind
{
    /// <summary>A text.</summary>
    Text = 0,

    /// <summary>One of several.</summary>
    Choice = 1,

    /// <summary>Any of several.</summary>
    Several = 2,

    /// <summary>A PDF or a picture.</summary>
    File = 3,

    /// <summary>What somebody does not eat; answered in words, seen by the organisers alone.</summary>
    Dietary = 4,

    /// <summary>What somebody needs to take part; answered in words, seen by the organisers alone.</summary>
    Access = 5,
}

/// <summary>When a question is asked. Stored.</summary>
public enum QuestionStage
{
    /// <summary>When somebody registers.</summary>
    Registration = 0,

    /// <summary>When the event is over.</summary>
    Feedback = 1,
}

/// <summary>A question of a form.</summary>
public sealed class FormQuestion
{
    /// <summary>Longest <see cref="Text"/> and each choice.</summary>
    public const int TextLength = 200;

    /// <summary>Most questions of a stage.</summary>
    public const int Most = 30;

    /// <summary>Most choices of a question.</summary>
    public const int MostChoices = 30;

    private FormQuestion() { }

    internal FormQuestion(long eventId, QuestionStage stage, int place, QuestionText text)
    {
        (EventId, Stage, Place) = (eventId, stage, place);
        Change(text);
    }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Whose form.</summary>
    public long EventId { get; private set; }

    /// <summary>When it is asked.</summary>
    public QuestionStage Stage { get; private set; }

    /// <summary>Its place among the questions; lower ones come first.</summary>
    public int Place { get; private set; }

    /// <summary>What sort of answer it takes.</summary>
    public QuestionKind Kind { get; private set; }

    /// <summary>What is asked.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What can be chosen; empty for other kinds.</summary>
    public List<string> Choices { get; private set; } = [];

    /// <summary>Whether it must be answered.</summary>
    public bool Required { get; private set; }

    /// <summary>The earlier choice that it hangs on; null where it is always shown.</summary>
    public long? ShownIfId { get; private set; }

    /// <summary>What has to be chosen there for this one to be shown.</summary>
    public string ShownIfValue { get; private set; } = "";

    /// <summary>When it was closed: it is asked no more, and its answers stay, UTC. Null where it is asked.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Whether one chooses instead of writing.</summary>
    public bool HasChoices => Kind is QuestionKind.Choice or QuestionKind.Several;

    internal void Change(QuestionText text) =>
        (Kind, Text, Choices, Required, ShownIfId, ShownIfValue) = (text.Kind, text.Text, [.. text.Choices], text.Required, text.ShownIfId, text.ShownIfValue);

    internal void Close(DateTime? at) => ClosedAt = at;

    internal void PutAt(int place) => Place = place;
}

/// <summary>A question as it was written, checked.</summary>
internal sealed record QuestionText(QuestionKind Kind, string Text, IReadOnlyList<string> Choices, bool Required, long? ShownIfId, string ShownIfValue);

internal sealed class FormQuestionMapping : IEntityTypeConfiguration<FormQuestion>
{
    public void Configure(EntityTypeBuilder<FormQuestion> builder)
    {
        builder.ToTable("registration_questions");
        builder.Property(question => question.Text).HasMaxLength(FormQuestion.TextLength);
        builder.Property(question => question.Choices).IsJson();
        builder.Property(question => question.ShownIfValue).HasMaxLength(FormQuestion.TextLength);
        builder.HasOne<RegistrationForm>().WithMany().HasForeignKey(question => question.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(question => new { question.EventId, question.Stage, question.Place });
    }
}
