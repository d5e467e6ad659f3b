using CsoAlliance.Core.Library.Reading;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CsoAlliance.Web.Library.Reading;

/// <summary>
/// What members note while they read. The pages are the same for all and carry no token; the sign-in cookie is not sent with a
/// post from another site, so nobody can be made to note anything.
/// </summary>
internal static class ReadingEndpoints
{
    public static void MapReading(this IEndpointRouteBuilder app)
    {
        app.MapPost("/library/{slug}/mark", MarkAsync).DisableAntiforgery().ExcludeFromDescription();
        app.MapPost("/library/{slug}/progress", ProgressAsync).DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> MarkAsync(HttpContext context, ReadingMarks marks, string slug, [FromForm] string? act, CancellationToken ct) =>
        !context.Viewer().SignedIn ? TypedResults.LocalRedirect($"/account/login?returnUrl=/library/{Uri.EscapeDataString(slug)}")
        : EnumText.Parse<MarkAct>(act) is { } known && (await marks.NoteAsync(context.Viewer(), slug, known, ct)).Ok ? TypedResults.LocalRedirect($"/library/{Uri.EscapeDataString(slug)}#reading")
        : TypedResults.NotFound();

    private static async Task<Results<NoContent, NotFound>> ProgressAsync(HttpContext context, ReadingMarks marks, string slug, [FromForm] int percent, CancellationToken ct) =>
        (await marks.ProgressAsync(context.Viewer(), slug, percent, ct)).Ok ? TypedResults.NoContent() : TypedResults.NotFound();
}
