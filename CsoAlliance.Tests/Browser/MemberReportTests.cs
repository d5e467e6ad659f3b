using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoAlliance.Tests.Browser;

/// <summary>The member's report from the first key to the list of reports, and its pages by axe.</summary>
[Collection(LibraryBrowserCollection.Name)]
public sealed class MemberReportTests(BrowserRoom room)
{
    private const string Narrative = "Two men in a wooden boat came under the stern and took a coil of rope.";

    [SkippableFact]
    public async Task A_named_report_is_filled_in_with_mistakes_survives_a_reload_is_sent_and_stands_at_the_desk_with_its_member()
    {
        var member = await room.ArriveAsync();
        await member.SignInAsync("cso");
        await member.OpenReportAsync();
        await member.Find("input[name=identity][value=named]").CheckAsync();
        await member.ContinueAsync();
        await member.ContinueAsync();
        await Expect(member.Find("[data-summary]")).ToContainTextAsync("Two things need your attention");
        await Expect(member.Find("[data-summary]")).ToBeFocusedAsync();
        var findings = await member.FindingsAsync("/report/member, section 2 with mistakes");
        await member.Find("input[value=illegal-boarding]").CheckAsync();
        await member.Find("#narrative").PressSequentiallyAsync(Narrative, new() { Delay = 5 });
        // The field was not left: what was typed is kept after a pause of the keys.
        await Expect(member.Find("#narrative-count")).ToHaveTextAsync($"{Narrative.Length} of 4,000 characters");
        await Expect(member.Find("[data-draft]")).ToHaveTextAsync("Draft kept");
        await member.OpenReportAsync();
        await Expect(member.Find("main")).ToContainTextAsync("Your draft is back");
        await Expect(member.Find("#narrative")).ToHaveValueAsync(Narrative);
        await member.TakeAsync("report-member-2");
        await member.ContinueAsync();
        await member.Find("#place").FillAsync("piraeus");
        await Expect(member.Find(".mud-list-item", "Piraievs, Greece")).ToBeVisibleAsync();
        await Axe.PutInAsync(member);
        findings.AddRange((await Axe.ViolationsAsync(member.Page, new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21aa", "wcag22aa" } })).Select(finding => "the finder open: " + finding));
        await member.Find(".mud-list-item", "Piraievs, Greece").ClickAsync();
        await Expect(member.Find("[data-known]")).ToContainTextAsync("the harbour’s position");
        findings.AddRange(await member.FindingsAsync("/report/member, section 3"));
        await member.TakeAsync("report-member-3", night: true);
        await member.ContinueAsync();
        await member.Find("#fleet").SelectOptionAsync(new SelectOptionValue { Label = "Demo Meltemi Two, IMO 0123022" });
        await Expect(member.Find("#contact")).ToHaveValueAsync("bridge.two@meltemi.example");
        findings.AddRange(await member.FindingsAsync("/report/member, section 4"));
        await member.ContinueAsync();
        await Expect(member.Find(".rv")).ToContainTextAsync("Demo Meltemi Two");
        findings.AddRange(await member.FindingsAsync("/report/member, section 5"));
        await member.TakeAsync("report-member-5", night: true);
        await member.PressAsync("Send the report");
        var kept = await member.ReceiptAsync();
        Assert.DoesNotContain(kept.Receipt.Replace(' ', '-'), member.Page.Url, StringComparison.Ordinal);
        findings.AddRange(await member.FindingsAsync("/report/member, receipt"));
        await member.TakeAsync("report-member-receipt");
        await member.PressAsync("Keep it here");
        await member.SeesAsync("main", "Kept. It stands in your reports");
        await member.GoToAsync("/report/mine");
        await Expect(member.Find("section[aria-labelledby=named-head] li")).ToContainTextAsync(kept.Reference);
        await Expect(member.Find("[data-receipts] li")).ToContainTextAsync(kept.Reference);
        findings.AddRange(await member.FindingsAsync("/report/mine"));
        await member.TakeAsync("my-reports", night: true);
        await member.PressAsync("Open the talk of " + await member.Find("[data-receipts] h3").InnerTextAsync());
        await member.ArrivesAsync("/report/follow-up$");
        await member.SeesAsync("main", kept.Reference);
        await member.GoToAsync("/report/mine");
        await member.Find("[data-receipts] button.q").ClickAsync();
        await Expect(member.Find("[data-receipts-none]")).ToBeVisibleAsync();

        var analyst = await room.RegularAsync("analyst");
        await analyst.OpenDeskAsync();
        await analyst.ChooseAsync(kept);
        await Expect(analyst.Find(".rp header .chip")).ToHaveTextAsync("Named");
        await Expect(analyst.Find(".rp")).ToContainTextAsync("signed in as a member");
        await Expect(analyst.Find(".rp")).ToContainTextAsync("Piraievs, Greece (harbour at");
        Assert.True(findings.Count == 0, string.Join("\n", findings));
    }

    [SkippableFact]
    public async Task A_confidential_report_stands_in_no_list_and_another_device_cannot_open_the_draft()
    {
        var member = await room.ArriveAsync();
        await member.SignInAsync("liaison");
        await member.OpenReportAsync();
        await member.ContinueAsync();
        await member.FillAsync("narrative", Narrative);
        await member.Find("#narrative").BlurAsync();
        await Expect(member.Find("[data-draft]")).ToHaveTextAsync("Draft kept");
        var elsewhere = await room.ArriveAsync();
        await elsewhere.SignInAsync("liaison");
        await elsewhere.OpenReportAsync();
        await elsewhere.SeesAsync("main", "begun on another device");
        Assert.DoesNotContain("wooden boat", await elsewhere.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(await elsewhere.FindingsAsync("/report/member, another device"));
        await member.Find("input[value=stowaway]").CheckAsync();
        await member.ContinueAsync();
        await member.Find("#place").FillAsync("Gulf of Aden");
        await member.Find("#date").FocusAsync();
        await member.ContinueAsync();
        await member.ContinueAsync();
        await member.PressAsync("Send the report");
        await member.ReceiptAsync();
        await member.GoToAsync("/report/mine");
        await member.SeesAsync("main", "None. A report stands here once");
        await elsewhere.OpenReportAsync();
        await Expect(elsewhere.Find("main")).Not.ToContainTextAsync("another device");
    }

    [SkippableTheory]
    [InlineData("cso", "/companies/meltemi-bulk-carriers/fleet", "fleet"), InlineData("member", "/report/mine", null)]
    public async Task A_page_has_no_violation(string who, string path, string? picture)
    {
        var person = await room.RegularAsync(who);
        await person.GoToAsync(path);
        Assert.Empty(await person.FindingsAsync($"{path} as {who}"));
        if (picture is not null)
            await person.TakeAsync(picture, night: true);
    }
}

/// <summary>What a member does at the report.</summary>
internal static class MemberActs
{
    public static async Task OpenReportAsync(this Person member)
    {
        await member.GoToAsync("/report/member");
        await Expect(member.Find("h2.sh")).ToBeVisibleAsync();
    }

    public static Task ContinueAsync(this Person member) => member.Find(".nav2 .btn.p").ClickAsync();
}
