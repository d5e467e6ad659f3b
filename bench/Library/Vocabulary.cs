namespace CsoAlliance.Bench.Library;

/// <summary>
/// Thirty thousand made-up words that come up as words do in a language: the n-th most frequent one n times as seldom as the first
/// (Zipf's law). So a search meets words that stand in half of all texts, and words that stand in a handful.
/// </summary>
internal sealed class Vocabulary
{
    private const int Count = 30_000;

    // The first words of a language are those that nobody looks for.
    private const int FirstTelling = 200;

    private static readonly string[] Syllables = [.. from consonant in "bdfgklmnprstvz" from vowel in "aeiou" select $"{consonant}{vowel}"];

    private readonly Random random;
    private readonly string[] words = [.. Enumerable.Range(0, Count).Select(Word)];
    private readonly double[] shares = new double[Count];

    public Vocabulary(Random random)
    {
        this.random = random;
        var sum = 0.0;
        for (var n = 0; n < Count; n++)
            shares[n] = sum += 1.0 / (n + 1);
        for (var n = 0; n < Count; n++)
            shares[n] /= sum;
    }

    /// <summary>A text of so many words in paragraphs of a hundred.</summary>
    public string Text(int least, int most) => string.Join("\n\n", Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Next()).Chunk(100).Select(words => string.Join(' ', words) + "."));

    /// <summary>A line of so many words.</summary>
    public string Line(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Next()));

    /// <summary>So many words as somebody looks for them: as likely from among the frequent ones as from among the rare.</summary>
    public string Question(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[(int)(FirstTelling * Math.Pow((double)Count / FirstTelling, random.NextDouble()))]));

    private string Next()
    {
        var at = Array.BinarySearch(shares, random.NextDouble());
        return words[Math.Min(at < 0 ? ~at : at, Count - 1)];
    }

    // Three syllables each and no two alike. A stride keeps neighbours in frequency from looking alike, or every prefix would match a hundred of them.
    private static string Word(int n)
    {
        var at = (n * 7_919L) % (Syllables.Length * Syllables.Length * Syllables.Length);
        return Syllables[at % Syllables.Length] + Syllables[at / Syllables.Length % Syllables.Length] + Syllables[at / Syllables.Length / Syllables.Length] + "n";
    }
}
