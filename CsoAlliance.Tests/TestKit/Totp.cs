using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using CsoAlliance.Core.Accounts;

namespace CsoAlliance.Tests.TestKit;

/// <summary>An authenticator (RFC 6238), as a phone would hold it.</summary>
public static class Totp
{
    private static readonly string[] Staff = ["admin", "analyst", "editor", "organiser"];

    /// <summary>Whether a demo account is one of staff, and so is asked for a code.</summary>
    public static bool Needs(string account) => Staff.Any(name => account.StartsWith(name, StringComparison.Ordinal));

    /// <summary>The code that a demo account's authenticator shows now.</summary>
    public static string OfDemo(string account, string password) => Code(DemoAccounts.Secret(account + "@demo.example", password));

    /// <summary>The code that belongs to a secret in base32, now.</summary>
    public static string Code(string secret)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The standard's own hash; authenticators know no other.
        var hash = HMACSHA1.HashData(Bytes(secret), step);
#pragma warning restore CA5350
        var at = hash[^1] & 15;
        return ((BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(at)) & int.MaxValue) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string secret)
    {
        var (bytes, buffer, bits) = (new List<byte>(), 0, 0);
        foreach (var sign in secret.TrimEnd('='))
        {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(sign, StringComparison.Ordinal);
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
            buffer &= (1 << bits) - 1;
        }
        return [.. bytes];
    }
}
