using System.Globalization;
using static Microsoft.Playwright.Assertions;

namespace CsoAlliance.Tests.Browser;

/// <summary>The newsroom in a browser: written by one, confirmed by another, on a third person's open page without a load; no violation of WCAG 2.2 AA on the way.</summary>
[Collection(LibraryBrowserCollection.Name)]
public sealed class NewsroomBrowserTests(BrowserRoom room)
{
    private const string Title = "Skiffs close on two tankers east of 63° E";

    [SkippableFact]
    public async Task A_report_by_two_people_appears_on_a_page_that_stands_open_and_is_passed_to_the_ships()
    {
        var (analyst, second, cso) = (await room.RegularAsync("analyst"), await room.RegularAsync("analyst2"), await room.RegularAsync("cso"));
        var findings = new List<string>();
        await cso.GoToAsync("/library/ecdis-hygiene");
        await analyst.GoToAsync("/desk/newsroom");
        findings.AddRange(await analyst.FindingsAsync("/desk/newsroom"));
        await analyst.TakeAsync("newsroom", night: true);
        await analyst.PressAsync("Write a report");
        await analyst.ArrivesAsync("/desk/newsroom/reports/");
        await analyst.FillAsync("title", Title);
        await analyst.PressAsync("Save and ask for the second reading");
        await analyst.SeesAsync("[data-summary]", "Describe the situation");
        findings.AddRange(await analyst.FindingsAsync("a report, refused"));
        await FillAsync(analyst);
        await analyst.TakeAsync("newsroom-report", night: true);
        await analyst.PressAsync("Save and ask for the second reading");
        await analyst.SeesAsync(".note.ok", "It waits for the second reading.");
        findings.AddRange(await analyst.FindingsAsync("a report that waits"));

        await second.GoToAsync(new Uri(analyst.Page.Url).AbsolutePath);
        findings.AddRange(await second.FindingsAsync("a report at its second reader"));
        await Expect(cso.Find("#live .note")).ToHaveCountAsync(0);
        await second.PressAsync("Confirm and publish");
        await Expect(cso.Find("#live .note a", Title)).ToBeVisibleAsync();
        findings.AddRange(await cso.FindingsAsync("a page on which a report appeared"));
        await cso.TakeAsync("alert-appears", night: true);
        await cso.Find("#live .note a", Title).ClickAsync();
        await cso.SeesAsync("h1", Title);
        findings.AddRange(await cso.FindingsAsync("a report"));
        await cso.TakeAsync("alert", night: true);
        var path = new Uri(cso.Page.Url).AbsolutePath;

        await cso.GoToAsync(path + "/passed");
        await cso.FillAsync("ships", "none");
        await cso.PressAsync("Record it");
        await cso.SeesAsync(".errtext", "1 to 2,000");
        await cso.FillAsync("ships", "14");
        await cso.PressAsync("Record it");
        await cso.SeesAsync("main table", "14");
        findings.AddRange(await cso.FindingsAsync("a report that was passed on"));
        await cso.TakeAsync("alert-passed");
        foreach (var address in new[] { path + "/versions", "/alerts" })
        {
            await cso.GoToAsync(address);
            findings.AddRange(await cso.FindingsAsync(address));
        }
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [SkippableFact]
    public async Task News_is_written_and_published_and_no_page_on_the_way_has_a_violation()
    {
        var editor = await room.RegularAsync("editor");
        await editor.GoToAsync("/desk/newsroom");
        await editor.PressAsync("Write news");
        await editor.ArrivesAsync("/desk/newsroom/news/");
        await editor.FillAsync("title", "Forty officers met in Piraeus");
        await editor.FillAsync("publishedat", "");
        await editor.PressAsync("Publish");
        await editor.SeesAsync("#publishedat-error", "Give its day");
        var findings = await editor.FindingsAsync("news, refused");
        await editor.FillAsync("summary", "They compared what their ships had seen since the spring.");
        await editor.FillAsync("body", "## What was said\n\nSpoofing is heard first on the VHF.");
        await editor.FillAsync("publishedat", "2026-11-20");
        await editor.TakeAsync("newsroom-news", night: true);
        await editor.PressAsync("Publish");
        await editor.SeesAsync(".note.ok", "It is out.");
        await editor.GoToAsync("/news/forty-officers-met-in-piraeus");
        findings.AddRange(await editor.FindingsAsync("a piece of news"));
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    private static async Task FillAsync(Person analyst)
    {
        await analyst.FillAsync("summary", "Two approaches in eighteen hours, both broken off.");
        await analyst.FillAsync("situation", "Two pairs of fast skiffs came up on tankers from astern, and turned away when hoses were rigged.");
        await analyst.FillAsync("k0", "Two grey skiffs closed to half a mile");
        await analyst.FillAsync("ks0", "Ship and reporting centre");
        await analyst.Page.SelectOptionAsync("#kg0", "confirmed");
        await analyst.FillAsync("kc0", "B1");
        await analyst.FillAsync("notknown", "Whether anybody is armed");
        await analyst.FillAsync("as0", "All ships");
        await analyst.FillAsync("at0", "Keep watch astern, and rig the hoses before dusk.");
        await analyst.Page.SelectOptionAsync("#label", "AMBER");
        await analyst.Page.SelectOptionAsync("#severity", "critical");
        await analyst.Find("summary", "Sea areas").ClickAsync();
        await analyst.Find("#areas input[value=arabian-sea]").CheckAsync();
        await analyst.FillAsync("nextdue", TimeProvider.System.GetUtcNow().AddDays(1).ToString("yyyy-MM-dd'T'06:00", CultureInfo.InvariantCulture));
    }
}
