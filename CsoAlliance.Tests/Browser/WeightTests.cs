using Microsoft.Playwright;
using Xunit.Abstractions;

namespace CsoAlliance.Tests.Browser;

/// <summary>What pages weigh on the wire, head and body, compressed; a KB is 1,024 bytes.</summary>
public sealed class WeightTests(PublishedBuild build, ITestOutputHelper output) : IClassFixture<PublishedBuild>
{
    private const int Kb = 1024;
    // The longest of the starter content.
    private const string Article = "/library/imo-resolution-msc-428-98-in-plain-words";

    // With its still and its player; the film itself comes when somebody asks for it.
    private const string Film = "/library/film-the-stick";

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

    // The article's limits are the plan's; the others are what these pages weighed when they were first measured, and a little.
    [SkippableTheory]
    [InlineData(Article, 70, 10), InlineData("/", 80, 12), InlineData("/events", 80, 12), InlineData("/incidents", 90, 20), InlineData(Film, 95, 12)]
    public async Task A_reading_page_keeps_to_its_weight_at_the_first_visit_and_after(string path, int first, int later)
    {
        await using var context = await ContextAsync();
        await using (var cold = await WeighAsync(context, path))
            Assert.InRange(cold.Bytes, 1, first * Kb);
        await using var warm = await WeighAsync(context, path);
        Assert.InRange(warm.Bytes, 1, later * Kb);
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
    public async Task A_film_in_ship_mode_is_25_kb_too_until_it_is_played()
    {
        await using var context = await ContextAsync();
        await context.AddCookiesAsync([new() { Name = "cso-ship", Value = "1", Url = build.Root }]);
        await using var scale = await WeighAsync(context, Film);
        Assert.InRange(scale.Bytes, 1, 25 * Kb);
        Assert.DoesNotContain(scale.Arrivals, arrival => arrival.Url.EndsWith(".mp4", StringComparison.Ordinal) || arrival.Url.EndsWith(".webp", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_published_film_answers_a_range_uncompressed()
    {
        Chromium.SkipWhereMissing();
        using var client = new HttpClient { BaseAddress = new(build.Root) };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        var film = Core.Library.Films.StarterFilms.All().First().Film.Low;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/" + film.Path) { Headers = { Range = new(film.Bytes - 500, null) } };
        using var answer = await client.SendAsync(request);
        Assert.Equal(System.Net.HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(500, (await answer.Content.ReadAsByteArrayAsync()).Length);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [SkippableFact]
    public async Task A_working_surface_is_130_kb_at_the_first_visit_and_20_after_that()
    {
        var session = await SignedInAsync();
        await using var context = await ContextAsync(session);
        await using (var cold = await WeighAsync(context, "/desk/reports", "section.card"))
            Assert.InRange(cold.Bytes, 1, 130 * Kb);
        await using var warm = await WeighAsync(context, "/desk/reports", "section.card");
        Assert.InRange(warm.Bytes, 1, 20 * Kb);
    }

    [SkippableTheory, InlineData("/home", "h1", 10), InlineData("/report/member", "h2.sh", 20)]
    public async Task A_members_page_is_130_kb_at_the_first_visit_and_little_after_that(string path, string shown, int warmKb)
    {
        Chromium.SkipWhereMissing();
        await using var member = await Person.ArriveAsync(build.Browser, build.Root);
        await member.SignInAsync("cso");
        await using var context = await ContextAsync(await member.Context.StorageStateAsync());
        await using (var cold = await WeighAsync(context, path, shown))
            Assert.InRange(cold.Bytes, 1, 130 * Kb);
        await using var warm = await WeighAsync(context, path, shown);
        Assert.InRange(warm.Bytes, 1, warmKb * Kb);
    }

    [SkippableFact]
    public async Task Every_asset_that_a_page_names_is_compressed_and_kept_for_good()
    {
        var session = await SignedInAsync();
        await using var context = await ContextAsync(session);
        var found = new HashSet<string>();
        foreach (var path in new[] { "/report", "/incidents", "/desk/reports" })
            await using (var scale = await WeighAsync(context, path, "h1"))
                found.UnionWith(scale.Arrivals.Select(arrival => arrival.Url).Where(url => url.Contains("/dist/", StringComparison.Ordinal) || url.Contains("blazor.web", StringComparison.Ordinal)));
        Assert.True(found.Count >= 10, string.Join('\n', found));
        using var client = new HttpClient();
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        foreach (var asset in found)
        {
            using var answer = await client.GetAsync(asset);
            Assert.True(answer.Headers.CacheControl?.Extensions.Any(part => part.Name == "immutable"), $"{asset}: {answer.Headers.CacheControl}");
            Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
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
        var scale = await Scale.PutUpAsync(context, build.Wire);
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
