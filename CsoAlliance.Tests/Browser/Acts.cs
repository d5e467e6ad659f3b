using System.Text.RegularExpressions;
using CsoAlliance.Core.Incidents;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoAlliance.Tests.Browser;

/// <summary>A receipt as a reporter has written it down, with the number that may be quoted.</summary>
public sealed record KeptReceipt(string Receipt, string Reference);

/// <summary>What reporters and analysts do at their pages.</summary>
internal static partial class Acts
{
    public const string Sent = "The desk has your report. Thank you.";

    /// <summary>Fills the lite page and sends it.</summary>
    public static async Task<KeptReceipt> SendLiteAsync(this Person reporter, string narrative, string label = "CLEAR", string place = "14 12.4 N 063 30.1 E")
    {
        await reporter.GoToAsync("/report/lite");
        await reporter.Find("#type").SelectOptionAsync("suspicious-approach");
        await reporter.FillAsync("narrative", narrative);
        await reporter.FillAsync("place", place);
        await reporter.Find($"input[name=label][value={label}]").CheckAsync();
        await reporter.PressAsync("Send the report");
        return await reporter.ReceiptAsync();
    }

    /// <summary>Goes through the five steps up to the last one.</summary>
    public static async Task FillStepsAsync(this Person reporter, string narrative, string label = "CLEAR")
    {
        await reporter.GoToAsync("/report");
        await reporter.NextStepAsync(1, "What happened?");
        await reporter.Find("input[name=type][value=gnss-jamming]").CheckAsync();
        await reporter.FillAsync("narrative", narrative);
        await reporter.NextStepAsync(2, "Where and when?");
        await reporter.FillAsync("place", "0355.3N 09846.6E");
        await reporter.NextStepAsync(3, "Your ship, and how to reach you");
        await reporter.FillAsync("vesselName", "MV Northern Sparrow");
        await reporter.NextStepAsync(4, "Check, then send");
        await reporter.Find($"input[name=label][value={label}]").CheckAsync();
    }

    public static async Task NextStepAsync(this Person reporter, int from, string heading)
    {
        await reporter.Find($"#step-{from} a.btn.p").ClickAsync();
        await Expect(reporter.Page.Locator(".step.on h2")).ToHaveTextAsync(heading);
    }

    /// <summary>Reads the receipt off the page, as a reporter copies it.</summary>
    public static async Task<KeptReceipt> ReceiptAsync(this Person reporter)
    {
        await Expect(reporter.Page.Locator("h1")).ToHaveTextAsync(Sent);
        var groups = await reporter.Find("ol.c li, ol.code li").AllInnerTextsAsync();
        Assert.Equal(6, groups.Count);
        Assert.All(groups, group => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}$", group));
        return new(string.Join(' ', groups), Number().Match(await reporter.Page.InnerTextAsync("main")).Value);
    }

    public static async Task FollowUpAsync(this Person reporter, KeptReceipt kept)
    {
        await reporter.GoToAsync("/report/follow-up");
        await reporter.FillAsync("receipt", kept.Receipt);
        await reporter.PressAsync("Open");
        await reporter.SeesAsync("main", kept.Reference);
    }

    /// <summary>Opens a report of the queue's current tab.</summary>
    public static async Task ChooseAsync(this Person analyst, KeptReceipt kept)
    {
        await analyst.Find(".ql a", kept.Reference).ClickAsync();
        await analyst.SeesAsync(".rp header", kept.Reference);
    }

    public static Task ShowTabAsync(this Person analyst, string tab) => analyst.Find("nav.tabs a", tab).ClickAsync();

    /// <summary>Waits until an act is said to be done and the report has left the tab that stands open.</summary>
    public static async Task IsDoneAsync(this Person analyst, KeptReceipt kept)
    {
        await Expect(analyst.Find(".ql a", kept.Reference)).ToHaveCountAsync(0);
        await Expect(analyst.Find(".mud-snackbar", "Done.").First).ToBeVisibleAsync();
    }

    /// <summary>Writes the notice beside the report: title, wording and why.</summary>
    public static async Task WriteNoticeAsync(this Person analyst, string title, string wording, Grade grade = Grade.OneSource, string? sources = null)
    {
        await analyst.Find(".gr label", grade.Words()).ClickAsync();
        await analyst.FillAsync("title", title);
        await analyst.FillAsync("wording", wording);
        if (sources is not null)
            await analyst.FillAsync("sources", sources);
        await analyst.FillAsync("reason", "The account is consistent, and nothing speaks against it.");
    }

    [GeneratedRegex("R-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex Number();
}
