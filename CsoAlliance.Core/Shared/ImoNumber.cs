namespace CsoAlliance.Core.Shared;

/// <summary>IMO ship identification number (IMO resolution A.1117(30)): seven digits, the last of which checks the first six.</summary>
public static class ImoNumber
{
    private static readonly int[] Weights = [7, 6, 5, 4, 3, 2];

    /// <summary>
    /// Whether the text is a well-formed number with a right check digit: d1*7+d2*6+d3*5+d4*4+d5*3+d6*2 ends in d7.
    /// An optional "IMO" before it is ignored. A wrong number warns and never blocks: it may itself be evidence.
    /// </summary>
    public static bool IsValid(string? text) =>
        Digits(text) is { Length: 7 } digits && Weights.Select((weight, i) => weight * (digits[i] - '0')).Sum() % 10 == digits[6] - '0';

    /// <summary>The bare digits of what was typed; null where something other than digits, spaces and "IMO" stands there.</summary>
    public static string? Digits(string? text)
    {
        var bare = text?.Trim().ToUpperInvariant().Replace("IMO", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return bare is { Length: > 0 } && bare.All(char.IsAsciiDigit) ? bare : null;
    }
}
