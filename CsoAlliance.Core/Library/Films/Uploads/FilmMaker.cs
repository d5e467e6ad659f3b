using System.Globalization;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using Microsoft.Extensions.Logging;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>A file that was made of a film.</summary>
/// <param name="Tier">As in <see cref="FilmFile.Tier"/>.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
internal sealed record MadeFile(string Tier, string Path, int Width, int Height);

/// <summary>What was made of a film.</summary>
/// <param name="Seconds">How long it runs.</param>
/// <param name="Poster">Where its still lies; null where none could be taken.</param>
/// <param name="Files">Its tiers.</param>
internal sealed record MadeFilm(double Seconds, string? Poster, IReadOnlyList<MadeFile> Files);

/// <summary>Makes of a film what is served: a still and two tiers in H.264, with nothing in them but picture and sound.</summary>
internal sealed class FilmMaker(FilmTools tools, ILogger<FilmMaker> log)
{
    private const int Tries = 3;

    /// <summary>
    /// Makes a film's files in <paramref name="folder"/>. <paramref name="report"/> hears of each per cent. Refused where the file is no
    /// film that is taken; throws <see cref="TimeoutException"/> where it takes too long.
    /// </summary>
    public async Task<Result<MadeFilm>> MakeAsync(string source, string folder, Func<int, Task> report, CancellationToken ct)
    {
        var container = FilmContainer.Of(await HeadAsync(source, ct));
        if (!container.Ok)
            return container.Error;
        var probe = await FilmProbe.AskAsync(tools, source, container.Value, folder, ct);
        // A browser that records a screen writes the film before it knows how long it gets. Copied as it is, it says so.
        if (!probe.Ok && probe.Error == FilmErrors.NoLength && await CopiedAsync(source, container.Value, folder, ct) is { } copy)
            (source, container, probe) = (copy, FilmContainer.WebM, await FilmProbe.AskAsync(tools, copy, FilmContainer.WebM, folder, ct));
        if (!probe.Ok)
            return probe.Error;
        var (film, input) = (probe.Value, FilmProbe.Input(source, container.Value));
        var (made, done) = (new List<MadeFile>(), 0);
        foreach (var tier in new[] { FilmTier.Ship, FilmTier.Shore })
        {
            var begun = done;
            var file = await TierAsync(tier, film, input, folder, part => report(begun + (int)(part * tier.Share)), ct);
            if (!file.Ok)
                return file.Error;
            made.Add(file.Value);
            done += tier.Share;
        }
        // A film that is small already gains nothing for links ashore.
        if (new FileInfo(made[1].Path).Length <= new FileInfo(made[0].Path).Length)
            made.RemoveAt(1);
        return new MadeFilm(film.Seconds, await PosterAsync(film, made[^1], folder, ct), made);
    }

    private async Task<string?> CopiedAsync(string source, FilmContainer container, string folder, CancellationToken ct)
    {
        var path = Path.Combine(folder, "copy.mkv");
        var run = await tools.MakeAsync(["-nostdin", "-v", "error", "-y", .. FilmProbe.Input(source, container), "-map", "0:v:0", "-map", "0:a:0?", "-c", "copy", "-f", "matroska", path], folder, TimeSpan.FromMinutes(10), null, ct);
        return run.Ok ? path : null;
    }

    private async Task<Result<MadeFile>> TierAsync(FilmTier tier, FilmProbe film, IReadOnlyList<string> input, string folder, Func<double, Task> report, CancellationToken ct)
    {
        var path = Path.Combine(folder, tier.Name + ".mp4");
        // A busy processor at the lowest priority may take many times the film's length; for ever it may not.
        var limit = TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(film.Seconds * 20);
        var squeeze = 1.0;
        for (var i = 0; i < Tries; i++)
        {
            var run = await tools.MakeAsync(tier.Arguments(film, input, path, squeeze), folder, limit, line => TellAsync(line, film.Seconds, report), ct);
            if (!run.Ok)
            {
                log.LogInformation("A film could not be made: {Complaints}", run.Complaints);
                return FilmErrors.Broken;
            }
            var probe = await FilmProbe.AskAsync(tools, path, FilmContainer.Mp4, folder, ct);
            if (!probe.Ok)
                return FilmErrors.Broken;
            if (probe.Value.Seconds < film.Seconds - Math.Max(1, film.Seconds * 0.02))
                return FilmErrors.BreaksOff(probe.Value.Seconds, film.Seconds);
            var (bytes, most) = (new FileInfo(path).Length, tier.MostBytes(film.Seconds));
            if (bytes <= most || i == Tries - 1)
                return new MadeFile(tier.Name, path, probe.Value.Width, probe.Value.Height);
            squeeze *= 0.95 * most / bytes;
        }
        throw new InvalidOperationException("The last try gives what there is.");
    }

    // The still is taken of what was made, so that it stands upright and in the film's own shape.
    private async Task<string?> PosterAsync(FilmProbe film, MadeFile of, string folder, CancellationToken ct)
    {
        var (png, path) = (Path.Combine(folder, "poster.png"), Path.Combine(folder, "poster.webp"));
        var at = Math.Min(film.Seconds * 0.2, 10).ToString("0.###", CultureInfo.InvariantCulture);
        var run = await tools.MakeAsync(["-nostdin", "-v", "error", "-y", "-ss", at, .. FilmProbe.Input(of.Path, FilmContainer.Mp4), "-frames:v", "1", "-vf", "scale='min(960,iw)':-2", "-f", "image2", png], folder, TimeSpan.FromMinutes(2), null, ct);
        if (!run.Ok || !File.Exists(png) || Picture.Read(await File.ReadAllBytesAsync(png, ct)) is not { Ok: true } picture)
            return null;
        await File.WriteAllBytesAsync(path, picture.Value.WebP, ct);
        return path;
    }

    private static Task TellAsync(string line, double seconds, Func<double, Task> report) =>
        line.StartsWith("out_time_us=", StringComparison.Ordinal) && long.TryParse(line.AsSpan("out_time_us=".Length), CultureInfo.InvariantCulture, out var micro)
            ? report(Math.Clamp(micro / 1e6 / seconds, 0, 1)) : Task.CompletedTask;

    internal static async Task<byte[]> HeadAsync(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        var head = new byte[FilmContainer.HeadLength];
        return head[..await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct)];
    }
}
