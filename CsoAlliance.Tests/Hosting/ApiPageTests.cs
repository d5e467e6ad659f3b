using System.Text.Json;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Hosting;

public sealed class ApiPageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Whatever_generators_read_of_the_interface_people_read_too()
    {
        using var client = site.Visitor();
        using var document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json"));
        var page = await client.PageAsync("/api/docs");
        var operations = document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (Title: $"{operation.Name.ToUpperInvariant()} {path.Name}", Said: operation.Value))).ToList();
        Assert.True(operations.Count >= 20);
        var shown = page.QuerySelectorAll("main article").ToDictionary(article => article.QuerySelector("h3")!.TextContent.Trim(), article => article);
        Assert.Equal(operations.Select(operation => operation.Title).Order(), shown.Keys.Order());
        foreach (var (title, said) in operations)
        {
            Assert.Contains(said.GetProperty("summary").GetString()!, shown[title].TextContent, StringComparison.Ordinal);
            if (said.TryGetProperty("parameters", out var parameters))
                Assert.Equal(parameters.EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()!.ToLowerInvariant()).Order(),
                    shown[title].QuerySelectorAll("tbody tr").Where(row => !row.TextContent.Contains("body", StringComparison.Ordinal)).Select(row => row.QuerySelector("th")!.TextContent.ToLowerInvariant()).Order());
        }
        Assert.Contains("west,south,east,north", shown["GET /api/v1/incidents"].TextContent, StringComparison.Ordinal);
        Assert.Contains(shown["POST /api/v1/reports"].QuerySelectorAll("tbody th"), name => name.TextContent == "narrative");
        Assert.DoesNotContain("unsafe", string.Join(' ', (await client.GetAsync("/api/docs")).Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }
}
