using System.Globalization;
using System.Text;

namespace CsoAlliance.Core.Shared;

/// <summary>The part of an address that names a thing: lower-case letters, digits and single hyphens, at most 80 signs.</summary>
public static class Slug
{
    /// <summary>The longest slug.</summary>
    public const int MaxLength = 80;

    /// <summary>Makes a slug from a title; accents are dropped, other signs become hyphens.</summary>
    public static string From(string title)
    {
        var slug = new StringBuilder(title.Length);
        foreach (var sign in title.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsAsciiLetterOrDigit(sign))
                slug.Append(char.ToLowerInvariant(sign));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length == MaxLength)
                break;
        }
        return slug.ToString().Trim('-');
    }
}
