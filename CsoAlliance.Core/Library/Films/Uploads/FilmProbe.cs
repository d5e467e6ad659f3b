using System.Globalization;
using System.Text.Json;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>What a film's file says of itself.</summary>
/// <param name="Stream">Number of the picture among the file's streams.</param>
/// <param name="Seconds">How long it runs.</param>
/// <param name="Width">Pixels, as they are stored.</param>
/// <param name="Height">Pixels, as they are stored.</param>
/// <param name="Rate">Pictures a second; 25 where the file does not say.</param>
internal sealed record FilmProbe(int Stream, double Seconds, int Width, int Height, double Rate)
{
    /// <summary>The shortest film, in seconds.</summary>
    public const double MinSeconds = 1;

    /// <summary>The longest film, in seconds: half an hour.</summary>
    public const double MaxSeconds = 30 * 60;

    /// <summary>The shortest side, in pixels.</summary>
    public const int MinSide = 64;

    /// <summary>The longest side, in pixels.</summary>
    public const int MaxSide = 4096;

    // What phones, cameras and screens record. Fewer readers are fewer ways in.
    private static readonly string[] Pictures = ["h264", "hevc", "vp8", "vp9", "av1", "mpeg4", "mjpeg", "prores"];
    private static readonly string[] Sounds = ["aac", "mp3", "opus", "vorbis", "flac", "alac", "ac3", "eac3", "pcm_s16le", "pcm_s16be", "pcm_s24le", "pcm_f32le"];

    private static readonly string Readers = string.Join(',', Pictures.Concat(Sounds).Concat(["libdav1d", "libaom-av1", "libopus", "mp3float", "libvorbis"]));

    /// <summary>
    /// What stands before an input: its one demuxer, the decoders above and plain files. A playlist, a list of files to join or a
    /// reference in a film so opens nothing else, neither here nor on the network.
    /// </summary>
    public static IReadOnlyList<string> Input(string path, FilmContainer container) =>
    [
        "-protocol_whitelist", "file", "-format_whitelist", container.Demuxer, "-codec_whitelist", Readers, "-f", container.Demuxer, "-i", "file:" + path,
    ];

    /// <summary>Asks ffprobe. Refused where the file is no film of a length, size and coding that are taken.</summary>
    public static async Task<Result<FilmProbe>> AskAsync(FilmTools tools, string path, FilmContainer container, string folder, CancellationToken ct)
    {
        string[] asked = ["-v", "error", "-print_format", "json", "-show_entries", "format=duration:stream=index,codec_type,codec_name,width,height,avg_frame_rate:stream_disposition=attached_pic"];
        var run = await tools.ProbeAsync([.. asked, .. Input(path, container)], folder, ct);
        return run.Ok ? Read(run.Output) : FilmErrors.Broken;
    }

    /// <summary>Reads what ffprobe answers.</summary>
    internal static Result<FilmProbe> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var streams = document.RootElement.TryGetProperty("streams", out var listed) ? listed.EnumerateArray().ToList() : [];
        if (streams.FirstOrDefault(stream => Text(stream, "codec_type") == "video" && !IsCover(stream)) is not { ValueKind: JsonValueKind.Object } picture)
            return FilmErrors.NoPicture;
        if (!Pictures.Contains(Text(picture, "codec_name")))
            return FilmErrors.Codec(Text(picture, "codec_name") is { Length: > 0 and < 20 } named ? named : "unknown");
        var (width, height) = (Whole(picture, "width"), Whole(picture, "height"));
        if (Math.Min(width, height) < MinSide || Math.Max(width, height) > MaxSide)
            return FilmErrors.Pixels(width, height);
        var told = document.RootElement.TryGetProperty("format", out var format) ? Text(format, "duration") : "";
        if (!double.TryParse(told, CultureInfo.InvariantCulture, out var seconds) || !double.IsFinite(seconds))
            return FilmErrors.NoLength;
        return seconds is < MinSeconds or > MaxSeconds ? FilmErrors.Length(seconds) : new FilmProbe(Whole(picture, "index"), seconds, width, height, Ratio(Text(picture, "avg_frame_rate")));
    }

    private static bool IsCover(JsonElement stream) => stream.TryGetProperty("disposition", out var disposition) && Whole(disposition, "attached_pic") == 1;

    private static double Ratio(string ratio)
    {
        var parts = ratio.Split('/');
        return parts.Length == 2 && double.TryParse(parts[0], CultureInfo.InvariantCulture, out var over) && double.TryParse(parts[1], CultureInfo.InvariantCulture, out var under) && over > 0 && under > 0 ? over / under : 25;
    }

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static int Whole(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : 0;
}
