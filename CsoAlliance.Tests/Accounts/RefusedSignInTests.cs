using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Tests.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Accounts;

/// <summary>Refused sign-ins are counted where they are stored, so that none gets lost and none tells of an account.</summary>
public sealed class RefusedSignInTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Four_at_once_count_four_the_fifth_closes_the_account_and_others_stay_as_they_are(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (tried, other) = (new Member("chief@ships.example", "Somebody"), new Member("mate@ships.example", "Somebody"));
        await using (var scope = house.Services.CreateAsyncScope())
        {
            var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
            Assert.True((await members.CreateAsync(tried)).Succeeded && (await members.CreateAsync(other)).Succeeded);
        }
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RefuseAsync(house, tried.Id)));
        await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => house.Services.GetRequiredService<RefusedSignIns>().CountAsync(null)));
        Assert.Equal((4, null), await StateAsync(house, tried.Id));
        Assert.Equal((0, null), await StateAsync(house, other.Id));

        Assert.True(await RefuseAsync(house, tried.Id), "whoever was refused last hears in the same request that the account is closed");
        Assert.Equal((0, house.Clock.GetUtcNow().AddMinutes(15)), await StateAsync(house, tried.Id));
        Assert.Equal((0, null), await StateAsync(house, other.Id));
    }

    private static async Task<bool> RefuseAsync(House house, Guid id)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
        var member = (await members.FindByIdAsync(id.ToString()))!;
        Assert.True((await members.AccessFailedAsync(member)).Succeeded);
        return member.LockoutEnd > house.Clock.GetUtcNow();
    }

    private static async Task<(int Count, DateTimeOffset? Until)> StateAsync(House house, Guid id)
    {
        await using var db = house.Alliance();
        var row = await db.Set<Member>().Where(member => member.Id == id).Select(member => new { member.AccessFailedCount, member.LockoutEnd }).SingleAsync();
        return (row.AccessFailedCount, row.LockoutEnd);
    }
}
