using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoAlliance.Tests.Browser;

/// <summary>A discussion between people who are there at the same time.</summary>
[Collection(LibraryBrowserCollection.Name)]
public sealed class DiscussionTests(BrowserRoom room)
{
    private const string Path = "/groups/cyber-group/1";

    [SkippableFact]
    public async Task A_reply_appears_in_anothers_open_page_within_a_second_and_not_in_ship_mode()
    {
        var (reader, writer, ship) = (await room.ArriveAsync(), await room.ArriveAsync(), await room.ArriveAsync());
        await reader.SignInAsync("member");
        await writer.SignInAsync("cso");
        await ship.Context.AddCookiesAsync([new() { Name = "cso-ship", Value = "1", Url = room.Site.Root }]);
        await ship.SignInAsync("liaison");
        await ship.GoToAsync(Path);
        await reader.GoToAsync(Path);
        // The mark says that the page listens.
        await Expect(reader.Find("[data-live=on]")).ToHaveCountAsync(1);
        await writer.GoToAsync(Path);
        var words = $"Live words {Guid.NewGuid():N}";
        await writer.FillAsync("text", words);
        var arrived = reader.Page.Locator("[data-live] .post", new() { HasText = words });
        await writer.PressAsync("Post reply");
        await writer.ArrivesAsync($"{Path}#p-");
        // By then it is in the database and told of; a second later it stands on the other page.
        await Expect(arrived).ToBeVisibleAsync(new() { Timeout = 1_000 });
        Assert.Equal("CSO, bulk carriers", await arrived.Locator("header b").InnerTextAsync());
        Assert.Empty(reader.Complaints);
        Assert.Empty(await reader.FindingsAsync("a live discussion"));
        Assert.Empty(ship.Sockets);
        Assert.Equal(0, await ship.Find(".post", words).CountAsync());
        await ship.GoToAsync(Path);
        await ship.SeesAsync($".post:has-text('{words}')", words);
        Assert.Empty(ship.Sockets);
    }

    [SkippableTheory, InlineData("/groups"), InlineData("/groups/port-crime"), InlineData("/groups/port-crime/1"), InlineData("/groups/port-crime/members"), InlineData("/groups/port-crime/new"), InlineData("/messages/new"), InlineData("/messages/settings")]
    public async Task The_communitys_pages_are_usable_by_everybody(string path)
    {
        var member = await room.RegularAsync("cso");
        await member.GoToAsync(path);
        Assert.Empty(await member.FindingsAsync(path));
        await member.Page.SetViewportSizeAsync(320, 700);
        Assert.False(await member.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{path} scrolls sideways at 320 px");
        await member.Page.SetViewportSizeAsync(1440, 900);
        Assert.Empty(member.Complaints);
    }

    [SkippableFact]
    public async Task The_communitys_pages_show_something()
    {
        var member = await room.RegularAsync("cso");
        foreach (var (name, path, night) in new[] { ("groups", "/groups", false), ("group", "/groups/port-crime", false), ("discussion", "/groups/port-crime/1", true), ("discussion-new", "/groups/port-crime/new", false), ("message-new", "/messages/new", false) })
        {
            await member.GoToAsync(path);
            await member.TakeAsync(name, night);
        }
    }
}
