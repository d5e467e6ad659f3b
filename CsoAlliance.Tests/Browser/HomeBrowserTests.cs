using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Home;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Library.Courses;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.Incidents;
using CsoAlliance.Tests.Newsroom;
using CsoAlliance.Tests.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Browser;

/// <summary>A member's home on a day on which something happened, and on the first day: no violation of WCAG 2.2 AA, and pictures of both.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HomeBrowserTests(BrowserRoom room)
{
    [SkippableFact]
    public async Task A_busy_morning_has_no_violation()
    {
        var officer = await room.RegularAsync("cso");
        await HappenAsync();
        await officer.GoToAsync("/home");
        await officer.SeesAsync(".alert", "Skiff approaches");
        await officer.SeesAsync(".changes", "Confirmed");
        await officer.SeesAsync("aside", "10 of 14 passed");
        var findings = await officer.FindingsAsync("/home, busy");
        await officer.TakeAsync("home-member", night: true);
        await officer.GoToAsync("/home/brief");
        findings.AddRange(await officer.FindingsAsync("/home/brief, busy"));
        await officer.TakeAsync("home-brief");
        // One sheet of A4.
        var paper = await officer.Page.PdfAsync(new() { Format = "A4" });
        Assert.Equal(1, System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(paper), @"/Type\s*/Page\b"));
        await officer.GoToAsync("/notices/settings");
        await officer.TakeAsync("notice-settings");
        None(findings);
    }

    [SkippableFact]
    public async Task Nor_has_the_first_day()
    {
        await using (var scope = room.Site.Services.CreateAsyncScope())
        {
            var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
            var member = new Member("first-day@demo.example", "CSO, passenger ships") { EmailConfirmed = true };
            member.Approve(Now);
            Assert.True((await members.CreateAsync(member, Site.Password)).Succeeded);
            Assert.True((await members.AddToRolesAsync(member, [Roles.Member, Roles.Cso])).Succeeded);
        }
        var person = await room.ArriveAsync();
        await person.SignInAsync("first-day");
        var findings = await person.FindingsAsync("/home, first day");
        await person.TakeAsync("home-first-day");
        await person.PressAsync("Mark all read");
        await person.SeesAsync(".changed", "Nothing that you may read has changed");
        findings.AddRange(await person.FindingsAsync("/home, all read"));
        var editor = await room.RegularAsync("editor");
        await editor.GoToAsync("/home");
        await editor.SeesAsync("main", "Due for review");
        findings.AddRange(await editor.FindingsAsync("/home, an editor"));
        await editor.TakeAsync("home-editor");
        None(findings);
    }

    [SkippableFact]
    public async Task What_an_applicant_types_stays_on_the_device_only_when_asked_and_goes_when_sent()
    {
        var visitor = await room.ArriveAsync();
        await visitor.GoToAsync("/join");
        await visitor.FillAsync("name", "Officer of the watch");
        await visitor.GoToAsync("/join");
        Assert.Equal("", await visitor.Find("#name").InputValueAsync());
        await visitor.Find("[data-draft-ask]").CheckAsync();
        await visitor.FillAsync("name", "Officer of the watch");
        await visitor.FillAsync("proof", "Ask the switchboard.");
        await visitor.Find("#seeks").FocusAsync();
        Assert.Contains("switchboard", await visitor.Page.EvaluateAsync<string>("localStorage.getItem('cso-join-draft')"), StringComparison.Ordinal);
        await visitor.GoToAsync("/");
        await visitor.GoToAsync("/join");
        await visitor.SeesAsync("[data-draft-said]", "Brought back from this device");
        Assert.Equal(("Officer of the watch", "Ask the switchboard."), (await visitor.Find("#name").InputValueAsync(), await visitor.Find("#proof").InputValueAsync()));
        await visitor.FillAsync("email", "device@ships.example");
        await visitor.Find("#role").SelectOptionAsync("deputy");
        await visitor.FillAsync("company", "Device Shipping");
        await visitor.Find("#keeps").CheckAsync();
        await visitor.PressAsync("Ask to join");
        await visitor.ArrivesAsync("/join/sent/");
        await Microsoft.Playwright.Assertions.Expect(visitor.Find("[data-erased]")).ToHaveCountAsync(1);
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("localStorage.length"));
    }

    private DateTime Now => room.Site.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    // GREEN and stricter, so that the pages of visitors stay as they are.
    private async Task HappenAsync()
    {
        var services = room.Site.Services;
        var register = services.GetRequiredService<Register>();
        var cso = await FindAsync("cso@demo.example");
        var ransom = (await register.PublishAsync(Some.Incident(Tlp.Green) with { Title = "Ransom note on the cargo planning PC", Kind = IncidentKind.Cyber, Types = ["ransomware"], Area = "eastern-mediterranean" })).Value;
        var skiffs = (await register.PublishAsync(Some.Incident(Tlp.Green))).Value;
        await using (var db = await ContextAsync())
        {
            // As if those had come before the last visit.
            var (earlier, since) = (Now.AddDays(-2), Now.AddHours(-15));
            await db.Set<Incident>().Where(incident => incident.Reference == ransom || incident.Reference == skiffs).ExecuteUpdateAsync(set => set.SetProperty(incident => incident.PublishedAt, earlier).SetProperty(incident => incident.UpdatedAt, earlier));
            await db.Set<IncidentChange>().Where(change => db.Set<Incident>().Any(incident => (incident.Reference == ransom || incident.Reference == skiffs) && incident.Changes.Contains(change))).ExecuteUpdateAsync(set => set.SetProperty(change => change.At, earlier));
            await db.Set<Visit>().Where(visit => visit.MemberId == cso).ExecuteUpdateAsync(set => set.SetProperty(visit => visit.Since, since).SetProperty(visit => visit.LastAt, since));
        }
        await Reported.PlantAsync(services, "skiff-approaches-arabian-sea", Reported.Good with { Title = "Skiff approaches, Arabian Sea east of 63° E: two in 18 hours", Summary = "Two bulk carriers were approached at dawn. No shot was fired.", Label = Tlp.Amber });
        await register.RegradeAsync(ransom, Grade.Corroborated, new('B', 2), Some.Analyst, "The terminal confirms it.", [new("The terminal", Held: true)]);
        await register.PublishAsync(Some.Incident(Tlp.Green) with { Title = "GNSS position jumped 38 miles inland", Kind = IncidentKind.Cyber, Types = ["gnss-spoofing"], Area = "gulf-of-aden" });
        await register.RegradeAsync(skiffs, Grade.Confirmed, new('A', 1), Some.Analyst, "A warship saw them.", [new("A second ship", Held: true), new("A warship", Held: true, IsAuthority: true)]);
        var entered = await services.GetRequiredService<CrewResults>().EnterAsync(new(cso, true, [Roles.Member, Roles.Cso]), "cyber-basics-for-everyone-aboard",
            [.. Enumerable.Range(1, 14).Select(number => new CrewRow($"Crew member {(char)('A' + number)}", Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), number > 4 ? "9" : "3"))]);
        Assert.Empty(entered.Errors);
        await services.GetRequiredService<Watches>().ChooseAsync(cso, ["arabian-sea", "eastern-mediterranean", "gulf-of-aden", "gulf-of-guinea"], null);
    }

    private async Task<AllianceDbContext> ContextAsync() => await room.Site.Services.GetRequiredService<IDbContextFactory<AllianceDbContext>>().CreateDbContextAsync();

    private async Task<Guid> FindAsync(string email)
    {
        await using var db = await ContextAsync();
        return (await db.Set<Member>().SingleAsync(member => member.Email == email)).Id;
    }

    private static void None(List<string> findings) => Assert.True(findings.Count == 0, string.Join("\n", findings.Prepend($"{findings.Count} findings")));
}
