using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>
/// A key wrapped to a public point: version, kind, generation 4, one-time point 65, ciphertext, tag 16.
/// Key and seal are bound to the context and both points, so a slot opens only for its recipient and in its place.
/// </summary>
internal static class Slot
{
    /// <summary>Bytes a slot is longer than the secret in it.</summary>
    internal const int Overhead = HeaderSize + Box.TagSize;

    /// <summary>Bytes of a desk slot and of an evidence slot, which hold one 32-byte key.</summary>
    internal const int KeySlotSize = Overhead + VaultKeys.Size;

    private const int PointAt = 6;
    private const int HeaderSize = PointAt + P256.PointSize;
    private const int BoundSize = VaultContext.Size + (2 * P256.PointSize);

    /// <summary>Wraps a secret to a point with a fresh one-time pair.</summary>
    /// <param name="recipient">The desk's or analyst's point.</param>
    /// <param name="context">Kind desk slot, evidence slot or grant, with its generation.</param>
    /// <param name="secret">32 bytes, in a grant 64.</param>
    /// <param name="proof">The reporter's 32-byte proof in an evidence slot, else empty.</param>
    /// <exception cref="VaultRefusedException">No such point, or sizes that do not belong to the kind.</exception>
    internal static byte[] Wrap(
        ReadOnlySpan<byte> recipient, VaultContext context, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> proof = default)
    {
        using var ephemeral = KeyPair.Create();
        return WrapWith(recipient, context, secret, proof, ephemeral);
    }

    /// <summary>Wraps with a given pair. For test vectors only: a pair used twice breaks the seal.</summary>
    internal static byte[] WrapWith(
        ReadOnlySpan<byte> recipient,
        VaultContext context,
        ReadOnlySpan<byte> secret,
        ReadOnlySpan<byte> proof,
        KeyPair ephemeral)
    {
        CheckSizes(context.Kind, secret.Length, proof.Length);
        var slot = new byte[secret.Length + Overhead];
        slot[0] = VaultContext.Version;
        slot[1] = (byte)context.Kind;
        BinaryPrimitives.WriteUInt32BigEndian(slot.AsSpan(2), context.Generation);
        ephemeral.Point.CopyTo(slot.AsSpan(PointAt));

        var bound = Bound(context, ephemeral.Point, recipient);
        using var aes = Cipher(ephemeral, recipient, proof, bound);
        aes.Encrypt(Box.Nonce, secret, slot.AsSpan(HeaderSize..^Box.TagSize), slot.AsSpan(^Box.TagSize..), bound);
        return slot;
    }

    /// <summary>Opens a slot with the recipient's pair. The caller zeroes the secret after use.</summary>
    /// <exception cref="VaultRefusedException">Wrong pair, wrong place, wrong proof, or changed bytes.</exception>
    internal static byte[] Unwrap(
        KeyPair recipient, VaultContext context, ReadOnlySpan<byte> slot, ReadOnlySpan<byte> proof = default)
    {
        CheckSizes(context.Kind, slot.Length - Overhead, proof.Length);
        if (slot[0] != VaultContext.Version || slot[1] != (byte)context.Kind
            || BinaryPrimitives.ReadUInt32BigEndian(slot[2..]) != context.Generation)
        {
            throw new VaultRefusedException();
        }

        var ephemeral = slot[PointAt..HeaderSize];
        var bound = Bound(context, ephemeral, recipient.Point);
        using var aes = Cipher(recipient, ephemeral, proof, bound);
        return Box.Decrypt(aes, slot[HeaderSize..], bound);
    }

    private static void CheckSizes(Kind kind, int secret, int proof)
    {
        var (secretSize, proofSize) = kind switch
        {
            Kind.DeskSlot => (VaultKeys.Size, 0),
            Kind.EvidenceSlot => (VaultKeys.Size, VaultKeys.Size),
            Kind.Grant => (DeskSecret.Size, 0),
            _ => throw new VaultRefusedException(),
        };
        if (secret != secretSize || proof != proofSize)
        {
            throw new VaultRefusedException();
        }
    }

    private static byte[] Bound(VaultContext context, ReadOnlySpan<byte> ephemeral, ReadOnlySpan<byte> recipient)
    {
        if (ephemeral.Length != P256.PointSize || recipient.Length != P256.PointSize)
        {
            throw new VaultRefusedException();
        }

        var bound = new byte[BoundSize];
        context.Write(bound);
        ephemeral.CopyTo(bound.AsSpan(VaultContext.Size));
        recipient.CopyTo(bound.AsSpan(VaultContext.Size + P256.PointSize));
        return bound;
    }

    private static AesGcm Cipher(KeyPair own, ReadOnlySpan<byte> other, ReadOnlySpan<byte> proof, ReadOnlySpan<byte> info)
    {
        Span<byte> secret = stackalloc byte[2 * VaultKeys.Size];
        Span<byte> once = stackalloc byte[VaultKeys.Size];
        secret.Clear();
        var agreed = own.Agree(other);
        try
        {
            agreed.CopyTo(secret);
            proof.CopyTo(secret[VaultKeys.Size..]);
            HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, once, salt: [], info);
            return new AesGcm(once, Box.TagSize);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(agreed);
            CryptographicOperations.ZeroMemory(secret);
            CryptographicOperations.ZeroMemory(once);
        }
    }
}
