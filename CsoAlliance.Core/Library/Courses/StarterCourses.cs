using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Courses;

/// <summary>
/// The courses that an installation starts with, a YAML file each. A file with a higher edition retires the one before; a
/// file with the same edition corrects it.
/// </summary>
internal sealed class StarterCourses(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock) : IStarterContent
{
    // After articles and films, which its steps name.
    public int Order => 28;

    public Task FillAsync(CancellationToken ct) => FillAsync(StarterFile.In("Library/StarterContent/courses", ".yaml"), ct);

    internal async Task FillAsync(IEnumerable<StarterFile> files, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        foreach (var file in files)
        {
            var text = Read(file);
            var slug = text.Article.Slug;
            var article = await db.Set<Article>().SingleOrDefaultAsync(stored => stored.Slug == slug, ct);
            if (article is null)
                db.Add(article = new Article(text.Article));
            article.Renew(text.Article, file.Fingerprint);
            var editions = await db.Set<CourseEdition>().Where(stored => stored.Slug == slug).ToListAsync(ct);
            foreach (var older in editions.Where(stored => stored.Edition < text.Edition))
                older.Retire(clock.GetUtcNow().UtcDateTime);
            if (editions.SingleOrDefault(stored => stored.Edition == text.Edition) is { } same)
                same.Take(text);
            else
                db.Add(new CourseEdition(text));
        }
        await db.SaveChangesAsync(ct);
    }

    internal static CourseText Read(StarterFile file)
    {
        var head = FrontMatter.ReadYaml<CourseFile>(file.Text);
        var label = TlpText.Parse(head.Tlp) ?? throw new FormatException($"{file.Name}: {head.Tlp} is no TLP label.");
        var article = new ArticleText
        {
            Slug = head.Slug, Title = head.Title, Summary = head.Summary, Kind = ArticleKind.Course, Category = head.Category, Tags = head.Tags,
            Audiences = LibraryTerms.Together(head.Audiences), Author = head.Author, Body = head.Body.Trim(), Minutes = head.Minutes,
            Label = label, Announced = label <= Tlp.Green, KeyPoints = head.KeyPoints, Related = head.Related,
            PublishedAt = FrontMatter.Day(head.Published), ReviewedAt = FrontMatter.Day(head.Reviewed), ReviewBy = FrontMatter.Day(head.ReviewBy),
        };
        return new(article, head.Edition, head.PassMark, head.Steps, [.. head.Questions.Select(question => question.Read(file.Name))]);
    }
}

// The shape of a course's file.
internal sealed class CourseFile
{
    public string Title { get; set; } = "";
    public string Slug { get; set; } = "";
    public string Category { get; set; } = "";
    public List<string> Audiences { get; set; } = [];
    public string Summary { get; set; } = "";
    public List<string> Tags { get; set; } = [];
    public string Tlp { get; set; } = "";
    public string Author { get; set; } = "";
    public string Published { get; set; } = "";
    public string Reviewed { get; set; } = "";
    public string ReviewBy { get; set; } = "";
    public List<string> Related { get; set; } = [];
    public List<string> KeyPoints { get; set; } = [];
    public string Body { get; set; } = "";
    public int Minutes { get; set; }
    public int Edition { get; set; }
    public int PassMark { get; set; }
    public List<string> Steps { get; set; } = [];
    public List<QuestionFile> Questions { get; set; } = [];
}

internal sealed class QuestionFile
{
    public string Id { get; set; } = "";
    public string Short { get; set; } = "";
    public string Kind { get; set; } = "";
    public string Text { get; set; } = "";
    public Dictionary<string, string> Choices { get; set; } = [];
    public List<string> Right { get; set; } = [];
    public string Why { get; set; } = "";
    public string Article { get; set; } = "";

    public QuizQuestion Read(string file) => new(
        Id, Short, EnumText.Parse<QuestionKind>(Kind) ?? throw new FormatException($"{file}: {Kind} is no kind of question."),
        Text, [.. Choices.Select(choice => new QuizChoice(choice.Key, choice.Value))], Right, Why, Article);
}
