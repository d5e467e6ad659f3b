using System.Globalization;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>What a text may be before it is kept or rendered. Whoever wrote more keeps it, and is told what is too much.</summary>
public static class DraftLimits
{
    /// <summary>Longest body, in signs: ten times the longest article.</summary>
    public const int BodyLength = 60_000;

    /// <summary>The widest table, in columns.</summary>
    public const int Columns = 20;

    /// <summary>The most rows of tables in one text. Rows times columns is what rendering costs, however few signs they take.</summary>
    public const int Rows = 500;

    // Fields beside the body, in signs.
    private const int RestLength = 40_000;

    // Nobody nests or stresses so deep; a renderer spends ages on it.
    private const int Depth = 12;
    private const int Run = 100;

    /// <summary>Why a text is too large to be kept; null where it is not.</summary>
    public static Error? Refusal(ArticleText text)
    {
        var rest = text.Title.Length + text.Summary.Length + text.Author.Length + text.Slug.Length + text.Tags.Concat(text.KeyPoints).Concat(text.Related).Sum(part => part.Length)
            + text.References.Sum(reference => reference.Title.Length + reference.Publisher.Length + reference.Url.Length);
        return Length(text.Body.Length) ?? (rest > RestLength ? new("draft.fields", $"The fields beside the text hold {Number(rest)} signs; at most {Number(RestLength)} are kept. Nothing was saved since, and what you wrote is still here.") : null);
    }

    /// <summary>Why a body of so many signs is not kept.</summary>
    public static Error? Length(int signs) => signs <= BodyLength ? null :
        new("draft.length", $"The text has {Number(signs)} signs; at most {Number(BodyLength)} are kept. Nothing was saved since it grew past that, and what you wrote is still in the field: cut it, or make two articles of it.", nameof(ArticleText.Body));

    /// <summary>Why a text is not rendered, with its line; null where it can be.</summary>
    public static Error? Unrendered(string body)
    {
        if (Length(body.Length) is { } length)
            return length;
        var rows = 0;
        foreach (var (index, line) in body.Split('\n').Index())
        {
            var bars = line.Count(sign => sign == '|');
            if (bars > 0)
                rows++;
            if (bars > Columns + 1)
                return Refused("draft.table", $"Line {index + 1} has a table of {bars - 1} columns; at most {Columns} fit a page.");
            if (Deep(line))
                return Refused("draft.deep", $"Line {index + 1} is nested deeper than a page can show. At most {Depth} levels are rendered.");
            if (Runs(line))
                return Refused("draft.run", $"Line {index + 1} repeats one sign of Markdown more than {Run} times.");
        }
        return rows > Rows ? Refused("draft.rows", $"The tables have {Number(rows)} rows in all; at most {Rows} are rendered. Put long lists into a file.") : null;
    }

    private static Error Refused(string code, string message) => new(code, message, nameof(ArticleText.Body));

    private static bool Deep(string line)
    {
        var markers = 0;
        foreach (var sign in line)
        {
            if (sign is '>' or '-' or '*' or '+')
                markers++;
            else if (sign is not (' ' or '\t'))
                break;
        }
        // A rule of dashes or stars is one line of the same sign and nests nothing.
        return (markers > Depth && !line.All(sign => sign is '-' or '*' or ' ' or '\r')) || line.Length - line.TrimStart(' ', '\t').Length > 8 * Depth;
    }

    private static bool Runs(string line)
    {
        // Not "#", nor "-" and "=", which rule tables and headings.
        var counts = new Dictionary<char, int>();
        foreach (var sign in line.Where(sign => sign is '[' or '*' or '_' or '`' or '!' or '<' or '~'))
            if ((counts[sign] = counts.GetValueOrDefault(sign) + 1) > Run)
                return true;
        return false;
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
