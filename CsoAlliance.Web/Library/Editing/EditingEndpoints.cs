using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Web.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CsoAlliance.Web.Library.Editing;

internal static class EditingEndpoints
{
    public static void MapEditing(this IEndpointRouteBuilder app) =>
        app.MapGet("/library/files/{name}", FileAsync).ExcludeFromDescription();

    // The label may become stricter: what is not for everybody is kept by no cache, and the rest for an hour.
    private static async Task<Results<PhysicalFileHttpResult, NotFound>> FileAsync(HttpContext context, LibraryFiles files, string name, CancellationToken ct)
    {
        if (await files.FindAsync(context.Viewer(), name, ct) is not { } file)
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = file.Open ? "private, max-age=3600" : "private, no-store";
        if (file.ContentType == "image/webp")
            return TypedResults.PhysicalFile(file.Path, file.ContentType, enableRangeProcessing: true);
        // A document is saved and not shown here: whatever is in it runs nothing under this site's name.
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return TypedResults.PhysicalFile(file.Path, file.ContentType, name, enableRangeProcessing: true);
    }
}
