using System.Text.RegularExpressions;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>What there is to say about a text before it goes to the second editor.</summary>
/// <param name="Errors">What must be put right first.</param>
/// <param name="Remarks">What is worth a second look.</param>
/// <param name="Words">How many words the body has.</param>
/// <param name="Minutes">How long it takes to read.</param>
/// <param name="Ease">Flesch reading ease of the body.</param>
public sealed partial record DraftCheck(IReadOnlyList<Error> Errors, IReadOnlyList<string> Remarks, int Words, int Minutes, double Ease)
{
    internal static readonly Error SlugTaken = new("draft.slug-taken", "Another item has this address. Choose another one.", nameof(ArticleText.Slug));

    // Pages of the library that are no items.
    private static readonly string[] Reserved = ["series", "files", "propose", "sent", "packs", "courses", "verify"];

    /// <summary>Looks a text over. What it may link to is told by <paramref name="slugs"/>, its pictures by <paramref name="pictures"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="own">Address of the item that it changes; null for a new one.</param>
    /// <param name="slugs">Every address that is taken.</param>
    /// <param name="pictures">Names of the files that were uploaded for this item.</param>
    /// <param name="now">UTC.</param>
    public static DraftCheck Of(ArticleText text, string? own, IReadOnlySet<string> slugs, IReadOnlySet<string> pictures, DateTime now)
    {
        var (errors, remarks) = (new List<Error>(), new List<string>());
        Fields(text, now, errors);
        Address(text.Slug, own, slugs, errors);
        foreach (var reference in text.References.Where(reference => !IsWeb(reference.Url) || reference.Title.Length == 0))
            errors.Add(new("draft.reference", $"The reference “{Short(reference.Title)}” needs a title and an address that begins with https:// or http://.", nameof(ArticleText.References)));
        foreach (var related in text.Related.Where(related => !slugs.Contains(related)))
            errors.Add(new("draft.related", $"There is no item at “{Short(related)}”.", nameof(ArticleText.Related)));
        if (DraftLimits.Unrendered(text.Body) is { } unrendered)
            return new([.. errors, unrendered], remarks, 0, 0, 0);
        Links(text.Body, slugs, pictures, errors);
        var plain = Markup.Plain(text.Body);
        var (words, ease) = (Markup.Words(plain), ReadingEase.Of(plain));
        // A film may say all that there is to say.
        if (words == 0 && text.Kind != ArticleKind.Film)
            errors.Add(new("draft.body", "Write the text.", nameof(ArticleText.Body)));
        Remark(text, words, ease, remarks);
        return new(errors, remarks, words, Math.Max(1, (int)Math.Round(words / (double)Article.WordsPerMinute)), Math.Round(ease, 1));
    }

    private static void Fields(ArticleText text, DateTime now, List<Error> errors)
    {
        Need(text.Title, Article.TitleLength, nameof(text.Title), "a title");
        Need(text.Summary, Article.SummaryLength, nameof(text.Summary), "a summary");
        Need(text.Author, Article.AuthorLength, nameof(text.Author), "its author’s role");
        if (string.Join(", ", text.Tags).Length > Article.TagsLength)
            errors.Add(new("draft.tags", $"The tags together may have {Article.TagsLength} signs.", nameof(text.Tags)));
        if (LibraryTerms.Categories.All(category => category.Code != text.Category))
            errors.Add(new("draft.category", "Choose a category.", nameof(text.Category)));
        if (text.Audiences == Audiences.None)
            errors.Add(new("draft.audiences", "Say whom it is for.", nameof(text.Audiences)));
        if (text.Language.Length is < 2 or > 8)
            errors.Add(new("draft.language", "Say its language by its two-letter code.", nameof(text.Language)));
        if (text.ReviewBy <= now || text.ReviewBy > now.AddMonths(12).AddDays(1))
            errors.Add(EditingErrors.ReviewBy);
        if (text.KeyPoints.Any(point => point.Length > 300))
            errors.Add(new("draft.points", "A key point is one sentence: at most 300 signs.", nameof(text.KeyPoints)));

        void Need(string value, int length, string field, string what)
        {
            if (string.IsNullOrWhiteSpace(value))
                errors.Add(new("draft." + field.ToLowerInvariant(), $"Give it {what}.", field));
            else if (value.Length > length)
                errors.Add(new("draft." + field.ToLowerInvariant(), $"That is {value.Length} signs; {what} may have {length}.", field));
        }
    }

    private static void Address(string slug, string? own, IReadOnlySet<string> slugs, List<Error> errors)
    {
        if (own is not null)
            return;
        if (slug.Length == 0 || slug.Length > Slug.MaxLength || Slug.From(slug) != slug || Reserved.Contains(slug))
            errors.Add(new("draft.slug", "The address takes lower-case letters, digits and single hyphens, and no name of a page of the library.", nameof(ArticleText.Slug)));
        else if (slugs.Contains(slug))
            errors.Add(SlugTaken);
    }

    private static void Links(string body, IReadOnlySet<string> slugs, IReadOnlySet<string> pictures, List<Error> errors)
    {
        foreach (var link in Markup.Links(body))
        {
            var where = $"Line {link.Line}: ";
            if (link.IsImage && Markup.Picture(link.Url) is not { } name)
                errors.Add(new("draft.picture-address", where + "a picture from elsewhere would tell others who reads here. Upload it at this desk.", nameof(ArticleText.Body)));
            else if (link.IsImage && !pictures.Contains(Markup.Picture(link.Url)!))
                errors.Add(new("draft.picture-unknown", where + $"the picture “{Short(link.Url)}” was not uploaded for this item.", nameof(ArticleText.Body)));
            else if (link.IsImage && link.Text.Length == 0)
                errors.Add(new("draft.picture-alt", where + "say between the square brackets what the picture shows, for those who can’t see it.", nameof(ArticleText.Body)));
            else if (!link.IsImage && !Leads(link.Url))
                errors.Add(new("draft.link", where + $"the link “{Short(link.Text)}” would lead nowhere. Addresses begin with https://, http://, mailto:, tel: or a slash.", nameof(ArticleText.Body)));
            else if (!link.IsImage && Item().Match(link.Url) is { Success: true } item && !slugs.Contains(item.Groups[1].Value))
                errors.Add(new("draft.link-item", where + $"there is no item at “{Short(link.Url)}”.", nameof(ArticleText.Body)));
        }
    }

    private static void Remark(ArticleText text, int words, double ease, List<string> remarks)
    {
        var crew = text.Category == "crew";
        var (least, most, aim) = crew ? (300, 450, ReadingEase.Crew) : (500, 900, ReadingEase.Shore);
        if (text.Kind == ArticleKind.Article && words > 0 && (words < least || words > most))
            remarks.Add($"{words} words. {(crew ? "Crew pages" : "Articles for the office")} have {least} to {most}.");
        if (words > 0 && ease < aim)
            remarks.Add($"Reading ease {ease:0}. Shorter words and sentences bring it to {aim} or more.");
        if (text.References.Count < 2)
            remarks.Add("Fewer than two references.");
        if (text.KeyPoints.Count is < 3 or > 5)
            remarks.Add($"{text.KeyPoints.Count} key points. Three to five are read.");
        if (Html().Match(text.Body) is { Success: true } tag)
            remarks.Add($"Line {text.Body[..tag.Index].Count(sign => sign == '\n') + 1}: HTML is shown as text and does nothing.");
        if (text.Announced && text.Label > Tlp.Green)
            remarks.Add($"Title and summary are cleared for all, though the text is {text.Label.Written()}.");
    }

    private static bool Leads(string url) =>
        url.StartsWith('#') || (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal)) || IsWeb(url)
        || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);

    internal static bool IsWeb(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.Host.Length > 0 && address.UserInfo.Length == 0;

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;

    [GeneratedRegex("^/library/([a-z0-9-]+)$")]
    private static partial Regex Item();

    [GeneratedRegex(@"<\s*/?\s*[a-zA-Z][^>\n]{0,200}>")]
    private static partial Regex Html();
}
