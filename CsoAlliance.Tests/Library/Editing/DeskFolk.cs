using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Library.Editing;

/// <summary>Two editors, and a text that nothing is wrong with.</summary>
internal static class DeskFolk
{
    public static DeskEditor First { get; } = new(Guid.NewGuid(), "editor@demo.example");

    public static DeskEditor Second { get; } = new(Guid.NewGuid(), "editor2@demo.example");

    public static ArticleText Good(string slug, string body = "Compare the log with the position every six minutes.") =>
        Texts.Article(slug, body) with { ReviewBy = new(2027, 6, 1, 0, 0, 0, DateTimeKind.Utc) };

    /// <summary>Writes a new item and sends it for review.</summary>
    public static async Task<Guid> SentAsync(this House house, ArticleText text)
    {
        var draft = await house.Get<DraftDesk>().StartAsync(First, text);
        Assert.Empty((await house.Get<DraftReview>().SendAsync(First, draft, 1)).Errors);
        return draft;
    }

    /// <summary>Changes an item and brings the change out.</summary>
    public static async Task PublishChangeAsync(this House house, string slug, string body, string note = "")
    {
        var drafts = house.Get<DraftDesk>();
        var draft = (await drafts.ChangeAsync(First, slug)).Value;
        var opened = (await drafts.OpenAsync(draft)).Value.Draft;
        var version = (await drafts.SaveAsync(First, draft, opened.Version, opened.Text with { Body = body, ReviewBy = new(2027, 6, 1, 0, 0, 0, DateTimeKind.Utc) }, note)).Value;
        Assert.Empty((await house.Get<DraftReview>().SendAsync(First, draft, version)).Errors);
        Assert.Empty((await house.Get<DraftReview>().AgreeAsync(Second, draft)).Errors);
    }

    public static async Task<Article> ArticleAsync(this House house, string slug)
    {
        await using var db = house.Alliance();
        return await db.Set<Article>().SingleAsync(article => article.Slug == slug);
    }
}

internal sealed class CountedCache : IPublicCache
{
    public int Evictions { get; private set; }

    public Task EvictAsync(CancellationToken ct)
    {
        Evictions++;
        return Task.CompletedTask;
    }
}
