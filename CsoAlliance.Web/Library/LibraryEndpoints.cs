using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Courses;
using CsoAlliance.Web.Accounts;
using CsoAlliance.Web.Hosting;
using CsoAlliance.Web.Library.Courses;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CsoAlliance.Web.Library;

internal static class LibraryEndpoints
{
    public static void MapLibrary(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/library").WithTags("Library");
        api.MapGet("", ListAsync).WithSummary("The library: ranked by q, otherwise the newest first.");
        api.MapGet("{slug}", FindAsync).WithSummary("One item of the library; its text where you may read it.");
        app.MapGet("/feeds/library.atom", FeedAsync).CacheOutput(ReadingPages.Policy).ExcludeFromDescription();
    }

    private static async Task<Ok<ApiList<LibraryItemModel>>> ListAsync(
        HttpContext context, LibraryReader library, string? q, [FromQuery] string[]? kind, [FromQuery] string[]? category, [FromQuery] string[]? audience, [FromQuery] string[]? language,
        [FromQuery] string[]? review, string? sort, string? cursor, int? limit, CancellationToken ct)
    {
        var list = await library.ListAsync(context.Viewer(), LibraryRequest.From(q, kind, category, audience, language, review, sort, cursor, limit ?? 50), ct);
        return TypedResults.Ok(list.Page.ToApi(context.Request, LibraryItemModel.From));
    }

    private static async Task<Results<Ok<LibraryEntryModel>, ProblemHttpResult>> FindAsync(HttpContext context, LibraryReader library, CourseReader courses, string slug, AssetPaths paths, CancellationToken ct)
    {
        var entry = await library.FindAsync(context.Viewer(), slug, ct);
        if (!entry.Ok)
            return Problems.NotFound(entry.Error);
        var course = entry.Value.Item.Kind == ArticleKind.Course && await courses.FindAsync(context.Viewer(), slug, ct) is { Ok: true } found ? CourseModel.From(found.Value) : null;
        return TypedResults.Ok(LibraryEntryModel.From(entry.Value, paths) with { Course = course });
    }

    private static async Task<IResult> FeedAsync(HttpContext context, LibraryReader library, CancellationToken ct)
    {
        var list = await library.ListAsync(Viewer.Visitor, new LibraryQuery { Limit = 50 }, ct);
        return AtomFeed.Of(context.Request, "CSO Alliance: library", "/library",
            list.Page.Items.Select(item => new AtomEntry(item.Uid, item.Title, item.Summary, "/library/" + item.Slug, item.PublishedAt, item.ReviewedAt > item.PublishedAt ? item.ReviewedAt : item.PublishedAt)));
    }
}
