using System.Buffers.Binary;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>Reads length and size out of a WebM file (RFC 9559): elements in elements, each with its number and length in front.</summary>
internal static class WebMHead
{
    private const uint Segment = 0x18538067, Info = 0x1549A966, Scale = 0x2AD7B1, Duration = 0x4489;
    private const uint Tracks = 0x1654AE6B, Track = 0xAE, Video = 0xE0, Width = 0xB0, Height = 0xBA, Cluster = 0x1F43B675;
    private const int MostElements = 10_000;

    /// <summary>What the head says; null where there is none. Throws <see cref="EndOfStreamException"/> where it breaks off.</summary>
    public static FilmHead? Read(Stream file)
    {
        var (scale, length, width, height, found) = (1_000_000.0, 0.0, 0, 0, false);
        var open = new Stack<long>([file.Length]);
        file.Position = 0;
        for (var i = 0; file.Position < file.Length && i < MostElements; i++)
        {
            while (open.Count > 1 && file.Position >= open.Peek())
                open.Pop();
            var (id, size) = (Number(file, keepMark: true, most: 4), Number(file, keepMark: false, most: 8));
            if (id == Cluster)
                return found ? new(length * scale / 1e9, width, height) : null;
            var end = size is null ? open.Peek() : file.Position + (long)size.Value;
            if (id is Segment or Info or Tracks or Track or Video)
            {
                found |= id == Segment;
                open.Push(Math.Min(end, open.Peek()));
                continue;
            }
            if (id is Scale)
                scale = Whole(file, end);
            else if (id is Duration)
                length = Real(file, end);
            else if (id is Width && width == 0)
                width = (int)Math.Min(Whole(file, end), ushort.MaxValue);
            else if (id is Height && height == 0)
                height = (int)Math.Min(Whole(file, end), ushort.MaxValue);
            file.Position = end;
        }
        return null;
    }

    // The first byte's leading noughts say how many bytes belong together; all ones mean that the length is not known.
    private static ulong? Number(Stream file, bool keepMark, int most)
    {
        var first = file.ReadByte();
        var more = first <= 0 ? most : System.Numerics.BitOperations.LeadingZeroCount((uint)first) - 24;
        if (more >= most)
            throw new EndOfStreamException();
        var value = keepMark ? (ulong)first : (ulong)(first & (0x7F >> more));
        for (var i = 0; i < more; i++)
        {
            var next = file.ReadByte();
            value = next < 0 ? throw new EndOfStreamException() : (value << 8) | (uint)next;
        }
        return !keepMark && value == (1UL << (7 * (more + 1))) - 1 ? null : value;
    }

    private static double Whole(Stream file, long end) => Bytes(file, end).Aggregate(0.0, (value, one) => value * 256 + one);

    private static double Real(Stream file, long end) => Bytes(file, end) switch
    {
        { Length: 4 } four => BinaryPrimitives.ReadSingleBigEndian(four),
        { Length: 8 } eight => BinaryPrimitives.ReadDoubleBigEndian(eight),
        _ => 0,
    };

    private static byte[] Bytes(Stream file, long end)
    {
        var bytes = new byte[Math.Clamp(end - file.Position, 0, 8)];
        file.ReadExactly(bytes);
        return bytes;
    }
}
