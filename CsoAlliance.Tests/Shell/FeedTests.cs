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

    [Theory, InlineData("/feeds/library.atom"), InlineData("/feeds/news.atom"), InlineData("/feeds/alerts.atom"), InlineData("/feeds/incidents.atom")]
    public async Task A_feed_keeps_to_RFC_4287(string path)
    {
        var feed = XDocument.Parse(await site.Visitor().GetStringAsync(path)).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();
        // 4.1.1 and 4.1.2: what stands once, and what stands at most once.
        foreach (var (one, most) in entries.Select(entry => (entry, false)).Append((feed, true)))
        {
            Assert.All(new[] { "id", "title", "updated" }, name => Assert.Single(one.Elements(Atom + name)));
            Assert.All(new[] { "published", "summary", "rights", "subtitle" }, name => Assert.InRange(one.Elements(Atom + name).Count(), 0, 1));
            Assert.Single(one.Elements(Atom + "link"), link => (link.Attribute("rel")?.Value ?? "alternate") == "alternate");
            Assert.True(!most || one.Elements(Atom + "author").Single().Element(Atom + "name")!.Value.Length > 0);
        }
        // 3.3: dates are RFC 3339; 4.2.6: ids are absolute and name one entry each; 4.2.7: so do links.
        Assert.All(feed.Descendants().Where(one => one.Name == Atom + "updated" || one.Name == Atom + "published"), date => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", date.Value));
        var ids = feed.Descendants(Atom + "id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids.Concat(feed.Descendants(Atom + "link").Select(link => link.Attribute("href")!.Value)), address => Assert.True(Uri.IsWellFormedUriString(address, UriKind.Absolute), address));
        // 3.1.1: texts are plain here. 6.4: nothing that a reader may not know.
        Assert.All(feed.Descendants().Where(one => one.Name.LocalName is "title" or "summary"), text => Assert.True((text.Attribute("type")?.Value ?? "text") == "text" && !text.HasElements));
        Assert.All(feed.DescendantsAndSelf(), one => Assert.Equal(Atom, one.Name.Namespace));
        Assert.True(DateTimeOffset.Parse(feed.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture) >= entries.Max(entry => DateTimeOffset.Parse(entry.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task The_site_map_names_what_a_visitor_sees_listed_and_every_address_answers()
    {
        Assert.Contains("/sitemap.xml", await site.Visitor().GetStringAsync("/robots.txt"));
        var map = XDocument.Parse(await site.Visitor().GetStringAsync("/sitemap.xml"));
        XNamespace schema = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var paths = map.Descendants(schema + "loc").Select(place => new Uri(place.Value).AbsolutePath).ToList();
        Assert.Equal(paths.Distinct(), paths);
        Assert.InRange(paths.Count(path => path.StartsWith("/library/", StringComparison.Ordinal)), 94, 10_000);
        Assert.InRange(paths.Count(path => path.StartsWith("/incidents/", StringComparison.Ordinal)), 83, 10_000);
        foreach (var path in paths.Where((_, index) => index < 20 || index % 17 == 0))
        {
            using var answer = await site.Visitor().GetAsync(path);
            Assert.True(answer.IsSuccessStatusCode, path);
        }
    }

    [Fact]
    public async Task An_article_says_to_search_engines_and_shares_what_it_is()
    {
        var page = Html.Parse(await site.Visitor().GetStringAsync("/library/ecdis-hygiene"));
        Assert.Equal("article", page.QuerySelector("meta[property='og:type']")!.GetAttribute("content"));
        Assert.EndsWith("/library/ecdis-hygiene", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        using var data = System.Text.Json.JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal("Article", data.RootElement.GetProperty("@type").GetString());
        Assert.Equal(page.QuerySelector("h1")!.TextContent, data.RootElement.GetProperty("headline").GetString());
    }

    private async Task<List<string>> IdsAsync(string path) =>
        [.. XDocument.Parse(await site.Visitor().GetStringAsync(path)).Descendants(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value)];
}
