using CsoAlliance.Tests.TestKit;
using CsoAlliance.Web.Reporting.Intake.Lite;

namespace CsoAlliance.Tests.Reporting.Pages;

/// <summary>The lite page as it goes over the wire, from a listening server.</summary>
public sealed class LitePageTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    [Fact]
    public async Task The_lite_page_is_one_small_file()
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        using var raw = await client.GetAsync(site.Root + "/report/lite");
        var bytes = await raw.Content.ReadAsByteArrayAsync();
        Assert.InRange(bytes.Length, 1, 14_336);
        Assert.Empty(raw.Content.Headers.ContentEncoding);
        var page = (await Answer.ReadAsync(raw)).Page;
        Assert.Empty(page.QuerySelectorAll("script, link[rel=stylesheet], img, iframe, [src]"));
        Assert.All(page.QuerySelectorAll("link[href]"), link => Assert.StartsWith("data:", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain("url(", LiteStyle.Css, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", LiteStyle.Css, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_style_is_allowed_by_its_hash_and_nothing_else_is()
    {
        using var client = new HttpClient();
        var answer = await Answer.ReadAsync(await client.GetAsync(site.Root + "/report/lite"));
        var style = answer.Page.QuerySelector("style")!.TextContent;
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));
        var policy = answer.Raw.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains($"'sha256-{hash}'", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_past_the_limit_is_answered_to_a_sender_on_a_real_connection()
    {
        using var client = new HttpClient();
        using var raw = await client.PostAsync(site.Root + "/report/lite", new FormUrlEncodedContent([new("narrative", new string('a', 5_000_000))]));
        Assert.Equal(413, (int)raw.StatusCode);
    }
}
