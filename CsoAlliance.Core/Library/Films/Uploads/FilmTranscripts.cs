using System.Globalization;
using System.Text.RegularExpressions;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>
/// The text of an item that is a film: what its editor wrote about it, and below a heading what is said in it, for the search. The
/// second part is made of the captions whenever the item comes out, and never read back.
/// </summary>
public static partial class FilmTranscripts
{
    /// <summary>The heading above what is said.</summary>
    public const string Heading = "Transcript";

    /// <summary>What the editor wrote.</summary>
    public static string Notes(string body) => At(body) is { } at ? body[..at].TrimEnd() : body;

    /// <summary>Whether a text has a transcript of its own below its notes.</summary>
    public static bool HasNotes(string body) => At(body) is > 0 and { } at && body[..at].Trim().Length > 0;

    /// <summary>The text with the transcript of a film in it.</summary>
    internal static ArticleText Into(ArticleText text, FilmText film, FilmText? before)
    {
        // A starter film's text is its transcript, without a heading: that of the film before gives way whole.
        var notes = before is not null && text.Body.Trim() == StarterFilms.Transcript(before).Trim() ? "" : Notes(text.Body);
        return text with { Body = $"{notes}\n\n## {Heading}\n\n{Of(film, text.Language)}".TrimStart(), Minutes = Math.Max(1, (int)Math.Round(film.Seconds / 60)) };
    }

    private static string Of(FilmText film, string language) => string.Join("\n\n", film.Scenes.Zip(film.WordsIn(language).Lines, (scene, line) =>
        $"**{Clock(scene.Start)}** {Bare(line.Say)}" + (line.See.Length > 0 ? $"\n\n*{Bare(line.See)}*" : "")));

    // Captions are words, and no Markdown: nothing in them becomes a link, a picture or a table.
    internal static string Bare(string words) => Markdown().Replace(words.ReplaceLineEndings(" "), @"\$0").Replace('|', '¦');

    private static int? At(string body) => Line().Match(body) is { Success: true } line ? line.Index : null;

    private static string Clock(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{(int)seconds / 60}:{(int)seconds % 60:00}");

    [GeneratedRegex(@"[\\`*_\[\]<>!#~]")]
    private static partial Regex Markdown();

    [GeneratedRegex("^## " + Heading + @"[ \t]*\r?$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
