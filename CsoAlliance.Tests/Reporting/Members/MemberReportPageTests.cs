using System.Net;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Reporting.Members;

public sealed class MemberReportPageTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/report/member"), InlineData("/report/mine")]
    public async Task A_visitor_signs_in_first_and_nothing_of_the_page_is_kept_by_any_cache(string path)
    {
        var visitor = site.Visitor();
        Assert.Contains("/account/login", (await visitor.GetAsync(path)).Headers.Location!.ToString());
        var member = site.Visitor();
        await member.SignInAsync("member");
        var page = await member.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Null(page.Headers.Age);
        Assert.NotNull(Html.Parse(await page.Content.ReadAsStringAsync()).QuerySelector("a[href='/report/mine']"));
        Assert.Contains("/account/login", (await site.Visitor().GetAsync(path)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_devices_half_of_a_drafts_key_goes_to_the_page_alone_and_out_of_reach_of_script()
    {
        var member = site.Visitor();
        await member.SignInAsync("member");
        var first = Cookie(await member.GetAsync("/report/member"));
        Assert.Contains("; path=/report/member; samesite=strict; httponly", first, StringComparison.Ordinal);
        Assert.Contains("max-age=1209600", first, StringComparison.Ordinal);
        var secret = first.Split(';')[0];
        Assert.Equal(secret, Cookie(await member.GetAsync("/report/member")).Split(';')[0]);
        Assert.DoesNotContain(secret["cso-draft=".Length..], await (await member.GetAsync("/report/member")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("cso-draft", string.Join(' ', (await member.GetAsync("/home")).Headers.Select(header => string.Join(' ', header.Value))), StringComparison.Ordinal);
        using var secure = new HttpRequestMessage(HttpMethod.Get, "https://localhost/report/member");
        Assert.Contains("secure", Cookie(await member.SendAsync(secure)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_from_another_site_gets_no_new_secret_and_a_way_on()
    {
        var member = site.Visitor();
        await member.SignInAsync("member");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/report/member") { Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        var answer = await member.SendAsync(request);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("cso-draft", StringComparison.Ordinal)));
        Assert.NotNull(Html.Parse(await answer.Content.ReadAsStringAsync()).QuerySelector("main a.btn[href='/report/member']"));
    }

    [Fact]
    public async Task Without_script_the_list_says_that_it_cannot_show_what_the_browser_keeps()
    {
        var member = site.Visitor();
        await member.SignInAsync("member");
        var page = await member.PageAsync("/report/mine");
        Assert.Contains("None. A report stands here", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Without script", page.QuerySelector("noscript")!.InnerHtml, StringComparison.Ordinal);
    }

    private static string Cookie(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("cso-draft=", StringComparison.Ordinal));
}
