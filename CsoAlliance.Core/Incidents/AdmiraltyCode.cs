namespace CsoAlliance.Core.Incidents;

/// <summary>The Admiralty code (NATO STANAG 2511): how reliable the source is, A to F, and how credible the information, 1 to 6.</summary>
/// <param name="Source">A (completely reliable) to E (unreliable); F where it cannot be judged.</param>
/// <param name="Information">1 (confirmed) to 5 (improbable); 6 where it cannot be judged.</param>
public readonly record struct AdmiraltyCode(char Source, int Information)
{
    /// <summary>Signs of a written code.</summary>
    public const int Length = 2;

    /// <summary>Where every anonymous report starts: neither source nor information can be judged yet.</summary>
    public static AdmiraltyCode Unjudged { get; } = new('F', 6);

    /// <summary>The six source letters with their words, best first.</summary>
    public static IReadOnlyList<(char Letter, string Words)> Sources { get; } =
    [
        ('A', "Completely reliable"), ('B', "Usually reliable"), ('C', "Fairly reliable"),
        ('D', "Not usually reliable"), ('E', "Unreliable"), ('F', "Cannot be judged"),
    ];

    /// <summary>The six information figures with their words, best first.</summary>
    public static IReadOnlyList<(int Figure, string Words)> Informations { get; } =
    [
        (1, "Confirmed by others"), (2, "Probably true"), (3, "Possibly true"),
        (4, "Doubtful"), (5, "Improbable"), (6, "Cannot be judged"),
    ];

    /// <summary>What the letter means.</summary>
    public string SourceWords => Sources[Source - 'A'].Words;

    /// <summary>What the figure means.</summary>
    public string InformationWords => Informations[Information - 1].Words;

    /// <summary>Reads a code such as <c>B2</c>, in any case; null where it is none.</summary>
    public static AdmiraltyCode? Parse(string? text) =>
        text?.Trim().ToUpperInvariant() is [>= 'A' and <= 'F', >= '1' and <= '6'] code ? new(code[0], code[1] - '0') : null;

    /// <summary>The code as it is written: <c>B2</c>.</summary>
    public override string ToString() => string.Concat(Source, (char)('0' + Information));
}
