using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Library.Courses;

/// <summary>How a result came here.</summary>
public enum ResultWay
{
    /// <summary>Answered on this site by the member.</summary>
    Online = 0,

    /// <summary>Written down by a member for somebody of the crew.</summary>
    Batch = 1,

    /// <summary>Answered in an offline pack, and marked here.</summary>
    Pack = 2,
}

/// <summary>One result of a quiz. It is the data of the member who answered or entered it; nobody else sees it.</summary>
public sealed class QuizAttempt
{
    /// <summary>Longest <see cref="Person"/>.</summary>
    public const int PersonLength = 80;

    /// <summary>Longest <see cref="Pack"/>.</summary>
    public const int PackLength = 80;

    private QuizAttempt() { }

    /// <summary>Keeps a result.</summary>
    internal QuizAttempt(Guid member, CourseEdition course, ResultWay way, int right, DateTime answeredAt, DateTime now, string fingerprint)
    {
        (Uid, MemberId, Course, Edition, Way) = (Guid.CreateVersion7(), member, course.Slug, course.Edition, way);
        (Right, Questions, Passed) = (right, course.Questions.Count, right >= course.PassMark);
        (AnsweredAt, EnteredAt, Fingerprint) = (answeredAt, now, fingerprint);
    }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names it in addresses.</summary>
    public Guid Uid { get; private set; }

    /// <summary>Who answered or entered it; null once that account is gone.</summary>
    public Guid? MemberId { get; private set; }

    /// <summary>Slug of the course.</summary>
    public string Course { get; private set; } = "";

    /// <summary>Edition of the course.</summary>
    public int Edition { get; private set; }

    /// <summary>Who of the crew answered; empty where the member did.</summary>
    public string Person { get; init; } = "";

    /// <summary>How it came here.</summary>
    public ResultWay Way { get; private set; }

    /// <summary>How many answers are right.</summary>
    public int Right { get; private set; }

    /// <summary>How many questions there were.</summary>
    public int Questions { get; private set; }

    /// <summary>Whether it reached the pass mark of its edition.</summary>
    public bool Passed { get; private set; }

    /// <summary>When it was answered, UTC; of a batch the day.</summary>
    public DateTime AnsweredAt { get; private set; }

    /// <summary>When it came here, UTC.</summary>
    public DateTime EnteredAt { get; private set; }

    /// <summary>Chosen ids by question; empty for a batch.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Answers { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What the offline pack called itself; empty otherwise.</summary>
    public string Pack { get; init; } = "";

    /// <summary>SHA-256 of what was sent, so that sending it twice keeps one result.</summary>
    internal string Fingerprint { get; private set; } = "";
}

internal sealed class QuizAttemptMapping : IEntityTypeConfiguration<QuizAttempt>
{
    public void Configure(EntityTypeBuilder<QuizAttempt> builder)
    {
        builder.ToTable("quiz_attempts");
        builder.Property(attempt => attempt.Course).HasMaxLength(Slug.MaxLength);
        builder.Property(attempt => attempt.Person).HasMaxLength(QuizAttempt.PersonLength);
        builder.Property(attempt => attempt.Pack).HasMaxLength(QuizAttempt.PackLength);
        builder.Property(attempt => attempt.Fingerprint).HasMaxLength(64);
        builder.Property(attempt => attempt.Answers).IsJson();
        // A certificate outlives the account of the Master who entered it: it belongs to somebody else as well.
        builder.HasOne<Member>().WithMany().HasForeignKey(attempt => attempt.MemberId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(attempt => attempt.Uid).IsUnique();
        builder.HasIndex(attempt => new { attempt.MemberId, attempt.Fingerprint }).IsUnique();
        builder.HasIndex(attempt => new { attempt.MemberId, attempt.AnsweredAt });
    }
}
