using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Identity;

namespace CsoAlliance.Core.Accounts;

/// <summary>Makes accounts that no application form led to: the first administrator and the demo accounts.</summary>
public sealed class AccountDesk(UserManager<Member> members, AuditTrail trail, TimeProvider clock)
{
    /// <summary>Makes an approved account with the given roles. Refused: an address that is none or is taken, a password that is too short.</summary>
    public async Task<Result<Member>> CreateAsync(string email, string displayRole, string password, IEnumerable<string> roles, CancellationToken ct = default)
    {
        var member = new Member(email, displayRole) { EmailConfirmed = true };
        member.Approve(clock.GetUtcNow().UtcDateTime);
        var made = await members.CreateAsync(member, password);
        if (made.Succeeded)
            made = await members.AddToRolesAsync(member, roles);
        if (!made.Succeeded)
            return Result<Member>.Refused([.. made.Errors.Select(error => new Error("account." + error.Code, error.Description))]);
        await trail.NoteAsync("command line", "account.created", email, displayRole, ct);
        return member;
    }

    /// <summary>Gives a demo account the second factor that staff need, with a known secret.</summary>
    internal async Task HoldFactorAsync(Member member, string secret)
    {
        if (member.TwoFactorEnabled)
            return;
        await members.SetAuthenticationTokenAsync(member, AccountFactors.Store, AccountFactors.SecretName, secret);
        await members.SetTwoFactorEnabledAsync(member, true);
    }

    /// <summary>The account with that address; null where there is none.</summary>
    public Task<Member?> FindAsync(string email) => members.FindByEmailAsync(email);

    /// <summary>Whether an account with that address exists.</summary>
    public async Task<bool> ExistsAsync(string email) => await members.FindByEmailAsync(email) is not null;
}
