namespace CsoAlliance.Tests.Browser;

/// <summary>The members' pages without a mouse: every control is reached by Tab, in the order of the page, and shows that it is.</summary>
[Collection(LibraryBrowserCollection.Name)]
public sealed class KeyboardTests(BrowserRoom room)
{
    // Of radio buttons that belong together one alone is reached; arrows lead to the others.
    private const string Controls = """
        [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
            .filter(e => !e.disabled && e.type !== 'hidden' && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }))
            .filter(e => e.type !== 'radio' || e === ([...document.getElementsByName(e.name)].find(o => o.checked) ?? document.getElementsByName(e.name)[0]))
        """;

    private const string Here = """
        () => { const e = document.activeElement, s = getComputedStyle(e), l = e.closest('label'), around = l ? getComputedStyle(l) : s;
            e.dataset.reached = '1';
            const shown = x => x.outlineStyle !== 'none' && parseFloat(x.outlineWidth) > 0 || x.boxShadow !== 'none';
            return e === document.body ? '' : (shown(s) || shown(around) ? '' : 'unseen: ') + e.tagName.toLowerCase() + ' ' + (e.id || e.textContent.trim().slice(0, 40) || e.name); }
        """;

    [SkippableTheory]
    [InlineData(Person.Visitor, "/join"), InlineData(Person.Visitor, "/account/login"), InlineData("cso", "/home"), InlineData("cso", "/members"), InlineData("cso", "/members/me"), InlineData("cso", "/companies/meltemi-bulk-carriers")]
    [InlineData("cso", "/groups"), InlineData("cso", "/groups/port-crime"), InlineData("cso", "/groups/port-crime/1"), InlineData("cso", "/groups/port-crime/new"), InlineData("cso", "/messages/new")]
    [InlineData("cso", "/notices"), InlineData("cso", "/notices/settings"), InlineData("cso", "/account/manage"), InlineData("admin", "/desk/applications")]
    public async Task Every_control_is_reached_by_tab_and_shows_it(string who, string path)
    {
        var person = await room.RegularAsync(who);
        await person.GoToAsync(path);
        var controls = await person.Page.EvaluateAsync<int>($"{Controls}.length");
        var unseen = new List<string>();
        for (var i = 0; i < controls + 2; i++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            if (await person.Page.EvaluateAsync<string>(Here) is { Length: > 0 } name && name.StartsWith("unseen: ", StringComparison.Ordinal))
                unseen.Add(name);
        }
        Assert.InRange(controls, 5, 400);
        Assert.Empty(unseen.Distinct());
        Assert.Empty(await person.Page.EvaluateAsync<string[]>($"{Controls}.filter(e => !e.dataset.reached).map(e => e.outerHTML.slice(0, 120))"));
    }
}
