using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Library.Packs;
using CsoAlliance.Tests.Library.Courses;
using CsoAlliance.Tests.Library.Editing;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Library.Packs;

/// <summary>A pack's version rises where something changed and only there, and what changed leads from any version to the latest.</summary>
public sealed class PackVersionTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_version_rises_by_a_change_and_by_nothing_else(DatabaseProvider provider)
    {
        await using var house = await (await House.BuildAsync(provider)).WithCourseAsync();
        // The whole, the text, the crew's and the topic's.
        Assert.Equal(4, await house.Maker().MakeAsync());
        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await house.Maker().MakeAsync());
        // Not even where the short way is barred and every file is compared.
        File.Delete(house.Get<PackRoom>().Mark);
        Assert.Equal(0, await house.Maker().MakeAsync());
        await house.PublishChangeAsync("first", "Now it says something.");
        Assert.Equal(4, await house.Maker().MakeAsync());
        Assert.Equal(0, await house.Maker().MakeAsync());
        await using var db = house.Alliance();
        var whole = await db.Set<PackEdition>().Where(edition => edition.Kind == "whole").OrderBy(edition => edition.Version).ToListAsync();
        Assert.Equal([1, 2], whole.Select(edition => edition.Version));
        Assert.Equal(new DateTime(2026, 11, 25, 2, 35, 0, DateTimeKind.Utc), whole[1].MadeAt);
        // The page that changed bears the new version, its neighbour the old one.
        Assert.Equal((2, 1), (whole[1].Files.Single(file => file.Path == "articles/first.html").Since, whole[1].Files.Single(file => file.Path == "articles/second.html").Since));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_changed_since_a_version_makes_its_folder_the_latest_one(DatabaseProvider provider)
    {
        await using var house = await (await House.BuildAsync(provider)).WithCourseAsync();
        await house.StoreAsync(Texts.Article("gone"));
        await house.Maker().MakeAsync();
        var (first, second) = (house.Fresh("first"), house.Fresh("second"));
        PackHouse.Unpack((await house.TakeAsync("whole")).Path, first);

        await house.PublishChangeAsync("first", "Now it says something.");
        await house.Maker().MakeAsync();
        PackHouse.Unpack((await house.TakeAsync("whole")).Path, second);

        Assert.True((await house.Get<Upkeep>().RetireAsync(DeskFolk.First, "gone", null, "Nobody needs it.")).Ok);
        await house.StoreAsync(Texts.Article("third"));
        await house.Maker().MakeAsync();
        var third = house.Fresh("third");
        PackHouse.Unpack((await house.TakeAsync("whole")).Path, third);
        var full = PackHouse.Manifest(third);
        Assert.Equal(full.OrderBy(file => file.Key), PackHouse.Found(third).OrderBy(file => file.Key));

        foreach (var (folder, version, changed) in new[] { (first, 1, new[] { "articles/first.html", "articles/third.html" }), (second, 2, ["articles/third.html"]) })
        {
            var changes = (await house.Get<PackShelf>().ChangesAsync(Viewer.Visitor, new(PackHouse.Name("whole"), version))).Value;
            PackHouse.Unpack(changes.Path, folder);
            var list = PackHouse.Read(Path.Combine(folder, "changes.json"));
            Assert.Equal((version, 3), (list.GetProperty("from").GetInt32(), list.GetProperty("to").GetInt32()));
            Assert.Equal(changed, list.GetProperty("changed").EnumerateArray().Select(path => path.GetString()!).Where(path => path.StartsWith("articles/", StringComparison.Ordinal)));
            Assert.Equal(["articles/gone.html"], list.GetProperty("removed").EnumerateArray().Select(path => path.GetString()));
            // Before the page is deleted no list names it any more.
            Assert.DoesNotContain("gone.html", await File.ReadAllTextAsync(Path.Combine(folder, "index.html")) + await File.ReadAllTextAsync(Path.Combine(folder, "data/pack.js")) + await File.ReadAllTextAsync(Path.Combine(folder, "data/search.js")));
            File.Delete(Path.Combine(folder, "articles/gone.html"));
            Assert.Equal(full.OrderBy(file => file.Key), PackHouse.Found(folder).OrderBy(file => file.Key));
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(third, "manifest.json")), await File.ReadAllBytesAsync(Path.Combine(folder, "manifest.json")));
        }
    }

    [Fact]
    public async Task What_changed_is_small_and_there_is_nothing_since_the_latest_and_since_one_that_never_was()
    {
        await using var house = await House.BuildAsync(starterContent: true);
        await house.Maker().MakeAsync();
        await house.PublishChangeAsync("ecdis-hygiene", "Patch on Tuesdays. [The first hour](/library/the-first-hour-on-board) comes first.");
        await house.Maker().MakeAsync();
        var (packs, whole) = (house.Get<PackShelf>(), PackHouse.Name("whole"));
        var news = (await packs.NewsAsync(Viewer.Visitor, new(whole, 1))).Value;
        Assert.Equal((1, 2, 0), (news.Changes!.From, news.Changes.To, news.Changes.Removed));
        // The page, those that name it with its length, and what tells of the pack as a whole.
        Assert.InRange(news.Changes.Changed, 5, 20);
        Assert.InRange(news.Changes.Bytes, 1, 400_000);
        Assert.Null((await packs.NewsAsync(Viewer.Visitor, new(whole, 2))).Value.Changes);
        Assert.Equal("not-found", (await packs.NewsAsync(Viewer.Visitor, new(whole, 9))).Error.Code);
        Assert.Equal("not-found", (await packs.ChangesAsync(Viewer.Visitor, new(whole, 2))).Error.Code);
        Assert.Equal("not-found", (await packs.ChangesAsync(Viewer.Visitor, new(whole, 9))).Error.Code);
    }

    [Fact]
    public async Task A_review_that_was_confirmed_is_a_change()
    {
        await using var house = await (await House.BuildAsync()).WithCourseAsync();
        await house.Maker().MakeAsync();
        await house.Get<Upkeep>().ConfirmAsync(DeskFolk.First, "first", new(2027, 10, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(4, await house.Maker().MakeAsync());
        var folder = house.Fresh("whole");
        PackHouse.Unpack((await house.TakeAsync("whole")).Path, folder);
        var page = Html.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "articles/first.html")));
        Assert.Equal("2027-10-01", page.QuerySelector("[data-review-by]")!.GetAttribute("datetime"));
    }
}
