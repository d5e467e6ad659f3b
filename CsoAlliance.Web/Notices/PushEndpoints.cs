using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Notices.Push;
using CsoAlliance.Web.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CsoAlliance.Web.Notices;

/// <summary>Where a browser is allowed to be woken, and revoked.</summary>
internal static class PushEndpoints
{
    public static void MapPush(this IEndpointRouteBuilder app)
    {
        app.MapPost("/notices/push", AllowAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Member)).ExcludeFromDescription();
        app.MapPost("/notices/push/{uid:guid}", RevokeAsync).RequireAuthorization().ExcludeFromDescription();
    }

    // The page's script sends what the browser gave, and shows the sentence where it is refused.
    private static async Task<Results<NoContent, BadRequest<string>>> AllowAsync(HttpContext context, PushDesk desk, IAntiforgery antiforgery, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest("The page is too old. Load it again.");
        var form = await context.Request.ReadFormAsync(ct);
        var outcome = await desk.AllowAsync(context.Viewer().MemberId!.Value, form["endpoint"], new(form["key"].ToString(), form["secret"].ToString()), Devices.Of(context.Request.Headers.UserAgent.ToString()), ct);
        return outcome.Ok ? TypedResults.NoContent() : TypedResults.BadRequest(outcome.Error.Message);
    }

    private static async Task<Results<RedirectHttpResult, BadRequest>> RevokeAsync(HttpContext context, PushDesk desk, IAntiforgery antiforgery, Guid uid, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest();
        await desk.RevokeAsync(context.Viewer().MemberId!.Value, uid, ct);
        return TypedResults.LocalRedirect("/notices/settings?done=1#push");
    }
}
