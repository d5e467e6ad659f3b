namespace CsoAlliance.Web.Shell;

/// <summary>Ship mode: no script, no images unless asked, the same pages. A cookie on the device; <c>Save-Data</c> sets its first default.</summary>
internal static class ShipMode
{
    public const string Cookie = "cso-ship";

    public static bool IsOn(HttpContext? context) =>
        context is not null && (context.Request.Cookies[Cookie] is { } choice ? choice == "1" : context.Request.Headers["Save-Data"] == "on");

    public static void MapShipMode(this IEndpointRouteBuilder app) =>
        app.MapPost("/ship-mode", (HttpContext context, [Microsoft.AspNetCore.Mvc.FromForm] string? on, [Microsoft.AspNetCore.Mvc.FromForm] string? back) =>
        {
            context.Response.Cookies.Append(Cookie, on == "1" ? "1" : "0", new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true, Path = "/" });
            return Results.LocalRedirect(LocalPath(back));
        }).DisableAntiforgery().ExcludeFromDescription();

    /// <summary>A path on this site, whatever was asked for; the home page otherwise.</summary>
    public static string LocalPath(string? path) =>
        path is { Length: > 0 and < 500 } && path[0] == '/' && (path.Length == 1 || (path[1] != '/' && path[1] != '\\')) ? path : "/";
}
