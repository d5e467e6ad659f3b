using System.Security.Cryptography;

namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>Random and derived 32-byte keys. Whoever receives one zeroes it after use.</summary>
internal static class VaultKeys
{
    /// <summary>Bytes of every symmetric key, proof and salt.</summary>
    internal const int Size = 32;

    /// <summary>A random key, for a report or a piece of evidence.</summary>
    internal static byte[] New() => RandomNumberGenerator.GetBytes(Size);

    /// <summary>The key of the dialogue. One way: it leads back to neither report nor evidence.</summary>
    /// <exception cref="VaultRefusedException">The report key is not 32 bytes.</exception>
    internal static byte[] DialogueKey(ReadOnlySpan<byte> reportKey, Guid report) =>
        Derive(Whole(reportKey), new VaultContext(Kind.DialogueKey, report));

    /// <summary>Shows in an evidence slot that the giver of the evidence held the receipt.</summary>
    /// <exception cref="VaultRefusedException">The dialogue key is not 32 bytes.</exception>
    internal static byte[] EvidenceProof(ReadOnlySpan<byte> dialogueKey, Guid report, Guid evidence) =>
        Derive(Whole(dialogueKey), new VaultContext(Kind.EvidenceProof, report, evidence));

    /// <summary>HKDF-SHA256 without salt, the context as info.</summary>
    internal static byte[] Derive(ReadOnlySpan<byte> secret, VaultContext context)
    {
        var key = new byte[Size];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, key, salt: [], info: context.ToBytes());
        return key;
    }

    /// <summary>The key itself, refused unless it has 32 bytes.</summary>
    internal static ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> key) =>
        key.Length == Size ? key : throw new VaultRefusedException();
}
