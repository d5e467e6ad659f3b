using AngleSharp.Dom;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Shell;

[Collection(CommunitySite.Name)]
public sealed class ReadingPageTests(Site site)
{
    public static TheoryData<string, string> Pages { get; } = new()
    {
        { "/", "Security reports the fleet can trust" }, { "/why", "Why join" }, { "/connecting", "" }, { "/communicating", "" }, { "/confirming-crime", "" }, { "/collaborating", "" },
        { "/tips", "Ten tips for maritime eResilience" }, { "/contact", "Contact" }, { "/news", "News and workshops" }, { "/news?year=2019&kind=news", "News and workshops" }, { "/news?year=abc&kind=xyz&cursor=x", "News and workshops" }, { "/news/sealed-reporting-is-open", "Sealed reporting is open" },
        { "/alerts", "First Response Reports" }, { "/alerts/iran-seizes-british-tanker", "Iran seizes British tanker · First Response Report" },
        { "/library", "Library" }, { "/library?q=password&audience=crew", "Library" }, { "/library?q=nothinglikethat", "Library" }, { "/library?category=ports&cursor=broken", "Library" },
        { "/library/passwords-that-work-at-sea", "Passwords that work at sea" }, { "/library/two-ships-new-york-2019-and-sete-2025", "Two ships: New York 2019 and Sete 2025" }, { "/library/series/crew", "Crew awareness" },
        { "/events", "Events" }, { "/events?period=past", "Events" }, { "/events?kind=workshop&open=all&area=online", "Events" },
        { "/events/tabletop-ransomware-at-the-pilot-station", "Tabletop: ransomware at the pilot station" }, { "/events/workshop-changed-bank-details-piraeus", "Workshop: changed bank details" },
        { "/join", "Join" }, { "/join/sent", "Your application is here" }, { "/help-now", "Cyber first aid" },
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_page_answers_a_visitor_with_one_heading_its_title_and_no_inline_style(string path, string title)
    {
        var page = await site.Visitor().PageAsync(path);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.EndsWith(" · CSO Alliance", page.Title);
        Assert.StartsWith(title, page.Title);
        Assert.Empty(page.QuerySelectorAll("[style]"));
        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])"));
        Assert.Single(page.QuerySelectorAll("main"));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_link_inside_the_site_that_this_part_owns_leads_somewhere(string path, string _)
    {
        var client = site.Visitor();
        var page = await client.PageAsync(path);
        var owned = new[] { "/library", "/events", "/news", "/alerts", "/join", "/help-now", "/why", "/tips", "/contact", "/con", "/col", "/com", "/feeds/news", "/feeds/alerts", "/feeds/library" };
        foreach (var link in page.QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!).Where(href => owned.Any(start => href.StartsWith(start, StringComparison.Ordinal))).Distinct())
        {
            using var answer = await client.GetAsync(link);
            Assert.True(answer.IsSuccessStatusCode, $"{path} links to {link}, which answers {(int)answer.StatusCode}");
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_fragment_names_something_on_its_page(string path, string _)
    {
        var page = await site.Visitor().PageAsync(path);
        var here = path.Split('?')[0] + "#";
        foreach (var link in page.QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith(here, StringComparison.Ordinal)))
            Assert.True(page.GetElementById(link[here.Length..]) is not null, $"{path}: {link}");
    }

    [Theory]
    [InlineData("/library/none")]
    [InlineData("/library/series/none")]
    [InlineData("/events/none")]
    [InlineData("/events/none.ics")]
    [InlineData("/news/none")]
    [InlineData("/news/iran-seizes-british-tanker")]
    [InlineData("/alerts/none")]
    [InlineData("/alerts/none.txt")]
    public async Task What_is_not_there_answers_404(string path) => await site.Visitor().PageAsync(path, System.Net.HttpStatusCode.NotFound);

    [Theory]
    [InlineData("/library")]
    [InlineData("/events/tabletop-ransomware-at-the-pilot-station")]
    [InlineData("/news")]
    [InlineData("/help-now")]
    public async Task Reading_sets_no_cookie(string path)
    {
        using var answer = await site.Visitor().GetAsync(path);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_members_home_names_what_a_member_may_read()
    {
        var client = site.Visitor();
        await client.SignInAsync("member");
        var page = await client.PageAsync("/home");
        Assert.Contains("Good ", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Next events", page.QuerySelector("main")!.TextContent);
    }
}
