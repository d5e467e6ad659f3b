using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Home;
using CsoAlliance.Tests.Membership;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Home;

public sealed class VisitTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_visit_ends_after_half_an_hour_without_a_page(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (me, visits) = ((await house.AccountAsync("cso", Roles.Member)).MemberId!.Value, house.Get<Visits>());
        var first = Now();
        await visits.SeenAsync(me);
        Assert.Equal((first, null, first - Visits.FirstLook), await RowAsync());
        house.Clock.Advance(TimeSpan.FromMinutes(4));
        await visits.SeenAsync(me);
        Assert.Equal(first, (await RowAsync()).SeenAt);
        house.Clock.Advance(TimeSpan.FromMinutes(20));
        var last = Now();
        await visits.SeenAsync(me);
        Assert.Equal((last, null, first - Visits.FirstLook), await RowAsync());
        house.Clock.Advance(TimeSpan.FromMinutes(31));
        await visits.SeenAsync(me);
        Assert.Equal((Now(), last, last), await RowAsync());
        house.Clock.Advance(TimeSpan.FromMinutes(10));
        await visits.SeenAsync(me);
        Assert.Equal((Now(), last, last), await RowAsync());

        async Task<(DateTime SeenAt, DateTime? LastAt, DateTime Since)> RowAsync()
        {
            await using var db = house.Alliance();
            var visit = await db.Set<Visit>().AsNoTracking().SingleAsync();
            return (visit.SeenAt, visit.LastAt, visit.Since);
        }

        DateTime Now() => house.Clock.GetUtcNow().UtcDateTime;
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_marked_read_stays_so_through_the_next_visit_and_nothing_is_marked_that_is_still_to_come(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (me, visits) = ((await house.AccountAsync("cso", Roles.Member)).MemberId!.Value, house.Get<Visits>());
        await visits.ReadAsync(me, house.Clock.GetUtcNow().UtcDateTime);
        await visits.SeenAsync(me);
        house.Clock.Advance(TimeSpan.FromMinutes(3));
        var read = house.Clock.GetUtcNow().UtcDateTime;
        await visits.ReadAsync(me, DateTime.MaxValue);
        Assert.Equal(read, await SinceAsync());
        await visits.ReadAsync(me, read.AddDays(-3));
        Assert.Equal(read, await SinceAsync());
        house.Clock.Advance(TimeSpan.FromHours(2));
        await visits.SeenAsync(me);
        Assert.Equal(read, await SinceAsync());

        async Task<DateTime> SinceAsync()
        {
            await using var db = house.Alliance();
            return (await db.Set<Visit>().AsNoTracking().SingleAsync()).Since;
        }
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_first_pages_at_once_make_one_visit(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var me = (await house.AccountAsync("cso", Roles.Member)).MemberId!.Value;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => house.Get<Visits>().SeenAsync(me))));
        await using var db = house.Alliance();
        Assert.Equal(1, await db.Set<Visit>().CountAsync());
    }
}
