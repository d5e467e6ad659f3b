using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Library;

/// <summary>What the search filters and labels by is kept apart from the texts, and must never lag behind them.</summary>
public sealed class ArticleFactsTests
{
    private static readonly DateTime Day = new(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc);

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_facts_follow_each_change_of_an_item(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await house.StoreAsync(Texts.Article("lamp", "The lamp."));
        await house.StoreAsync(Texts.Article("hatch", "The hatch."));
        Assert.Equal([("hatch", Tlp.Clear), ("lamp", Tlp.Clear)], await FactsAsync(house));

        await ChangeAsync(house, lamp => lamp.Revise(Texts.Article("lamp", "The lamp, for members.") with { Label = Tlp.Green }, Day));
        Assert.Equal([("hatch", Tlp.Clear), ("lamp", Tlp.Green)], await FactsAsync(house));

        await ChangeAsync(house, lamp => lamp.Retire(null, Day));
        Assert.Equal([("hatch", Tlp.Clear)], await FactsAsync(house));

        await ChangeAsync(house, lamp => lamp.Revise(Texts.Article("lamp", "The lamp again."), Day));
        Assert.Equal([("hatch", Tlp.Clear), ("lamp", Tlp.Clear)], await FactsAsync(house));

        await using var db = house.Alliance();
        await db.Set<Article>().Where(article => article.Slug == "hatch").ExecuteDeleteAsync();
        Assert.Equal([("lamp", Tlp.Clear)], await FactsAsync(house));
    }

    private static async Task ChangeAsync(House house, Action<Article> change)
    {
        await using var db = house.Alliance();
        change(await db.Set<Article>().SingleAsync(article => article.Slug == "lamp"));
        await db.SaveChangesAsync();
    }

    private static async Task<List<(string, Tlp)>> FactsAsync(House house)
    {
        await using var db = house.Alliance();
        var rows = await db.Set<ArticleFacts>().Join(db.Set<Article>(), facts => facts.Id, article => article.Id, (facts, article) => new { article.Slug, facts.Label }).ToListAsync();
        return [.. rows.Select(row => (row.Slug, row.Label)).OrderBy(row => row.Slug, StringComparer.Ordinal)];
    }
}
