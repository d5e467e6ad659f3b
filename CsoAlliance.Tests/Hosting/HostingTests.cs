using System.Net;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Hosting;

public sealed class HostingTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/incidents")]
    [InlineData("/report")]
    [InlineData("/report/lite")]
    [InlineData("/help-now")]
    [InlineData("/account/login")]
    public async Task Every_page_forbids_inline_script_foreign_requests_and_frames(string path)
    {
        using var client = site.Visitor();
        var headers = (await client.GetAsync(path)).Headers;
        var policy = string.Join(' ', headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
        Assert.False(headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/incidents", HttpStatusCode.OK)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    public async Task Asked_for_the_head_alone_a_page_answers_as_it_would_whole_without_a_body(string path, HttpStatusCode status)
    {
        using var client = site.Visitor();
        using var answer = await client.SendAsync(new(HttpMethod.Head, path));
        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        // The cache must not have kept the empty page.
        Assert.Contains("<main", await (await client.GetAsync(path)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_health_endpoints_answer()
    {
        using var client = site.Visitor();
        foreach (var path in new[] { "/health/live", "/health/ready" })
            Assert.Equal("Healthy", await client.GetStringAsync(path));
    }

    [Fact]
    public async Task An_unknown_page_says_so_with_404_and_a_way_on()
    {
        using var client = site.Visitor();
        var page = await client.PageAsync("/no/such/page", HttpStatusCode.NotFound);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotNull(page.QuerySelector("main a[href='/incidents']"));
    }

    [Fact]
    public async Task Ship_mode_sends_no_script_and_no_map_until_it_is_left()
    {
        using var client = site.Visitor();
        var on = await client.PostAsync("/ship-mode", new FormUrlEncodedContent([new("on", "1"), new("back", "/incidents")]));
        Assert.Equal("/incidents", on.Headers.Location!.ToString());
        var page = await client.PageAsync("/incidents");
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Empty(page.QuerySelectorAll("use[href*=world-land]"));
        await client.PostAsync("/ship-mode", new FormUrlEncodedContent([new("on", "0"), new("back", "//elsewhere.example")]));
        Assert.NotEmpty((await client.PageAsync("/incidents")).QuerySelectorAll("script"));
    }

    [Fact]
    public async Task A_device_that_asks_to_save_data_starts_in_ship_mode()
    {
        using var client = site.Visitor();
        client.DefaultRequestHeaders.Add("Save-Data", "on");
        Assert.Empty((await client.PageAsync("/incidents")).QuerySelectorAll("script"));
    }
}
