using System.IO.Compression;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Library.Packs;
using CsoAlliance.Tests.Library.Courses;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Library.Packs;

/// <summary>How packs are made, and what a making leaves that is cut off.</summary>
public sealed class PackMakingTests
{
    [Fact]
    public async Task A_making_that_is_cut_off_leaves_nothing_to_take_and_the_next_one_makes_all()
    {
        await using var house = await (await House.BuildAsync()).WithCourseAsync();
        using var cut = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => house.Maker(pages => new Broken(pages, cut)).MakeAsync(ct: cut.Token));
        Assert.Empty((await house.Get<PackShelf>().OffersAsync(Viewer.Visitor)).Offers);
        Assert.Empty(Directory.EnumerateFiles(house.Get<PackRoom>().Folder));
        Assert.Equal(4, await house.Maker().MakeAsync());
        Assert.Equal(1, (await house.Get<PackShelf>().OffersAsync(Viewer.Visitor)).Offers[0].Version);
    }

    [Fact]
    public async Task What_a_killed_process_left_half_written_is_given_to_nobody_and_goes_in_time()
    {
        await using var house = await (await House.BuildAsync()).WithCourseAsync();
        var room = house.Get<PackRoom>();
        var half = room.Whole(PackHouse.Name("whole"), 1) + ".0.part";
        await File.WriteAllTextAsync(half, "PK half");
        File.SetLastWriteTimeUtc(half, house.Clock.GetUtcNow().UtcDateTime);
        // Killed after the ZIP was in its place and before its version was noted: the file belongs to no version.
        await File.WriteAllTextAsync(room.Whole(PackHouse.Name("whole"), 1), "PK of another content");
        Assert.Empty((await house.Get<PackShelf>().OffersAsync(Viewer.Visitor)).Offers);
        Assert.False((await house.Get<PackShelf>().FindAsync(Viewer.Visitor, PackHouse.Name("whole"), 1)).Ok);
        await house.Maker().MakeAsync();
        using (var zip = ZipFile.OpenRead((await house.TakeAsync("whole")).Path))
            Assert.NotNull(zip.GetEntry("index.html"));
        Assert.True(File.Exists(half));
        house.Clock.Advance(TimeSpan.FromDays(1));
        await house.StoreAsync(Texts.Article("third"));
        await house.Maker().MakeAsync();
        Assert.False(File.Exists(half));
    }

    [Fact]
    public async Task A_pack_whose_file_is_gone_is_made_again_to_the_last_byte()
    {
        await using var house = await (await House.BuildAsync()).WithCourseAsync();
        await house.Maker().MakeAsync();
        var (path, before) = ((await house.TakeAsync("whole")).Path, await File.ReadAllBytesAsync((await house.TakeAsync("whole")).Path));
        File.Delete(path);
        Assert.Contains(PackHouse.Name("whole"), (await house.Get<PackShelf>().OffersAsync(Viewer.Visitor)).Waiting);
        house.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(0, await house.Maker().MakeAsync());
        Assert.Equal(before, await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task The_version_before_can_be_taken_to_its_end_and_older_ones_are_gone()
    {
        await using var house = await (await House.BuildAsync()).WithCourseAsync();
        foreach (var slug in new[] { "third", "fourth" })
        {
            await house.Maker().MakeAsync();
            house.Clock.Advance(TimeSpan.FromDays(5));
            await house.StoreAsync(Texts.Article(slug));
        }
        await house.Maker().MakeAsync();
        var packs = house.Get<PackShelf>();
        foreach (var (version, there) in new[] { (1, false), (2, true), (3, true), (4, false) })
            Assert.Equal(there, (await packs.FindAsync(Viewer.Visitor, PackHouse.Name("whole"), version)).Ok);
        await using var db = house.Alliance();
        // What was in each is known for ever.
        Assert.Equal(3, await db.Set<PackEdition>().CountAsync(edition => edition.Kind == "whole"));
    }

    private sealed class Broken(IPackPages pages, CancellationTokenSource cut) : IPackPages
    {
        public string Fingerprint => pages.Fingerprint;

        // Cut in the middle of a ZIP: three files are opened to be compared, and the second of them in the ZIP is one too many.
        public async Task<IReadOnlyList<PackPart>> OfAsync(PackBook book, CancellationToken ct) =>
            [.. (await pages.OfAsync(book, ct)).Select((part, index) => part is PackMedium medium ? medium with { Open = () => Opened(medium) } : part)];

        private int opened;

        private Stream Opened(PackMedium medium)
        {
            if (++opened > 4)
                cut.Cancel();
            return medium.Open();
        }
    }
}
