using System.Net;
using AngleSharp.Html.Dom;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Home;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.Incidents;
using CsoAlliance.Tests.Newsroom;
using CsoAlliance.Tests.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Home;

/// <summary>Home as a browser without script shows it.</summary>
public sealed class HomePageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_visitor_is_led_to_sign_in()
    {
        foreach (var path in new[] { "/home", "/home/brief" })
            Assert.Equal(HttpStatusCode.Redirect, (await site.Visitor().GetAsync(path)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await site.Visitor().PostAsync("/home/read", new FormUrlEncodedContent([]))).StatusCode);
    }

    [Fact]
    public async Task A_new_member_reads_sentences_and_no_empty_boxes()
    {
        var page = await (await NewcomerAsync("first", approved: true)).PageAsync("/home");
        var text = Text(page);
        Assert.Matches("Good (morning|afternoon|evening)", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("This is your first visit.", text, StringComparison.Ordinal);
        Assert.Contains("You watch no area yet.", text, StringComparison.Ordinal);
        Assert.Contains("You have sent no report under your name.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Crew training", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Due for review", text, StringComparison.Ordinal);
        Assert.DoesNotContain("You have a place", text, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("main section"), section => Assert.NotEqual("", section.TextContent.Trim()));
    }

    [Fact]
    public async Task Somebody_who_waits_reads_that_and_sees_no_report_of_their_own()
    {
        var page = await (await NewcomerAsync("waits", approved: false)).PageAsync("/home");
        Assert.Contains("Your application has not been decided yet.", Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("My reports", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_since_the_last_visit_stands_first_and_is_gone_once_it_is_marked_read()
    {
        var client = await NewcomerAsync("returns", approved: true);
        await LeaveAsync("returns", Now);
        var register = site.Services.GetRequiredService<Register>();
        var open = (await register.PublishAsync(Some.Incident() with { Title = "Two skiffs, told by one ship" })).Value;
        _ = (await register.PublishAsync(Some.Incident(Tlp.Amber) with { Title = "For officers alone" })).Value;

        var page = await client.PageAsync("/home");
        Assert.Matches("Your last visit was (today|yesterday) at [0-9:]+ UTC. One thing has changed since.", Text(page));
        var line = Assert.Single(page.QuerySelectorAll(".changes li"));
        Assert.Equal($"/incidents/{open}", line.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("New in Arabian Sea", Squeezed(line.TextContent), StringComparison.Ordinal);
        Assert.DoesNotContain("For officers alone", Text(page), StringComparison.Ordinal);
        Assert.Equal("1 new", Squeezed(page.QuerySelector(".rail a[href='/incidents'] .n")!.TextContent));

        Assert.True((await register.RegradeAsync(open, Grade.Corroborated, new('B', 2), Some.Analyst, "A second ship.", [new("A second ship", Held: true)])).Ok);
        await LeaveAsync("returns", await SinceOf(open));
        page = await client.PageAsync("/home");
        Assert.Contains("Grade: One source Corroborated", Squeezed(Assert.Single(page.QuerySelectorAll(".changes li")).TextContent), StringComparison.Ordinal);
        Assert.Equal(["One source", "Corroborated"], page.QuerySelectorAll(".changes del, .changes ins").Select(word => word.TextContent));

        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/home/read", new FormUrlEncodedContent([KeyValuePair.Create("until", "1")]))).StatusCode);
        var fields = page.Fields("form[action='/home/read']");
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/home/read", new FormUrlEncodedContent([.. fields.Where(field => field.Key != "until"), KeyValuePair.Create("until", "soon")]))).StatusCode);
        var read = await client.PostAsync("/home/read", new FormUrlEncodedContent(fields));
        Assert.Equal("/home", read.Headers.Location!.ToString());
        page = await client.PageAsync("/home");
        Assert.Contains("Nothing has changed since you marked all read.", Text(page), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".rail a[href='/incidents'] .n"));
    }

    [Fact]
    public async Task A_running_report_stands_above_all_for_those_who_may_read_it()
    {
        await Reported.PlantAsync(site.Services, "skiffs-east-of-63", Reported.Good with { Title = "skiffs east of 63° E", Label = Tlp.Amber });
        var (cso, member) = (site.Visitor(), site.Visitor());
        await cso.SignInAsync("cso");
        await member.SignInAsync("member");
        var band = (await cso.PageAsync("/home")).QuerySelector(".alert")!;
        Assert.Contains("TLP:AMBER", band.TextContent, StringComparison.Ordinal);
        Assert.Equal("skiffs east of 63° E", band.QuerySelector("h2")!.TextContent);
        Assert.Equal(["/alerts/skiffs-east-of-63", "/alerts/skiffs-east-of-63#mail"], band.QuerySelectorAll("a.btn").Select(link => link.GetAttribute("href")));
        Assert.NotNull((await cso.PageAsync("/alerts/skiffs-east-of-63")).GetElementById("mail"));
        Assert.Null((await member.PageAsync("/home")).QuerySelector(".alert"));
        Assert.Contains("TLP:AMBER", Text(await cso.PageAsync("/home/brief")), StringComparison.Ordinal);
        Assert.DoesNotContain("63°", Text(await member.PageAsync("/home/brief")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watched_areas_are_chosen_in_the_settings_and_counted_at_home()
    {
        var client = await NewcomerAsync("watches", approved: true);
        var page = await client.PageAsync("/notices/settings");
        var fields = page.Fields("main form", ("Form.Areas", "black-sea"), ("Form.Areas", "gulf-of-aden"), ("Form.Zone", "Asia/Tokyo"));
        Assert.EndsWith("/notices/settings?done=1", (await client.PostAsync("/notices/settings", new FormUrlEncodedContent(fields))).Headers.Location!.ToString(), StringComparison.Ordinal);
        await LeaveAsync("watches", Now);
        _ = (await site.Services.GetRequiredService<Register>().PublishAsync(Some.Incident() with { Area = "black-sea" })).Value;
        page = await client.PageAsync("/home");
        Assert.Equal([("Black Sea", "1 new"), ("Gulf of Aden", "No change")], page.QuerySelectorAll(".watching li").Select(line => (line.QuerySelector("a")!.TextContent, line.QuerySelector("span")!.TextContent)));
        Assert.Contains("in an area that you watch", Text(page), StringComparison.Ordinal);
        var greeting = TimeZoneInfo.ConvertTimeFromUtc(Now, TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")).Hour switch { < 12 => "Good morning", < 18 => "Good afternoon", _ => "Good evening" };
        Assert.Equal(greeting, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["black-sea", "gulf-of-aden"], (await client.PageAsync("/notices/settings")).QuerySelectorAll("input[name='Form.Areas'][checked]").Select(box => box.GetAttribute("value")));
    }

    [Fact]
    public async Task Editors_see_what_is_due_and_every_link_of_home_and_its_brief_leads_somewhere()
    {
        var editor = site.Visitor();
        await editor.SignInAsync("editor");
        var page = await editor.PageAsync("/home?all=1");
        Assert.Contains("Due for review", Text(page), StringComparison.Ordinal);
        foreach (var link in page.QuerySelectorAll("main a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]).Distinct())
            await editor.PageAsync(link);
        Assert.Contains("Brief of ", (await editor.PageAsync("/home/brief")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    private DateTime Now => site.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    private async Task<HttpClient> NewcomerAsync(string name, bool approved)
    {
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
            var member = new Member(name + "@demo.example", "Master, reefers") { EmailConfirmed = true };
            if (approved)
                member.Approve(Now);
            Assert.True((await members.CreateAsync(member, Site.Password)).Succeeded);
            if (approved)
                await members.AddToRoleAsync(member, Roles.Member);
        }
        var client = site.Visitor();
        await client.SignInAsync(name);
        return client;
    }

    // As if the visit before this one had ended then.
    private async Task LeaveAsync(string name, DateTime at)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<AllianceDbContext>>().CreateDbContextAsync();
        var mine = db.Set<Visit>().Where(visit => db.Set<Member>().Any(member => member.Id == visit.MemberId && member.Email == name + "@demo.example"));
        Assert.Equal(1, await mine.ExecuteUpdateAsync(set => set.SetProperty(visit => visit.Since, at).SetProperty(visit => visit.LastAt, (DateTime?)at)));
    }

    // The moment after an incident was published.
    private async Task<DateTime> SinceOf(string reference)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<AllianceDbContext>>().CreateDbContextAsync();
        return (await db.Set<Incident>().SingleAsync(incident => incident.Reference == reference)).PublishedAt;
    }

    private static string Text(IHtmlDocument page) => Squeezed(page.QuerySelector("main")!.TextContent);

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
