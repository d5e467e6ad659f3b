using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Library.Films;
using CsoAlliance.Core.Library.Films.Uploads;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using static CsoAlliance.Tests.Library.Editing.DeskFolk;

namespace CsoAlliance.Tests.Library.Films.Uploads;

/// <summary>A draft's film from its upload to the page of its item.</summary>
public sealed class DraftFilmTests
{
    private static readonly Viewer Editor = new(First.Id, true, [Roles.Member, Roles.Editor]);

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_draft_waits_for_its_film_and_its_captions_and_comes_out_with_both(DatabaseProvider provider)
    {
        var film = await FilmRoom.FilmAsync(".mp4", FilmRoom.Small);
        await using var house = await House.BuildAsync(provider);
        var (review, draft) = (house.Get<DraftReview>(), await house.FilmDraftAsync("the-lamp"));
        Assert.Equal(["film.missing", "film.no-captions"], (await review.SendAsync(First, draft, 1)).Errors.Select(error => error.Code));
        await house.UploadAsync(draft, film);
        Assert.Equal(["film.under-way", "film.no-captions"], (await review.SendAsync(First, draft, 1)).Errors.Select(error => error.Code));
        Assert.True(await house.Get<FilmWorks>().RunNextAsync());
        Assert.True((await house.Get<FilmCaptions>().WriteAsync(First, draft, "en", FilmRoom.Captions)).Ok);
        Assert.True((await house.Get<FilmCaptions>().WriteAsync(First, draft, "es", "WEBVTT\n\n00:01.000 --> 00:02.000\nMire la luz.\n")).Ok);
        await house.PublishAsync(draft);

        var entry = (await house.Get<LibraryReader>().FindAsync(Viewer.Visitor, "the-lamp")).Value;
        Assert.Equal([(0.0, 3.8), (3.8, 7.0)], entry.Film!.Scenes.Select(scene => (scene.Start, Math.Round(scene.End, 1))));
        Assert.Equal(["en", "es"], entry.Film.Words.Select(words => words.Language));
        Assert.Equal(["Look at the lamp.", "Tell the watch."], entry.Film.WordsIn("en").Lines.Select(line => line.Say));
        Assert.Equal(["Mire la luz.", ""], entry.Film.WordsIn("es").Lines.Select(line => line.Say));
        Assert.Equal("## Transcript\n\n**0:00** Look at the lamp.\n\n**0:03** Tell the watch.", entry.Text!.Body);
        Assert.Single((await house.Get<LibraryReader>().ListAsync(Viewer.Visitor, new LibraryQuery { Q = "lamp watch" })).Page.Items);
        Assert.All(entry.Film.Files, file => Assert.True(File.Exists(house.PathOf(file.Path))));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Revisions_keep_the_film_that_they_had_and_a_restored_one_brings_it_back(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (draft, drafts) = (await house.FilmDraftAsync("twice"), house.Get<DraftDesk>());
        var first = await PublishedAsync(house, draft, FilmRoom.Small);
        var change = (await drafts.ChangeAsync(First, "twice")).Value;
        Assert.True((await house.Get<FilmDesk>().OpenAsync(change)).Value.Film.IsUnchanged);
        // Below the notes of the editor the transcript is made anew, and not added once more.
        var opened = (await drafts.OpenAsync(change)).Value.Draft;
        await drafts.SaveAsync(First, change, opened.Version, opened.Text with { Body = "Shown at drills.\n\n" + opened.Text.Body });
        await house.MadeAsync(change, await FilmRoom.FilmAsync(".mp4", "-f", "lavfi", "-i", "testsrc=size=640x360:rate=10:duration=6"));
        Assert.True((await house.Get<FilmCaptions>().WriteAsync(First, change, "en", "WEBVTT\n\n00:01.000 --> 00:02.000\nNew words.\n")).Ok);
        await house.PublishAsync(change);
        var entry = (await house.Get<LibraryReader>().FindAsync(Viewer.Visitor, "twice")).Value;
        Assert.Equal("Shown at drills.\n\n## Transcript\n\n**0:00** New words.", entry.Text!.Body);
        Assert.NotEqual(first.Files[0].Path, entry.Film!.Files[0].Path);

        var back = (await drafts.RestoreAsync(First, "twice", 1)).Value;
        Assert.Equal([2], (await house.Get<FilmDesk>().OpenAsync(back)).Value.Earlier.Select(earlier => earlier.Number));
        await house.PublishAsync(back);
        entry = (await house.Get<LibraryReader>().FindAsync(Viewer.Visitor, "twice")).Value;
        Assert.Equal(first.Files, entry.Film!.Files);
        Assert.Contains("Look at the lamp.", entry.Text!.Body);
        await using var db = house.Alliance();
        var revisions = await db.Set<Revision>().OrderBy(revision => revision.Number).ToListAsync();
        Assert.Equal([first.Poster, revisions[1].Film!.Poster, first.Poster], revisions.Select(revision => revision.Film!.Poster));
        Assert.NotEqual(first.Poster, revisions[1].Film!.Poster);
        Assert.NotNull(await house.Get<FilmGate>().FindAsync(Viewer.Visitor, entry.Film.Files[0].Path));

        var again = (await drafts.ChangeAsync(First, "twice")).Value;
        Assert.Equal(Error.NotFound, (await house.Get<FilmDesk>().BringBackAsync(First, again, 9)).Error);
        Assert.True((await house.Get<FilmDesk>().BringBackAsync(First, again, 2)).Ok);
        await house.PublishAsync(again);
        entry = (await house.Get<LibraryReader>().FindAsync(Viewer.Visitor, "twice")).Value;
        Assert.Equal(revisions[1].Film!.Files, entry.Film!.Files);
        Assert.NotNull(await house.Get<FilmGate>().FindAsync(Viewer.Visitor, entry.Film.Poster));
        Assert.Null(await house.Get<FilmGate>().FindAsync(Viewer.Visitor, first.Poster));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_film_is_the_desks_until_its_item_is_out_and_then_whoevers_may_read_that(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (gate, draft) = (house.Get<FilmGate>(), await house.FilmDraftAsync("green"));
        var made = await house.MadeAsync(draft, await FilmRoom.FilmAsync(".mp4", FilmRoom.Small));
        Assert.True((await house.Get<FilmCaptions>().WriteAsync(First, draft, "en", FilmRoom.Captions)).Ok);
        foreach (var address in made.Files.Select(file => file.Path).Append(made.Poster))
        {
            Assert.NotNull(await gate.FindAsync(Editor, address));
            Assert.Null(await gate.FindAsync(Texts.Approved, address));
            Assert.Null(await gate.FindAsync(Viewer.Visitor, address));
        }
        var version = (await house.Get<DraftDesk>().OpenAsync(draft)).Value.Draft.Version;
        await house.Get<DraftDesk>().SaveAsync(First, draft, version, Good("green", "") with { Kind = ArticleKind.Film, Label = Tlp.Green });
        await house.PublishAsync(draft);
        var film = (await house.Get<FilmReader>().FindAsync(Texts.Approved, "green")).Value;
        foreach (var address in film.Files.Select(file => file.Path).Append(film.Poster).Concat(film.Words.Select(words => words.Captions)))
        {
            Assert.Null(await gate.FindAsync(Viewer.Visitor, address));
            Assert.Null(await gate.FindAsync(Texts.Waiting, address));
            Assert.False((await gate.FindAsync(Texts.Approved, address))!.Open);
        }
        // What replaces it is the desk's again until it comes out too; names that lead elsewhere find nothing.
        var change = (await house.Get<DraftDesk>().ChangeAsync(First, "green")).Value;
        var next = await house.MadeAsync(change, await FilmRoom.FilmAsync(".mp4", FilmRoom.Small));
        Assert.Null(await gate.FindAsync(Texts.Approved, next.Files[0].Path));
        Assert.NotNull(await gate.FindAsync(Editor, next.Files[0].Path));
        foreach (var name in new[] { "../../../alliance.db", "..", "", "720-0000000000000000.mp4" })
            Assert.Null(await gate.FindAsync(Editor, draft.ToString("N"), name));
        await house.Get<Upkeep>().RetireAsync(First, "green", null, "Out of date.");
        Assert.Null(await gate.FindAsync(Texts.Approved, film.Files[0].Path));
        Assert.NotNull(await gate.FindAsync(Editor, film.Files[0].Path));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Without_ffmpeg_the_film_is_served_as_it_came_the_desk_is_told_and_later_it_is_made(DatabaseProvider provider)
    {
        var (mp4, webm, mov) = (await FilmRoom.FilmAsync(".mp4", FilmRoom.Small), await FilmRoom.FilmAsync(".webm", "-f", "lavfi", "-i", "testsrc=size=320x180:rate=10:duration=6", "-c:v", "libvpx", "-deadline", "realtime"), await FilmRoom.FilmAsync(".mov", FilmRoom.Small));
        await using var house = await House.BuildAsync(provider, settings: ("Films:Ffmpeg", "/nowhere/ffmpeg"));
        Assert.False(house.Get<FilmWorks>().CanMake);
        var draft = await house.FilmDraftAsync("as-it-came");
        var film = await house.MadeAsync(draft, webm, "film.webm");
        Assert.Equal((UploadState.OriginalOnly, 320, 180, "video/webm"), (film.State, film.Files[0].Width, film.Files[0].Height, film.Files[0].Type));
        Assert.InRange(film.Seconds, 5.8, 6.2);
        Assert.Equal(FilmErrors.OriginalKind.Message, (await house.MadeAsync(draft, mov, "film.mov")).Refusal);
        Assert.Equal(FilmErrors.Broken.Message, (await house.MadeAsync(draft, mp4[..(mp4.Length / 2)])).Refusal);
        film = await house.MadeAsync(draft, mp4);
        Assert.Equal((UploadState.OriginalOnly, 320, 180), (film.State, film.Files[0].Width, film.Files[0].Height));
        Assert.InRange(film.Seconds, 6.9, 7.1);
        Assert.Equal(mp4, await File.ReadAllBytesAsync((await house.Get<FilmGate>().FindAsync(Editor, film.Files[0].Path))!.Path));

        house.Get<FilmOptions>().Ffmpeg = "ffmpeg";
        Assert.True((await house.Get<FilmUploads>().MakeAgainAsync(First, draft)).Ok);
        Assert.True(await house.Get<FilmWorks>().RunNextAsync());
        film = await house.NewestAsync(draft);
        Assert.Equal((UploadState.Ready, "480"), (film.State, film.Files[^1].Tier));
        Assert.Equal(EditingErrors.NotNow, (await house.Get<FilmUploads>().MakeAgainAsync(First, draft)).Error);
    }

    [SkippableFact]
    public async Task A_refused_film_leaves_the_one_before_it_and_a_draft_that_is_being_read_takes_none()
    {
        await using var house = await House.BuildAsync(settings: ("Films:MaxMegabytes", "1"));
        var draft = await house.FilmDraftAsync("kept");
        var good = await house.MadeAsync(draft, await FilmRoom.FilmAsync(".mp4", FilmRoom.Small));
        Assert.Contains("larger than 1 MB", (await house.UploadAsync(draft, new byte[1_200_000])).Error.Message);
        var film = (await house.Get<FilmDesk>().OpenAsync(draft)).Value.Film;
        Assert.Equal((UploadState.Refused, good.Id), (film.Newest!.State, film.Ready!.Id));
        Assert.True((await house.Get<FilmCaptions>().WriteAsync(First, draft, "en", FilmRoom.Captions)).Ok);
        Assert.Empty((await house.Get<DraftReview>().SendAsync(First, draft, 1)).Errors);
        Assert.Equal(EditingErrors.NotNow, (await house.UploadAsync(draft, [1])).Error);
        Assert.Equal(EditingErrors.NotNow, (await house.Get<FilmCaptions>().WriteAsync(First, draft, "en", FilmRoom.Captions)).Error);
        Assert.Equal(FilmErrors.NoFilm, (await house.UploadAsync(await house.Get<DraftDesk>().StartAsync(First, Good("article")), [1])).Error);
        Assert.Equal(Error.NotFound, (await house.UploadAsync(Guid.NewGuid(), [1])).Error);
    }

    [SkippableFact]
    public async Task A_disk_that_refuses_is_told_and_a_link_that_breaks_leaves_nothing_behind()
    {
        await using var house = await House.BuildAsync();
        var draft = await house.FilmDraftAsync("disk");
        await Assert.ThrowsAsync<IOException>(() => house.Get<FilmUploads>().ReceiveAsync(First, draft, "film.mp4", new BrokenLink()));
        var folder = Path.Combine(house.Directory, "files", "films", draft.ToString("N"));
        Assert.Empty(Directory.GetFileSystemEntries(folder));
        Assert.Empty(await house.UploadsAsync());
        // A device that is always full stands for the disk.
        Skip.IfNot(File.Exists("/dev/full"), "No /dev/full here.");
        Directory.Delete(folder);
        File.CreateSymbolicLink(Path.Combine(house.Directory, "full"), "/dev/full");
        Assert.Equal(FilmErrors.NotKept, (await FilmUploads.KeepAsync(new MemoryStream(new byte[400_000]), Path.Combine(house.Directory, "full"), 1_000_000, default)).Refusal);
    }

    private sealed class BrokenLink : MemoryStream
    {
        public BrokenLink() : base(new byte[300_000]) { }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position > 200_000 ? throw new IOException("The link broke.") : await base.ReadAsync(buffer, cancellationToken);
    }

    private static async Task<FilmText> PublishedAsync(House house, Guid draft, string[] film)
    {
        await house.MadeAsync(draft, await FilmRoom.FilmAsync(".mp4", film));
        Assert.True((await house.Get<FilmCaptions>().WriteAsync(First, draft, "en", FilmRoom.Captions)).Ok);
        await house.PublishAsync(draft);
        return (await house.Get<FilmReader>().FindAsync(Viewer.Visitor, "twice")).Value;
    }
}
