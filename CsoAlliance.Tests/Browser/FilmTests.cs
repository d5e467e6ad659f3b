using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoAlliance.Tests.Browser;

/// <summary>A film as somebody watches it.</summary>
[Collection(LibraryBrowserCollection.Name)]
public sealed partial class FilmTests(BrowserRoom room)
{
    private const string Film = "/library/film-the-stick";

    [SkippableTheory]
    [InlineData(Person.Visitor, Film), InlineData(Person.Visitor, Film + "?words=es"), InlineData(Person.Visitor, "/library?kind=film&q=engine"), InlineData(Person.Ship, Film), InlineData("member", Film)]
    public async Task A_page_about_films_has_no_violation(string who, string path)
    {
        var person = await room.RegularAsync(who);
        await person.GoToAsync(path);
        var findings = await person.FindingsAsync($"{path} as {who}");
        Assert.True(findings.Count == 0, string.Join("\n", findings));
    }

    [SkippableFact]
    public async Task It_opens_at_the_second_of_the_address_plays_with_captions_and_the_transcript_follows()
    {
        var person = await room.ArriveAsync();
        await person.GoToAsync(Film + "#t=38");
        await Expect(person.Find("[data-now]")).ToHaveTextAsync("0:38");
        Assert.True(await VideoAsync<bool>(person, "v.paused && !v.controls"));
        await person.Find(".big").ClickAsync();
        await Expect(person.Find("#transcript li.on")).ToContainTextAsync("spy malware");
        await HappensAsync(person, "[...v.textTracks].some(t => t.mode === 'showing' && t.language === 'en' && t.activeCues?.length > 0)");
        await person.Find("#transcript a", "0:59").ClickAsync();
        await Expect(person.Find("#transcript li.on")).ToContainTextAsync("unopened");
        await person.Find("[data-act=toggle]").FocusAsync();
        await person.Page.Keyboard.PressAsync("c");
        await Expect(person.Find("[data-act=captions]")).ToHaveAttributeAsync("aria-pressed", "false");
        await person.Page.Keyboard.PressAsync(" ");
        await Expect(person.Find("[data-act=toggle]")).ToHaveAttributeAsync("aria-label", "Play");
        Assert.Empty(person.Complaints);
    }

    [SkippableFact]
    public async Task Another_tier_and_another_language_keep_the_second()
    {
        var person = await room.ArriveAsync();
        await person.GoToAsync(Film + "#t=48");
        var other = (await person.Find("a[data-tier]:not([aria-current])").GetAttributeAsync("href"))!;
        await person.Find("a[data-tier]:not([aria-current])").ClickAsync();
        Assert.EndsWith(other, await VideoAsync<string>(person, "v.src"));
        await person.Find("[data-act=words]").SelectOptionAsync("es");
        await Expect(person.Find("#transcript ol")).ToHaveAttributeAsync("lang", "es");
        await person.Find("[data-act=speed]").SelectOptionAsync("1.5");
        await person.Find(".big").ClickAsync();
        await HappensAsync(person, "v.currentTime > 48.2");
        Assert.Equal(1.5, await VideoAsync<double>(person, "v.playbackRate"));
        await Expect(person.Find("#transcript li.on")).ToContainTextAsync("escanear");
    }

    [SkippableFact]
    public async Task A_member_goes_on_in_another_browser_and_a_visitor_on_the_same_device()
    {
        var (one, two) = (await room.ArriveAsync(), await room.ArriveAsync());
        await one.SignInAsync("cso");
        await one.GoToAsync(Film + "#t=26");
        await one.Find(".big").ClickAsync();
        await HappensAsync(one, "v.currentTime > 26.5");
        await one.Page.RunAndWaitForResponseAsync(() => one.Find("[data-act=toggle]").ClickAsync(), Position());
        await two.SignInAsync("cso");
        await two.GoToAsync(Film);
        await two.SeesAsync("[data-note]", "Goes on at 0:2");
        Assert.InRange(await VideoAsync<double>(two, "v.currentTime"), 26, 60);

        var visitor = await room.ArriveAsync();
        await visitor.GoToAsync(Film + "#t=26");
        await visitor.Find(".big").ClickAsync();
        await HappensAsync(visitor, "v.currentTime > 26.5");
        // From the library, so that the player comes by a link and not by a load.
        await visitor.GoToAsync("/library?kind=film");
        await visitor.Find("h3 a[href='" + Film + "']").ClickAsync();
        await visitor.SeesAsync("[data-note]", "Goes on at 0:2");
    }

    [SkippableFact]
    public async Task A_link_that_swaps_the_page_brings_the_player_all_the_same()
    {
        var person = await room.ArriveAsync();
        await person.GoToAsync("/library/usb-sticks-and-service-laptops");
        await person.Page.EvaluateAsync("path => { const a = document.createElement('a'); a.href = path; a.textContent = 'The film'; document.querySelector('main').prepend(a); a.click(); }", Film);
        await Expect(person.Find(".ctl")).ToBeVisibleAsync();
    }

    // Playwright's own waiting evaluates text inside the page, which the content security policy forbids.
    internal static Task HappensAsync(Person person, string what) =>
        person.Page.EvaluateAsync($"() => new Promise((done, fail) => {{ const v = document.querySelector('video'), end = performance.now() + 60000; const look = () => {what} ? done() : performance.now() > end ? fail(new Error('never')) : setTimeout(look, 50); look(); }})");

    private static Task<T> VideoAsync<T>(Person person, string of) => person.Page.EvaluateAsync<T>($"(() => {{ const v = document.querySelector('video'); return {of}; }})()");

    [GeneratedRegex("/position$")]
    private static partial Regex Position();
}
