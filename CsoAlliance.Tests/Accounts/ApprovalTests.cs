using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Accounts;

public sealed class ApprovalTests
{
    [Fact]
    public async Task A_role_that_waits_for_approval_opens_nothing()
    {
        await using var house = await House.BuildAsync(starterContent: true);
        await using var scope = house.Services.CreateAsyncScope();
        var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
        var claims = scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Member>>();
        var member = new Member("waiting@alliance.example", "Analyst to be");
        await members.CreateAsync(member, "lantern-oar-and-kettle");
        await members.AddToRoleAsync(member, Roles.Analyst);
        var waiting = await claims.CreateAsync(member);
        Assert.False(waiting.IsInRole(Roles.Analyst));
        Assert.Equal(Tlp.Clear, MemberClaims.Viewer(waiting).Ceiling);
        member.Approve(house.Clock.GetUtcNow().UtcDateTime);
        // A password alone is not enough for staff.
        var halfway = await claims.CreateAsync(member);
        Assert.Equal((false, true, Tlp.Green), (halfway.IsInRole(Roles.Analyst), MemberClaims.Viewer(halfway).FactorMissing, MemberClaims.Viewer(halfway).Ceiling));
        await members.SetTwoFactorEnabledAsync(member, true);
        Assert.True((await claims.CreateAsync(member)).IsInRole(Roles.Analyst));
    }
}
