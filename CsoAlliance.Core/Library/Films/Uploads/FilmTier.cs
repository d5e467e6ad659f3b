using System.Globalization;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>One of the sizes in which a film is made.</summary>
/// <param name="Name">What <see cref="FilmFile.Tier"/> says.</param>
/// <param name="Width">The widest that it is, in pixels.</param>
/// <param name="Height">The highest that it is, in pixels.</param>
/// <param name="Rate">The most pictures a second.</param>
/// <param name="BytesPerMinute">The most that a minute may weigh.</param>
/// <param name="Sound">Bits a second for the sound.</param>
/// <param name="Profile">Profile of H.264.</param>
/// <param name="Crf">Constant rate factor of x264: what is enough, where a film is calm.</param>
/// <param name="Share">Its share of the whole work, in per cent.</param>
internal sealed record FilmTier(string Name, int Width, int Height, double Rate, long BytesPerMinute, int Sound, string Profile, int Crf, int Share)
{
    /// <summary>For links ashore.</summary>
    public static readonly FilmTier Shore = new("720", 1280, 720, 30, 3_500_000, 64_000, "main", 24, 70);

    /// <summary>For ship links.</summary>
    public static readonly FilmTier Ship = new("480", 480, 480, 15, 900_000, 24_000, "baseline", 27, 30);

    // The box around the streams, and what a second of a few pictures more may take.
    private const double Headroom = 0.9;

    /// <summary>The most that a film of so many seconds may weigh. A film of some seconds may weigh as much as one of ten.</summary>
    public long MostBytes(double seconds) => (long)(BytesPerMinute * Math.Max(10, seconds) / 60);

    /// <summary>The arguments that make this tier. <paramref name="squeeze"/> below 1 makes it smaller than usual.</summary>
    public IReadOnlyList<string> Arguments(FilmProbe film, IReadOnlyList<string> input, string output, double squeeze)
    {
        var picture = (int)((BytesPerMinute * 8 / 60d * Headroom - Sound) * squeeze);
        var rate = Math.Min(Rate, film.Rate);
        // Square pixels first; then into the box, never larger than it is, with even sides.
        var scale = string.Create(CultureInfo.InvariantCulture,
            $"scale=trunc(iw*sar/2)*2:ih,setsar=1,scale='min({Width},iw)':'min({Height},ih)':force_original_aspect_ratio=decrease:force_divisible_by=2,fps={rate:0.###},format=yuv420p");
        return
        [
            "-nostdin", "-v", "error", "-y", .. input,
            "-map", $"0:{film.Stream}", "-map", "0:a:0?", "-sn", "-dn",
            // Nothing of what a phone writes beside the picture: place, owner, device.
            "-map_metadata", "-1", "-map_metadata:s", "-1", "-map_chapters", "-1", "-fflags", "+bitexact", "-flags", "+bitexact",
            "-vf", scale, "-c:v", "libx264", "-preset", "medium", "-profile:v", Profile, "-level", "3.1", "-crf", $"{Crf}",
            "-maxrate", $"{picture}", "-bufsize", $"{picture}", "-g", $"{Math.Max(1, (int)(rate * 4))}", "-bsf:v", "filter_units=remove_types=6",
            "-c:a", "aac", "-ac", "1", "-ar", "32000", "-b:a", $"{Sound}",
            "-t", $"{FilmProbe.MaxSeconds}", "-movflags", "+faststart", "-progress", "pipe:1", "-nostats", "-f", "mp4", output,
        ];
    }
}
