using Microsoft.Playwright;
using Xunit.Abstractions;

namespace CsoAlliance.Tests.Browser;

/// <summary>What pages weigh on the wire, head and body, compressed; a KB is 1,024 bytes.</summary>
public sealed class WeightTests(PublishedBuild build, ITestOutputHelper output) : IClassFixture<PublishedBuild>
{
    private const int Kb = 1024;
    private const string Article = "/library/the-first-hour-on-board";

    [SkippableTheory]
    [InlineData("/report/lite"), InlineData("/help-now")]
    public async Task What_must_pass_the_worst_link_is_14_kb_in_one_request_without_script(string path)
    {
        await using var context = await ContextAsync();
        await using var scale = await WeighAsync(context, path);
        Assert.Single(scale.Arrivals);
        Assert.InRange(scale.Bytes, 1, 14 * Kb);
        Assert.Equal(0, await scale.Page.Locator("script").CountAsync());
    }

    [SkippableTheory]
    [InlineData(Article), InlineData("/"), InlineData("/incidents"), InlineData("/events")]
    public async Task A_reading_page_is_70_kb_at_the_first_visit_and_an_article_10_after_that(string path)
    {
        await using var context = await ContextAsync();
        await using (var cold = await WeighAsync(context, path))
            Assert.InRange(cold.Bytes, 1, 70 * Kb);
        await using var warm = await WeighAsync(context, path);
        Assert.InRange(warm.Bytes, 1, (path == Article ? 10 : 20) * Kb);
    }

    [SkippableFact]
    public async Task An_article_in_ship_mode_is_25_kb_at_the_first_visit_and_brings_no_script()
    {
        await using var context = await ContextAsync();
        await context.AddCookiesAsync([new() { Name = "cso-ship", Value = "1", Url = build.Root }]);
        await using var scale = await WeighAsync(context, Article);
        Assert.InRange(scale.Bytes, 1, 25 * Kb);
        Assert.Equal(0, await scale.Page.Locator("script, img").CountAsync());
        Assert.DoesNotContain(scale.Arrivals, arrival => arrival.Url.EndsWith(".js", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_working_surface_is_130_kb_at_the_first_visit_and_20_after_that()
    {
        var session = await SignedInAsync();
        await using var context = await ContextAsync(session);
        await using (var cold = await WeighAsync(context, "/desk/reports", "h1"))
            Assert.InRange(cold.Bytes, 1, 130 * Kb);
        await using var warm = await WeighAsync(context, "/desk/reports", "h1");
        Assert.InRange(warm.Bytes, 1, 20 * Kb);
    }

    [SkippableFact]
    public async Task Every_asset_that_a_page_names_is_compressed_and_kept_for_good()
    {
        var session = await SignedInAsync();
        await using var context = await ContextAsync(session);
        var answers = new List<IResponse>();
        context.Response += (_, answer) => { lock (answers) answers.Add(answer); };
        await using (await WeighAsync(context, "/report"))
        await using (await WeighAsync(context, "/incidents"))
        await using (await WeighAsync(context, "/desk/reports", "h1"))
            Assert.Contains(answers, answer => answer.Url.Contains("MudBlazor", StringComparison.Ordinal));
        var assets = answers.Where(answer => answer.Url.Contains("/dist/", StringComparison.Ordinal) || answer.Url.Contains("/_framework/", StringComparison.Ordinal)).ToList();
        Assert.True(assets.Count >= 8, $"{assets.Count} assets");
        foreach (var asset in assets)
        {
            var head = await asset.AllHeadersAsync();
            output.WriteLine($"{head.GetValueOrDefault("content-encoding")} {head.GetValueOrDefault("cache-control")} {asset.Url}");
            Assert.Contains("immutable", head.GetValueOrDefault("cache-control", ""), StringComparison.Ordinal);
            Assert.Equal("br", head.GetValueOrDefault("content-encoding"));
        }
    }

    private async Task<IBrowserContext> ContextAsync(string? session = null)
    {
        Chromium.SkipWhereMissing();
        Assertions.SetDefaultExpectTimeout(60_000);
        var context = await build.Browser.NewContextAsync(new() { StorageState = session, ViewportSize = new() { Width = 1440, Height = 900 } });
        context.SetDefaultTimeout(60_000);
        return context;
    }

    private async Task<Scale> WeighAsync(IBrowserContext context, string path, string? until = null)
    {
        var scale = await Scale.PutUpAsync(context);
        await scale.WeighAsync(build.Root + path, until);
        output.WriteLine($"{path}: {scale}");
        return scale;
    }

    // Signs in and unlocks with another browser profile, so that the one which is weighed has cached nothing.
    private async Task<string> SignedInAsync()
    {
        Chromium.SkipWhereMissing();
        await using var analyst = await Person.ArriveAsync(build.Browser, build.Root);
        await analyst.SignInAsync("analyst");
        await analyst.OpenDeskAsync();
        return await analyst.Context.StorageStateAsync();
    }
}
