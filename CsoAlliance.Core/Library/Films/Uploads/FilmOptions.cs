namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>Configuration section <c>Films</c>: how uploaded films are taken and made.</summary>
public sealed class FilmOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Films";

    /// <summary>Key <c>Films:Ffmpeg</c>: the program that makes films, by path or by name.</summary>
    public string Ffmpeg { get; set; } = "ffmpeg";

    /// <summary>Key <c>Films:Ffprobe</c>: the program that looks into films, by path or by name.</summary>
    public string Ffprobe { get; set; } = "ffprobe";

    /// <summary>Key <c>Films:MaxMegabytes</c>: the largest file that is taken, in megabytes of 1,000,000 bytes.</summary>
    public int MaxMegabytes { get; set; } = 500;

    /// <summary>The same in bytes.</summary>
    public long MaxBytes => MaxMegabytes * 1_000_000L;
}
