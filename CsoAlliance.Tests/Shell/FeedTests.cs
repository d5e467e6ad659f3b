using System.Xml.Linq;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Shell;

[Collection(CommunitySite.Name)]
public sealed class FeedTests(Site site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("/feeds/library.atom", 12)]
    [InlineData("/feeds/news.atom", 6)]
    [InlineData("/feeds/alerts.atom", 1)]
    public async Task A_feed_is_well_formed_atom_with_ids_that_stay(string path, int entries)
    {
        using var answer = await site.Visitor().GetAsync(path);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        foreach (var required in new[] { "id", "title", "updated", "author" })
            Assert.NotNull(feed.Element(Atom + required));
        Assert.Contains(feed.Elements(Atom + "link"), link => link.Attribute("rel")?.Value == "self");
        Assert.True(feed.Elements(Atom + "entry").Count() >= entries);
        Assert.All(feed.Elements(Atom + "entry"), entry =>
        {
            Assert.StartsWith("urn:uuid:", entry.Element(Atom + "id")!.Value);
            Assert.NotEqual("", entry.Element(Atom + "title")!.Value);
            Assert.True(DateTimeOffset.Parse(entry.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture).Year > 2000);
            Assert.StartsWith("http", entry.Elements(Atom + "link").Single().Attribute("href")!.Value);
        });
        Assert.Equal(await IdsAsync(path), await IdsAsync(path + "?again=1"));
    }

    private async Task<List<string>> IdsAsync(string path) =>
        [.. XDocument.Parse(await site.Visitor().GetStringAsync(path)).Descendants(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value)];
}
