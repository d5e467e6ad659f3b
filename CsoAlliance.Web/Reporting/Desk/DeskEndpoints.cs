using System.Security.Claims;
using System.Text;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Reporting.Desk;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CsoAlliance.Web.Reporting.Desk;

internal static class DeskEndpoints
{
    private const int MostBytes = 4096;

    public static void MapDesk(this IEndpointRouteBuilder app)
    {
        var desk = app.MapGroup("/desk/reports").RequireAuthorization(policy => policy.RequireRole(Roles.Analyst)).DisableAntiforgery().ExcludeFromDescription();
        desk.MapPost("/unlock", UnlockAsync).DisableHttpMetrics();
        desk.MapPost("/lock", LockAsync);
    }

    /// <summary>The analyst behind a principal.</summary>
    public static Analyst Analyst(ClaimsPrincipal user) => new(MemberClaims.Viewer(user).MemberId!.Value, user.FindFirstValue(ClaimTypes.Email) ?? user.Identity!.Name!);

    // A plain post: the passphrase never goes over a circuit, is read as bytes and zeroed, and never becomes a string.
    private static async Task<Results<RedirectHttpResult, ForbidHttpResult>> UnlockAsync(HttpContext context, ReportDesk desk)
    {
        if (!FromThisSite(context))
            return TypedResults.Forbid();
        var buffer = new byte[MostBytes];
        try
        {
            var length = await context.Request.Body.ReadAtLeastAsync(buffer, MostBytes, throwOnEndOfStream: false, context.RequestAborted);
            var opened = await desk.UnlockAsync(Analyst(context.User), Passphrase(buffer.AsSpan(0, length)), context.RequestAborted);
            return TypedResults.Redirect(opened.Ok ? "/desk/reports" : "/desk/unlock?refused=1");
        }
        finally
        {
            System.Security.Cryptography.CryptographicOperations.ZeroMemory(buffer);
        }
    }

    private static async Task<Results<RedirectHttpResult, ForbidHttpResult>> LockAsync(HttpContext context, ReportDesk desk)
    {
        if (!FromThisSite(context))
            return TypedResults.Forbid();
        await desk.LockAsync(Analyst(context.User), context.RequestAborted);
        return TypedResults.Redirect("/desk/unlock");
    }

    // In place of a token, which would have to be read through the form: browsers say where a post comes from.
    private static bool FromThisSite(HttpContext context) =>
        context.Request.Headers["Sec-Fetch-Site"] is { Count: 1 } site ? site == "same-origin"
        : context.Request.Headers.Origin == $"{context.Request.Scheme}://{context.Request.Host}";

    // Decodes "passphrase=one+two" in place.
    private static byte[] Passphrase(ReadOnlySpan<byte> body)
    {
        var at = body.IndexOf("passphrase="u8);
        if (at < 0)
            return [];
        var coded = body[(at + 11)..];
        var end = coded.IndexOf((byte)'&');
        return System.Net.WebUtility.UrlDecodeToBytes((end < 0 ? coded : coded[..end]).ToArray(), 0, end < 0 ? coded.Length : end) ?? [];
    }
}
