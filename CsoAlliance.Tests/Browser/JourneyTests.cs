using System.Net.Http.Json;
using System.Text.Json;
using CsoAlliance.Core.Incidents;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoAlliance.Tests.Browser;

/// <summary>The main job, whole: from a ship's report to a graded notice that everybody reads.</summary>
[Collection(BrowserCollection.Name)]
public sealed class JourneyTests(BrowserRoom room)
{
    private const string Wrong = "94 12.4 N 063 30.1 E";

    [SkippableFact]
    public async Task Without_script_a_refused_lite_report_keeps_every_word_and_a_mended_one_gives_a_receipt()
    {
        var reporter = await room.ArriveAsync(script: false);
        await FillWronglyAsync(reporter);
        // A browser that checks the form by itself stops first; one that does not is answered by the server.
        Assert.False(await reporter.Page.Locator("form").EvaluateAsync<bool>("form => form.checkValidity()"));
        await reporter.Page.Locator("form").EvaluateAsync("form => form.noValidate = true");
        await reporter.PressAsync("Send the report");
        await reporter.SeesAsync("[role=alert]", "Two things need your attention");
        await reporter.SeesAsync("#place-error", "94 is more than 90 degrees");
        await Expect(reporter.Find("#narrative")).ToHaveValueAsync("Two skiffs, <b>both</b> grey & fast; 'ladders' seen.");
        await Expect(reporter.Find("#place")).ToHaveValueAsync(Wrong);
        await Expect(reporter.Find("#contact")).ToHaveValueAsync("bridge@ship.example");
        await Expect(reporter.Find("input[value=confidential]")).ToBeCheckedAsync();
        await Expect(reporter.Find("input[name=ongoing]")).ToBeCheckedAsync();
        await Expect(reporter.Find("input[value=AMBER]")).ToBeCheckedAsync();

        await reporter.Find("#type").SelectOptionAsync("suspicious-approach");
        await reporter.FillAsync("place", "14 12.4 N 063 30.1 E");
        await reporter.PressAsync("Send the report");
        var kept = await reporter.ReceiptAsync();
        await reporter.FollowUpAsync(kept);
        await reporter.SeesAsync("#state", "The desk has not read it yet");
        Assert.Empty(await reporter.Context.CookiesAsync());
    }

    [SkippableFact]
    public async Task Without_script_a_lite_report_becomes_a_notice_after_a_question_and_its_answer()
    {
        var reporter = await room.ArriveAsync(script: false);
        var kept = await reporter.SendLiteAsync("Two grey skiffs closed from the starboard quarter and turned away after a flare.");
        await FromReportToNoticeAsync(reporter, kept, "Two skiffs turned away by a flare off Socotra", "saltwhistle");
    }

    [SkippableFact]
    public async Task With_script_a_report_in_five_steps_becomes_a_notice_too()
    {
        var reporter = await room.ArriveAsync();
        await reporter.GoToAsync("/report");
        await reporter.NextStepAsync(1, "What happened?");
        await reporter.Find("#step-2 a.btn.p").ClickAsync();
        await reporter.SeesAsync(".step.on [data-summary]", "Two things need your attention");
        await reporter.FillStepsAsync("Both receivers lost the position for 20 minutes; radar and soundings agreed.");
        await reporter.SeesAsync("[data-review]", "Navigation or GNSS fault");
        await reporter.SeesAsync("[data-review]", "0355.3N 09846.6E");
        await reporter.SeesAsync("[data-review]", "MV Northern Sparrow");
        await reporter.PressAsync("Send the report");
        var kept = await reporter.ReceiptAsync();
        Assert.Empty(reporter.Complaints);
        await FromReportToNoticeAsync(reporter, kept, "Satellite position lost for 20 minutes in the Malacca Strait", "fogsignal");
    }

    [SkippableFact]
    public async Task A_corroborated_grade_waits_for_a_second_reader()
    {
        var reporter = await room.ArriveAsync(script: false);
        var kept = await reporter.SendLiteAsync("A boarding ladder was thrown at the rail and cut away.");
        var first = await room.RegularAsync("analyst");
        await first.OpenDeskAsync();
        await first.ChooseAsync(kept);
        await first.WriteNoticeAsync("Ladder thrown at a tanker and cut away", "A ladder was thrown at the rail of a tanker and cut away. Keyword: doubleditch.", Grade.Corroborated, "A tanker, anonymous to the desk\nA second ship of another company");
        await first.PressAsync("Propose as corroborated");
        await first.IsDoneAsync(kept);
        await first.ShowTabAsync("Second reader");
        await first.ChooseAsync(kept);
        await first.PressAsync("Agree and publish");
        await Expect(first.Find(".mud-snackbar", "Somebody else must read it too")).ToBeVisibleAsync();

        var second = await room.RegularAsync("analyst2");
        await second.OpenDeskAsync();
        await second.ShowTabAsync("Second reader");
        await second.ChooseAsync(kept);
        await second.SeesAsync(".rp", "Proposed by analyst@demo.example");
        await second.PressAsync("Agree and publish");
        await second.IsDoneAsync(kept);
        var visitor = await room.RegularAsync(Person.Visitor);
        await visitor.GoToAsync("/incidents?q=doubleditch");
        await visitor.SeesAsync(".lst .fix", "Corroborated");
    }

    private static async Task FillWronglyAsync(Person reporter)
    {
        await reporter.GoToAsync("/report/lite");
        await reporter.Find("input[value=confidential]").CheckAsync();
        await reporter.FillAsync("contact", "bridge@ship.example");
        await reporter.FillAsync("narrative", "Two skiffs, <b>both</b> grey & fast; 'ladders' seen.");
        await reporter.Find("input[name=ongoing]").CheckAsync();
        await reporter.FillAsync("place", Wrong);
        await reporter.Find("input[value=AMBER]").CheckAsync();
    }

    private async Task FromReportToNoticeAsync(Person reporter, KeptReceipt kept, string title, string keyword)
    {
        var visitor = await room.RegularAsync(Person.Visitor);
        await visitor.GoToAsync("/incidents?q=" + keyword);
        await visitor.SeesAsync("main", "Nothing");

        var analyst = await room.RegularAsync("analyst");
        await analyst.OpenDeskAsync();
        await analyst.ChooseAsync(kept);
        await analyst.FillAsync("question", "Did anybody see a mother ship?");
        await analyst.PressAsync("Send question");
        await analyst.IsDoneAsync(kept);

        await reporter.FollowUpAsync(kept);
        await reporter.SeesAsync("blockquote", "Did anybody see a mother ship?");
        await reporter.Find("label.short", "No").First.ClickAsync();
        await reporter.FillAsync("text", "Only fishing boats, to the west.");
        await reporter.PressAsync("Send the answer");
        await reporter.SeesAsync("[role=status]", "The desk has what you wrote. Thank you.");

        await analyst.ShowTabAsync("To read");
        await analyst.ChooseAsync(kept);
        await analyst.SeesAsync(".rp", "Only fishing boats, to the west.");
        await analyst.WriteNoticeAsync(title, $"The account, checked by the desk. Keyword: {keyword}.");
        await analyst.PressAsync("Publish as one source");
        await analyst.IsDoneAsync(kept);
        await analyst.ShowTabAsync("Published");
        await Expect(analyst.Find(".ql a", kept.Reference)).ToBeVisibleAsync();

        var reference = await StandsInTheRegisterAsync(visitor, title, keyword);
        await reporter.FollowUpAsync(kept);
        await reporter.SeesAsync(".publ", title);
        await reporter.SeesAsync(".publ", reference);
    }

    private async Task<string> StandsInTheRegisterAsync(Person visitor, string title, string keyword)
    {
        await visitor.GoToAsync("/incidents?q=" + keyword);
        await visitor.SeesAsync(".lst h3", title);
        await visitor.SeesAsync(".lst .fix", "One source");
        await visitor.PressAsync(title, AriaRole.Link);
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync(title);
        var reference = visitor.Page.Url[(visitor.Page.Url.LastIndexOf('/') + 1)..];
        await visitor.SeesAsync("main", reference);

        using var client = new HttpClient { BaseAddress = new Uri(room.Site.Root) };
        var list = await client.GetFromJsonAsync<JsonElement>("/api/v1/incidents?q=" + keyword);
        var item = Assert.Single(list.GetProperty("items").EnumerateArray());
        Assert.Equal((reference, title, "oneSource", "CLEAR"), (item.GetProperty("reference").GetString(), item.GetProperty("title").GetString(), item.GetProperty("grade").GetString(), item.GetProperty("tlp").GetString()));
        Assert.Contains(title, await client.GetStringAsync("/feeds/incidents.atom"), StringComparison.Ordinal);
        return reference!;
    }
}
