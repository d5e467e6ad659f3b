using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Library.Courses;

/// <summary>
/// A certificate as it was printed. It repeats what it says of the course, so that a later edition or another title changes
/// nothing on it.
/// </summary>
public sealed class Certificate
{
    private Certificate() { }

    /// <summary>Certifies a passed result.</summary>
    internal Certificate(QuizAttempt attempt, string name, Article course, IReadOnlyList<string> steps, DateTime now)
    {
        (Number, Attempt, MemberId, Name) = (CertificateNumber.Make(), attempt, attempt.MemberId, name);
        (Course, Title, Edition, Steps, Minutes) = (attempt.Course, course.Title, attempt.Edition, steps, course.Minutes);
        (Right, Questions, FinishedAt, ReviewedAt, IssuedAt) = (attempt.Right, attempt.Questions, attempt.AnsweredAt.Date, course.ReviewedAt, now);
    }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Its number, as in C-4T8Q-Z2WN-7HKM-30XD; unique and not to be guessed.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The result that it certifies.</summary>
    public long AttemptId { get; private set; }

    /// <summary>The result that it certifies.</summary>
    internal QuizAttempt Attempt { get; private set; } = null!;

    /// <summary>Whose data it is; null once that account is gone.</summary>
    public Guid? MemberId { get; private set; }

    /// <summary>The name on it, as its holder wants it printed.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Slug of the course.</summary>
    public string Course { get; private set; } = "";

    /// <summary>Title of the course at that time.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Edition of the course.</summary>
    public int Edition { get; private set; }

    /// <summary>Titles of the steps at that time.</summary>
    public IReadOnlyList<string> Steps { get; private set; } = [];

    /// <summary>How long the course takes.</summary>
    public int Minutes { get; private set; }

    /// <summary>How many answers were right.</summary>
    public int Right { get; private set; }

    /// <summary>How many questions there were.</summary>
    public int Questions { get; private set; }

    /// <summary>The day on which the quiz was passed, UTC.</summary>
    public DateTime FinishedAt { get; private set; }

    /// <summary>The day on which the course was last checked at that time, UTC.</summary>
    public DateTime ReviewedAt { get; private set; }

    /// <summary>When the certificate was made, UTC.</summary>
    public DateTime IssuedAt { get; private set; }
}

internal sealed class CertificateMapping : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.ToTable("certificates");
        builder.Property(certificate => certificate.Number).HasMaxLength(CertificateNumber.Length);
        builder.Property(certificate => certificate.Name).HasMaxLength(QuizAttempt.PersonLength);
        builder.Property(certificate => certificate.Course).HasMaxLength(Slug.MaxLength);
        builder.Property(certificate => certificate.Title).HasMaxLength(Article.TitleLength);
        builder.Property(certificate => certificate.Steps).IsJson();
        builder.HasOne(certificate => certificate.Attempt).WithOne().HasForeignKey<Certificate>(certificate => certificate.AttemptId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Member>().WithMany().HasForeignKey(certificate => certificate.MemberId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(certificate => certificate.Number).IsUnique();
        builder.HasIndex(certificate => new { certificate.MemberId, certificate.IssuedAt });
    }
}
