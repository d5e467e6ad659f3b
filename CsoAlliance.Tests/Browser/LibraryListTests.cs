using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoAlliance.Tests.Browser;

/// <summary>The library's list: live for a member, by links and a form for everybody else.</summary>
[Collection(LibraryBrowserCollection.Name)]
public sealed class LibraryListTests(BrowserRoom room)
{
    [SkippableFact]
    public async Task A_member_searches_and_filters_without_a_load_and_the_address_keeps_it()
    {
        var member = await room.ArriveAsync();
        await member.SignInAsync("cso");
        await member.GoToAsync("/library");
        await Expect(member.Find("button.btn", "Show more")).ToBeVisibleAsync();
        await member.Page.EvaluateAsync("window.same = true");

        await member.PressAsync("Show more");
        await Expect(member.Find(".lc.art")).ToHaveCountAsync(48);
        await member.Page.Locator("#q").PressSequentiallyAsync("unopened sti");
        await Expect(member.Find(".lc.art h3", "The stick")).ToBeVisibleAsync();
        await Expect(member.Page.Locator("#q")).ToHaveValueAsync("unopened sti");
        await member.Find("aside label", "Film").ClickAsync();
        await Expect(member.Find("button.chip", "Film")).ToBeVisibleAsync();
        await Expect(member.Find(".lc.art .meta span", "min")).ToHaveCountAsync(0);
        await member.ArrivesAsync("/library\\?q=unopened%20sti&kind=film$");
        Assert.True(await member.Page.EvaluateAsync<bool>("window.same"));
        var shown = await member.Find(".lc.art h3").AllInnerTextsAsync();
        Assert.Empty(await member.FindingsAsync("the live list"));

        await member.Page.ReloadAsync();
        Assert.Equal(shown, await member.Find(".lc.art h3").AllInnerTextsAsync());
        await member.Find("button.chip", "Film").ClickAsync();
        await member.ArrivesAsync("/library\\?q=unopened%20sti$");
        Assert.Empty(member.Complaints);
    }

    [SkippableTheory, InlineData(Person.Visitor), InlineData(Person.Ship)]
    public async Task Who_reads_as_a_visitor_or_in_ship_mode_opens_no_circuit_and_finds_the_same_by_the_form(string who)
    {
        var person = await room.RegularAsync(who);
        await person.GoToAsync("/library");
        await person.FillAsync("q", "unopened stick");
        await person.Find("aside label", "Film").ClickAsync();
        await person.PressAsync("Search");
        await person.ArrivesAsync("/library\\?q=unopened\\+stick&kind=film");
        await Expect(person.Find("a.chip", "Film")).ToBeVisibleAsync();
        await Expect(person.Find(".lc.art h3", "The stick")).ToBeVisibleAsync();
        Assert.Empty(person.Sockets);
        Assert.Empty(person.Complaints);
    }

    [SkippableFact]
    public async Task Letters_typed_while_an_answer_is_on_its_way_stay()
    {
        var member = await room.ArriveAsync();
        await member.SignInAsync("cso");
        await member.GoToAsync("/library");
        await Expect(member.Find("button.btn", "Show more")).ToBeVisibleAsync();
        var (field, words) = (member.Page.Locator("#q"), "container release codes");
        // Slower than the pause after which the list is asked, so that answers come between the letters.
        await field.PressSequentiallyAsync(words, new() { Delay = 300 });
        await Expect(member.Find(".lc.art h3").First).ToContainTextAsync("release", new() { IgnoreCase = true });
        await Expect(field).ToHaveValueAsync(words);
    }
}
