using CsoAlliance.Tests.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoAlliance.Tests.Browser;

/// <summary>Links that drop, and links that are never opened.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LinkTests(BrowserRoom room)
{
    [SkippableFact]
    public async Task A_report_is_held_while_the_link_is_cut_and_goes_out_once_when_it_is_back()
    {
        var reporter = await room.ArriveAsync();
        var before = room.Reports;
        await reporter.FillStepsAsync("Sent in the shadow of a headland.");
        await reporter.Context.SetOfflineAsync(true);
        await reporter.PressAsync("Send the report");
        await reporter.SeesAsync(".held", "No link since");
        Assert.Equal(before, room.Reports);
        await reporter.Context.SetOfflineAsync(false);
        var kept = await reporter.ReceiptAsync();
        Assert.Equal(before + 1, room.Reports);
        await reporter.FollowUpAsync(kept);
    }

    [SkippableFact]
    public async Task A_report_whose_answer_was_lost_is_sent_again_and_stays_one_report()
    {
        var reporter = await room.ArriveAsync();
        var before = room.Reports;
        await reporter.FillStepsAsync("The answer to this one is lost on the way.");
        var lost = new TaskCompletionSource();
        await reporter.Page.RouteAsync("**/report", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
            lost.TrySetResult();
        }, new() { Times = 1 });
        await reporter.PressAsync("Send the report");
        await lost.Task;
        await reporter.SeesAsync(".held", "No link since");
        Assert.Equal(before + 1, room.Reports);
        await reporter.PressAsync("Try again now");
        await reporter.FollowUpAsync(await reporter.ReceiptAsync());
        Assert.Equal(before + 1, room.Reports);
    }

    [SkippableTheory]
    [InlineData("/home"), InlineData("/incidents"), InlineData("/incidents/CSOA-2017-0003"), InlineData("/incidents/statistics"), InlineData("/library/the-first-hour-on-board")]
    [InlineData("/events/tabletop-ransomware-at-the-pilot-station"), InlineData("/news"), InlineData("/alerts"), InlineData("/help-now"), InlineData("/report"), InlineData("/report/lite"), InlineData("/report/follow-up")]
    public async Task A_member_who_reads_or_reports_opens_no_circuit(string path)
    {
        var member = await room.RegularAsync("member");
        await member.GoToAsync(path, WaitUntilState.NetworkIdle);
        Assert.Empty(member.Sockets);
    }

    [SkippableFact]
    public async Task A_working_surface_opens_one_and_a_reading_page_after_it_none()
    {
        var analyst = await room.RegularAsync("analyst");
        await analyst.OpenDeskAsync();
        Assert.NotEmpty(analyst.Sockets);
        await analyst.GoToAsync("/home", WaitUntilState.NetworkIdle);
        Assert.Empty(analyst.Sockets);
    }

    [SkippableFact]
    public async Task A_person_who_navigates_within_the_site_as_a_member_reports_without_a_sign_of_the_account()
    {
        var member = await room.RegularAsync("member");
        await member.GoToAsync("/home");
        await member.Page.Locator("header a.btn.m").ClickAsync();
        await Expect(member.Page.Locator(".step.on h2")).ToHaveTextAsync("How should we know you?");
        await Expect(member.Page.GetByText("DPA, tankers")).ToHaveCountAsync(0);
        Assert.DoesNotContain(member.Sockets, socket => socket.StartsWith("ws", StringComparison.Ordinal));
    }
}
