using System.Text;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Courses;

/// <summary>The name on a certificate.</summary>
public static class CertificateName
{
    /// <summary>Tidies a name: composed letters, single blanks. Refused: too short, too long, signs that no name has or that can't be printed.</summary>
    public static Result<string> Read(string? typed)
    {
        var name = string.Join(' ', (typed ?? "").Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Count(char.IsLetter) < 2)
            return new Error("certificate.name", "Write the name as it should stand on the certificate.", "Name");
        if (name.Length > QuizAttempt.PersonLength)
            return new Error("certificate.name", $"A name has {QuizAttempt.PersonLength} signs at most.", "Name");
        // The lowest line of a passport's page has every name in Latin letters (ICAO Doc 9303).
        if (name.FirstOrDefault(sign => !Printable(sign)) is var odd && odd != default)
            return new Error("certificate.name", $"“{odd}” can’t be printed. Write the name in Latin, Greek or Cyrillic letters, as in the passport.", "Name");
        return name;
    }

    /// <summary>Whether a sign may stand in a name: what the certificate's fonts hold.</summary>
    internal static bool Printable(char sign) =>
        sign is ' ' or '-' or '\'' or '’' or '.' or ','
        || (char.IsLetter(sign) && sign is <= '\u024F' or >= '\u0386' and <= '\u03CE' or >= '\u0400' and <= '\u04FF' or >= '\u1E00' and <= '\u1EF9');
}
