using System.Globalization;
using System.Security.Claims;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Home;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CsoAlliance.Web.Accounts;

/// <summary>Signs people in so that each sign-in is a session, which is listed, is told about, and can be ended from elsewhere.</summary>
internal sealed class MemberSignIn(
    UserManager<Member> members, IHttpContextAccessor contexts, IUserClaimsPrincipalFactory<Member> claims, IOptions<IdentityOptions> options, ILogger<SignInManager<Member>> log,
    IAuthenticationSchemeProvider schemes, IUserConfirmation<Member> confirmation, Sessions sessions, Visits visits, TimeProvider clock)
    : SignInManager<Member>(members, contexts, claims, options, log, schemes, confirmation)
{
    private SignInWay way = SignInWay.Password;

    /// <summary>Notes that whoever is signed in has just shown again who they are.</summary>
    public Task ShownAgainAsync(Member member) => SignInWithClaimsAsync(member, new AuthenticationProperties { IsPersistent = SessionClaims.Persistent(Context.User) }, Carried(member));

    public override Task<Microsoft.AspNetCore.Identity.SignInResult> PasskeySignInAsync(string credentialJson)
    {
        way = SignInWay.Passkey;
        return base.PasskeySignInAsync(credentialJson);
    }

    public override Task<Microsoft.AspNetCore.Identity.SignInResult> TwoFactorRecoveryCodeSignInAsync(string recoveryCode)
    {
        way = SignInWay.RecoveryCode;
        return base.TwoFactorRecoveryCodeSignInAsync(recoveryCode);
    }

    public override Task<Microsoft.AspNetCore.Identity.SignInResult> TwoFactorAuthenticatorSignInAsync(string code, bool isPersistent, bool rememberClient)
    {
        way = SignInWay.PasswordAndCode;
        return base.TwoFactorAuthenticatorSignInAsync(code, isPersistent, rememberClient);
    }

    public override async Task SignInWithClaimsAsync(Member user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var claims = additionalClaims.ToList();
        var persistent = authenticationProperties?.IsPersistent == true;
        if (!claims.Any(claim => claim.Type == SessionClaims.Session))
        {
            // The one whom this browser was signed in as before, if anybody, leaves: nobody is found in a session that another began.
            if (SessionClaims.Of(Context.User) is { } before && Guid.TryParse(Context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var earlier))
                await sessions.EndAsync(earlier, before);
            var session = await sessions.BeginAsync(user.Id, way, Devices.Of(Context.Request.Headers.UserAgent.ToString()), !persistent);
            claims.Add(new(SessionClaims.Session, session.ToString()));
            await visits.SeenAsync(user.Id);
        }
        claims.Add(new(SessionClaims.ShownAt, clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        claims.Add(new(SessionClaims.Stays, persistent ? "1" : "0"));
        await base.SignInWithClaimsAsync(user, authenticationProperties, claims);
    }

    public override async Task SignOutAsync()
    {
        if (SessionClaims.Of(Context.User) is { } session && Guid.TryParse(Context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var member))
            await sessions.EndAsync(member, session);
        await base.SignOutAsync();
    }

    private IEnumerable<Claim> Carried(Member member) =>
        Context.User.FindFirstValue(ClaimTypes.NameIdentifier) == member.Id.ToString() ? Context.User.FindAll(claim => claim.Type is SessionClaims.Session or "amr") : [];
}
