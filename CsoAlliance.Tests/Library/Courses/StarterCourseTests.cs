using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Courses;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Library.Courses;

public sealed class StarterCourseTests
{
    // They come with the films; a course leaves out a step whose item is not there.
    private static readonly HashSet<string> Films =
    [
        "film-the-click", "film-the-stick", "film-where-are-we", "film-port-of-call-wi-fi", "film-ransom-note",
        "film-new-bank-details", "film-the-visitor", "film-the-post", "film-the-job-of-a-lifetime", "film-the-drill",
    ];

    private static readonly List<CourseText> Read = [.. StarterFile.In("Library/StarterContent/courses", ".yaml").Select(StarterCourses.Read)];
    private static readonly List<ArticleText> Articles = [.. StarterFile.In("Library/StarterContent", ".md").Select(StarterArticles.Read)];

    public static TheoryData<string> Slugs { get; } = new(Read.Select(course => course.Article.Slug));

    [Theory, MemberData(nameof(Slugs))]
    public void Every_link_leads_somewhere(string slug)
    {
        var course = Of(slug);
        Assert.Equal(Slug.From(course.Article.Title), slug);
        Assert.Equal(course.Steps.Count, course.Steps.Distinct().Count());
        Assert.All(course.Steps, step => Assert.True(Films.Contains(step) || Articles.Any(article => article.Slug == step), step));
        Assert.All(course.Article.Related, related => Assert.Contains(Articles, article => article.Slug == related));
        Assert.All(course.Questions, question => Assert.Contains(question.Article, course.Steps));
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Every_question_has_a_right_answer_a_wrong_one_and_a_reason(string slug)
    {
        var course = Of(slug);
        Assert.InRange(course.Questions.Count, 8, 12);
        Assert.InRange(course.PassMark, course.Questions.Count / 2 + 1, course.Questions.Count);
        Assert.Equal(course.Questions.Count, course.Questions.Select(question => question.Id).Distinct().Count());
        Assert.Equal(3, course.Questions.Select(question => question.Kind).Distinct().Count());
        foreach (var question in course.Questions)
        {
            var ids = question.Choices.Select(choice => choice.Id).ToList();
            Assert.InRange(ids.Count, 3, 6);
            Assert.True(question.IsRight(question.Right), question.Id);
            Assert.Equal(question.Right.Count, question.Right.Intersect(ids).Count());
            Assert.Equal(question.Kind switch { QuestionKind.Single => 1, QuestionKind.Several => Math.Clamp(question.Right.Count, 2, ids.Count - 1), _ => ids.Count }, question.Right.Count);
            // In the order shown it is not solved already, and reading from the top does not solve it.
            Assert.True(question.Kind != QuestionKind.Order || !question.IsRight(ids), question.Id);
            Assert.All([question.Id, .. ids], id => Assert.Equal(Slug.From(id), id));
            Assert.InRange(question.Why.Length, 60, 400);
            Assert.InRange(question.Short.Length, 5, 40);
            Assert.All(question.Choices, choice => Assert.InRange(choice.Text.Length, 4, 120));
        }
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Whoever_may_read_a_course_may_read_what_it_asks(string slug) =>
        Assert.All(Of(slug).Questions, question => Assert.True(Articles.Single(article => article.Slug == question.Article).Label <= Of(slug).Article.Label, question.Article));

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_step_that_is_not_there_yet_is_left_out(DatabaseProvider provider)
    {
        await using var house = await (await House.BuildAsync(provider)).WithCourseAsync();
        Assert.Equal(["first", "second"], (await house.CourseAsync(Texts.Approved)).Steps.Select(step => step.Item.Slug));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_file_with_a_higher_edition_retires_the_one_before(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider, starterContent: true);
        var file = StarterFile.In("Library/StarterContent/courses", ".yaml").First();
        var slug = StarterCourses.Read(file).Article.Slug;
        var starter = new StarterCourses(house.Get<IDbContextFactory<AllianceDbContext>>(), house.Clock);
        await starter.FillAsync([file with { Text = file.Text.Replace("edition: 1", "edition: 2", StringComparison.Ordinal) }], default);
        await starter.FillAsync([file with { Text = file.Text.Replace("edition: 1", "edition: 2", StringComparison.Ordinal) }], default);
        await using var db = house.Alliance();
        Assert.Equal([(1, true), (2, false)], (await db.Set<CourseEdition>().Where(course => course.Slug == slug).OrderBy(course => course.Edition).ToListAsync()).Select(course => (course.Edition, course.RetiredAt is not null)));
        Assert.Equal(2, (await house.Get<CourseReader>().FindAsync(Texts.Approved, slug)).Value.Edition);
    }

    private static CourseText Of(string slug) => Read.Single(course => course.Article.Slug == slug);
}
