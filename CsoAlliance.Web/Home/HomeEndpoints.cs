using System.Globalization;
using CsoAlliance.Core.Home;
using CsoAlliance.Web.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CsoAlliance.Web.Home;

internal static class HomeEndpoints
{
    public static void AddHomePages(this IServiceCollection services) => services.AddScoped<RailFigures>();

    public static void MapHome(this IEndpointRouteBuilder app) =>
        app.MapPost("/home/read", ReadAsync).RequireAuthorization().ExcludeFromDescription();

    // Up to the moment that the page showed: what came while it stood open stays new.
    private static async Task<Results<RedirectHttpResult, BadRequest>> ReadAsync(HttpContext context, Visits visits, IAntiforgery antiforgery, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest();
        var form = await context.Request.ReadFormAsync(ct);
        if (!long.TryParse(form["until"], CultureInfo.InvariantCulture, out var ticks) || ticks < 0 || ticks > DateTime.MaxValue.Ticks)
            return TypedResults.BadRequest();
        await visits.ReadAsync(context.Viewer().MemberId!.Value, new(ticks, DateTimeKind.Utc), ct);
        return TypedResults.LocalRedirect("/home");
    }
}
