using System.Security.Claims;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Library.Films.Uploads;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Accounts;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CsoAlliance.Web.Library.Films.Uploads;

internal static class UploadsEndpoints
{
    public static void MapFilmUploads(this IEndpointRouteBuilder app)
    {
        app.MapGet(FilmGate.Prefix + "{name}/{file}", FileAsync).ExcludeFromDescription();
        // MultipartToken looks at the token.
        app.MapPost("/desk/library/{id:guid}/film/file", ReceiveAsync).RequireAuthorization(new AuthorizeAttribute { Roles = DeskEditor.Roles }).DisableAntiforgery().ExcludeFromDescription();
    }

    // A name says what its file holds, so the file never changes; the label of its item may, so that the rest is asked for anew.
    private static async Task<Results<PhysicalFileHttpResult, NotFound>> FileAsync(HttpContext context, FilmGate films, string name, string file, CancellationToken ct)
    {
        if (await films.FindAsync(context.Viewer(), name, file, ct) is not { } found)
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = found.Open ? "public, max-age=31536000, immutable" : "private, no-cache";
        return TypedResults.PhysicalFile(found.Path, found.ContentType, entityTag: new EntityTagHeaderValue($"\"{file}\""), enableRangeProcessing: true);
    }

    private static async Task<Results<RedirectHttpResult, BadRequest<string>, NotFound>> ReceiveAsync(HttpContext context, Guid id, FilmUploads films, IAntiforgery antiforgery, CancellationToken ct)
    {
        if (await MultipartToken.ReadAsync(context, antiforgery, ct) is not { } reader)
            return TypedResults.BadRequest(MultipartToken.TooOld);
        var editor = DeskEditor.Of(context.Viewer(), context.User.FindFirstValue(ClaimTypes.Email) ?? context.User.Identity?.Name ?? "")!;
        var section = await reader.ReadNextSectionAsync(ct);
        var file = section?.AsFileSection();
        var outcome = await films.ReceiveAsync(editor, id, file?.FileName ?? "", file?.FileStream ?? Stream.Null, ct);
        return !outcome.Ok && outcome.Error == Error.NotFound ? TypedResults.NotFound() : TypedResults.Redirect($"/desk/library/{id}/film");
    }
}
