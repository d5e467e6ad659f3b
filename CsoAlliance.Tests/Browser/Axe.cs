using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CsoAlliance.Tests.Browser;

/// <summary>
/// axe-core, put into a page once and asked as often as its width or light changes. The package's own <c>RunAxe</c> puts it in anew for
/// each question and gathers the outcome in a second page, which takes several times as long.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Ask = """
        async rules => (await axe.run(document, { runOnly: rules, resultTypes: ['violations'], elementRef: false, iframes: false })).violations
            .flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}${violation.id === 'color-contrast' ? ' ' + node.any[0]?.message : ''}`))
        """;

    public static Task PutInAsync(IPage page) => page.EvaluateAsync(Script);

    /// <summary>A line a violation.</summary>
    public static Task<string[]> ViolationsAsync(IPage page, object rules) => page.EvaluateAsync<string[]>(Ask, rules);
}
