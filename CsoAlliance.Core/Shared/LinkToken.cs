using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CsoAlliance.Core.Shared;

/// <summary>Secrets that stand in links of letters: 256 bits in base64url, 43 signs. Stored is only the hash, so that a copy of the database opens nothing.</summary>
internal static class LinkToken
{
    /// <summary>Signs of a stored hash: SHA-256 in hexadecimal.</summary>
    public const int HashLength = 64;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string From(string purpose, string secret) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}\u001f{secret}")));

    public static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
