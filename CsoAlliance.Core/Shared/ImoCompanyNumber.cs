namespace CsoAlliance.Core.Shared;

/// <summary>IMO company and registered owner identification number (IMO resolution MSC.160(78)): seven digits with a check digit of its own kind.</summary>
public static class ImoCompanyNumber
{
    private static readonly int[] Weights = [8, 6, 4, 2, 9, 7];

    /// <summary>
    /// Whether the text is a well-formed number with a right check digit: with s = d1*8+d2*6+d3*4+d4*2+d5*9+d6*7, the last
    /// digit is (11 - s mod 11) mod 10. An optional "IMO" before it is ignored.
    /// </summary>
    public static bool IsValid(string? text) =>
        ImoNumber.Digits(text) is { Length: 7 } digits && (11 - Weights.Select((weight, i) => weight * (digits[i] - '0')).Sum() % 11) % 10 == digits[6] - '0';
}
