using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library;

/// <summary>
/// The articles that an installation starts with. At every start a new file is added, and a changed one replaces the
/// stored article unless somebody here has edited that.
/// </summary>
internal sealed class StarterArticles(IDbContextFactory<AllianceDbContext> contexts) : IStarterContent
{
    public int Order => 20;

    public Task FillAsync(CancellationToken ct) => FillAsync(StarterFile.In("Library/StarterContent", ".md"), ct);

    internal async Task FillAsync(IEnumerable<StarterFile> files, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var stored = await db.Set<Article>().ToDictionaryAsync(article => article.Slug, ct);
        foreach (var file in files)
        {
            var text = Read(file);
            if (!stored.TryGetValue(text.Slug, out var article))
                db.Add(article = new Article(text));
            article.Renew(text, file.Fingerprint);
        }
        await db.SaveChangesAsync(ct);
    }

    internal static ArticleText Read(StarterFile file)
    {
        var (head, body) = FrontMatter.Read<Head>(file);
        var label = TlpText.Parse(head.Tlp) ?? throw new FormatException($"{file.Name}: {head.Tlp} is no TLP label.");
        if (LibraryTerms.Categories.All(category => category.Code != head.Category))
            throw new FormatException($"{file.Name}: {head.Category} is no category.");
        return new()
        {
            Slug = head.Slug, Title = head.Title, Summary = head.Summary, Category = head.Category, Author = head.Author, Tags = head.Tags, Body = body,
            Kind = EnumText.Parse<ArticleKind>(head.Kind) ?? throw new FormatException($"{file.Name}: {head.Kind} is no kind."),
            Audiences = LibraryTerms.Together(head.Audiences), Language = head.Language,
            // What is stricter than GREEN is not announced to everybody.
            Label = label, Announced = label <= Tlp.Green,
            PublishedAt = FrontMatter.Day(head.Published), ReviewedAt = FrontMatter.Day(head.Reviewed), ReviewBy = FrontMatter.Day(head.ReviewBy),
            KeyPoints = head.KeyPoints, Related = head.Related,
            References = [.. head.References.Select(item => new Reference(item.Title, item.Publisher, item.Url, EnumText.Parse<ReferenceMark>(item.Mark) ?? throw new FormatException($"{file.Name}: {item.Mark} is no mark.")))],
        };
    }

    private sealed class Head
    {
        public string Title { get; set; } = "";
        public string Slug { get; set; } = "";
        public string Category { get; set; } = "";
        public List<string> Audiences { get; set; } = [];
        public string Summary { get; set; } = "";
        public List<string> Tags { get; set; } = [];
        public string Tlp { get; set; } = "";
        public string Kind { get; set; } = "";
        public string Language { get; set; } = "en";
        public string Author { get; set; } = "";
        public string Published { get; set; } = "";
        public string Reviewed { get; set; } = "";
        public string ReviewBy { get; set; } = "";
        public List<string> Related { get; set; } = [];
        public List<string> KeyPoints { get; set; } = [];
        public List<Source> References { get; set; } = [];
    }

    private sealed class Source
    {
        public string Title { get; set; } = "";
        public string Publisher { get; set; } = "";
        public string Url { get; set; } = "";
        public string Mark { get; set; } = "";
    }
}
