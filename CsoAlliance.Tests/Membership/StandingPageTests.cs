using System.Net;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Membership;

/// <summary>Its own site: a member is put out of it.</summary>
public sealed class StandingPageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_administrator_suspends_with_a_reason_and_the_member_reads_no_more()
    {
        var (admin, member) = (site.Visitor(), site.Visitor());
        await admin.SignInAsync("admin");
        await member.SignInAsync("organiser");
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync("/members")).StatusCode);
        var entry = (await admin.PageAsync("/members?q=organiser")).QuerySelector("tbody a.t")!.GetAttribute("href")!;
        var path = entry.Replace("/members/", "/desk/members/", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await member.GetAsync(path)).StatusCode);
        var page = await admin.PageAsync(path);
        var refused = await admin.PostAsync(path, new FormUrlEncodedContent(page.Fields("main form", ("Form.Reason", "Passed a <notice> on."))));
        var again = Html.Parse(await refused.Content.ReadAsStringAsync());
        Assert.Equal("Passed a <notice> on.", again.QuerySelector("#reason")!.TextContent);
        Assert.Contains("Choose what is to happen", again.QuerySelector(".note.err")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync(path, new FormUrlEncodedContent(again.Fields("main form", ("Form.Act", "suspend"))))).StatusCode);
        Assert.Contains("Passed a <notice> on.", (await admin.PageAsync(path)).QuerySelector(".facts")!.TextContent);
        Assert.NotNull((await admin.PageAsync("/desk/members")).QuerySelector($"a[href='{path}']"));
        await admin.PageAsync(entry, HttpStatusCode.NotFound);
        var back = site.Visitor();
        await back.SignInAsync("organiser");
        Assert.Contains("denied", (await back.GetAsync("/members")).Headers.Location!.ToString());
    }
}
