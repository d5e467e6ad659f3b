using Microsoft.Playwright;

namespace CsoAlliance.Tests.Browser;

/// <summary>Every page and every state of a page: no violation of WCAG 2.2 AA, day and night, wide and narrow.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(BrowserRoom room)
{
    public static TheoryData<string, string> Pages { get; } = Rows(
        (Person.Visitor,
        [
            "/", "/why", "/connecting", "/communicating", "/confirming-crime", "/collaborating", "/contact", "/tips", "/help-now",
            "/news", "/news/sealed-reporting-is-open", "/alerts", "/alerts/iran-seizes-british-tanker", "/join", "/join/sent", "/join/saved", "/account/login", "/account/denied",
            "/report", "/report/lite", "/report/follow-up",
            "/incidents", "/incidents?view=table&kind=cyber", "/incidents?q=ransomware", "/incidents?q=zzzqqq&area=baltic-sea", "/incidents/CSOA-2017-0003", "/incidents/map", "/incidents/statistics",
            "/library", "/library?q=zzzqqq", "/library/the-first-hour-on-board", "/library/changed-bank-details-the-call-back-rule", "/library/series/ship-ot", "/library?kind=course", "/library/ecdis-hygiene/challenge", "/library/packs",
            "/events", "/events/tabletop-ransomware-at-the-pilot-station", "/events?area=nowhere", "/api/docs", "/not-found", "/no-such-page", "/error",
        ]),
        ("member", ["/home", "/home?all=1", "/home/brief", "/notices/settings", "/account/manage", "/account/denied", "/incidents", "/incidents/CSOA-2017-0003", "/incidents/statistics", "/library", "/library?q=gangway&kind=film", "/library/changed-bank-details-the-call-back-rule", "/library/mine", "/library/propose", "/events", "/news", "/desk/reports", "/report"]),
        ("editor", ["/desk/library", "/desk/library?tab=due", "/desk/library?tab=proposals", "/desk/library?tab=corrections", "/desk/library?tab=all"]),
        ("analyst", ["/home", "/desk/unlock", "/desk/unlock?refused=1"]));

    // These answer with a status that the browser itself notes on its console.
    private static readonly string[] NotThere = ["/not-found", "/no-such-page", "/error", "/desk/reports"];

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_violation(string who, string path)
    {
        var person = await room.RegularAsync(who);
        await person.GoToAsync(path);
        if (NotThere.Contains(path))
            person.Complaints.RemoveAll(complaint => complaint.StartsWith("Failed to load resource", StringComparison.Ordinal));
        None(await person.FindingsAsync($"{path} as {who}"));
    }

    [SkippableTheory]
    [InlineData("/"), InlineData("/incidents"), InlineData("/library/the-first-hour-on-board"), InlineData("/events"), InlineData("/report")]
    public async Task Nor_has_a_page_in_ship_mode(string path)
    {
        var person = await room.RegularAsync(Person.Ship);
        await person.GoToAsync(path);
        await Assertions.Expect(person.Page.Locator("html.ship")).ToHaveCountAsync(1);
        None(await person.FindingsAsync(path + " in ship mode"));
    }

    [SkippableFact]
    public async Task Nor_has_a_refused_form()
    {
        var person = await room.RegularAsync(Person.Visitor);
        var findings = new List<string>();
        foreach (var (path, button) in new[] { ("/report/lite", "Send the report"), ("/join", "Ask to join"), ("/account/login", "Sign in") })
        {
            await person.GoToAsync(path);
            await person.Page.EvalOnSelectorAllAsync("main form", "forms => forms.forEach(form => form.noValidate = true)");
            await person.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
            await Assertions.Expect(person.Page.Locator("[role=alert]:visible").First).ToBeVisibleAsync();
            person.Complaints.Clear();
            findings.AddRange(await person.FindingsAsync(path + ", refused"));
        }
        None(findings);
    }

    [SkippableFact]
    public async Task Nor_have_the_steps_of_a_report_its_receipt_and_its_talk()
    {
        var person = await room.ArriveAsync();
        var findings = new List<string>();
        await person.GoToAsync("/report");
        await person.NextStepAsync(1, "What happened?");
        await person.Find("#step-2 a.btn.p").ClickAsync();
        await person.SeesAsync(".step.on [data-summary]", "Two things");
        findings.AddRange(await person.FindingsAsync("/report, step 2 with mistakes"));
        await person.FillStepsAsync("Both receivers lost the position.");
        foreach (var step in new[] { 5, 4, 3 })
        {
            findings.AddRange(await person.FindingsAsync($"/report, step {step}"));
            await person.Find($"#step-{step} a.btn", "Back").ClickAsync();
        }
        await person.Find(".stp a", "Check and send").ClickAsync();
        await person.PressAsync("Send the report");
        var kept = await person.ReceiptAsync();
        findings.AddRange(await person.FindingsAsync("/report, receipt"));
        await person.FollowUpAsync(kept);
        findings.AddRange(await person.FindingsAsync("/report/follow-up, open"));
        await person.SendLiteAsync("A skiff came close.");
        findings.AddRange(await person.FindingsAsync("/report/lite, receipt"));
        None(findings);
    }

    [SkippableFact]
    public async Task Nor_has_the_desk_with_a_report_open()
    {
        var reporter = await room.ArriveAsync(script: false);
        var kept = await reporter.SendLiteAsync("A drone hovered over the hatch covers for ten minutes.");
        var analyst = await room.RegularAsync("analyst");
        await analyst.OpenDeskAsync();
        var findings = await analyst.FindingsAsync("/desk/reports, queue");
        await analyst.ChooseAsync(kept);
        await analyst.PressAsync("Close with a reason");
        await analyst.Page.Locator("#reason-text").WaitForAsync();
        findings.AddRange(await analyst.FindingsAsync("/desk/reports, a report open"));
        await analyst.ShowTabAsync("Closed");
        await analyst.SeesAsync("main", "Nothing has been closed.");
        findings.AddRange(await analyst.FindingsAsync("/desk/reports, empty"));
        None(findings);
    }

    private static void None(List<string> findings) => Assert.True(findings.Count == 0, string.Join("\n", findings.Prepend($"{findings.Count} findings")));

    private static TheoryData<string, string> Rows(params (string Who, string[] Paths)[] groups)
    {
        var rows = new TheoryData<string, string>();
        foreach (var (who, paths) in groups)
            foreach (var path in paths)
                rows.Add(who, path);
        return rows;
    }
}
