using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Accounts;

/// <summary>Who may read something is the same whether asked of the person or of the thing.</summary>
public sealed class ReadershipTests
{
    private sealed record Item(Tlp Label) : ILabelled;

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Both_sides_of_the_rule_agree_for_every_account_and_label(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await using var scope = house.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IStarterContent>().Single(content => content.GetType().Name == "StarterRoles").FillAsync(default);
        var (members, claims) = (scope.ServiceProvider.GetRequiredService<UserManager<Member>>(), scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Member>>());
        var people = new List<(Guid Id, Viewer Viewer)>();
        foreach (var roles in new string[][] { [Roles.Member], [Roles.Member, Roles.Cso], [Roles.Member, Roles.Analyst], [Roles.Cso, Roles.Analyst], [Roles.Member, Roles.Editor], [Roles.Liaison], [] })
            foreach (var approved in new[] { true, false })
                foreach (var factor in new[] { true, false })
                {
                    var member = new Member($"{Guid.NewGuid():N}@ships.example", "Somebody") { TwoFactorEnabled = factor };
                    if (approved)
                        member.Approve(house.Clock.GetUtcNow().UtcDateTime);
                    Assert.True((await members.CreateAsync(member)).Succeeded);
                    Assert.True((await members.AddToRolesAsync(member, roles)).Succeeded);
                    people.Add((member.Id, MemberClaims.Viewer(await claims.CreateAsync(member))));
                }
        await using var db = house.Alliance();
        foreach (var label in Enum.GetValues<Tlp>())
        {
            var told = await db.ReadersOf(label).Select(member => member.Id).ToListAsync();
            // An account that waits reads CLEAR as every visitor does, and is told nothing.
            Assert.Equal(people.Where(person => person.Viewer.Approved && Access.MayRead(person.Viewer, new Item(label))).Select(person => person.Id).Order(), told.Order());
        }
        Assert.Equal(people.Where(person => person.Viewer.Is(Roles.Editor)).Select(person => person.Id), await db.Holders(Roles.Editor).Select(member => member.Id).ToListAsync());
    }
}
