using CsoAlliance.Core.Incidents;

namespace CsoAlliance.Tests.Browser;

/// <summary>A picture of each page for docs/pictures, and a check that it shows something.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PictureTests(BrowserRoom room)
{
    public static TheoryData<string, string, bool> Pages { get; } = new()
    {
        { "home", "/", true }, { "why", "/why", false }, { "login", "/account/login", false }, { "join", "/join", false }, { "not-found", "/no-such-page", false },
        { "register", "/incidents", true }, { "register-table", "/incidents?view=table&kind=cyber", false }, { "register-empty", "/incidents?q=zzzqqq&area=baltic-sea", false },
        { "incident", "/incidents/CSOA-2017-0003", true }, { "map", "/incidents/map", false }, { "statistics", "/incidents/statistics", false },
        { "library", "/library", true }, { "article", "/library/the-first-hour-on-board", true }, { "article-locked", "/library/changed-bank-details-the-call-back-rule", false },
        { "film", "/library/film-the-stick", true }, { "course", "/library/on-watch-when-the-position-is-false", false }, { "quiz", "/library/on-watch-when-the-position-is-false/quiz", false },
        { "events", "/events", false }, { "event", "/events/tabletop-ransomware-at-the-pilot-station", false }, { "news", "/news", false }, { "story", "/news/sealed-reporting-is-open", false }, { "alert-closed", "/alerts/iran-seizes-british-tanker", false },
        { "report-step-1", "/report", true }, { "lite", "/report/lite", true }, { "help-now", "/help-now", true },
    };

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task A_visitor_sees_a_page(string name, string path, bool night)
    {
        var visitor = await room.RegularAsync(Person.Visitor);
        await visitor.GoToAsync(path);
        await visitor.TakeAsync(name, night);
    }

    [SkippableFact]
    public async Task A_member_sees_the_live_library_and_a_shelf_and_an_editor_the_librarys_desk()
    {
        var member = await room.RegularAsync("member");
        await member.GoToAsync("/library?q=ransomware");
        await Microsoft.Playwright.Assertions.Expect(member.Find(".filters button.btn")).ToHaveCountAsync(0);
        await member.TakeAsync("library-live");
        await member.GoToAsync("/library/mine");
        await member.TakeAsync("shelf");
        var editor = await room.RegularAsync("editor");
        await editor.GoToAsync("/desk/library?tab=all");
        await editor.SeesAsync("main", "Find an item");
        await editor.TakeAsync("desk-library");
        await editor.GoToAsync("/desk/library");
        await editor.PressAsync("New item");
        await editor.ArrivesAsync("/desk/library/[0-9a-f]+-[0-9a-f-]+$");
        await editor.SeesAsync("main", "Title, summary");
        await editor.TakeAsync("editor");
    }

    [SkippableFact]
    public async Task A_reporter_sees_the_steps_the_receipt_and_the_talk_and_an_analyst_the_desk()
    {
        var reporter = await room.ArriveAsync();
        await reporter.FillStepsAsync("At 21:40 both GNSS receivers lost the position. Radar ranges to the coast and the soundings agreed with each other, not with the chart system. The position came back after 20 minutes, two miles off, and jumped to the true one a little later.");
        await reporter.TakeAsync("report-step-5", night: true);
        await reporter.PressAsync("Send the report");
        var kept = await reporter.ReceiptAsync();
        await reporter.TakeAsync("receipt", night: true);

        var analyst = await room.RegularAsync("analyst");
        await analyst.GoToAsync("/desk/unlock");
        await analyst.TakeAsync("unlock");
        await analyst.OpenDeskAsync();
        await analyst.ChooseAsync(kept);
        await analyst.TakeAsync("desk", night: true);
        await analyst.FillAsync("question", "Was a second receiver, on another system, affected as well?");
        await analyst.PressAsync("Send question");
        await analyst.IsDoneAsync(kept);
        await reporter.FollowUpAsync(kept);
        await reporter.TakeAsync("follow-up", night: true);

        await analyst.ShowTabAsync("Waiting on reporter");
        await analyst.ChooseAsync(kept);
        await analyst.WriteNoticeAsync("Satellite position lost for 20 minutes off Sumatra", "A ship lost its satellite position for 20 minutes. Radar and soundings agreed with each other.", Grade.Corroborated, "A ship, anonymous to the desk\nA second ship of another company");
        await analyst.PressAsync("Propose as corroborated");
        await analyst.IsDoneAsync(kept);
        await analyst.ShowTabAsync("Second reader");
        await analyst.ChooseAsync(kept);
        await analyst.TakeAsync("desk-second-reader");
    }
}
