using CsoAlliance.Tests.Library.Courses;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoAlliance.Tests.Browser;

/// <summary>What the library is for, from a member's idea to a certificate that a stranger checks.</summary>
[Collection(LibraryBrowserCollection.Name)]
public sealed class LibraryJourneyTests(BrowserRoom room)
{
    private const string Title = "The lamp over the stores hatch";
    private const string Address = "/library/the-lamp-over-the-stores-hatch";

    [SkippableFact]
    public async Task A_members_idea_becomes_an_article_that_another_keeps_and_a_course_ends_in_a_certificate()
    {
        var member = await room.ArriveAsync();
        await member.SignInAsync("member");
        await ProposeAsync(member);
        await EditAsync(await room.RegularAsync("editor"));
        await ReviewAsync(await room.RegularAsync("editor2"));

        await member.GoToAsync("/library/propose");
        await member.SeesAsync("main", "Taken up.");
        var (office, aboard) = (await room.ArriveAsync(), await room.ArriveAsync());
        await office.SignInAsync("cso");
        await aboard.SignInAsync("cso");
        await KeepAsync(office, aboard);
        await ResumeAsync(office, aboard);
        await CheckAsync(await PassAsync(member));
    }

    private static async Task ProposeAsync(Person member)
    {
        await member.GoToAsync("/library/propose");
        // Wrong first: what was written stays.
        await member.FillAsync("text", "The bosun looks at the lamp at dusk.");
        await member.PressAsync("Send to the editors");
        await Expect(member.Page.Locator("#text")).ToHaveValueAsync("The bosun looks at the lamp at dusk.");
        await member.FillAsync("title", Title);
        await member.PressAsync("Send to the editors");
        await member.SeesAsync("main", "The editors have it. Thank you.");
        Assert.Empty(member.Complaints);
    }

    private static async Task EditAsync(Person editor)
    {
        await editor.GoToAsync("/desk/library?tab=proposals");
        await editor.Find("section.card", Title).GetByRole(AriaRole.Button, new() { Name = "Make a draft of it" }).ClickAsync();
        await editor.ArrivesAsync("/desk/library/[0-9a-f]+-[0-9a-f-]+$");
        await editor.Find("details.f > summary", "Title, summary").ClickAsync();
        await editor.FillAsync("d-summary", "Who looks after the lamp over the stores hatch, and when.");
        var crew = editor.Page.GetByLabel("Crew", new() { Exact = true });
        await crew.CheckAsync();
        await editor.Page.Locator("label", new() { HasText = "Label" }).First.Locator("select").SelectOptionAsync("Clear");
        await editor.Page.Locator("#d-body").FillAsync("The bosun looks at the lamp at dusk, and the watch at midnight.\n\n## When it is out\n\nTell the bridge.");
        await editor.SeesAsync(".pv .ph", "When it is out");
        await editor.PressAsync("Send for review");
        await editor.SeesAsync(".st5 .on", "In review");
        Assert.Empty(editor.Complaints);
    }

    private static async Task ReviewAsync(Person second)
    {
        await second.GoToAsync("/desk/library");
        await second.PressAsync(Title, AriaRole.Link);
        await second.PressAsync("Agree and publish");
        await second.SeesAsync(".st5 .on", "Published");
        Assert.Empty(second.Complaints);
    }

    private static async Task KeepAsync(Person office, Person aboard)
    {
        await office.GoToAsync(Address);
        await office.SeesAsync("main", "and the watch at midnight");
        await office.PressAsync("Keep on my shelf");
        await office.SeesAsync("#reading", "Take off my shelf");
        await aboard.GoToAsync("/library/mine");
        await Expect(aboard.Find(".lc h3", Title)).ToBeVisibleAsync();
    }

    private static async Task ResumeAsync(Person office, Person aboard)
    {
        await office.GoToAsync("/library/film-the-stick#t=26");
        await office.Find(".big").ClickAsync();
        await FilmTests.HappensAsync(office, "v.currentTime > 26.5");
        await office.Page.RunAndWaitForResponseAsync(() => office.Find("[data-act=toggle]").ClickAsync(), answer => answer.Url.Contains("/position", StringComparison.Ordinal));
        await aboard.GoToAsync("/library/film-the-stick");
        await aboard.SeesAsync("[data-note]", "Goes on at 0:2");
    }

    private static async Task<string> PassAsync(Person member)
    {
        await member.GoToAsync(CourseBrowserTests.Course + "/quiz");
        await CourseBrowserTests.AnswerAsync(member.Page);
        await member.PressAsync("Finish");
        await Expect(member.Page.Locator("h1")).ToHaveTextAsync("Passed");
        await member.Page.GetByLabel("Name, as it should be printed").FillAsync("Third Officer");
        await member.PressAsync("Make the certificate");
        await Expect(member.Page.Locator(".cert h2")).ToHaveTextAsync("Third Officer");
        return new Uri(member.Page.Url).Segments[^1];
    }

    private async Task CheckAsync(string number)
    {
        var stranger = await room.RegularAsync(Person.Visitor);
        await stranger.GoToAsync("/certificates");
        await stranger.FillAsync("number", number[..^1] + (number[^1] == '0' ? '1' : '0'));
        await stranger.PressAsync("Check it");
        await stranger.SeesAsync("main", "We know no certificate with this number.");
        await stranger.FillAsync("number", number);
        await stranger.PressAsync("Check it");
        await stranger.SeesAsync("main", "This certificate is valid.");
        await stranger.SeesAsync("dl.facts", "Third Officer");
    }
}
