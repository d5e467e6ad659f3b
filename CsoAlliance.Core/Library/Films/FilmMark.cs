using System.Globalization;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Data.Search;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Films;

/// <summary>What a list shows of a film that the viewer may watch.</summary>
/// <param name="Seconds">How long it runs.</param>
/// <param name="Low">Its smallest file.</param>
/// <param name="Hit">The second at which the words looked for are said or seen; null where none is.</param>
public sealed record FilmMark(double Seconds, FilmFile Low, int? Hit);

/// <summary>Puts the marks on the films of a list. A list without films costs nothing.</summary>
internal static class FilmMarks
{
    public static async Task<List<LibraryItem>> MarkedAsync(this List<LibraryItem> items, AllianceDbContext db, string? words, CancellationToken ct)
    {
        var slugs = items.Where(item => item is { Kind: ArticleKind.Film, Locked: false }).Select(item => item.Slug).ToList();
        if (slugs.Count == 0)
            return items;
        var films = await db.Set<Article>().AsNoTracking().Where(article => slugs.Contains(article.Slug))
            .Join(db.Set<Film>().AsNoTracking(), article => article.Id, film => film.ArticleId, (article, film) => new { article.Slug, Film = film }).ToDictionaryAsync(row => row.Slug, row => row.Film, ct);
        return [.. items.Select(item => !item.Locked && films.TryGetValue(item.Slug, out var film) ? Marked(item, film, words) : item)];
    }

    private static LibraryItem Marked(LibraryItem item, Film film, string? words)
    {
        var low = film.Files.MinBy(file => file.Bytes)!;
        if (string.IsNullOrWhiteSpace(words) || item.Snippet.Count == 0 || Best(film, item.Snippet, words) is not { } best)
            return item with { Film = new(film.Seconds, low, null) };
        return item with { Film = new(film.Seconds, low, film.Scenes[best.Scene].Second), Snippet = best.Parts };
    }

    // The engine has marked the words as they stand in the text, so stems and beginnings are its business.
    private static (int Scene, IReadOnlyList<SnippetPart> Parts)? Best(Film film, IReadOnlyList<SnippetPart> snippet, string words)
    {
        var looked = snippet.Where(part => part.Hit).SelectMany(part => SearchTerms.Words(part.Text)).Concat(SearchTerms.Words(words)).ToHashSet(StringComparer.Ordinal);
        var lines = film.Words.FirstOrDefault(one => one.Language == "en")?.Lines ?? [];
        var best = lines.Take(film.Scenes.Count).Select((line, scene) => (Scene: scene, Parts: Parts(line, looked)))
            .MaxBy(one => one.Parts.Where(part => part.Hit).Select(part => part.Text.ToLowerInvariant()).Distinct().Count());
        return best.Parts?.Any(part => part.Hit) == true ? best : null;
    }

    private static List<SnippetPart> Parts(FilmLine line, HashSet<string> looked)
    {
        var parts = new List<SnippetPart>();
        foreach (var (text, isWord) in Runs($"{line.Say} {line.See}"))
        {
            var hit = isWord && looked.Contains(text.ToLower(CultureInfo.InvariantCulture));
            if (parts.Count > 0 && parts[^1].Hit == hit)
                parts[^1] = new(parts[^1].Text + text, hit);
            else
                parts.Add(new(text, hit));
        }
        return parts;
    }

    private static IEnumerable<(string Text, bool IsWord)> Runs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            var isWord = char.IsLetterOrDigit(text[start]);
            while (end < text.Length && char.IsLetterOrDigit(text[end]) == isWord)
                end++;
            yield return (text[start..end], isWord);
            start = end;
        }
    }
}
