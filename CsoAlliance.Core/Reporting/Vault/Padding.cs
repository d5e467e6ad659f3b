using System.Buffers.Binary;

namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>Hides the length of a JSON text: length 4, data, zeros up to 4 KiB, 8 KiB, 16 KiB ... 1 MiB.</summary>
internal static class Padding
{
    /// <summary>The shortest padded text in bytes.</summary>
    internal const int Least = 4 * 1024;

    /// <summary>The longest padded text in bytes.</summary>
    internal const int Most = 1024 * 1024;

    /// <summary>The longest text that can be padded, in bytes.</summary>
    internal const int MostData = Most - LengthSize;

    private const int LengthSize = 4;

    /// <summary>Pads a text. The caller zeroes the result after sealing it.</summary>
    /// <exception cref="VaultRefusedException">The text is longer than <see cref="MostData"/>.</exception>
    internal static byte[] Pad(ReadOnlySpan<byte> data)
    {
        if (data.Length > MostData)
        {
            throw new VaultRefusedException();
        }

        var size = Least;
        while (size < data.Length + LengthSize)
        {
            size *= 2;
        }

        var padded = new byte[size];
        BinaryPrimitives.WriteInt32BigEndian(padded, data.Length);
        data.CopyTo(padded.AsSpan(LengthSize));
        return padded;
    }

    /// <summary>Takes the text out again. A wider size than needed passes: a reporter's browser may hide more.</summary>
    /// <exception cref="VaultRefusedException">No padded size, a length past the end, or filler that is not zero.</exception>
    internal static byte[] Unpad(ReadOnlySpan<byte> padded)
    {
        if (!IsSize(padded.Length))
        {
            throw new VaultRefusedException();
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(padded);
        if (length > padded.Length - LengthSize)
        {
            throw new VaultRefusedException();
        }

        var end = LengthSize + (int)length;
        return padded[end..].IndexOfAnyExcept((byte)0) < 0
            ? padded[LengthSize..end].ToArray()
            : throw new VaultRefusedException();
    }

    /// <summary>Whether a padded text may have this many bytes.</summary>
    internal static bool IsSize(int size) => size is >= Least and <= Most && int.IsPow2(size);
}
