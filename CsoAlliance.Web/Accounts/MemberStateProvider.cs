using System.Security.Claims;
using CsoAlliance.Core.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CsoAlliance.Web.Accounts;

/// <summary>Checks once a minute that the person behind a circuit may still be there, so that a removed member's open page closes.</summary>
internal sealed class MemberStateProvider(ILoggerFactory loggers, IServiceScopeFactory scopes, IOptions<IdentityOptions> options)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (SessionClaims.Of(authenticationState.User) is not { } session || !await scope.ServiceProvider.GetRequiredService<Sessions>().IsOpenAsync(session, cancellationToken))
            return false;
        var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
        return await members.GetUserAsync(authenticationState.User) is { } member
            && authenticationState.User.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType) == await members.GetSecurityStampAsync(member);
    }
}
