using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Packs;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Library.Packs;

/// <summary>A label goes with a pack, and no pack holds more than its taker may read.</summary>
public sealed class PackLabelTests
{
    private const string Canary = "albatross-in-the-chain-locker";

    private static async Task<House> WithLabelsAsync(DatabaseProvider provider)
    {
        var house = await House.BuildAsync(provider);
        await house.StoreAsync(
            Texts.Article("open") with { Related = ["members", "named"] }, Texts.Article("members", $"The {Canary} is for members.") with { Label = Tlp.Green, KeyPoints = [$"Beware of the {Canary}."] },
            Texts.Article("named", $"The {Canary} is for few.") with { Label = Tlp.Amber }, Texts.Article("secret", $"The {Canary} is for fewer.") with { Label = Tlp.Red, Announced = false });
        await house.Maker().MakeAsync();
        return house;
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_visitors_pack_has_not_one_word_of_what_is_for_members(DatabaseProvider provider)
    {
        await using var house = await WithLabelsAsync(provider);
        foreach (var kind in new[] { "whole", "text", "crew-films", "topic-crew" })
        {
            var words = await WordsAsync(house, kind, Viewer.Visitor);
            Assert.Contains("About open", words);
            Assert.DoesNotContain(Canary, words);
            // Not even a title: it could be taken back, and a ZIP aboard could not.
            Assert.DoesNotContain("About members", words);
            Assert.DoesNotContain("TLP:GREEN", words);
            var members = await WordsAsync(house, kind + "-green", Texts.Approved);
            Assert.Contains($"The {Canary} is for members.", members);
            Assert.DoesNotContain("is for few", members);
            Assert.DoesNotContain("About named", members);
            Assert.DoesNotContain("About secret", members);
        }
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_members_pack_is_given_to_members_alone(DatabaseProvider provider)
    {
        await using var house = await WithLabelsAsync(provider);
        var (packs, green) = (house.Get<PackShelf>(), PackHouse.Name("whole-green"));
        foreach (var viewer in new[] { Viewer.Visitor, Texts.Waiting })
        {
            Assert.Equal("not-found", (await packs.FindAsync(viewer, green, null)).Error.Code);
            Assert.Equal("not-found", (await packs.FindAsync(viewer, green, 1)).Error.Code);
            Assert.Equal("not-found", (await packs.NewsAsync(viewer, new(green, 1))).Error.Code);
            Assert.All((await packs.OffersAsync(viewer)).Offers, offer => Assert.Equal(Tlp.Clear, offer.Name.Label));
        }
        Assert.True((await packs.FindAsync(Texts.Approved, green, null)).Ok);
        Assert.Contains((await packs.OffersAsync(Texts.Approved)).Offers, offer => offer.Name == green);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Where_a_label_becomes_stricter_the_packs_are_taken_back_at_once(DatabaseProvider provider)
    {
        await using var house = await WithLabelsAsync(provider);
        await house.StoreAsync(Texts.Article("late", "The late article."));
        await house.Maker().MakeAsync();
        var packs = house.Get<PackShelf>();
        var path = (await house.TakeAsync("whole", version: 2)).Path;
        await LabelAsync(house, "late", Tlp.Green);
        // Nothing has been made since.
        Assert.Empty((await packs.OffersAsync(Viewer.Visitor)).Offers);
        Assert.Contains(PackHouse.Name("whole"), (await packs.OffersAsync(Viewer.Visitor)).Waiting);
        Assert.False((await packs.FindAsync(Viewer.Visitor, PackHouse.Name("whole"), 2)).Ok);
        Assert.False((await packs.ChangesAsync(Viewer.Visitor, new(PackHouse.Name("whole"), 1))).Ok);

        await house.Maker().MakeAsync();
        Assert.Equal(3, (await packs.OffersAsync(Viewer.Visitor)).Offers[0].Version);
        Assert.DoesNotContain("The late article.", await WordsAsync(house, "whole", Viewer.Visitor));
        // The ZIP that held it is neither given out nor kept.
        Assert.False((await packs.FindAsync(Viewer.Visitor, PackHouse.Name("whole"), 2)).Ok);
        Assert.False(File.Exists(path));
        // Whoever holds it is led to the version without it.
        Assert.Equal(1, (await packs.NewsAsync(Viewer.Visitor, new(PackHouse.Name("whole"), 2))).Value.Changes!.Removed);
    }

    [Fact]
    public async Task A_pack_that_names_an_item_elsewhere_is_taken_back_with_it()
    {
        await using var house = await House.BuildAsync();
        await house.StoreAsync(Texts.Article("one") with { Related = ["two"] }, Texts.Article("two") with { Category = "ports" });
        await house.Maker().MakeAsync();
        Assert.Contains("About two", await WordsAsync(house, "topic-crew", Viewer.Visitor));
        await LabelAsync(house, "two", Tlp.Green);
        Assert.False((await house.Get<PackShelf>().FindAsync(Viewer.Visitor, PackHouse.Name("topic-crew"), null)).Ok);
    }

    [Fact]
    public async Task Members_have_a_pack_of_their_own_only_where_they_read_more_and_it_goes_when_they_do_not()
    {
        await using var house = await House.BuildAsync();
        await house.StoreAsync(Texts.Article("open"), Texts.Article("members") with { Category = "ports", Label = Tlp.Green });
        await house.Maker().MakeAsync();
        var packs = house.Get<PackShelf>();
        Assert.Equal(["whole", "whole-green", "text", "text-green", "crew-films", "crew-films-green", "topic-ports-green", "topic-crew"], (await packs.OffersAsync(Texts.Approved)).Offers.Select(offer => offer.Name.Code));
        await LabelAsync(house, "members", Tlp.Clear);
        await house.Maker().MakeAsync();
        Assert.DoesNotContain((await packs.OffersAsync(Texts.Approved)).Offers, offer => offer.Name.Label == Tlp.Green);
        Assert.False((await packs.FindAsync(Texts.Approved, PackHouse.Name("whole-green"), 1)).Ok);
        await LabelAsync(house, "members", Tlp.Green);
        await house.Maker().MakeAsync();
        // A number is never given twice.
        Assert.Equal(2, (await packs.OffersAsync(Texts.Approved)).Offers.Single(offer => offer.Name.Code == "whole-green").Version);
    }

    private static async Task LabelAsync(House house, string slug, Tlp label)
    {
        await using var db = house.Alliance();
        await db.Set<Article>().Where(article => article.Slug == slug).ExecuteUpdateAsync(set => set.SetProperty(article => article.Label, label));
    }

    private static async Task<string> WordsAsync(House house, string code, Viewer viewer)
    {
        var folder = house.Fresh($"{code}-{Guid.NewGuid():N}");
        PackHouse.Unpack((await house.TakeAsync(code, viewer)).Path, folder);
        return string.Concat(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => $"{path}\n{File.ReadAllText(path)}\n"));
    }
}
