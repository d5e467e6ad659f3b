using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Library;

public sealed class StarterRenewalTests
{
    private const string Slug = "passwords-that-work-at-sea";

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_newer_file_replaces_an_article_that_nobody_touched(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider, starterContent: true);
        await FillChangedAsync(house);
        Assert.Equal("Passwords, written anew", (await StoredAsync(house)).Title);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_newer_file_leaves_an_article_alone_that_an_editor_changed(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider, starterContent: true);
        await using (var db = house.Alliance())
        {
            var article = await db.Set<Article>().SingleAsync(article => article.Slug == Slug);
            article.Revise(Texts.Article(Slug) with { Title = "Our own passwords" }, house.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        }
        await FillChangedAsync(house);
        Assert.Equal("Our own passwords", (await StoredAsync(house)).Title);
    }

    private static async Task FillChangedAsync(House house)
    {
        var files = StarterFile.In("Library/StarterContent", ".md").Select(file => file with { Text = file.Text.Replace("title: \"Passwords that work at sea\"", "title: \"Passwords, written anew\"", StringComparison.Ordinal) });
        await new StarterArticles(house.Get<IDbContextFactory<AllianceDbContext>>()).FillAsync(files, CancellationToken.None);
    }

    private static async Task<Article> StoredAsync(House house)
    {
        await using var db = house.Alliance();
        return await db.Set<Article>().AsNoTracking().SingleAsync(article => article.Slug == Slug);
    }
}
