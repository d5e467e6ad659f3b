using System.Net;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Notices;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Membership;

/// <summary>An application that is kept to go on later, in a browser without script.</summary>
public sealed class JoinDraftPageTests(JoinPageTests.PatientSite site) : IClassFixture<JoinPageTests.PatientSite>
{
    [Fact]
    public async Task Without_an_address_the_form_comes_back_with_all_that_was_typed()
    {
        var client = site.Visitor();
        var page = Html.Parse(await (await SaveAsync(client, ("Form.Name", "Officer"), ("Form.Email", "nobody"), ("Form.Proof", "Ask the switchboard."))).Content.ReadAsStringAsync());
        Assert.Contains("no mail address", page.GetElementById("email-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Officer", "Ask the switchboard."), (page.QuerySelector("#name")!.GetAttribute("value"), page.QuerySelector("#proof")!.TextContent));
        Assert.Single(page.QuerySelectorAll(".errtext"));
    }

    [Fact]
    public async Task What_was_typed_is_there_again_on_another_device_by_the_letters_link_until_it_is_sent()
    {
        var answer = await SaveAsync(site.Visitor(), ("Form.Name", "Officer"), ("Form.Email", "go-on@ships.example"), ("Form.ShipTypes", "gas"), ("Form.Seeks", "Notices for West Africa."));
        Assert.EndsWith("/join/saved", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("go-on", (await site.Visitor().PageAsync("/join/saved")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var link = await LinkAsync("go-on@ships.example");
        var other = site.Visitor();
        var page = await other.PageAsync(link);
        Assert.Equal(("Officer", "go-on@ships.example", "Notices for West Africa."), (page.QuerySelector("#name")!.GetAttribute("value"), page.QuerySelector("#email")!.GetAttribute("value"), page.QuerySelector("#seeks")!.TextContent));
        Assert.Equal(["gas"], page.QuerySelectorAll("input[name='Form.ShipTypes'][checked]").Select(box => box.GetAttribute("value")));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));

        var again = await other.PostAsync("/join", new FormUrlEncodedContent(page.Fields("main form", ("Later", "1"), ("Form.Company", "Meltemi"))));
        Assert.EndsWith("/join/saved?link=same", again.Headers.Location!.ToString(), StringComparison.Ordinal);
        page = await other.PageAsync(link);
        Assert.Equal("Meltemi", page.QuerySelector("#company")!.GetAttribute("value"));
        // A refusal does not lose the draft.
        Assert.Equal(HttpStatusCode.OK, (await other.PostAsync("/join", new FormUrlEncodedContent(page.Fields("main form")))).StatusCode);
        var sent = await other.PostAsync("/join", new FormUrlEncodedContent(page.Fields("main form", ("Form.Role", "deputy"), ("Form.Proof", "Ask the switchboard."), ("Form.Keeps", "true"))));
        Assert.Contains("/join/sent/", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        var spent = await other.PageAsync(link);
        Assert.Contains("opens no form any more", spent.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", spent.QuerySelector("#name")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task The_answer_is_the_same_for_an_address_with_an_account()
    {
        var known = await SaveAsync(site.Visitor(), ("Form.Email", "member@demo.example"));
        var unknown = await SaveAsync(site.Visitor(), ("Form.Email", "nobody-here@ships.example"));
        Assert.Equal((known.StatusCode, known.Headers.Location!.ToString()), (unknown.StatusCode, unknown.Headers.Location!.ToString()));
    }

    private static async Task<HttpResponseMessage> SaveAsync(HttpClient client, params (string Name, string Value)[] fields) =>
        await client.PostAsync("/join", new FormUrlEncodedContent((await client.PageAsync("/join")).Fields("main form", [.. fields, ("Later", "1")])));

    private async Task<string> LinkAsync(string to)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<AllianceDbContext>>().CreateDbContextAsync();
        return (await db.Set<Letter>().SingleAsync(letter => letter.To == to)).Path!;
    }
}
