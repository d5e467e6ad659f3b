using CsoAlliance.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace CsoAlliance.Tests.Browser;

[Collection(LibraryBrowserCollection.Name)]
public sealed class LibraryDeskTests(BrowserRoom room)
{
    [SkippableFact]
    public async Task An_item_is_written_read_by_a_second_editor_published_and_read()
    {
        var editor = await room.RegularAsync("editor");
        await editor.GoToAsync("/desk/library");
        await Expect(editor.Page).ToHaveTitleAsync("Library editor · CSO Alliance");
        await Expect(editor.Find("head > title")).ToHaveCountAsync(1);
        await editor.PressAsync("New item");
        await editor.ArrivesAsync("/desk/library/[0-9a-f]+-[0-9a-f-]+$");
        await editor.FillAsync("d-title", "The lamp on the gangway");
        await editor.FillAsync("d-summary", "Who looks after the lamp, and when.");
        await editor.Page.GetByLabel("Crew", new() { Exact = true }).CheckAsync();
        await editor.Page.Locator("#d-body").FillAsync("Look at the lamp at dusk.\n\n## Who\n\nThe **watch**. <script>alert(1)</script>");
        await editor.SeesAsync(".pv", "The watch.");
        await editor.SeesAsync(".pv .ph", "Who");
        await editor.SeesAsync("[data-remarks]", "HTML is shown as text");
        await editor.PressAsync("Send for review");
        await editor.SeesAsync(".st5 .on", "In review");
        await Expect(editor.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Agree and publish" })).ToHaveCountAsync(0);
        Assert.Empty(editor.Complaints);
        Assert.Empty(await editor.FindingsAsync("the library editor"));

        var second = await room.RegularAsync("editor2");
        await second.GoToAsync("/desk/library");
        await second.PressAsync("The lamp on the gangway", Microsoft.Playwright.AriaRole.Link);
        await second.SeesAsync("h1", "The lamp on the gangway");
        await second.PressAsync("Agree and publish");
        await second.SeesAsync(".st5 .on", "Published");

        var visitor = await room.RegularAsync(Person.Visitor);
        await visitor.GoToAsync("/library/the-lamp-on-the-gangway");
        await visitor.SeesAsync("main", "Look at the lamp at dusk.");
        Assert.Empty(visitor.Complaints);
    }
}
