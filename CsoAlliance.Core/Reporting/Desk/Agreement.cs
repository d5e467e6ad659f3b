using System.Text.RegularExpressions;
using CsoAlliance.Core.Incidents;

namespace CsoAlliance.Core.Reporting.Desk;

/// <summary>A report or notice that may tell of the same event.</summary>
/// <param name="Reference">Report number or register number.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Day">The day of the event, as far as known.</param>
/// <param name="Place">Where.</param>
/// <param name="Common">Telling words that both hold.</param>
/// <param name="InRegister">Whether it stands in the register.</param>
public sealed record MayAgree(string Reference, string Title, DateOnly? Day, string Place, IReadOnlyList<string> Common, bool InRegister);

/// <summary>Finds what may agree: the same sea area, at most three days apart, and similar words.</summary>
internal static partial class Agreement
{
    private const int MostDays = 3;
    private const int LeastWords = 3;

    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "about", "after", "again", "also", "another", "around", "because", "been", "before", "being", "between", "came", "could", "crew", "does", "from", "have", "hours", "into",
        "master", "minutes", "more", "near", "officer", "other", "over", "reported", "same", "ship", "ships", "since", "some", "than", "that", "their", "them", "then", "there", "they",
        "this", "time", "vessel", "were", "what", "when", "where", "which", "while", "with", "would",
    };

    public static bool Near(DateOnly? one, DateOnly? other) => one is { } a && other is { } b && Math.Abs(a.DayNumber - b.DayNumber) <= MostDays;

    /// <summary>Words of a text, as they stand there, whose stems are among the given ones.</summary>
    public static IReadOnlyList<string> Common(ISet<string> stems, string text) => [.. Telling(text).DistinctBy(Stem).Where(word => stems.Contains(Stem(word))).Order()];

    public static bool Enough(IReadOnlyList<string> common) => common.Count >= LeastWords;

    /// <summary>The stems of a text's telling words.</summary>
    public static HashSet<string> Words(string text) => [.. Telling(text).Select(Stem)];

    private static IEnumerable<string> Telling(string text) => Word().Matches(text).Select(match => match.Value.ToLowerInvariant()).Where(word => word.Length > 3 && !Plain.Contains(word));

    public static DateOnly DayOf(ReportBody body) => DateOnly.FromDateTime(body.OccurredAt ?? body.Received.ToDateTime(TimeOnly.MinValue));

    // Enough of a stem for "skiff" and "skiffs", "board" and "boarded".
    private static string Stem(string word) => word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 6 ? word[..^3]
        : word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 5 ? word[..^2]
        : word.EndsWith('s') ? word[..^1] : word;

    [GeneratedRegex(@"[\p{L}][\p{L}\d-]+")]
    private static partial Regex Word();
}
