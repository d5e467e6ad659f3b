using System.Collections.Concurrent;
using System.Diagnostics;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Library.Films.Uploads;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using static CsoAlliance.Tests.Library.Editing.DeskFolk;

namespace CsoAlliance.Tests.Library.Films.Uploads;

/// <summary>Films made by this machine's ffmpeg, and drafts to put them on.</summary>
internal static class FilmRoom
{
    public const string Captions = "WEBVTT\n\n00:00.500 --> 00:02.000\nLook at the lamp.\n\n00:03.800 --> 00:05.500\nTell the watch.\n";

    /// <summary>A film of seven seconds with sound, as a phone would leave it: with its place and its owner.</summary>
    public static readonly string[] Phone = ["-f", "lavfi", "-i", "testsrc=size=1920x1080:rate=30:duration=7", "-f", "lavfi", "-i", "sine=frequency=440:duration=7", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac",
        "-metadata", "title=Secret voyage", "-metadata", "location=+14.2000+063.5000/", "-metadata", "comment=MV Nobody", "-metadata:s:v", "title=Owner of the phone", "-shortest"];

    /// <summary>The smallest film that goes through quickly.</summary>
    public static readonly string[] Small = ["-f", "lavfi", "-i", "testsrc=size=320x180:rate=10:duration=7", "-c:v", "libx264", "-preset", "ultrafast"];

    /// <summary>One that is larger than what goes over a ship's link.</summary>
    public static readonly string[] Wide = ["-f", "lavfi", "-i", "testsrc=size=960x540:rate=20:duration=7", "-c:v", "libx264", "-preset", "ultrafast"];

    public static bool HasTools { get; } = Find("ffmpeg") && Find("ffprobe");

    public static void SkipWhereMissing() => Skip.If(!HasTools, "No ffmpeg on the path. test.sh installs it where it may.");

    private static readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> Films = new();

    /// <summary>Makes a film in a scratch folder, once a run, and gives what it holds.</summary>
    public static Task<byte[]> FilmAsync(string extension, params string[] arguments)
    {
        SkipWhereMissing();
        return Films.GetOrAdd(string.Join(' ', [extension, .. arguments]), _ => new(() => MakeAsync(extension, arguments))).Value;
    }

    private static async Task<byte[]> MakeAsync(string extension, string[] arguments)
    {
        using var scratch = new ScratchFolder();
        var path = Path.Combine(scratch.Path, "film" + extension);
        await RunAsync("ffmpeg", ["-v", "error", "-y", .. arguments, path]);
        return await File.ReadAllBytesAsync(path);
    }

    /// <summary>Everything that ffprobe tells of a file.</summary>
    public static Task<string> ProbeAsync(string path) => RunAsync("ffprobe", ["-v", "error", "-show_format", "-show_streams", "-show_chapters", path]);

    /// <summary>A draft of kind film that lacks nothing but its film.</summary>
    public static Task<Guid> FilmDraftAsync(this House house, string slug) => house.Get<DraftDesk>().StartAsync(First, Good(slug, "") with { Kind = ArticleKind.Film });

    public static async Task<CsoAlliance.Core.Shared.Result> UploadAsync(this House house, Guid draft, byte[] film, string name = "film.mp4") =>
        await house.Get<FilmUploads>().ReceiveAsync(First, draft, name, new MemoryStream(film));

    /// <summary>Uploads a film and makes it.</summary>
    public static async Task<FilmUpload> MadeAsync(this House house, Guid draft, byte[] film, string name = "film.mp4")
    {
        await house.UploadAsync(draft, film, name);
        while (await house.Get<FilmWorks>().RunNextAsync())
            continue;
        return await house.NewestAsync(draft);
    }

    public static async Task<FilmUpload> NewestAsync(this House house, Guid draft) => (await house.Get<FilmDesk>().OpenAsync(draft)).Value.Film.Newest!;

    public static async Task<List<FilmUpload>> UploadsAsync(this House house)
    {
        await using AllianceDbContext db = house.Alliance();
        return await db.Set<FilmUpload>().AsNoTracking().OrderBy(film => film.Id).ToListAsync();
    }

    /// <summary>Sends a draft for review and agrees to it.</summary>
    public static async Task PublishAsync(this House house, Guid draft)
    {
        var version = (await house.Get<DraftDesk>().OpenAsync(draft)).Value.Draft.Version;
        Assert.Empty((await house.Get<DraftReview>().SendAsync(First, draft, version)).Errors);
        Assert.Empty((await house.Get<DraftReview>().AgreeAsync(Second, draft)).Errors);
    }

    /// <summary>Where a file of a draft lies.</summary>
    public static string PathOf(this House house, string address) => Path.Combine(house.Directory, "files", address["/library/".Length..]);

    public static async Task<string> RunAsync(string tool, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var complaints = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await complaints);
        return output;
    }

    private static bool Find(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));
}
