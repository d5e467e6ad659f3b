using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>How a film's file is built, told by its first bytes and never by its name.</summary>
/// <param name="Demuxer">The one reader that may open it.</param>
/// <param name="Extension">What a file of this kind ends in, with the dot.</param>
/// <param name="PlaysAsIs">Whether browsers play it without being made anew.</param>
internal sealed record FilmContainer(string Demuxer, string Extension, bool PlaysAsIs)
{
    /// <summary>How many bytes tell it.</summary>
    public const int HeadLength = 64;

    public static readonly FilmContainer Mp4 = new("mov", ".mp4", true);
    public static readonly FilmContainer WebM = new("matroska", ".webm", true);

    private static readonly FilmContainer QuickTime = Mp4 with { PlaysAsIs = false };
    private static readonly FilmContainer Matroska = WebM with { PlaysAsIs = false };

    /// <summary>The kind of a file. Refused with its sentence for everything that is no film.</summary>
    public static Result<FilmContainer> Of(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            return FilmErrors.Empty;
        if (head.Length > 12 && head[4..8].SequenceEqual("ftyp"u8))
            return head[8..12].SequenceEqual("qt  "u8) ? QuickTime : Mp4;
        // Cameras of old begin without naming their brand.
        if (head.Length > 12 && (head[4..8].SequenceEqual("moov"u8) || head[4..8].SequenceEqual("mdat"u8) || head[4..8].SequenceEqual("wide"u8)))
            return QuickTime;
        if (head.StartsWith(Ebml))
            return head.IndexOf("webm"u8) > 0 ? WebM : Matroska;
        if (head.StartsWith("PK"u8))
            return FilmErrors.Zip;
        return IsText(head) ? FilmErrors.Text : FilmErrors.Kind;
    }

    private static ReadOnlySpan<byte> Ebml => [0x1A, 0x45, 0xDF, 0xA3];

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        foreach (var one in head)
            if (one < 9 || one is > 13 and < 32)
                return false;
        return true;
    }
}
