using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Membership;
using Microsoft.AspNetCore.Identity;

namespace CsoAlliance.Web.Membership;

/// <summary>The link is that of a forgotten password: the account has none yet. It holds for as long as such links do, and until it is used.</summary>
internal sealed class WelcomeLinks(IServiceScopeFactory scopes) : IWelcomeLinks
{
    public async Task<string> PathAsync(Member member, CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await PasswordResets.PathAsync(scope.ServiceProvider.GetRequiredService<UserManager<Member>>(), member);
    }
}
