using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CsoAlliance.Core.Accounts;

/// <summary>What a signed-in principal carries beyond Identity's own claims, and how a <see cref="Viewer"/> is read from it.</summary>
public sealed class MemberClaims(UserManager<Member> members, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Member, IdentityRole<Guid>>(members, roles, options)
{
    private const string Approved = "cso:approved";
    private const string DisplayRole = "cso:role";
    private const string FactorMissing = "cso:factor-missing";

    /// <summary>The viewer that a principal stands for; a visitor where nobody is signed in.</summary>
    public static Viewer Viewer(ClaimsPrincipal? principal)
    {
        if (principal?.Identity?.IsAuthenticated != true || !Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            return Accounts.Viewer.Visitor;
        return new(id, principal.HasClaim(Approved, "1"), [.. principal.FindAll(ClaimTypes.Role).Select(claim => claim.Value)])
        {
            DisplayRole = principal.FindFirstValue(DisplayRole) ?? "",
            FactorMissing = principal.HasClaim(FactorMissing, "1"),
        };
    }

    /// <inheritdoc />
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Member user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (user.ApprovedAt is not null)
            identity.AddClaim(new(Approved, "1"));
        // A role of staff opens nothing to somebody who could be impersonated with a password alone.
        if (user.ApprovedAt is not null && !user.TwoFactorEnabled)
            foreach (var role in identity.FindAll(claim => claim.Type == identity.RoleClaimType && Roles.Staff.Contains(claim.Value)).ToList())
            {
                identity.RemoveClaim(role);
                identity.AddClaim(new(FactorMissing, "1"));
            }
        if (user.ApprovedAt is null)
            // The one approval gate: a role that waits for approval opens nothing, whichever way a page or endpoint asks for it.
            foreach (var role in identity.FindAll(identity.RoleClaimType).ToList())
                identity.RemoveClaim(role);
        identity.AddClaim(new(DisplayRole, user.DisplayRole));
        return identity;
    }
}
