using CsoAlliance.Core.Accounts;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CsoAlliance.Web.Accounts;

internal static class AccountsEndpoints
{
    private const string Manage = "/account/manage";

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapPost("/account/logout", SignOutAsync).ExcludeFromDescription();
        app.MapPost("/account/sessions/{id:guid}/end", EndAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapPost("/account/sessions/end", EndOthersAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapPost("/account/export", ExportAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapPasskeys();
        app.MapShipMode();
    }

    /// <summary>Leads to where somebody shows again who they are, and back.</summary>
    public static string Again(string back) => "/account/again?back=" + Uri.EscapeDataString(back);

    private static async Task<Results<RedirectHttpResult, BadRequest>> SignOutAsync(HttpContext context, SignInManager<Member> signIns, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest();
        await signIns.SignOutAsync();
        return TypedResults.Redirect("/");
    }

    private static async Task<Results<RedirectHttpResult, BadRequest>> EndAsync(HttpContext context, Sessions sessions, IAntiforgery antiforgery, Guid id, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest();
        await sessions.EndAsync(context.Viewer().MemberId!.Value, id, ct);
        return TypedResults.LocalRedirect(Manage + "#sessions");
    }

    private static async Task<Results<RedirectHttpResult, BadRequest>> EndOthersAsync(HttpContext context, Sessions sessions, IAntiforgery antiforgery, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest();
        await sessions.EndOthersAsync(context.Viewer().MemberId!.Value, SessionClaims.Of(context.User) ?? Guid.Empty, ct);
        return TypedResults.LocalRedirect(Manage + "#sessions");
    }

    private static async Task<Results<FileStreamHttpResult, RedirectHttpResult, BadRequest>> ExportAsync(HttpContext context, UserManager<Member> members, PersonalDataDesk data, IAntiforgery antiforgery, TimeProvider clock, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || await members.GetUserAsync(context.User) is not { } member)
            return TypedResults.BadRequest();
        if (!SessionClaims.IsFresh(context.User, clock))
            return TypedResults.LocalRedirect(Again(Manage));
        // Gathered whole first: half an export with a status of 200 would look like all of it.
        var zip = new MemoryStream();
        await data.ExportAsync(member, zip, ct);
        zip.Position = 0;
        return TypedResults.File(zip, "application/zip", "cso-alliance-about-me.zip");
    }
}
