using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Newsroom;
using CsoAlliance.Core.Newsroom.Reports;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Accounts;
using CsoAlliance.Web.Hosting;
using CsoAlliance.Web.Newsroom.Reach;
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
/// <param name="Number">Number of a First Response Report; null for news.</param>
/// <param name="Version">Newest version of a First Response Report; null for news.</param>
/// <param name="UpdatedAt">When it last changed.</param>
/// <param name="Tags">Its tags.</param>
internal sealed record NoticeModel(string Slug, string Title, string Summary, string Kind, bool Closed, string Tlp, DateTime PublishedAt, string Url, string? Number, int? Version, DateTime UpdatedAt, IReadOnlyList<string> Tags)
{
    public static NoticeModel From(NewsEntry entry) => new(entry.Slug, entry.Title, entry.Summary, entry.Kind.Camel(), entry.Closed, entry.Label.Code(), entry.PublishedAt, entry.Path, entry.Number, entry.Number is null ? null : entry.Version, entry.UpdatedAt, entry.Tags);
}

internal static class NewsroomEndpoints
{
    private const int FeedLength = 50;

    public static IServiceCollection AddNewsroomPages(this IServiceCollection services) => services.AddHostedService<LiveAlertsService>();

    public static void MapNewsroom(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/notices", ListAsync).WithTags("Notices").WithSummary("News and First Response Reports, the newest first.");
        app.MapGet("/feeds/news.atom", NewsFeedAsync).CacheOutput(ReadingPages.Policy).ExcludeFromDescription();
        app.MapGet("/feeds/alerts.atom", AlertsFeedAsync).CacheOutput(ReadingPages.Policy).ExcludeFromDescription();
        app.MapGet("/alerts/{slug}.txt", ShipMailAsync).CacheOutput(ReadingPages.Policy).ExcludeFromDescription();
        app.MapGet("/desk/newsroom/alerts/{slug}", DeskAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Analyst, Roles.Administrator)).ExcludeFromDescription();
        app.MapLiveAlerts();
        app.MapPassing();
    }

    private static async Task<Ok<ApiList<NoticeModel>>> ListAsync(HttpContext context, NewsReader news, string? kind, int? year, string? tag, string? cursor, int? limit, CancellationToken ct)
    {
        var query = new NewsQuery { Kind = EnumText.Parse<NewsKind>(kind), Year = year, Tag = tag, Cursor = cursor, Limit = Page.Limit(limit, 50) };
        return TypedResults.Ok((await news.ListAsync(context.Viewer(), query, ct)).ToApi(context.Request, NoticeModel.From));
    }

    private static Task<IResult> NewsFeedAsync(HttpContext context, NewsReader news, CancellationToken ct) =>
        FeedAsync(context, news, null, "CSO Alliance: news and First Response Reports", "/news", ct);

    private static Task<IResult> AlertsFeedAsync(HttpContext context, NewsReader news, CancellationToken ct) =>
        FeedAsync(context, news, NewsKind.FirstResponse, "CSO Alliance: First Response Reports", "/alerts", ct);

    private static async Task<IResult> FeedAsync(HttpContext context, NewsReader news, NewsKind? kind, string title, string page, CancellationToken ct)
    {
        var list = await news.ListAsync(Viewer.Visitor, new NewsQuery { Kind = kind, Limit = FeedLength }, ct);
        return AtomFeed.Of(context.Request, title, page, list.Items.Select(entry => new AtomEntry(entry.Uid, entry.Title, entry.Summary, entry.Path, entry.PublishedAt, entry.UpdatedAt)));
    }

    private static async Task<Results<ContentHttpResult, NotFound>> ShipMailAsync(HttpContext context, ReportReader reports, string slug, CancellationToken ct)
    {
        var report = await reports.FindAsync(context.Viewer(), slug, ct);
        return report.Ok ? TypedResults.Text(ShipText.From(report.Value.Line, report.Value.Newest, report.Value.Line.Version), "text/plain; charset=us-ascii") : TypedResults.NotFound();
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> DeskAsync(HttpContext context, ReportDesk desk, string slug, CancellationToken ct) =>
        await desk.UidAsync(new(context.Viewer(), context.User.Identity?.Name ?? ""), slug, ct) is { } uid ? TypedResults.LocalRedirect($"/desk/newsroom/reports/{uid}") : TypedResults.NotFound();
}
