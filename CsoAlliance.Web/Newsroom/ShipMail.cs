using System.Globalization;
using System.Text;
using CsoAlliance.Core.Newsroom;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Newsroom;

/// <summary>
/// A First Response Report as text for the ship's mail: capitals of ASCII and lines of at most 37 signs, which every
/// satellite terminal and printer aboard can take.
/// </summary>
internal static class ShipMail
{
    public const int LineLength = 37;

    public static string From(NewsStory story)
    {
        var lines = new List<string>();
        lines.AddRange(Wrap($"CSO Alliance {story.Entry.Title}"));
        lines.AddRange(Wrap($"{story.Entry.Label.Written()} {story.Entry.PublishedAt.ToString("dd MMM yyyy", CultureInfo.InvariantCulture)}{(story.Entry.Closed ? " closed" : "")}"));
        lines.AddRange(Wrap(story.Entry.Summary));
        foreach (var section in story.Markup.Sections.Where(section => section.Heading is not null))
        {
            lines.AddRange(Wrap(section.Heading!.Text + ":"));
            foreach (var line in section.Lines)
                lines.AddRange(Wrap("- " + line));
        }
        lines.AddRange(Wrap("End of report"));
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> Wrap(string text)
    {
        var line = new StringBuilder();
        foreach (var word in Ascii(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word.Chunk(LineLength)).Select(chunk => new string(chunk)))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > LineLength)
            {
                yield return line.ToString();
                line.Clear();
            }
            line.Append(line.Length > 0 ? " " : "").Append(word);
        }
        if (line.Length > 0)
            yield return line.ToString();
    }

    private static string Ascii(string text)
    {
        var plain = text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('·', '-').Normalize(NormalizationForm.FormD).ToUpperInvariant();
        return string.Concat(plain.Where(sign => sign is >= ' ' and <= '~' or '\n').Select(sign => sign == '\n' ? ' ' : sign));
    }
}
