using CsoAlliance.Core.Library.Editing;

namespace CsoAlliance.Tests.Library;

/// <summary>The figure by which the editors' desk measures too.</summary>
internal static class Readability
{
    public static double Ease(string plain) => ReadingEase.Of(plain);

    public static int Syllables(string word) => ReadingEase.Syllables(word);
}
