using CsoAlliance.Core.Library;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Library;

/// <summary>The library's list as an address asks for it, the same for page and API. What it doesn't know it passes over.</summary>
internal static class LibraryRequest
{
    public static LibraryQuery From(string? q, string[]? kind, string[]? category, string[]? audience, string[]? language, string[]? review, string? sort, string? cursor, int? limit) => new()
    {
        Q = q,
        Kinds = [.. (kind ?? []).Select(EnumText.Parse<ArticleKind>).OfType<ArticleKind>()],
        Categories = [.. (category ?? []).Where(code => LibraryTerms.Categories.Any(known => known.Code == code))],
        Audiences = LibraryTerms.Together(audience ?? []),
        Languages = [.. (language ?? []).Where(code => code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower))],
        Reviews = [.. (review ?? []).Select(EnumText.Parse<ReviewState>).OfType<ReviewState>()],
        Sort = EnumText.Parse<LibrarySort>(sort) ?? LibrarySort.Newest,
        Cursor = cursor,
        Limit = Page.Limit(limit, 24),
    };
}
