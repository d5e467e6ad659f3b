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
        var code = await scope.ServiceProvider.GetRequiredService<UserManager<Member>>().GeneratePasswordResetTokenAsync(member);
        return $"/account/reset?email={Uri.EscapeDataString(member.Email!)}&code={Uri.EscapeDataString(code)}";
    }
}
