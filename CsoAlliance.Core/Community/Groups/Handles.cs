using System.Globalization;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Community.Groups;

/// <summary>
/// How members are named in posts: by their role and their number in the group, since no names are shown. It is made once, when
/// somebody first comes in, and stays when the role changes.
/// </summary>
internal static class Handles
{
    /// <summary>Longest handle.</summary>
    public const int Length = 48;

    private const int Words = 2;

    // More than any two words of a role, so that a made-up one can't fill the line.
    private const int WordsLength = 32;

    private static readonly string[] Silent = ["a", "an", "and", "of", "for", "the", "in", "on"];

    /// <summary>A handle such as <c>cso-bulk-3</c>.</summary>
    public static string Of(string displayRole, int number)
    {
        var words = string.Join('-', Slug.From(displayRole).Split('-', StringSplitOptions.RemoveEmptyEntries).Where(word => !Silent.Contains(word)).Take(Words));
        words = (words.Length > WordsLength ? words[..WordsLength] : words).Trim('-');
        return $"{(words.Length == 0 ? "member" : words)}-{number.ToString(CultureInfo.InvariantCulture)}";
    }
}
