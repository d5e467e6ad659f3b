using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Incidents;

public sealed class RegisterSiteTests(Site site) : IClassFixture<Site>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private Register Register => site.Services.GetRequiredService<Register>();

    [Fact]
    public async Task The_list_answers_as_the_contract_says_and_its_next_leads_through_all_of_it()
    {
        using var visitor = site.Visitor();
        var first = await JsonAsync(visitor, "/api/v1/incidents?limit=40&kind=cyber&to=2025-12-31");
        var item = first.GetProperty("items")[0];
        Assert.Equal(
            ["admiralty", "grade", "kind", "occurredAt", "place", "precision", "publishedAt", "reference", "severity", "sources", "title", "tlp", "types", "updatedAt", "url"],
            item.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["area", "areaName", "country", "latitude", "longitude", "name", "precisionMetres"], item.GetProperty("place").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["authority", "held", "publisher", "title", "url"], item.GetProperty("sources")[0].EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.EndsWith("Z", item.GetProperty("occurredAt").GetString(), StringComparison.Ordinal);
        Assert.Equal("CLEAR", item.GetProperty("tlp").GetString());
        Assert.Equal(83, first.GetProperty("total").GetInt32());

        var references = new List<string>();
        for (string? next = "/api/v1/incidents?limit=40&kind=cyber&to=2025-12-31"; next is not null;)
        {
            var page = await JsonAsync(visitor, next);
            references.AddRange(page.GetProperty("items").EnumerateArray().Select(incident => incident.GetProperty("reference").GetString()!));
            next = page.GetProperty("next").GetString();
            Assert.True(next is null || next.StartsWith("/api/v1/incidents?", StringComparison.Ordinal), next);
        }
        Assert.Equal(83, references.Distinct().Count());
    }

    [Fact]
    public async Task One_incident_comes_with_its_wording_and_the_history_of_its_fix()
    {
        using var visitor = site.Visitor();
        var incident = await JsonAsync(visitor, "/api/v1/incidents/CSOA-2011-0001");
        Assert.Equal("confirmed", incident.GetProperty("grade").GetString());
        Assert.Equal("B2", incident.GetProperty("admiralty").GetString());
        Assert.Equal("year", incident.GetProperty("precision").GetString());
        Assert.Contains("Antwerp", incident.GetProperty("wording").GetString(), StringComparison.Ordinal);
        Assert.Equal("Entered from open sources", incident.GetProperty("history")[0].GetProperty("reason").GetString());
        Assert.Equal("http://localhost/incidents/CSOA-2011-0001", incident.GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("grade=best", "grade")]
    [InlineData("bbox=1,2", "bbox")]
    [InlineData("limit=many", "limit")]
    [InlineData("limit=0", "limit")]
    [InlineData("from=soon", "from")]
    public async Task A_bad_filter_is_refused_with_a_sentence_that_names_it(string filter, string name)
    {
        using var visitor = site.Visitor();
        foreach (var path in new[] { "/api/v1/incidents", "/api/v1/incidents.csv", "/api/v1/incidents.geojson", "/api/v1/incidents/statistics" })
        {
            using var answer = await visitor.GetAsync($"{path}?{filter}");
            Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Contains($"can't be read as {name}.", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
            Assert.Equal(name, problem.GetProperty("parameters")[0].GetString());
        }
    }

    [Fact]
    public async Task What_is_amber_is_absent_for_a_visitor_and_a_member_and_there_for_a_cso_and_an_analyst()
    {
        var reference = (await Register.PublishAsync(Some.Incident(Tlp.Amber) with { Title = "A boarding kept amber", Wording = "Zanzibarine wording.", OccurredAt = new DateTime(2025, 12, 20, 0, 0, 0, DateTimeKind.Utc) })).Value;
        string[] lists = ["/incidents", "/incidents?view=table", "/incidents?q=zanzibarine", "/incidents/map", "/api/v1/incidents?limit=200", "/api/v1/incidents?q=zanzibarine", "/api/v1/incidents.csv", "/api/v1/incidents.geojson", "/feeds/incidents.atom"];
        foreach (var (name, reads) in new (string?, bool)[] { (null, false), ("member", false), ("cso", true), ("analyst", true) })
        {
            using var client = name is null ? site.Visitor() : await site.SignedInAsync(name);
            foreach (var path in lists)
                Assert.True(reads == (await client.GetStringAsync(path)).Contains(reference, StringComparison.Ordinal), $"{name ?? "visitor"}: {path}");
            foreach (var path in new[] { $"/incidents/{reference}", $"/api/v1/incidents/{reference}", $"/api/v1/incidents/{reference}.csv", $"/api/v1/incidents/{reference}.geojson" })
                Assert.Equal(reads ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
            var physical = (await JsonAsync(client, "/api/v1/incidents/statistics?from=2025-12-19&to=2025-12-21")).GetProperty("total").GetInt32();
            Assert.Equal(reads ? 1 : 0, physical);
        }
    }

    [Fact]
    public async Task Visitors_see_an_act_of_the_desk_at_once_although_pages_are_cached()
    {
        using var visitor = site.Visitor();
        string[] paths = ["/incidents", "/api/v1/incidents", "/feeds/incidents.atom"];
        foreach (var path in paths)
            await visitor.GetStringAsync(path);
        using (var again = await visitor.GetAsync("/incidents"))
            Assert.True(again.Headers.Contains("Age"), "The second look comes from the cache.");
        var incident = Some.Incident() with { Title = "Seen at once" };
        var reference = (await Register.PublishAsync(incident)).Value;
        foreach (var path in paths)
            Assert.Contains(reference, await visitor.GetStringAsync(path), StringComparison.Ordinal);
        Assert.Contains("Seen at once", await visitor.GetStringAsync($"/incidents/{reference}"), StringComparison.Ordinal);
        await Register.WithdrawAsync(reference, Some.Analyst, "At the reporter's wish.");
        foreach (var path in paths)
            Assert.DoesNotContain(reference, await visitor.GetStringAsync(path), StringComparison.Ordinal);
        using var page = await visitor.GetAsync($"/incidents/{reference}");
        Assert.Equal(HttpStatusCode.Gone, page.StatusCode);
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("At the reporter&#x27;s wish.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Seen at once", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync($"/api/v1/incidents/{reference}")).StatusCode);
    }

    [Fact]
    public async Task The_feed_is_atom_with_an_entry_an_incident()
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync("/feeds/incidents.atom");
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(50, feed.Elements(Atom + "entry").Count());
        Assert.All(feed.Elements(Atom + "entry"), entry => Assert.StartsWith("http://localhost/incidents/CSOA-", entry.Element(Atom + "id")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_figures_add_up()
    {
        using var visitor = site.Visitor();
        var figures = await JsonAsync(visitor, "/api/v1/incidents/statistics?to=2025-12-12");
        Assert.Equal(83, figures.GetProperty("total").GetInt32());
        Assert.Equal(83, Sum("byYear", "total"));
        Assert.Equal(83, Sum("byKind", "count"));
        Assert.Equal(83, Sum("byArea", "count"));
        Assert.Equal(83, Sum("byGrade", "count"));
        Assert.Equal("ransomware", figures.GetProperty("byType")[0].GetProperty("type").GetString());

        int Sum(string part, string name) => figures.GetProperty(part).EnumerateArray().Sum(row => row.GetProperty(name).GetInt32());
    }

    [Fact]
    public async Task What_is_not_there_is_a_404_in_the_form_that_was_asked_for()
    {
        using var visitor = site.Visitor();
        using var page = await visitor.GetAsync("/incidents/CSOA-1999-0001");
        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        using var api = await visitor.GetAsync("/api/v1/incidents/CSOA-1999-0001");
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (api.StatusCode, api.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task The_pages_keep_the_strict_policy_and_ship_mode_leaves_the_map_out()
    {
        using var visitor = site.Visitor();
        foreach (var path in new[] { "/incidents?q=port", "/incidents?view=table", "/incidents/CSOA-2011-0001", "/incidents/map", "/incidents/statistics", "/incidents/statistics?view=table", "/incidents?area=sulu-celebes" })
        {
            using var answer = await visitor.GetAsync(path);
            var html = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Set-Cookie"), path);
            Assert.Equal(1, html.Split("<h1").Length - 1);
        }
        Assert.Contains("world-land", await visitor.GetStringAsync("/incidents"), StringComparison.Ordinal);
        using var ship = new HttpRequestMessage(HttpMethod.Get, "/incidents") { Headers = { { "Cookie", "cso-ship=1" } } };
        using var onBoard = await visitor.SendAsync(ship);
        Assert.DoesNotContain("world-land", await onBoard.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_says_what_was_looked_for_and_that_absence_is_no_proof()
    {
        using var visitor = site.Visitor();
        var html = await visitor.GetStringAsync("/incidents?kind=physical&grade=confirmed&area=baltic-sea");
        Assert.Contains("Nothing physical confirmed in the Baltic Sea.", html, StringComparison.Ordinal);
        Assert.Contains("That is not proof", html, StringComparison.Ordinal);
    }

    private static Task<JsonElement> JsonAsync(HttpClient client, string path) => client.GetFromJsonAsync<JsonElement>(path);
}
