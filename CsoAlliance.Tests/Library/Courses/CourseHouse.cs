using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Courses;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Library.Courses;

/// <summary>A small course of two questions and a pass mark of one, and accounts that take it.</summary>
internal static class CourseHouse
{
    public const string Slug = "small-course";

    public static IReadOnlyList<QuizQuestion> Questions { get; } =
    [
        new("one", "One", QuestionKind.Single, "Which?", [new("a", "A"), new("b", "B")], ["b"], "Since b.", "first"),
        new("two", "Two", QuestionKind.Order, "In which order?", [new("x", "X"), new("y", "Y")], ["y", "x"], "Since y comes first.", "second"),
    ];

    public static CourseText Text(int edition = 1, int passMark = 1) =>
        new(Texts.Article(Slug) with { Kind = ArticleKind.Course, Minutes = 12 }, edition, passMark, ["first", "film-not-there-yet", "second"], Questions);

    public static async Task<House> WithCourseAsync(this House house)
    {
        await house.StoreAsync(Texts.Article("first"), Texts.Article("second"), Text().Article);
        await using var db = house.Alliance();
        db.Add(new CourseEdition(Text()));
        await db.SaveChangesAsync();
        return house;
    }

    /// <summary>An account with its viewer, since results hang on an account that exists.</summary>
    public static async Task<Viewer> MemberAsync(this House house, string name = "master", bool approved = true)
    {
        var member = new Member(name + "@example.org", name);
        await using var db = house.Alliance();
        db.Add(member);
        await db.SaveChangesAsync();
        return new(member.Id, approved, approved ? [Roles.Member] : []);
    }

    public static async Task<CourseEntry> CourseAsync(this House house, Viewer viewer) => (await house.Get<CourseReader>().FindAsync(viewer, Slug)).Value;

    /// <summary>Answers the first question right or wrong, and the second wrong.</summary>
    public static async Task<QuizAttempt> AnswerAsync(this House house, Viewer viewer, string first = "b", string once = "form")
    {
        var sheet = QuizSheet.Read(Questions, name => name switch { "one" => [first], "two.x" => ["1"], "two.y" => ["2"], _ => [] });
        return (await house.Get<QuizResults>().KeepAsync(viewer, await house.CourseAsync(viewer), sheet, once)).Value;
    }

    public static async Task<string> CertifiedAsync(this House house, Viewer viewer, string name = "Second Officer") =>
        (await house.Get<Certificates>().IssueAsync(viewer, (await house.AnswerAsync(viewer)).Uid, name)).Value;
}
