using System.Security.Cryptography;

namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>What two people read to each other to know that they look at the same key.</summary>
internal static class Fingerprint
{
    private const int Groups = 8;
    private const int GroupBytes = 2;

    /// <summary>SHA-256 shortened to 128 bits, as in 39a9 b410 dbec 191b 5cb1 11bb 4f03 f1f4.</summary>
    internal static string Of(ReadOnlySpan<byte> bytes)
    {
        var hash = SHA256.HashData(bytes);
        return string.Join(' ', Enumerable.Range(0, Groups)
            .Select(group => Convert.ToHexStringLower(hash, group * GroupBytes, GroupBytes)));
    }
}
