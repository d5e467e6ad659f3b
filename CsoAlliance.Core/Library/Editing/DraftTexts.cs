using System.Globalization;
using System.Text;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>Texts of items, between the places that hold them.</summary>
public static class DraftTexts
{
    /// <summary>Beginning of a new item: everything that can be known is filled in.</summary>
    public static ArticleText Empty(DateTime now) => new()
    {
        Slug = "", Title = "", Summary = "", Category = LibraryTerms.Categories[0].Code, Author = "Library editor", Body = "", ReviewBy = now.Date.AddMonths(12), ReviewedAt = now.Date, PublishedAt = now.Date,
    };

    /// <summary>What an item says now.</summary>
    public static ArticleText Of(Article article) => new()
    {
        Slug = article.Slug, Title = article.Title, Summary = article.Summary, Kind = article.Kind, Category = article.Category, Audiences = article.Audiences, Language = article.Language,
        Tags = Split(article.Tags), Label = article.Label, Announced = article.Announced, Author = article.Author,
        PublishedAt = article.PublishedAt, ReviewedAt = article.ReviewedAt, ReviewBy = article.ReviewBy,
        Body = article.Body, KeyPoints = article.KeyPoints, References = article.References, Related = article.Related,
    };

    /// <summary>Words between commas.</summary>
    public static IReadOnlyList<string> Split(string tags) => tags.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The whole item as lines, fields first, so that a difference shows a changed label as well as a changed sentence.</summary>
    public static string Written(ArticleText text)
    {
        var lines = new StringBuilder();
        foreach (var (name, value) in Fields(text).Where(field => field.Value.Length > 0))
            lines.Append(name).Append(": ").Append(value.ReplaceLineEndings(" ")).Append('\n');
        return lines.Append('\n').Append(text.Body.ReplaceLineEndings("\n")).ToString();
    }

    private static IEnumerable<(string Name, string Value)> Fields(ArticleText text)
    {
        yield return ("Title", text.Title);
        yield return ("Address", text.Slug);
        yield return ("Summary", text.Summary);
        yield return ("Kind", text.Kind.ToString());
        yield return ("Category", LibraryTerms.CategoryName(text.Category));
        yield return ("For", text.Audiences.Name());
        yield return ("Label", text.Label.Written());
        yield return ("Title and summary", text.Announced ? "cleared for all" : "under the label too");
        yield return ("Language", text.Language);
        yield return ("Tags", string.Join(", ", text.Tags));
        yield return ("Author", text.Author);
        yield return ("Review by", text.ReviewBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var point in text.KeyPoints)
            yield return ("Key point", point);
        foreach (var reference in text.References)
            yield return ("Reference", $"{reference.Publisher}, {reference.Title}, {reference.Url} ({reference.Mark.Camel()})");
        yield return ("Related", string.Join(", ", text.Related));
    }
}
