using System.Numerics;
using System.Security.Cryptography;

namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>
/// Cuts evidence into 65,536-byte chunks, each a box of its own, so that an upload can resume. The count is rounded up
/// by Padmé (at most 12 % more), so it hides the length.
/// </summary>
internal static class EvidenceChunks
{
    /// <summary>Bytes of a chunk before sealing.</summary>
    internal const int Size = 65_536;

    /// <summary>Bytes of a chunk as stored.</summary>
    internal const int SealedSize = Size + Box.Overhead;

    /// <summary>Chunks stored for evidence of a length in bytes, filler included; at least one.</summary>
    /// <exception cref="VaultRefusedException">A negative length, or one whose chunks cannot be counted in 32 bits.</exception>
    internal static uint Count(long length)
    {
        if (length is < 0 or > (long)Size * int.MaxValue)
        {
            throw new VaultRefusedException();
        }

        var count = Math.Max(1, (uint)((length + Size - 1) / Size));
        var exponent = BitOperations.Log2(count);
        var kept = exponent == 0 ? 0 : BitOperations.Log2((uint)exponent) + 1;
        var mask = (1u << Math.Max(0, exponent - kept)) - 1;
        return (count + mask) & ~mask;
    }

    /// <summary>True bytes in one chunk of evidence of a length: 65,536, fewer in the last with data, 0 in filler.</summary>
    internal static int DataIn(uint n, long length) => (int)Math.Clamp(length - ((long)n * Size), 0, Size);

    /// <summary>Seals one chunk; a chunk sent again gets a fresh salt.</summary>
    /// <param name="key">The evidence key.</param>
    /// <param name="report">The report.</param>
    /// <param name="evidence">The piece of evidence.</param>
    /// <param name="n">Index from 0.</param>
    /// <param name="length">True length of the whole evidence in bytes.</param>
    /// <param name="data">The chunk's true bytes, as many as <see cref="DataIn"/> says; empty for filler.</param>
    /// <exception cref="VaultRefusedException">No such index, or another number of bytes.</exception>
    internal static byte[] Seal(
        ReadOnlySpan<byte> key, Guid report, Guid evidence, uint n, long length, ReadOnlySpan<byte> data)
    {
        var place = Place(report, evidence, n, length);
        if (data.Length != DataIn(n, length))
        {
            throw new VaultRefusedException();
        }

        var whole = new byte[Size];
        data.CopyTo(whole);
        var box = Box.Seal(key, place, whole);
        CryptographicOperations.ZeroMemory(whole);
        return box;
    }

    /// <summary>Opens one chunk and takes the filler off.</summary>
    /// <exception cref="VaultRefusedException">Another place, changed bytes, or filler that is not zero.</exception>
    internal static byte[] Open(
        ReadOnlySpan<byte> key, Guid report, Guid evidence, uint n, long length, ReadOnlySpan<byte> box)
    {
        var place = Place(report, evidence, n, length);
        if (box.Length != SealedSize)
        {
            throw new VaultRefusedException();
        }

        var whole = Box.Open(key, place, box);
        var data = DataIn(n, length);
        try
        {
            return whole.AsSpan(data).IndexOfAnyExcept((byte)0) < 0 ? whole[..data] : throw new VaultRefusedException();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(whole);
        }
    }

    private static VaultContext Place(Guid report, Guid evidence, uint n, long length)
    {
        var count = Count(length);
        return n < count
            ? new(Kind.Chunk, report, evidence, n, Final: n == count - 1)
            : throw new VaultRefusedException();
    }
}
