using System.Globalization;
using System.Security.Claims;

namespace CsoAlliance.Web.Accounts;

/// <summary>What a sign-in cookie says about the session that it belongs to.</summary>
internal static class SessionClaims
{
    public const string Session = "cso:session";
    public const string ShownAt = "cso:shown";
    public const string Stays = "cso:stays";

    /// <summary>Minutes for which somebody who showed who they are may do what an account hangs on.</summary>
    public const int FreshMinutes = 10;

    public static Guid? Of(ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirstValue(Session), out var id) ? id : null;

    public static bool Persistent(ClaimsPrincipal principal) => principal.HasClaim(Stays, "1");

    /// <summary>Whether the person showed who they are within the last minutes.</summary>
    public static bool IsFresh(ClaimsPrincipal principal, TimeProvider clock) =>
        long.TryParse(principal.FindFirstValue(ShownAt), CultureInfo.InvariantCulture, out var shown) && clock.GetUtcNow().ToUnixTimeSeconds() - shown < FreshMinutes * 60;

    /// <summary>Takes them over into a principal that was made anew.</summary>
    public static void Carry(ClaimsPrincipal from, ClaimsPrincipal to) =>
        ((ClaimsIdentity)to.Identity!).AddClaims(from.FindAll(claim => claim.Type is Session or ShownAt or Stays or "amr"));
}
