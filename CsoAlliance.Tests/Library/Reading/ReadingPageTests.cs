using CsoAlliance.Tests.Shell;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Library.Reading;

[Collection(CommunitySite.Name)]
public sealed class ReadingMarksPageTests(Site site)
{
    private const string Path = "/library/ais-trust-but-check";

    [Fact]
    public async Task A_member_keeps_a_text_by_its_button_and_finds_it_on_the_shelf()
    {
        var client = site.Visitor();
        await client.SignInAsync("liaison");
        Assert.Contains("Keep on my shelf", (await client.PageAsync(Path)).QuerySelector("#reading")!.TextContent);
        using (await client.PostAsync(Path + "/mark", new FormUrlEncodedContent([new("act", "bookmark")]))) { }
        Assert.Contains("Take off my shelf", (await client.PageAsync(Path)).QuerySelector("#reading")!.TextContent);
        Assert.Contains("AIS: trust, but check", (await client.PageAsync("/library/mine")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_visitor_sees_no_marks_and_is_led_to_sign_in_instead()
    {
        var client = site.Visitor();
        Assert.Null((await client.PageAsync(Path)).QuerySelector("#reading"));
        using var answer = await client.PostAsync(Path + "/mark", new FormUrlEncodedContent([new("act", "bookmark")]));
        Assert.Contains("/account/login", (answer.Headers.Location ?? answer.RequestMessage!.RequestUri!).ToString());
    }

    [Fact]
    public async Task A_text_leads_to_those_before_and_after_it_in_its_series()
    {
        var page = await site.Visitor().PageAsync(Path);
        var links = page.QuerySelectorAll("nav[aria-label='In this series'] a");
        Assert.InRange(links.Length, 1, 2);
        Assert.All(links, link => Assert.StartsWith("/library/", link.GetAttribute("href")));
    }
}
