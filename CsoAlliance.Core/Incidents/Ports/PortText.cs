using System.Globalization;
using System.Text;

namespace CsoAlliance.Core.Incidents.Ports;

/// <summary>Names as they are compared: without accents, case and signs, and forgiving a slip of the finger.</summary>
internal static class PortText
{
    /// <summary>Longest text that is compared, in signs.</summary>
    private const int Longest = 120;

    /// <summary>Lower case, accents dropped, everything but letters and digits a single space; "saint" as "st".</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var sign in text[..Math.Min(text.Length, Longest)].Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark)
                continue;
            if (Letters(sign) is { } letters)
                folded.Append(letters);
            else if (char.IsLetterOrDigit(sign))
                folded.Append(char.ToLowerInvariant(sign));
            else if (sign is not ('\'' or '’') && folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return string.Join(' ', folded.ToString().TrimEnd().Split(' ').Select(word => word == "saint" ? "st" : word));
    }

    // Letters that are no letter with an accent, and so stay whole when accents are dropped.
    private static string? Letters(char sign) => sign switch
    {
        'ø' or 'Ø' => "o",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ß' => "ss",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'ł' or 'Ł' => "l",
        'ı' => "i",
        'þ' or 'Þ' => "th",
        _ => null,
    };

    /// <summary>How many slips a text of that length may hold: none under four letters.</summary>
    public static int Slips(int length) => length switch { < 4 => 0, < 6 => 1, _ => 2 };

    /// <summary>
    /// The fewest slips (a letter too many, missing, wrong, or two in the wrong order) between what was typed and the beginning of
    /// a name; <paramref name="most"/> + 1 where there are more than that.
    /// </summary>
    public static int Distance(string typed, string name, int most)
    {
        var wide = Math.Min(name.Length, typed.Length + most);
        Span<int> before = stackalloc int[Longest + 4], last = stackalloc int[Longest + 4], row = stackalloc int[Longest + 4];
        for (var j = 0; j <= wide; j++)
            last[j] = j;
        for (var i = 1; i <= typed.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= wide; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (typed[i - 1] == name[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && typed[i - 1] == name[j - 2] && typed[i - 2] == name[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }
            if (least > most)
                return most + 1;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        var found = most + 1;
        for (var j = 0; j <= wide; j++)
            found = Math.Min(found, last[j]);
        return found;
    }
}
