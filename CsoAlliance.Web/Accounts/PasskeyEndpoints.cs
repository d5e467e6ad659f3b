using System.Text;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace CsoAlliance.Web.Accounts;

/// <summary>Passkeys (WebAuthn): the questions that a browser asks the device, and what comes back.</summary>
internal static class PasskeyEndpoints
{
    private const string Manage = "/account/manage";

    public static void MapPasskeys(this IEndpointRouteBuilder app)
    {
        app.MapPost("/account/passkey/ask", AskAsync).DisableAntiforgery().ExcludeFromDescription();
        app.MapPost("/account/passkey/new", NewAsync).RequireAuthorization().DisableAntiforgery().ExcludeFromDescription();
        app.MapPost("/account/passkey/sign-in", SignInAsync).DisableAntiforgery().ExcludeFromDescription();
        app.MapPost("/account/passkey/add", AddAsync).RequireAuthorization().DisableAntiforgery().ExcludeFromDescription();
        app.MapPost("/account/passkey/{id}/rename", RenameAsync).RequireAuthorization().DisableAntiforgery().ExcludeFromDescription();
        app.MapPost("/account/passkey/{id}/remove", RemoveAsync).RequireAuthorization().DisableAntiforgery().ExcludeFromDescription();
    }

    /// <summary>The id of a passkey as it stands in addresses.</summary>
    public static string Id(UserPasskeyInfo passkey) => WebEncoders.Base64UrlEncode(passkey.CredentialId);

    private static async Task<Results<ContentHttpResult, BadRequest>> AskAsync(HttpContext context, SignInManager<Member> signIns, IAntiforgery antiforgery) =>
        await antiforgery.IsRequestValidAsync(context) ? TypedResults.Content(await signIns.MakePasskeyRequestOptionsAsync(null), "application/json") : TypedResults.BadRequest();

    private static async Task<Results<ContentHttpResult, BadRequest, ForbidHttpResult>> NewAsync(HttpContext context, SignInManager<Member> signIns, UserManager<Member> members, IAntiforgery antiforgery, TimeProvider clock)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || await members.GetUserAsync(context.User) is not { } member)
            return TypedResults.BadRequest();
        if (!SessionClaims.IsFresh(context.User, clock))
            return TypedResults.Forbid();
        return TypedResults.Content(await signIns.MakePasskeyCreationOptionsAsync(new() { Id = member.Id.ToString(), Name = member.Email!, DisplayName = member.DisplayRole }), "application/json");
    }

    private static async Task<Results<RedirectHttpResult, BadRequest>> SignInAsync(HttpContext context, SignInManager<Member> signIns, IAntiforgery antiforgery, [FromForm] string? credential, [FromForm] string? back)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest();
        return await TryAsync(() => signIns.PasskeySignInAsync(credential ?? "")) is { Succeeded: true }
            ? TypedResults.LocalRedirect(back is { Length: > 1 } ? ShipMode.LocalPath(back) : "/home") : TypedResults.LocalRedirect("/account/login?passkey=refused");
    }

    private static async Task<Results<RedirectHttpResult, BadRequest>> AddAsync(HttpContext context, SignInManager<Member> signIns, UserManager<Member> members, AccountKeys keys, IAntiforgery antiforgery, TimeProvider clock, [FromForm] string? credential, [FromForm] string? name, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || await members.GetUserAsync(context.User) is not { } member)
            return TypedResults.BadRequest();
        if (!SessionClaims.IsFresh(context.User, clock))
            return TypedResults.LocalRedirect(AccountsEndpoints.Again(Manage));
        var made = await TryAsync(() => signIns.PerformPasskeyAttestationAsync(credential ?? ""));
        return TypedResults.LocalRedirect(made is { Succeeded: true, Passkey: { } passkey } && (await keys.AddAsync(member, passkey, name, ct)).Ok ? Manage + "#passkeys" : Manage + "?passkey=refused#passkeys");
    }

    private static async Task<Results<RedirectHttpResult, BadRequest>> RenameAsync(HttpContext context, UserManager<Member> members, AccountKeys keys, IAntiforgery antiforgery, string id, [FromForm] string? name, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || await members.GetUserAsync(context.User) is not { } member)
            return TypedResults.BadRequest();
        await keys.RenameAsync(member, Bytes(id), name, ct);
        return TypedResults.LocalRedirect(Manage + "#passkeys");
    }

    private static async Task<Results<RedirectHttpResult, BadRequest>> RemoveAsync(HttpContext context, UserManager<Member> members, AccountKeys keys, IAntiforgery antiforgery, TimeProvider clock, string id, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || await members.GetUserAsync(context.User) is not { } member)
            return TypedResults.BadRequest();
        if (!SessionClaims.IsFresh(context.User, clock))
            return TypedResults.LocalRedirect(AccountsEndpoints.Again(Manage));
        await keys.RemoveAsync(member, Bytes(id), ct);
        return TypedResults.LocalRedirect(Manage + "#passkeys");
    }

    private static byte[] Bytes(string id)
    {
        try
        {
            return WebEncoders.Base64UrlDecode(id);
        }
        catch (FormatException)
        {
            return [];
        }
    }

    // Identity throws where an answer belongs to no question of this browser, or is no JSON.
    private static async Task<T?> TryAsync<T>(Func<Task<T>> act) where T : class
    {
        try
        {
            return await act();
        }
        catch (Exception failure) when (failure is InvalidOperationException or System.Text.Json.JsonException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
