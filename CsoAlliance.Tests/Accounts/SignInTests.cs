using System.Net;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Accounts;

public sealed class SignInTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_wrong_password_is_refused_in_words_and_the_address_is_kept()
    {
        using var client = site.Visitor();
        var page = await TryAsync(client, "member@demo.example", "not the password");
        Assert.Contains("The address and the password don’t belong together", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("member@demo.example", page.QuerySelector("#le")!.GetAttribute("value"));
        Assert.Equal(page.QuerySelector(".note.err")!.TextContent, (await TryAsync(client, "nobody@demo.example", "not the password")).QuerySelector(".note.err")!.TextContent);
    }

    [Fact]
    public async Task Five_wrong_passwords_close_the_account_for_a_quarter_of_an_hour()
    {
        using var client = site.Visitor();
        for (var i = 0; i < 5; i++)
            await TryAsync(client, "liaison@demo.example", "not the password");
        var closed = await TryAsync(client, "liaison@demo.example", Site.Password);
        Assert.Contains("closed for 15 minutes", closed.QuerySelector(".note.err")!.TextContent, StringComparison.Ordinal);
        // In the words that everybody reads, so that nobody learns from them that there is such an account.
        Assert.Equal((await TryAsync(client, "nobody@demo.example", "x")).QuerySelector(".note.err")!.TextContent, closed.QuerySelector(".note.err")!.TextContent);
    }

    [Fact]
    public async Task The_desk_is_for_analysts_alone_whatever_the_way_in()
    {
        using var visitor = site.Visitor();
        using var member = site.Visitor();
        await member.SignInAsync("member");
        foreach (var path in new[] { "/desk/reports", "/desk/unlock" })
        {
            Assert.StartsWith("/account/login", (await visitor.GetAsync(path)).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
            Assert.StartsWith("/account/denied", (await member.GetAsync(path)).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.Redirect, (await member.PostAsync("/desk/reports/unlock", new StringContent("passphrase=x"))).StatusCode);
    }

    [Fact]
    public async Task A_post_from_another_site_cannot_unlock_the_desk()
    {
        using var analyst = site.Visitor();
        await analyst.SignInAsync("analyst");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/desk/reports/unlock") { Content = new StringContent("passphrase=anchor+lantern+harbour+compass+bearing+signal+watch") };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Contains("denied", (await analyst.SendAsync(request)).Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_leads_back_to_this_site_only()
    {
        using var client = site.Visitor();
        var page = await client.PageAsync("/account/login?back=https://elsewhere.example/");
        var answer = await client.PostAsync("/account/login", new FormUrlEncodedContent(page.Fields("#sign-in", ("Form.Email", "member@demo.example"), ("Form.Password", Site.Password))));
        Assert.Equal("/", new Uri(site.Server.BaseAddress, answer.Headers.Location!).PathAndQuery);
    }

    [Fact]
    public async Task A_members_page_is_never_served_to_a_visitor_from_the_cache()
    {
        using var member = site.Visitor();
        await member.SignInAsync("cso");
        Assert.Contains("CSO, bulk carriers", (await member.PageAsync("/why")).Body!.TextContent, StringComparison.Ordinal);
        using var visitor = site.Visitor();
        Assert.DoesNotContain("CSO, bulk carriers", (await visitor.PageAsync("/why")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("CSO, bulk carriers", (await member.PageAsync("/why")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> TryAsync(HttpClient client, string email, string password)
    {
        var page = await client.PageAsync("/account/login");
        var answer = await client.PostAsync("/account/login", new FormUrlEncodedContent(page.Fields("#sign-in", ("Form.Email", email), ("Form.Password", password))));
        return Html.Parse(await answer.Content.ReadAsStringAsync());
    }
}
