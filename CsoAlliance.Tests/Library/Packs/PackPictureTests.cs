using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Library.Films.Uploads;
using CsoAlliance.Tests.Library.Films.Uploads;
using CsoAlliance.Tests.TestKit;
using SkiaSharp;
using static CsoAlliance.Tests.Library.Editing.DeskFolk;

namespace CsoAlliance.Tests.Library.Packs;

/// <summary>Pictures go into packs with their articles, and into the pack of text as their words.</summary>
public sealed class PackPictureTests
{
    [Fact]
    public async Task A_picture_lies_in_the_pack_and_in_the_pack_of_text_stand_its_words()
    {
        await using var house = await House.BuildAsync();
        var (drafts, review) = (house.Get<DraftDesk>(), house.Get<DraftReview>());
        var draft = await drafts.StartAsync(First, Good("with-picture"));
        var file = (await house.Get<LibraryFiles>().AddPictureAsync(First, draft, "chart.png", Drawn())).Value;
        var opened = (await drafts.OpenAsync(draft)).Value.Draft;
        var version = (await drafts.SaveAsync(First, draft, opened.Version, opened.Text with { Body = $"Look at it.\n\n![The approach in three lines]({file.Path})" }, "")).Value;
        Assert.Empty((await review.SendAsync(First, draft, version)).Errors);
        Assert.Empty((await review.AgreeAsync(Second, draft)).Errors);
        await house.Maker().MakeAsync();
        var (whole, text) = (house.Fresh("whole"), house.Fresh("text"));
        PackHouse.Unpack((await house.TakeAsync("whole")).Path, whole);
        PackHouse.Unpack((await house.TakeAsync("text")).Path, text);
        var image = Html.Parse(await File.ReadAllTextAsync(Path.Combine(whole, "articles/with-picture.html"))).QuerySelector("article img")!;
        Assert.Equal("../pictures/" + file.Name, image.GetAttribute("src"));
        Assert.Equal(file.Bytes, new FileInfo(Path.Combine(whole, "pictures", file.Name)).Length);
        Assert.False(Directory.Exists(Path.Combine(text, "pictures")));
        Assert.Contains("[Picture: The approach in three lines]", await File.ReadAllTextAsync(Path.Combine(text, "articles/with-picture.html")));
    }

    [SkippableFact]
    public async Task A_film_that_was_uploaded_here_lies_in_the_pack_of_whoever_may_watch_it()
    {
        var film = await FilmRoom.FilmAsync(".mp4", FilmRoom.Small);
        await using var house = await House.BuildAsync();
        var draft = await house.FilmDraftAsync("the-lamp");
        await house.MadeAsync(draft, film);
        Assert.True((await house.Get<FilmCaptions>().WriteAsync(First, draft, "en", FilmRoom.Captions)).Ok);
        await house.PublishAsync(draft);
        var low = (await house.Get<LibraryReader>().FindAsync(Viewer.Visitor, "the-lamp")).Value.Film!.Low;
        await house.Maker().MakeAsync();
        var whole = house.Fresh("whole");
        PackHouse.Unpack((await house.TakeAsync("whole")).Path, whole);
        Assert.Equal(low.Bytes, new FileInfo(Path.Combine(whole, "media", "the-lamp.mp4")).Length);
        Assert.True(File.Exists(Path.Combine(whole, "media", "the-lamp.webp")));
        Assert.Contains("../media/the-lamp.mp4", await File.ReadAllTextAsync(Path.Combine(whole, "films", "the-lamp.html")));
    }

    private static byte[] Drawn()
    {
        using var bitmap = new SKBitmap(40, 30);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }
}
