namespace CsoAlliance.Tests.TestKit;

/// <summary>Up to 256 colours that stand for a picture's own: exact ones for its areas, and between them near ones for edges of letters.</summary>
public sealed class Palette
{
    private const int Most = 256;

    private readonly Dictionary<int, byte> indices = [];

    private Palette(int[] colours) => Colours = colours;

    public IReadOnlyList<int> Colours { get; }

    public static Palette Of(int[] pixels)
    {
        var counts = new Dictionary<int, int>();
        foreach (var pixel in pixels)
            counts[pixel] = counts.GetValueOrDefault(pixel) + 1;
        if (counts.Count <= Most)
            return new([.. counts.Keys]);
        // Half the places go to the most frequent colours; the other half to the commonest of each coarse shade that is left.
        var common = counts.OrderByDescending(count => count.Value).Take(Most / 2).Select(count => count.Key).ToHashSet();
        var shades = counts.Where(count => !common.Contains(count.Key)).GroupBy(count => Shade(count.Key))
            .OrderByDescending(shade => shade.Sum(count => count.Value)).Take(Most / 2).Select(shade => shade.MaxBy(count => count.Value).Key);
        return new([.. common, .. shades]);
    }

    /// <summary>The place of the nearest colour.</summary>
    public byte IndexOf(int pixel)
    {
        if (indices.TryGetValue(pixel, out var known))
            return known;
        var (best, least) = (0, int.MaxValue);
        for (var i = 0; i < Colours.Count && least > 0; i++)
            if (Distance(pixel, Colours[i]) is var far && far < least)
                (best, least) = (i, far);
        return indices[pixel] = (byte)best;
    }

    private static int Shade(int colour) => (colour & 0xF00000) >> 12 | (colour & 0x00F000) >> 8 | (colour & 0x0000F0) >> 4;

    private static int Distance(int one, int other)
    {
        int red = (one >> 16) - (other >> 16), green = ((one >> 8) & 0xFF) - ((other >> 8) & 0xFF), blue = (one & 0xFF) - (other & 0xFF);
        return (red * red) + (2 * green * green) + (blue * blue);
    }
}
