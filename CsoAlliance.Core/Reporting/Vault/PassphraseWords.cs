using System.Security.Cryptography;

namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>
/// Makes passphrases for analysts and for the paper recovery key. People choose guessable ones, so none is chosen.
/// Seven words, each drawn evenly from 2,048, are 7 x 11 = 77 bits.
/// </summary>
internal static class PassphraseWords
{
    /// <summary>Words in a passphrase.</summary>
    internal const int Words = 7;

    private const string Resource = "CsoAlliance.Core.Reporting.Vault.passphrase-words.txt";

    private static readonly Lazy<string[]> list = new(Load);

    /// <summary>The 2,048 words: lower-case ASCII, three to eight letters, sorted, none twice.</summary>
    internal static IReadOnlyList<string> List => list.Value;

    /// <summary>A fresh passphrase, words parted by single blanks. Shown once; the string itself cannot be zeroed.</summary>
    internal static string Make() =>
        string.Join(' ', Enumerable.Range(0, Words).Select(_ => List[RandomNumberGenerator.GetInt32(List.Count)]));

    private static string[] Load()
    {
        using var stream = typeof(PassphraseWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
