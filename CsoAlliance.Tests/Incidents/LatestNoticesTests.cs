using Bunit;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using CsoAlliance.Web.Incidents;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Incidents;

public sealed class LatestNoticesTests : BunitContext
{
    [Fact]
    public async Task The_front_page_lists_the_four_newest_that_its_reader_may_read()
    {
        await using var house = await House.BuildAsync();
        for (var day = 1; day <= 6; day++)
            await house.PublishedAsync(Some.Incident(day == 6 ? Tlp.Green : Tlp.Clear) with { Title = $"Day {day}", OccurredAt = new DateTime(2026, 11, day, 0, 0, 0, DateTimeKind.Utc) });
        Services.AddSingleton(house.Get<RegisterReader>()).AddSingleton(new AssetPaths(new DefaultEndpointDataSource()));
        Assert.Equal(["Day 5", "Day 4", "Day 3", "Day 2"], Titles(Some.Visitor));
        Assert.Equal(["Day 6", "Day 5", "Day 4", "Day 3"], Titles(Some.Member));
    }

    private List<string> Titles(Viewer viewer)
    {
        var notices = Render<LatestNotices>(parameters => parameters.AddCascadingValue(viewer));
        notices.WaitForAssertion(() => Assert.Equal(4, notices.FindAll("li").Count));
        Assert.All(notices.FindAll("h3 a"), link => Assert.StartsWith("/incidents/CSOA-", link.GetAttribute("href"), StringComparison.Ordinal));
        return [.. notices.FindAll("h3").Select(title => title.TextContent)];
    }
}
