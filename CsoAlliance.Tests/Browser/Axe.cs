using CsoAlliance.Tests.TestKit;
using Microsoft.Playwright;

namespace CsoAlliance.Tests.Browser;

/// <summary>
/// axe-core, put into a page once and asked as often as its width or light changes. The package's own <c>RunAxe</c> puts it in anew for
/// each question and gathers the outcome in a second page, which takes several times as long.
/// </summary>
internal static class Axe
{
    private const string Ask = """
        async rules => (await axe.run(document, { runOnly: rules, resultTypes: ['violations'], elementRef: false, iframes: false })).violations
            .flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}${violation.id === 'color-contrast' ? ' ' + node.any[0]?.message : ''}`))
        """;

    // A page with a script of its own allows those of the site.
    private const string Scripted = "document.querySelector('script[src]') !== null";

    /// <summary>
    /// Puts axe into the page that stands open, where it isn't in it yet. The site under test hands it out, since a browser compiles a
    /// script that it knows the address of once, and one that is handed to it each time. A page that allows no script, and one that is
    /// no page of the site, is handed it.
    /// </summary>
    public static async Task PutInAsync(Person person)
    {
        var page = person.Page;
        if (await page.EvaluateAsync<bool>("typeof axe === 'object'"))
            return;
        if (person.RunsScript && page.Url.StartsWith(person.Root, StringComparison.Ordinal) && await page.EvaluateAsync<bool>(Scripted))
            await page.AddScriptTagAsync(new() { Url = person.Root + AxeAddress.Path });
        else
            await page.EvaluateAsync(AxeAddress.Script);
    }

    /// <summary>A line a violation.</summary>
    public static Task<string[]> ViolationsAsync(IPage page, object rules) => page.EvaluateAsync<string[]>(Ask, rules);
}
