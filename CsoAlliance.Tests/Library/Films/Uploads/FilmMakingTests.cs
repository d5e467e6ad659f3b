using System.IO.Compression;
using CsoAlliance.Core.Library.Films;
using CsoAlliance.Core.Library.Films.Uploads;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Library.Films.Uploads;

/// <summary>What ffmpeg makes of a film, and what it is never given.</summary>
public sealed class FilmMakingTests
{
    [SkippableFact]
    public async Task Two_tiers_and_a_still_are_made_within_their_sizes_and_nothing_of_the_phone_is_left()
    {
        var film = await FilmRoom.FilmAsync(".mp4", FilmRoom.Phone);
        Assert.True(film.AsSpan().IndexOf("Secret voyage"u8) >= 0);
        await using var house = await House.BuildAsync();
        var draft = await house.FilmDraftAsync("lamp");
        var made = await house.MadeAsync(draft, film);
        Assert.Equal((UploadState.Ready, 100), (made.State, made.Percent));
        Assert.InRange(made.Seconds, 6.9, 7.1);
        Assert.Equal([("720", 1280, 720), ("480", 480, 270)], made.Files.Select(file => (file.Tier, file.Width, file.Height)));
        Assert.InRange(made.Files[0].Bytes, 50_000, 3_500_000 * 10 / 60);
        Assert.InRange(made.Files[1].Bytes, 10_000, 900_000 * 10 / 60);
        foreach (var file in made.Files)
        {
            var (path, told) = (house.PathOf(file.Path), await FilmRoom.ProbeAsync(house.PathOf(file.Path)));
            Assert.Equal(file.Bytes, new FileInfo(path).Length);
            Assert.Contains("codec_name=h264", told);
            Assert.Contains("codec_name=aac", told);
            Assert.Contains(file.Tier == "480" ? "profile=Constrained Baseline" : "profile=Main", told);
            foreach (var secret in new[] { "Secret", "14.2", "Nobody", "Owner", "x264 - core", "Lavf" })
                Assert.False((await File.ReadAllBytesAsync(path)).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret)) >= 0, secret);
            // The head stands before the pictures, so that a player begins at once.
            var bytes = (await File.ReadAllBytesAsync(path)).AsSpan();
            Assert.InRange(bytes.IndexOf("moov"u8), 0, bytes.IndexOf("mdat"u8));
        }
        Assert.Equal("RIFF"u8.ToArray(), (await File.ReadAllBytesAsync(house.PathOf(made.Poster)))[..4]);
        // The original and the folder of the making are gone.
        Assert.Equal(3, Directory.GetFileSystemEntries(Path.GetDirectoryName(house.PathOf(made.Poster))!).Length);
    }

    [SkippableFact]
    public async Task A_portrait_WebM_stands_upright_and_a_small_film_is_not_blown_up()
    {
        await using var house = await House.BuildAsync();
        var draft = await house.FilmDraftAsync("upright");
        var tall = await house.MadeAsync(draft, await FilmRoom.FilmAsync(".webm", "-f", "lavfi", "-i", "testsrc=size=360x640:rate=10:duration=2", "-c:v", "libvpx", "-deadline", "realtime"), "C:\\films\\tall.webm");
        Assert.Equal(("tall.webm", UploadState.Ready), (tall.FileName, tall.State));
        Assert.Equal([(360, 640), (270, 480)], tall.Files.OrderByDescending(file => file.Width).Select(file => (file.Width, file.Height)));
        var small = await house.MadeAsync(draft, await FilmRoom.FilmAsync(".mov", FilmRoom.Small));
        Assert.All(small.Files, file => Assert.Equal((320, 180), (file.Width, file.Height)));
    }

    [SkippableFact]
    public async Task A_recording_that_never_learnt_its_length_is_made_all_the_same()
    {
        // Written to a pipe, a WebM file can't be told its length at the end: as a browser that records a screen leaves it.
        var live = await FilmRoom.FilmAsync(".webm", "-f", "lavfi", "-i", "testsrc=size=320x180:rate=10:duration=4", "-c:v", "libvpx", "-deadline", "realtime", "-f", "webm", "-live", "1");
        await using var house = await House.BuildAsync();
        var made = await house.MadeAsync(await house.FilmDraftAsync("live"), live, "recording.webm");
        Assert.Equal(UploadState.Ready, made.State);
        Assert.InRange(made.Seconds, 3.8, 4.2);
    }

    [SkippableTheory]
    [InlineData("zip", "ZIP archive"), InlineData("text", "text or a list of addresses"), InlineData("playlist", "text or a list of addresses"), InlineData("empty", "No file came along"), InlineData("png", "no film that we take")]
    public async Task What_is_no_film_is_refused_in_words_whatever_its_name(string what, string words)
    {
        await using var house = await House.BuildAsync();
        var draft = await house.FilmDraftAsync("none");
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry("film.mp4");
        byte[] file = what switch
        {
            "zip" => zip.ToArray(),
            "text" => "This is no film."u8.ToArray(),
            "playlist" => "#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"u8.ToArray(),
            "png" => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
            _ => [],
        };
        var refused = await house.UploadAsync(draft, file);
        Assert.Contains(words, refused.Error.Message);
        var noted = await house.NewestAsync(draft);
        Assert.Equal((UploadState.Refused, refused.Error.Message), (noted.State, noted.Refusal));
        Assert.False(await house.Get<FilmWorks>().RunNextAsync());
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(house.Directory, "files", "films", draft.ToString("N"))));
    }

    [SkippableTheory]
    [InlineData("#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10.0,\n{0}\n#EXT-X-ENDLIST\n"), InlineData("ffconcat version 1.0\nfile 'real.mp4'\n")]
    public async Task Even_a_list_that_reaches_the_reader_opens_no_other_file(string list)
    {
        FilmRoom.SkipWhereMissing();
        using var scratch = new ScratchFolder();
        var (film, path) = (Path.Combine(scratch.Path, "real.mp4"), Path.Combine(scratch.Path, "list.mp4"));
        await File.WriteAllBytesAsync(film, await FilmRoom.FilmAsync(".mp4", FilmRoom.Small));
        await File.WriteAllTextAsync(path, string.Format(list, film));
        var tools = new FilmTools(new(), TimeProvider.System);
        Assert.Equal(FilmErrors.Broken, (await FilmProbe.AskAsync(tools, path, FilmContainer.Mp4, scratch.Path, default)).Error);
        Assert.True((await FilmProbe.AskAsync(tools, film, FilmContainer.Mp4, scratch.Path, default)).Ok);
        // Left to itself the tool follows the list, so it is the arguments that hold it back.
        Assert.Contains("h264", await FilmRoom.RunAsync("ffprobe", ["-v", "error", "-protocol_whitelist", "file,crypto,data", "-show_entries", "stream=codec_name", path]));
    }

    [SkippableFact]
    public async Task A_film_that_breaks_off_one_without_a_picture_and_one_that_is_too_short_are_refused_in_words()
    {
        await using var house = await House.BuildAsync();
        var draft = await house.FilmDraftAsync("broken");
        var whole = await FilmRoom.FilmAsync(".mp4", FilmRoom.Small);
        Assert.Equal(FilmErrors.Broken.Message, (await house.MadeAsync(draft, whole[..(whole.Length / 2)])).Refusal);
        var fast = await FilmRoom.FilmAsync(".mp4", [.. FilmRoom.Small, "-movflags", "+faststart"]);
        Assert.Matches("it runs for 0:07, and breaks off at 0:0[1-5]", (await house.MadeAsync(draft, fast[..(fast.Length / 2)])).Refusal);
        Assert.Equal(FilmErrors.NoPicture.Message, (await house.MadeAsync(draft, await FilmRoom.FilmAsync(".mp4", "-f", "lavfi", "-i", "sine=duration=2", "-c:a", "aac"))).Refusal);
        Assert.Contains("less than a second", (await house.MadeAsync(draft, await FilmRoom.FilmAsync(".mp4", "-f", "lavfi", "-i", "testsrc=size=320x180:rate=10:duration=0.5"))).Refusal);
    }

    [Theory]
    [InlineData("""{"streams":[{"index":0,"codec_type":"video","codec_name":"h264","width":1280,"height":720,"avg_frame_rate":"25/1"}],"format":{"duration":"1801"}}""", "film.length")]
    [InlineData("""{"streams":[{"index":0,"codec_type":"video","codec_name":"h264","width":8000,"height":720}],"format":{"duration":"10"}}""", "film.pixels")]
    [InlineData("""{"streams":[{"index":0,"codec_type":"video","codec_name":"wmv3","width":1280,"height":720}],"format":{"duration":"10"}}""", "film.codec")]
    [InlineData("""{"streams":[{"index":0,"codec_type":"video","codec_name":"mjpeg","width":1280,"height":720,"disposition":{"attached_pic":1}}],"format":{"duration":"10"}}""", "film.no-picture")]
    [InlineData("""{"streams":[{"index":0,"codec_type":"video","codec_name":"h264","width":1280,"height":720}],"format":{}}""", "film.no-length")]
    [InlineData("{}", "film.no-picture")]
    public void What_the_probe_tells_decides(string told, string code) => Assert.Equal(code, FilmProbe.Read(told).Error.Code);

    [SkippableFact]
    public async Task A_minute_of_restless_noise_keeps_to_the_sizes()
    {
        var noise = await FilmRoom.FilmAsync(".mp4", "-f", "lavfi", "-i", "nullsrc=size=640x360:rate=30:duration=12,geq=random(1)*255:128:128", "-c:v", "libx264", "-preset", "ultrafast", "-crf", "30");
        await using var house = await House.BuildAsync();
        var made = await house.MadeAsync(await house.FilmDraftAsync("noise"), noise);
        Assert.Equal(UploadState.Ready, made.State);
        foreach (FilmFile file in made.Files)
            Assert.InRange(file.Bytes, 1, (file.Tier == "720" ? 3_500_000 : 900_000) * 12 / 60);
    }
}
