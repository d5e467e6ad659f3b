using Microsoft.Playwright;

namespace CsoAlliance.Tests.Browser;

/// <summary>
/// Looks at a page as it stands, in two widths and two lights without loading it again: WCAG 2.2 AA by axe, one h1, no complaint of
/// the browser, nothing wider than the narrowest screen.
/// </summary>
internal static class Audit
{
    private const int Narrowest = 320;

    private static readonly (int Width, int Height)[] Screens = [(1440, 900), (390, 844)];

    private static readonly object Everything = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa" } };

    // The night changes colours and nothing else.
    private static readonly object Colours = new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } };

    /// <summary>What is wrong with the page, a line a finding; empty where nothing is.</summary>
    public static async Task<List<string>> FindingsAsync(this Person person, string name)
    {
        var findings = person.Complaints.Select(complaint => $"{name}: the browser says: {complaint}").ToList();
        await Axe.PutInAsync(person);
        foreach (var (width, height) in Screens)
        {
            await person.Page.SetViewportSizeAsync(width, height);
            findings.AddRange(await AxeAsync(person.Page, $"{name}, {width}, day", ColorScheme.Light, Everything));
            findings.AddRange(await AxeAsync(person.Page, $"{name}, {width}, night", ColorScheme.Dark, Colours));
        }
        await person.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await person.Page.SetViewportSizeAsync(Narrowest, 640);
        if (await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide and > Narrowest)
            findings.Add($"{name}, {Narrowest}: scrolls sideways to {wide}: {await person.Page.EvaluateAsync<string>(WhatSticksOut)}");
        if (await person.Page.Locator("h1").CountAsync() is var titles and not 1)
            findings.Add($"{name}: {titles} h1");
        await person.Page.SetViewportSizeAsync(Screens[0].Width, Screens[0].Height);
        return findings;
    }

    private const string WhatSticksOut = """
        [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 320.5 && !e.closest('.tablewrap'))
            .slice(0, 6).map(e => e.tagName.toLowerCase() + '.' + (e.getAttribute('class') ?? '').replaceAll(' ', '.') + ' ' + Math.round(e.getBoundingClientRect().right)).join(', ')
        """;

    private static async Task<IEnumerable<string>> AxeAsync(IPage page, string where, ColorScheme light, object rules)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = light });
        return (await Axe.ViolationsAsync(page, rules)).Select(violation => $"{where}: {violation}");
    }
}
