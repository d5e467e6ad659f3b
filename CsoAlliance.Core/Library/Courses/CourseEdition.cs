using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Library.Courses;

/// <summary>
/// One edition of a course: its steps, its questions and its pass mark. The course's title and text are those of the library
/// item with the same slug. An edition that is no longer taught stays, so that results which come home late can be marked.
/// </summary>
public sealed class CourseEdition
{
    private CourseEdition() { }

    /// <summary>Makes an edition.</summary>
    public CourseEdition(CourseText text)
    {
        (Slug, Edition) = (text.Article.Slug, text.Edition);
        Take(text);
    }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Slug of the library item.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Number of the edition, 1 or more; unique with the slug.</summary>
    public int Edition { get; private set; }

    /// <summary>How many answers have to be right, 1 to the number of questions.</summary>
    public int PassMark { get; private set; }

    /// <summary>Slugs of the articles and films, in their order.</summary>
    public IReadOnlyList<string> Steps { get; private set; } = [];

    /// <summary>The questions, in their order.</summary>
    public IReadOnlyList<QuizQuestion> Questions { get; private set; } = [];

    /// <summary>When it was replaced or taken down, UTC; null while it is taught.</summary>
    public DateTime? RetiredAt { get; private set; }

    /// <summary>Stops teaching the edition. Certificates that came of it stay valid.</summary>
    public void Retire(DateTime now) => RetiredAt ??= now;

    /// <summary>Takes what was corrected within the edition.</summary>
    internal void Take(CourseText text) => (PassMark, Steps, Questions) = (text.PassMark, text.Steps, text.Questions);
}

/// <summary>All that a person writes of a course.</summary>
/// <param name="Article">The library item.</param>
/// <param name="Edition">Number of the edition, 1 or more.</param>
/// <param name="PassMark">How many answers have to be right.</param>
/// <param name="Steps">Slugs of the articles and films, in their order.</param>
/// <param name="Questions">The questions, in their order.</param>
public sealed record CourseText(ArticleText Article, int Edition, int PassMark, IReadOnlyList<string> Steps, IReadOnlyList<QuizQuestion> Questions);

internal sealed class CourseEditionMapping : IEntityTypeConfiguration<CourseEdition>
{
    public void Configure(EntityTypeBuilder<CourseEdition> builder)
    {
        builder.ToTable("course_editions");
        builder.Property(course => course.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(course => course.Steps).IsJson();
        builder.Property(course => course.Questions).IsJson();
        builder.HasIndex(course => new { course.Slug, course.Edition }).IsUnique();
    }
}
