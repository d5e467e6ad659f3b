using System.Net;
using System.Text.Json;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Tests.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Community;

/// <summary>The community's API over the demo's groups, by the sign-in cookie.</summary>
[Collection(CommunityPageSite.Name)]
public sealed class CommunityApiTests(CommunityPageSite site)
{
    private const string Discussions = "/api/v1/groups/port-crime/discussions";

    [Theory]
    [InlineData("/api/v1/groups"), InlineData("/api/v1/groups/port-crime"), InlineData(Discussions), InlineData("/api/v1/discussions/1")]
    public async Task A_visitor_and_an_account_that_waits_get_a_problem(string path)
    {
        await ProblemAsync(site.Visitor(), path, HttpStatusCode.Unauthorized);
        await using (var scope = site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<UserManager<Member>>().CreateAsync(new Member("api-waiting@demo.example", "Master, reefers") { EmailConfirmed = true }, Site.Password);
        await ProblemAsync(await site.SignedInAsync("api-waiting"), path, HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/api/v1/groups/none"), InlineData("/api/v1/groups/none/discussions"), InlineData("/api/v1/discussions/999999"), InlineData("/api/v1/discussions/-1")]
    public async Task What_is_not_there_is_a_problem_with_a_code(string path) =>
        Assert.Contains("\"code\":\"not-found\"", await ProblemAsync(await site.SignedInAsync("member"), path, HttpStatusCode.NotFound));

    [Fact]
    public async Task From_outside_a_group_its_discussions_are_not_there()
    {
        var (inside, outside) = (await site.SignedInAsync("member"), await site.SignedInAsync("editor"));
        Assert.Null((await JsonAsync(outside, "/api/v1/groups/port-crime")).GetProperty("state").GetString());
        Assert.Equal("joined", (await JsonAsync(inside, "/api/v1/groups/port-crime")).GetProperty("state").GetString());
        await ProblemAsync(outside, Discussions, HttpStatusCode.NotFound);
        var id = (await JsonAsync(inside, Discussions)).GetProperty("items")[0].GetProperty("id").GetInt64();
        await ProblemAsync(outside, $"/api/v1/discussions/{id}", HttpStatusCode.NotFound);
        Assert.NotEmpty((await JsonAsync(inside, $"/api/v1/discussions/{id}")).GetProperty("posts").GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Lists_page_and_no_answer_holds_an_address_or_an_author_who_is_not_told()
    {
        var member = await site.SignedInAsync("member");
        var (slugs, next) = (new List<string>(), "/api/v1/groups?limit=1");
        while (next is not null)
        {
            var page = await JsonAsync(member, next);
            slugs.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("slug").GetString()!));
            Assert.True(page.GetProperty("total").GetInt32() >= slugs.Count);
            next = page.GetProperty("next").GetString();
        }
        Assert.Equal(slugs.Distinct(), slugs);
        Assert.Contains("port-crime", slugs);
        var answers = new List<string>();
        foreach (var item in (await JsonAsync(member, Discussions)).GetProperty("items").EnumerateArray())
        {
            var thread = await JsonAsync(member, $"/api/v1/discussions/{item.GetProperty("id").GetInt64()}?limit=2");
            Assert.Equal(item.GetProperty("posts").GetInt32(), thread.GetProperty("posts").GetProperty("total").GetInt32());
            answers.Add(thread.GetRawText());
        }
        Assert.All(answers, answer => Assert.DoesNotContain("@demo.example", answer, StringComparison.Ordinal));
        using var whole = await member.GetAsync(Discussions);
        Assert.Equal("no-store, private", whole.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task The_description_names_the_paths_and_their_problems()
    {
        var paths = (await JsonAsync(site.Visitor(), "/openapi/v1.json")).GetProperty("paths");
        foreach (var path in new[] { "/api/v1/groups", "/api/v1/groups/{slug}", "/api/v1/groups/{slug}/discussions", "/api/v1/discussions/{id}" })
        {
            var get = paths.GetProperty(path).GetProperty("get");
            Assert.NotEqual("", get.GetProperty("summary").GetString());
            Assert.All(new[] { "200", "401", "403" }, status => Assert.True(get.GetProperty("responses").TryGetProperty(status, out _), $"{path} {status}"));
        }
    }

    private static async Task<JsonElement> JsonAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)answer.StatusCode}");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return json.RootElement.Clone();
    }

    private static async Task<string> ProblemAsync(HttpClient client, string path, HttpStatusCode status)
    {
        using var answer = await client.GetAsync(path);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        return await answer.Content.ReadAsStringAsync();
    }
}
