using AngleSharp.Html.Dom;
using CsoAlliance.Tests.TestKit;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Hosting;

/// <summary>
/// The whole application on PostgreSQL. SQLite answers on the thread that asks, so a page that draws before its question is answered
/// is only found out where answers take their time.
/// </summary>
public sealed class ServerDatabaseTests(ServerDatabaseTests.ServerSites sites) : IClassFixture<ServerDatabaseTests.ServerSites>
{
    // Pages of one route that are looked at: they differ by what they show, and not by what shows it.
    private const int OfEachRoute = 3;

    [SkippableTheory, InlineData(null), InlineData("cso"), InlineData("admin"), InlineData("analyst"), InlineData("editor")]
    public async Task Whoever_follows_every_link_meets_no_error(string? account)
    {
        Databases.SkipWhereMissing(Core.Data.DatabaseProvider.PostgreSql);
        var site = await sites.StartedAsync();
        var client = site.Visitor();
        if (account is not null)
            await client.SignInAsync(account);
        var routes = Routes(site);
        var (waiting, seen, looked, wrong) = (new Queue<string>(routes.Where(route => !route.TemplateText!.Contains('{')).Select(route => "/" + route.TemplateText!.Trim('/'))), new HashSet<string>(), new Dictionary<string, int>(), new List<string>());
        foreach (var searched in new[] { "/incidents?q=gps", "/library?q=phishing", "/library?kind=film&sort=title", "/events?kind=workshop", "/groups?q=gangway", "/members?q=drills", "/incidents/map?grade=confirmed" })
            waiting.Enqueue(searched);
        while (waiting.TryDequeue(out var path))
        {
            var route = routes.FirstOrDefault(route => new TemplateMatcher(route, []).TryMatch(path.Split('?', '#')[0], []))?.TemplateText;
            if (route is null || !seen.Add(path) || path.StartsWith("/account/logout", StringComparison.Ordinal) || (looked[route] = looked.GetValueOrDefault(route) + 1) > OfEachRoute)
                continue;
            using var answer = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
            if ((int)answer.StatusCode >= 500)
                wrong.Add($"{path} answered {(int)answer.StatusCode}");
            // A line of news stays open, and never ends.
            if (answer.Content.Headers.ContentType?.MediaType is "text/event-stream")
                continue;
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            foreach (var link in Html.Parse(text).Links.OfType<IHtmlAnchorElement>().Select(link => link.GetAttribute("href") ?? "").Where(href => href.StartsWith('/')))
                waiting.Enqueue(link);
        }
        Assert.True(looked.Count > 40, $"Only {looked.Count} routes were found.");
        Assert.Empty(wrong);
    }

    private static List<RouteTemplate> Routes(Site site) =>
        [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText is { } text && !text.TrimStart('/').StartsWith('_'))
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET"))
            .OrderBy(endpoint => endpoint.RoutePattern.InboundPrecedence).Select(endpoint => TemplateParser.Parse(endpoint.RoutePattern.RawText!.TrimStart('/')))];

    /// <summary>Starts the site once, where there is a server for it.</summary>
    public sealed class ServerSites : IAsyncDisposable
    {
        private ServerSite? site;

        internal async Task<Site> StartedAsync()
        {
            site ??= new(await Databases.CreateAsync("alliance"), await Databases.CreateAsync("vault"));
            await site.Visitor().PageAsync("/");
            return site;
        }

        public async ValueTask DisposeAsync()
        {
            if (site is not null)
                await site.DisposeAsync();
        }
    }

    private sealed class ServerSite(string alliance, string vault) : Site
    {
        protected override bool Poured => false;

        protected override IEnumerable<(string Key, string Value)> Settings => [("Database:Provider", "PostgreSql"), ("Database:Alliance", alliance), ("Database:Vault", vault)];

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await Databases.DropAsync(alliance);
            await Databases.DropAsync(vault);
        }
    }
}
