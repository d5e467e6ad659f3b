using System.IO.Compression;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Library.Packs;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Library.Packs;

/// <summary>The packs of the content that an installation starts with.</summary>
public sealed class StarterPackTests
{
    [Fact]
    public async Task Each_pack_has_a_true_manifest_and_the_one_of_text_weighs_five_megabytes_at_most()
    {
        await using var house = await House.BuildAsync(starterContent: true);
        Assert.True(await house.Maker().MakeAsync() > PackKind.All.Count);
        var offers = (await house.Get<PackShelf>().OffersAsync(Texts.Approved)).Offers;
        Assert.Superset(PackKind.All.Select(kind => kind.Code).ToHashSet(), offers.Select(offer => offer.Name.Code).ToHashSet());
        foreach (var offer in offers)
        {
            var folder = house.Fresh(offer.Name.Code);
            PackHouse.Unpack((await house.TakeAsync(offer.Name.Code, Texts.Approved)).Path, folder);
            Assert.Equal(PackHouse.Manifest(folder).OrderBy(file => file.Key), PackHouse.Found(folder).OrderBy(file => file.Key));
            Assert.Equal(offer.Bytes, new FileInfo((await house.TakeAsync(offer.Name.Code, Texts.Approved)).Path).Length);
        }
        foreach (var text in offers.Where(offer => offer.Name.Kind == PackKind.Text))
            Assert.InRange(text.Bytes, 100_000, PackKind.TextCeiling);
    }
}
