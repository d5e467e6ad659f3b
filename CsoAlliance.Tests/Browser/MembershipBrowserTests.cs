using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Membership.Vetting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Browser;

/// <summary>The pages of membership in a browser: no violation of WCAG 2.2 AA in any state, and pictures of the main ones.</summary>
[Collection(BrowserCollection.Name)]
public sealed class MembershipBrowserTests(BrowserRoom room)
{
    [SkippableTheory]
    [InlineData("member", "/members", "directory"), InlineData("member", "/members?q=zzzqqq", null), InlineData("member", "/members/me", "my-entry"), InlineData("member", "/companies/meltemi-bulk-carriers", null)]
    [InlineData("cso", "/companies/meltemi-bulk-carriers", "company"), InlineData("cso", "/companies/meltemi-bulk-carriers/edit", null)]
    [InlineData("admin", "/desk/applications", null), InlineData("admin", "/desk/applications?list=asked", null), InlineData("admin", "/desk/members", null)]
    [InlineData(Person.Visitor, "/join/invited/nothing", null)]
    public async Task A_page_has_no_violation(string who, string path, string? picture)
    {
        var person = await room.RegularAsync(who);
        await person.GoToAsync(path);
        None(await person.FindingsAsync($"{path} as {who}"));
        if (picture is not null)
            await person.TakeAsync(picture, night: picture == "directory");
    }

    [SkippableFact]
    public async Task Nor_have_a_members_page_and_the_page_of_the_membership()
    {
        var admin = await room.RegularAsync("admin");
        await admin.GoToAsync("/members?q=stowaways");
        await admin.Find("tbody a.t").First.ClickAsync();
        await admin.ArrivesAsync("/members/[0-9a-f-]{36}$");
        var findings = await admin.FindingsAsync("a member’s page");
        await admin.PressAsync("This membership", Microsoft.Playwright.AriaRole.Link);
        await admin.ArrivesAsync("/desk/members/");
        findings.AddRange(await admin.FindingsAsync("a membership"));
        None(findings);
    }

    [SkippableFact]
    public async Task Nor_have_a_file_with_a_talk_and_votes_and_the_applicants_page()
    {
        var (admin, visitor) = (await room.RegularAsync("admin"), await room.RegularAsync(Person.Visitor));
        var (uid, token) = await WaitingAsync();
        await admin.GoToAsync($"/desk/applications/{uid}");
        await admin.FillAsync("text", "Our list shows 17 ships for your company. Which one do we miss?");
        await admin.PressAsync("Send message");
        await admin.ArrivesAsync("done=asked");
        await admin.Find(".gr label", "Approve").ClickAsync();
        await admin.PressAsync("Record my decision");
        await admin.SeesAsync(".note.err", "Give the reason");
        var findings = await admin.FindingsAsync("a file, refused");
        await admin.FillAsync("reason", "Called the switchboard: put through at once.");
        await admin.PressAsync("Record my decision");
        await admin.ArrivesAsync("done=voted");
        findings.AddRange(await admin.FindingsAsync("a file with a vote"));
        await admin.TakeAsync("application", night: true);
        await visitor.GoToAsync("/join/status/" + token);
        findings.AddRange(await visitor.FindingsAsync("the applicant’s page"));
        await visitor.TakeAsync("application-status");
        None(findings);
    }

    // One of the two that wait from the first start; its link is made anew, since only the hash of the first is kept.
    private async Task<(Guid Uid, string Token)> WaitingAsync()
    {
        await using var db = await room.Site.Services.GetRequiredService<IDbContextFactory<AllianceDbContext>>().CreateDbContextAsync();
        var application = await db.Set<Application>().SingleAsync(one => one.Company == "Skagerrak Chemical Tankers");
        var token = db.AddLink(application);
        await db.SaveChangesAsync();
        return (application.Uid, token);
    }

    private static void None(List<string> findings) => Assert.True(findings.Count == 0, string.Join("\n", findings.Prepend($"{findings.Count} findings")));
}
