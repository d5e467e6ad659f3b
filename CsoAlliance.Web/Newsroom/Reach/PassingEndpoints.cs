using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Newsroom.Reach;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CsoAlliance.Web.Newsroom.Reach;

/// <summary>
/// Where a CSO records that a report went to the ships. The report's page is the same for all and carries no token; the sign-in
/// cookie is not sent with a post from another site. What sends letters asks for a token all the same.
/// </summary>
internal static class PassingEndpoints
{
    public static void MapPassing(this IEndpointRouteBuilder app)
    {
        app.MapPost("/alerts/{slug}/passed", RecordAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Cso)).DisableAntiforgery().ExcludeFromDescription();
        app.MapPost("/alerts/{slug}/mail", MailAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Cso)).ExcludeFromDescription();
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> RecordAsync(HttpContext context, PassingDesk desk, string slug, [FromForm] string? ships, CancellationToken ct) =>
        Answer(slug, await desk.RecordAsync(context.Viewer(), slug, int.TryParse(ships?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null, ct), "passed", ships);

    private static async Task<Results<RedirectHttpResult, NotFound>> MailAsync(HttpContext context, PassingDesk desk, IAntiforgery antiforgery, string slug, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.NotFound();
        var form = await context.Request.ReadFormAsync(ct);
        Guid[] ships = [.. form["to"].Select(text => Guid.TryParse(text, out var uid) ? uid : Guid.Empty).Where(uid => uid != Guid.Empty)];
        return Answer(slug, await desk.MailAsync(context.Viewer(), slug, ships, ct), "mailed", null);
    }

    private static Results<RedirectHttpResult, NotFound> Answer(string slug, Result result, string done, string? typed)
    {
        var page = $"/alerts/{Uri.EscapeDataString(slug)}/passed";
        return result.Ok ? TypedResults.LocalRedirect($"{page}?done={done}")
            : result.Error == Error.NotFound ? TypedResults.NotFound()
            : TypedResults.LocalRedirect($"{page}?wrong={result.Error.Code}{(typed is { Length: > 0 and < 20 } ? "&typed=" + Uri.EscapeDataString(typed) : "")}");
    }
}
