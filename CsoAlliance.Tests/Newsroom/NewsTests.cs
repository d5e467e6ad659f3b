using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Newsroom;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Newsroom;

public sealed class NewsTests
{
    private static readonly Viewer Approved = new(Guid.NewGuid(), true, [Roles.Member]);

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task News_lists_by_year_and_kind_the_newest_first(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider, starterContent: true);
        var news = house.Get<NewsReader>();
        var all = (await news.ListAsync(Viewer.Visitor, new())).Items;
        Assert.True(all.Count >= 6);
        Assert.Equal(all.OrderByDescending(item => item.PublishedAt).Select(item => item.Slug), all.Select(item => item.Slug));
        Assert.All((await news.ListAsync(Viewer.Visitor, new() { Year = 2019 })).Items, item => Assert.Equal(2019, item.PublishedAt.Year));
        var report = Assert.Single((await news.ListAsync(Viewer.Visitor, new() { Kind = NewsKind.FirstResponse })).Items);
        Assert.True(report.Closed);
        Assert.Equal("/alerts/iran-seizes-british-tanker", report.Path);
        Assert.Equal(all.Count, (await news.CountAsync(Viewer.Visitor)).Sum(count => count.Count));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_item_above_clear_is_absent_for_visitors(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await using (var db = house.Alliance())
        {
            db.Add(new NewsItem(new() { Slug = "green", Title = "Green", Summary = "Green.", Body = "Text.", Kind = NewsKind.FirstResponse, Label = Tlp.Green, PublishedAt = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) }));
            await db.SaveChangesAsync();
        }
        var news = house.Get<NewsReader>();
        Assert.Equal(0, (await news.ListAsync(Viewer.Visitor, new())).Total);
        Assert.Empty(await news.CountAsync(Viewer.Visitor));
        Assert.Equal(Error.NotFound, (await news.FindAsync(Viewer.Visitor, NewsKind.FirstResponse, "green")).Error);
        Assert.True((await news.FindAsync(Approved, NewsKind.FirstResponse, "green")).Ok);
        Assert.False((await news.FindAsync(Approved, NewsKind.News, "green")).Ok);
    }
}
