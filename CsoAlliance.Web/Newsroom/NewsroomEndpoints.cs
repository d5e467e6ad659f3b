using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Newsroom;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Accounts;
using CsoAlliance.Web.Hosting;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CsoAlliance.Web.Newsroom;

/// <summary>A notice of the newsroom in the API.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Kind">news or firstResponse.</param>
/// <param name="Closed">Whether a First Response Report is over.</param>
/// <param name="Tlp">Its label, without prefix.</param>
/// <param name="PublishedAt">The day it came out.</param>
/// <param name="Url">Path of its page.</param>
internal sealed record NoticeModel(string Slug, string Title, string Summary, string Kind, bool Closed, string Tlp, DateTime PublishedAt, string Url)
{
    public static NoticeModel From(NewsEntry entry) => new(entry.Slug, entry.Title, entry.Summary, entry.Kind.Camel(), entry.Closed, entry.Label.Code(), entry.PublishedAt, entry.Path);
}

internal static class NewsroomEndpoints
{
    private const int FeedLength = 50;

    public static void MapNewsroom(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/notices", ListAsync).WithTags("Notices").WithSummary("News and First Response Reports, the newest first.");
        app.MapGet("/feeds/news.atom", NewsFeedAsync).CacheOutput(ReadingPages.Policy).ExcludeFromDescription();
        app.MapGet("/feeds/alerts.atom", AlertsFeedAsync).CacheOutput(ReadingPages.Policy).ExcludeFromDescription();
        app.MapGet("/alerts/{slug}.txt", ShipMailAsync).CacheOutput(ReadingPages.Policy).ExcludeFromDescription();
    }

    private static async Task<Ok<ApiList<NoticeModel>>> ListAsync(HttpContext context, NewsReader news, string? kind, string? cursor, int? limit, CancellationToken ct)
    {
        var query = new NewsQuery { Kind = EnumText.Parse<NewsKind>(kind), Cursor = cursor, Limit = Page.Limit(limit, 50) };
        return TypedResults.Ok((await news.ListAsync(context.Viewer(), query, ct)).ToApi(context.Request, NoticeModel.From));
    }

    private static Task<IResult> NewsFeedAsync(HttpContext context, NewsReader news, CancellationToken ct) =>
        FeedAsync(context, news, null, "CSO Alliance: news and First Response Reports", "/news", ct);

    private static Task<IResult> AlertsFeedAsync(HttpContext context, NewsReader news, CancellationToken ct) =>
        FeedAsync(context, news, NewsKind.FirstResponse, "CSO Alliance: First Response Reports", "/alerts", ct);

    private static async Task<IResult> FeedAsync(HttpContext context, NewsReader news, NewsKind? kind, string title, string page, CancellationToken ct)
    {
        var list = await news.ListAsync(Viewer.Visitor, new NewsQuery { Kind = kind, Limit = FeedLength }, ct);
        return AtomFeed.Of(context.Request, title, page, list.Items.Select(entry => new AtomEntry(entry.Uid, entry.Title, entry.Summary, entry.Path, entry.PublishedAt, entry.PublishedAt)));
    }

    private static async Task<Results<ContentHttpResult, NotFound>> ShipMailAsync(HttpContext context, NewsReader news, string slug, CancellationToken ct)
    {
        var story = await news.FindAsync(context.Viewer(), NewsKind.FirstResponse, slug, ct);
        return story.Ok ? TypedResults.Text(ShipMail.From(story.Value), "text/plain; charset=us-ascii") : TypedResults.NotFound();
    }
}
