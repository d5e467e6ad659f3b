using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Accounts;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CsoAlliance.Web.Community;

/// <summary>Groups and their discussions for members' own programs: by the sign-in cookie, and no wider than the pages.</summary>
internal static class CommunityApi
{
    private const int UsualLimit = 50;

    public static void MapCommunityApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").WithTags("Groups").RequireAuthorization(CommunityEndpoints.Approved).ProducesProblem(401).ProducesProblem(403);
        api.MapGet("groups", GroupsAsync).WithName("ListGroups").WithSummary("Groups that the caller may know of, by name. For approved members, by their sign-in cookie.");
        api.MapGet("groups/{slug}", GroupAsync).WithName("Group").WithSummary("One group.").ProducesProblem(404);
        api.MapGet("groups/{slug}/discussions", DiscussionsAsync).WithName("ListDiscussions").WithSummary("Discussions of a group that the caller is in, the last active first.").ProducesProblem(404);
        api.MapGet("discussions/{id:long}", DiscussionAsync).WithName("Discussion").WithSummary("One discussion with its posts, the first ones first. Reading it here does not mark it read.").ProducesProblem(404);
    }

    private static async Task<Ok<ApiList<GroupModel>>> GroupsAsync(HttpContext context, GroupReader groups, string? cursor, int? limit, CancellationToken ct) =>
        Private(context, (await groups.PageAsync(context.Viewer(), cursor, Page.Limit(limit, UsualLimit), ct)).ToApi(context.Request, GroupModel.From));

    private static async Task<Results<Ok<GroupModel>, ProblemHttpResult>> GroupAsync(HttpContext context, GroupReader groups, string slug, CancellationToken ct) =>
        await groups.FindAsync(context.Viewer(), slug, ct) is { Ok: true } found ? Private(context, GroupModel.From(found.Value)) : Problems.NotFound(Error.NotFound);

    private static async Task<Results<Ok<ApiList<DiscussionModel>>, ProblemHttpResult>> DiscussionsAsync(HttpContext context, DiscussionList discussions, string slug, string? cursor, int? limit, CancellationToken ct) =>
        await discussions.ListAsync(context.Viewer(), slug, cursor, Page.Limit(limit, UsualLimit), ct) is { Ok: true } found
            ? Private(context, found.Value.ToApi(context.Request, item => DiscussionModel.From(slug, item))) : Problems.NotFound(Error.NotFound);

    private static async Task<Results<Ok<ThreadModel>, ProblemHttpResult>> DiscussionAsync(HttpContext context, DiscussionPosts discussions, long id, string? cursor, int? limit, CancellationToken ct) =>
        await discussions.ReadAsync(context.Viewer(), id, cursor, Page.Limit(limit, UsualLimit), ct) is { Ok: true } found
            ? Private(context, ThreadModel.From(found.Value, context.Request)) : Problems.NotFound(Error.NotFound);

    // The right to read may end, so no cache keeps it.
    private static Ok<T> Private<T>(HttpContext context, T value)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Ok(value);
    }
}
