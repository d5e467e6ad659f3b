using System.Security.Claims;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Library.Films.Uploads;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CsoAlliance.Web.Library.Films.Uploads;

internal static class UploadsEndpoints
{
    private const int TokenLength = 4_096;

    public static void MapFilmUploads(this IEndpointRouteBuilder app)
    {
        app.MapGet(FilmGate.Prefix + "{name}/{file}", FileAsync).ExcludeFromDescription();
        // The token is looked at here: whoever looks at it for us would first take in the whole film.
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
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            return TypedResults.BadRequest("A film is sent by the form of its page.");
        var reader = new MultipartReader(boundary, context.Request.Body);
        if (!await IsOursAsync(context, reader, antiforgery, ct))
            return TypedResults.BadRequest("The form is too old. Load its page again and choose the film once more.");
        var editor = DeskEditor.Of(context.Viewer(), context.User.FindFirstValue(ClaimTypes.Email) ?? context.User.Identity?.Name ?? "")!;
        var section = await reader.ReadNextSectionAsync(ct);
        var file = section?.AsFileSection();
        var outcome = await films.ReceiveAsync(editor, id, file?.FileName ?? "", file?.FileStream ?? Stream.Null, ct);
        return !outcome.Ok && outcome.Error == Error.NotFound ? TypedResults.NotFound() : TypedResults.Redirect($"/desk/library/{id}/film");
    }

    // The form's first part. The check reads tokens from the head of a request as well, and there is no film in that.
    private static async Task<bool> IsOursAsync(HttpContext context, MultipartReader reader, IAntiforgery antiforgery, CancellationToken ct)
    {
        var tokens = antiforgery.GetTokens(context);
        if (await reader.ReadNextSectionAsync(ct) is not { } section || section.AsFormDataSection()?.Name != tokens.FormFieldName || tokens.HeaderName is null)
            return false;
        var sent = new char[TokenLength];
        using var text = new StreamReader(section.Body, leaveOpen: true);
        context.Request.Headers[tokens.HeaderName] = new string(sent, 0, await text.ReadBlockAsync(sent, ct));
        return await antiforgery.IsRequestValidAsync(context);
    }
}
