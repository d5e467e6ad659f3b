using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Notices;
using CsoAlliance.Web.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CsoAlliance.Web.Notices;

internal static class NoticesEndpoints
{
    public static void MapNotices(this IEndpointRouteBuilder app)
    {
        app.MapGet("/notices/{id:long}", OpenAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapGet("/notices/{uid:guid}", OpenByLetterAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapPost("/notices/read", ReadAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapPost("/desk/outbox/{uid:guid}", AgainAsync).RequireAuthorization(policy => policy.RequireRole(Roles.Administrator)).ExcludeFromDescription();
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> OpenAsync(HttpContext context, NoticeBoard board, long id, CancellationToken ct) =>
        await board.OpenAsync(context.Viewer().MemberId!.Value, id, ct) is { } path ? TypedResults.LocalRedirect(path) : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, NotFound>> OpenByLetterAsync(HttpContext context, NoticeBoard board, Guid uid, CancellationToken ct) =>
        await board.OpenAsync(context.Viewer().MemberId!.Value, uid, ct) is { } path ? TypedResults.LocalRedirect(path) : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, BadRequest>> ReadAsync(HttpContext context, NoticeBoard board, IAntiforgery antiforgery, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest();
        await board.ReadAsync(context.Viewer().MemberId!.Value, ct: ct);
        return TypedResults.LocalRedirect("/notices");
    }

    private static async Task<Results<RedirectHttpResult, BadRequest, NotFound>> AgainAsync(HttpContext context, Outbox outbox, IAntiforgery antiforgery, Guid uid, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest();
        return await outbox.AgainAsync(uid, ct) ? TypedResults.LocalRedirect("/desk/outbox") : TypedResults.NotFound();
    }
}
