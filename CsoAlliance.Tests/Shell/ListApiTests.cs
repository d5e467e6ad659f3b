using System.Text.Json;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Shell;

[Collection(CommunitySite.Name)]
public sealed class ListApiTests(Site site)
{
    [Theory]
    [InlineData("/api/v1/library", "slug,title,summary,kind,category,audiences,languages,minutes,tlp,locked,publishedAt,reviewedAt,reviewBy,url")]
    [InlineData("/api/v1/events", "slug,title,kind,startsAt,endsAt,zone,place,online,capacity,placesLeft,url")]
    [InlineData("/api/v1/notices", "slug,title,summary,kind,tlp,publishedAt,url")]
    public async Task A_list_gives_its_items_and_leads_to_the_next_page_until_all_are_seen(string path, string fields)
    {
        var seen = new List<string>();
        var next = path + "?limit=4";
        var total = 0;
        while (next is not null)
        {
            Assert.StartsWith(path, next);
            using var page = JsonDocument.Parse(await site.Visitor().GetStringAsync(next));
            total = page.RootElement.GetProperty("total").GetInt32();
            foreach (var item in page.RootElement.GetProperty("items").EnumerateArray())
            {
                Assert.All(fields.Split(','), field => Assert.True(item.TryGetProperty(field, out var _), field));
                seen.Add(item.GetProperty("slug").GetString()!);
            }
            next = page.RootElement.GetProperty("next").GetString();
        }
        Assert.Equal(total, seen.Count);
        Assert.Equal(total, seen.Distinct().Count());
    }

    [Theory, InlineData("", 84 + 10), InlineData("&kind=article&kind=checklist", 84), InlineData("&kind=film", 10), InlineData("&kind=course", 3)]
    public async Task A_fresh_start_has_the_whole_library(string filter, int least)
    {
        using var page = JsonDocument.Parse(await site.Visitor().GetStringAsync("/api/v1/library?limit=1" + filter));
        Assert.InRange(page.RootElement.GetProperty("total").GetInt32(), least, int.MaxValue);
    }

    [Fact]
    public async Task Filters_of_the_api_narrow_its_lists()
    {
        Assert.Equal(["open-briefing-gnss-interference-what-to-log"], await SlugsAsync("/api/v1/events?from=2026-12-10T00:00:00Z&to=2027-01-01T00:00:00Z"));
        Assert.Equal(["regional-meeting-gulf-of-guinea-accra"], await SlugsAsync("/api/v1/events?area=gulf-of-guinea&kind=regionalMeeting"));
        var crew = await SlugsAsync("/api/v1/library?category=crew&kind=article&kind=checklist");
        Assert.Equal(8, crew.Count);
        Assert.Contains("passwords-that-work-at-sea", crew);
        Assert.Equal(["iran-seizes-british-tanker"], await SlugsAsync("/api/v1/notices?kind=firstResponse"));
    }

    [Theory]
    [InlineData("/api/v1/library/none")]
    [InlineData("/api/v1/events/none")]
    public async Task What_the_api_does_not_have_is_a_problem_with_a_code(string path)
    {
        using var answer = await site.Visitor().GetAsync(path);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\"code\":\"not-found\"", await answer.Content.ReadAsStringAsync());
    }

    private async Task<List<string>> SlugsAsync(string path)
    {
        using var page = JsonDocument.Parse(await site.Visitor().GetStringAsync(path));
        return [.. page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("slug").GetString()!)];
    }
}
