using System.Security.Cryptography;

namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>
/// A sealed thing under a key both sides hold: version, kind, salt 32, ciphertext, tag 16.
/// The nonce is zero because each AES key comes from a fresh 256-bit salt and encrypts once.
/// </summary>
internal static class Box
{
    /// <summary>Bytes a box is longer than its content.</summary>
    internal const int Overhead = HeaderSize + TagSize;

    internal const int TagSize = 16;
    private const int HeaderSize = 2 + VaultKeys.Size;

    /// <summary>Seals under a fresh salt.</summary>
    /// <exception cref="VaultRefusedException">The key is not 32 bytes.</exception>
    internal static byte[] Seal(ReadOnlySpan<byte> key, VaultContext context, ReadOnlySpan<byte> plain) =>
        SealWith(key, context, plain, RandomNumberGenerator.GetBytes(VaultKeys.Size));

    /// <summary>Seals under a given salt. For test vectors only: a salt used twice with one key breaks the seal.</summary>
    internal static byte[] SealWith(
        ReadOnlySpan<byte> key, VaultContext context, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> salt)
    {
        var box = new byte[plain.Length + Overhead];
        box[0] = VaultContext.Version;
        box[1] = (byte)context.Kind;
        VaultKeys.Whole(salt).CopyTo(box.AsSpan(2));

        var bound = context.ToBytes();
        using var aes = Cipher(key, salt, bound);
        aes.Encrypt(Nonce, plain, box.AsSpan(HeaderSize..^TagSize), box.AsSpan(^TagSize..), bound);
        return box;
    }

    /// <summary>Opens a box in the place it was sealed for. The caller zeroes the content after use.</summary>
    /// <exception cref="VaultRefusedException">Wrong key, wrong place, or changed bytes.</exception>
    internal static byte[] Open(ReadOnlySpan<byte> key, VaultContext context, ReadOnlySpan<byte> box)
    {
        if (box.Length < Overhead || box[0] != VaultContext.Version || box[1] != (byte)context.Kind)
        {
            throw new VaultRefusedException();
        }

        var bound = context.ToBytes();
        using var aes = Cipher(key, box[2..HeaderSize], bound);
        return Decrypt(aes, box[HeaderSize..], bound);
    }

    /// <summary>Opens ciphertext and tag; shared with <see cref="Slot"/>.</summary>
    internal static byte[] Decrypt(AesGcm aes, ReadOnlySpan<byte> ciphertextAndTag, ReadOnlySpan<byte> bound)
    {
        var plain = new byte[ciphertextAndTag.Length - TagSize];
        try
        {
            aes.Decrypt(Nonce, ciphertextAndTag[..^TagSize], ciphertextAndTag[^TagSize..], plain, bound);
            return plain;
        }
        catch (CryptographicException)
        {
            throw new VaultRefusedException();
        }
    }

    /// <summary>Twelve zero bytes.</summary>
    internal static ReadOnlySpan<byte> Nonce => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    private static AesGcm Cipher(ReadOnlySpan<byte> key, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> info)
    {
        Span<byte> once = stackalloc byte[VaultKeys.Size];
        try
        {
            HKDF.DeriveKey(HashAlgorithmName.SHA256, VaultKeys.Whole(key), once, salt, info);
            return new AesGcm(once, TagSize);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(once);
        }
    }
}
