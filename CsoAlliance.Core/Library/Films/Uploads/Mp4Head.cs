using System.Buffers.Binary;
using System.Text;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>Reads length and size out of an MP4 file (ISO/IEC 14496-12): boxes in boxes, each with its length in front.</summary>
internal static class Mp4Head
{
    private const int MostBoxes = 10_000;

    /// <summary>What the head says; null where the file breaks off or holds no head. Throws <see cref="EndOfStreamException"/> where a box does.</summary>
    public static FilmHead? Read(Stream file)
    {
        var (head, whole, sawData) = ((FilmHead?)null, true, false);
        foreach (var (name, start, end) in Boxes(file, 0, file.Length))
        {
            whole &= end <= file.Length;
            sawData |= name == "mdat";
            if (name == "moov")
                head = Movie(file, start, Math.Min(end, file.Length));
        }
        return whole && sawData ? head : null;
    }

    private static FilmHead Movie(Stream file, long from, long to)
    {
        var (seconds, width, height) = (0.0, 0, 0);
        foreach (var (name, start, end) in Boxes(file, from, to))
            if (name == "mvhd")
                seconds = Seconds(Bytes(file, start, end));
            else if (name == "trak" && width == 0)
                foreach (var (inner, innerStart, innerEnd) in Boxes(file, start, end))
                    if (inner == "tkhd" && Bytes(file, innerStart, innerEnd) is { Length: >= 84 } track)
                        // The last two numbers, in 16.16; 0 for sound.
                        (width, height) = (BinaryPrimitives.ReadUInt16BigEndian(track.AsSpan(^8)), BinaryPrimitives.ReadUInt16BigEndian(track.AsSpan(^4)));
        return new(seconds, width, height);
    }

    private static double Seconds(byte[] head)
    {
        if (head.Length < 32)
            return 0;
        var (scale, length) = head[0] == 1
            ? (BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(20)), BinaryPrimitives.ReadUInt64BigEndian(head.AsSpan(24)))
            : (BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(12)), BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(16)));
        return scale == 0 ? 0 : length / (double)scale;
    }

    private static IEnumerable<(string Name, long Start, long End)> Boxes(Stream file, long from, long to)
    {
        var at = from;
        for (var i = 0; at + 8 <= to && i < MostBoxes; i++)
        {
            var head = Bytes(file, at, Math.Min(at + 16, to));
            var (length, skip) = ((long)BinaryPrimitives.ReadUInt32BigEndian(head), 8);
            if (length == 1 && head.Length == 16)
                (length, skip) = (BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(8)), 16);
            var end = length == 0 ? to : at + length;
            if (end < at + skip)
                yield break;
            yield return (Encoding.Latin1.GetString(head, 4, 4), at + skip, end);
            at = end;
        }
    }

    // No box that is read here is longer.
    private static byte[] Bytes(Stream file, long from, long to)
    {
        var bytes = new byte[Math.Clamp(to - from, 0, 256)];
        file.Position = from;
        file.ReadExactly(bytes);
        return bytes;
    }
}
