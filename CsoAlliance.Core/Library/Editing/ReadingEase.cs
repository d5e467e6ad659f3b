using System.Text.RegularExpressions;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>
/// Flesch reading ease: 206.835 - 1.015 * words per sentence - 84.6 * syllables per word. 60 is plain English, 30 is for
/// people who read for a living. Syllables are counted by groups of vowels, which is right for nine words in ten.
/// </summary>
public static partial class ReadingEase
{
    /// <summary>What crew pages keep to.</summary>
    public const int Crew = 60;

    /// <summary>What pages for the office keep to.</summary>
    public const int Shore = 40;

    /// <summary>The figure for a plain text; 0 where it has no words.</summary>
    public static double Of(string plain)
    {
        var sentences = plain.Split('\n').Sum(line => Math.Max(1, SentenceEnd().Count(line)));
        var words = Word().Matches(plain).Select(match => match.Value).ToList();
        return words.Count == 0 ? 0 : 206.835 - 1.015 * words.Count / sentences - 84.6 * words.Sum(Syllables) / words.Count;
    }

    internal static int Syllables(string word)
    {
        var bare = word.ToLowerInvariant();
        if (bare.All(char.IsAsciiDigit))
            return bare.Length;
        var groups = Vowels().Count(bare);
        // A mute e at the end, as in "pipe", "pipes" and "piped"; not in "table" nor in "wanted".
        if (groups > 1 && MuteEnd().IsMatch(bare))
            groups--;
        return Math.Max(1, groups);
    }

    [GeneratedRegex(@"[.!?:]+(?=\s|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’][\p{L}]+)?")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouyáéíóúäöüè]+")]
    private static partial Regex Vowels();

    [GeneratedRegex("(?:[^aeiouyl]|[aeiou]l)e$|[^aeiouysxzcg]es$|[^aeiouytd]ed$")]
    private static partial Regex MuteEnd();
}
