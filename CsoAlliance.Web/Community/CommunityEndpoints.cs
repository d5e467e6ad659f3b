using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Web.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CsoAlliance.Web.Community;

/// <summary>The community's gate and files. Everything else there is a page.</summary>
internal static class CommunityEndpoints
{
    /// <summary>Name of the policy that every page of the community carries: approved members. Visitors are led to sign in.</summary>
    public const string Approved = "community";

    /// <summary>The largest form: five files and a text.</summary>
    public const long MaxForm = PostFiles.Most * PostFiles.MaxBytes + 1024 * 1024;

    public static void AddCommunityPages(this IServiceCollection services) =>
        services.AddAuthorizationBuilder().AddPolicy(Approved, policy => policy.RequireAssertion(context => MemberClaims.Viewer(context.User).Approved));

    public static void MapCommunity(this IEndpointRouteBuilder app) =>
        app.MapGet("/groups/files/{uid:guid}", FileAsync).RequireAuthorization(Approved).ExcludeFromDescription();

    // Saved, never shown by the browser as a page of this site; the right to read may end, so no cache keeps it.
    private static async Task<Results<PhysicalFileHttpResult, NotFound>> FileAsync(HttpContext context, PostFiles files, Guid uid, CancellationToken ct)
    {
        if (await files.FindAsync(context.Viewer(), uid, ct) is not { } file)
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.PhysicalFile(file.Path, file.ContentType, file.Name, enableRangeProcessing: true);
    }
}
