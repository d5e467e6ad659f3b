using System.Buffers.Binary;

namespace CsoAlliance.Core.Reporting.Vault;

/// <summary>
/// Says what a sealed thing is and where it belongs. Its 54 bytes are the HKDF info and the associated data of
/// everything in format csoa.vault.1, so nothing opens in another place. Fields a kind has no use for stay zero.
/// </summary>
/// <param name="Kind">What is sealed.</param>
/// <param name="Report">The report, zero for analysts' and desk things.</param>
/// <param name="Part">The piece of evidence or the analyst.</param>
/// <param name="N">Message number within its direction, chunk index or roster serial, from 0.</param>
/// <param name="Final">True on the last chunk of a piece of evidence only.</param>
/// <param name="Generation">The desk key's generation, from 1; only in slots, certificate and roster.</param>
internal readonly record struct VaultContext(
    Kind Kind, Guid Report = default, Guid Part = default, uint N = 0, bool Final = false, uint Generation = 0)
{
    /// <summary>Bytes written by <see cref="Write"/>.</summary>
    internal const int Size = 54;

    /// <summary>The first byte of every sealed thing.</summary>
    internal const byte Version = 0x01;

    /// <summary>Writes the 54 bytes: label, kind, report, part, n, final, generation; big-endian, UUIDs in RFC 9562 order.</summary>
    internal void Write(Span<byte> to)
    {
        "csoa.vault.1"u8.CopyTo(to);
        to[12] = (byte)Kind;
        Report.TryWriteBytes(to[13..], bigEndian: true, out _);
        Part.TryWriteBytes(to[29..], bigEndian: true, out _);
        BinaryPrimitives.WriteUInt32BigEndian(to[45..], N);
        to[49] = Final ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteUInt32BigEndian(to[50..], Generation);
    }

    /// <summary>The 54 bytes in an array of their own.</summary>
    internal byte[] ToBytes()
    {
        var bytes = new byte[Size];
        Write(bytes);
        return bytes;
    }
}
