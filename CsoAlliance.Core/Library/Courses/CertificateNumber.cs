using System.Security.Cryptography;

namespace CsoAlliance.Core.Library.Courses;

/// <summary>
/// The number of a certificate: C and sixteen signs of Crockford's base 32 in groups of four, 80 random bits. It can be typed
/// from paper: O is read as 0, I and L as 1.
/// </summary>
public static class CertificateNumber
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Count = 16;

    /// <summary>Length as it is written and stored.</summary>
    public const int Length = 21;

    /// <summary>A new one.</summary>
    public static string Make() => Written(RandomNumberGenerator.GetString(Signs, Count));

    /// <summary>A typed number as it is stored: any case, blanks and hyphens anywhere, with or without the C in front. Null for what can be none.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 60)
            return null;
        var signs = string.Concat(typed.ToUpperInvariant().Where(sign => sign is not (' ' or '-')).Select(sign => sign switch { 'O' => '0', 'I' or 'L' => '1', _ => sign }));
        if (signs.Length == Count + 1 && signs[0] == 'C')
            signs = signs[1..];
        return signs.Length == Count && signs.All(Signs.Contains) ? Written(signs) : null;
    }

    private static string Written(string signs) => "C-" + string.Join('-', signs.Chunk(4).Select(group => new string(group)));
}
