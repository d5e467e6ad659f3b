using System.Buffers.Binary;
using System.Security.Cryptography;
using NSec.Cryptography;

namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>
/// An analyst's scalar under his passphrase: version, kind, algorithm 01, KiB 4, passes 4, salt 16, then a box under
/// the Argon2id output. Passphrases come as ASCII bytes, because strings cannot be zeroed and Unicode normalisation
/// silently does nothing under invariant globalization.
/// </summary>
internal static class Passphrase
{
    /// <summary>Bytes of a record.</summary>
    internal const int Size = BoxAt + P256.ScalarSize + Box.Overhead;

    /// <summary>The longest passphrase taken, in bytes.</summary>
    internal const int MostTyped = 1024;

    private const byte Argon2id = 0x01;
    private const int SaltAt = 11;
    private const int SaltSize = 16;
    private const int BoxAt = SaltAt + SaltSize;

    /// <summary>Seals a scalar under a passphrase with fresh salts.</summary>
    /// <exception cref="VaultRefusedException">An empty or non-ASCII passphrase, a cost past the ceiling, or no scalar.</exception>
    internal static byte[] Seal(
        ReadOnlySpan<byte> passphrase, VaultContext context, ReadOnlySpan<byte> scalar, PassphraseCost cost)
    {
        if (context.Kind != Kind.AnalystKey || scalar.Length != P256.ScalarSize || !cost.IsWithin(default))
        {
            throw new VaultRefusedException();
        }

        var record = new byte[Size];
        record[0] = VaultContext.Version;
        record[1] = (byte)Kind.AnalystKey;
        record[2] = Argon2id;
        BinaryPrimitives.WriteUInt32BigEndian(record.AsSpan(3), cost.KiB);
        BinaryPrimitives.WriteUInt32BigEndian(record.AsSpan(7), cost.Passes);
        RandomNumberGenerator.Fill(record.AsSpan(SaltAt, SaltSize));
        var key = Stretch(passphrase, record.AsSpan(SaltAt, SaltSize), cost);
        Box.Seal(key, context, scalar).CopyTo(record, BoxAt);
        CryptographicOperations.ZeroMemory(key);
        return record;
    }

    /// <summary>Opens a record. Costs time and memory, so only one runs at a time. The caller zeroes the scalar.</summary>
    /// <param name="passphrase">As typed: case, hyphens and extra blanks do not matter.</param>
    /// <param name="context">The analyst the record belongs to.</param>
    /// <param name="record">The stored record; its cost is checked before anything is stretched.</param>
    /// <param name="floor">The least cost taken, in service <see cref="PassphraseCost.Floor"/>.</param>
    /// <exception cref="VaultRefusedException">Wrong passphrase, another analyst's record, or a cost out of range.</exception>
    internal static byte[] Open(
        ReadOnlySpan<byte> passphrase, VaultContext context, ReadOnlySpan<byte> record, PassphraseCost floor)
    {
        if (context.Kind != Kind.AnalystKey || record.Length != Size || record[0] != VaultContext.Version
            || record[1] != (byte)Kind.AnalystKey || record[2] != Argon2id)
        {
            throw new VaultRefusedException();
        }

        var cost = new PassphraseCost(
            BinaryPrimitives.ReadUInt32BigEndian(record[3..]), BinaryPrimitives.ReadUInt32BigEndian(record[7..]));
        if (!cost.IsWithin(floor))
        {
            throw new VaultRefusedException();
        }

        var key = Stretch(passphrase, record.Slice(SaltAt, SaltSize), cost);
        try
        {
            return Box.Open(key, context, record[BoxAt..]);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static byte[] Stretch(ReadOnlySpan<byte> passphrase, ReadOnlySpan<byte> salt, PassphraseCost cost)
    {
        var plain = new byte[Math.Min(passphrase.Length, MostTyped)];
        try
        {
            var length = PassphraseText.Plain(passphrase, plain);
            var algorithm = PasswordBasedKeyDerivationAlgorithm.Argon2id(new Argon2Parameters
            {
                DegreeOfParallelism = 1,
                MemorySize = cost.KiB,
                NumberOfPasses = cost.Passes,
            });
            return algorithm.DeriveBytes(plain.AsSpan(..length), salt, VaultKeys.Size);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }
}
