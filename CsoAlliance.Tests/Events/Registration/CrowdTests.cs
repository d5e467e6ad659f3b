using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events.Registration;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Events.Registration;

/// <summary>Everybody at once.</summary>
public sealed class CrowdTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_hundred_at_once_for_twenty_places(DatabaseProvider provider)
    {
        await using var house = await RegistrationHouse.BuildAsync(provider, places: 20);
        var crowd = await house.CrowdAsync(200);
        // Four servers over one database: only its row keeps them apart.
        var servers = Enumerable.Range(0, 4).Select(_ => house.Server()).ToList();
        var done = await Task.WhenAll(crowd.Select((who, i) => Task.Run(() => servers[i % 4].SendAsync(who, RegistrationHouse.Slug, null, new()))));
        Assert.All(done, one => Assert.Empty(one.Errors));
        await using var db = house.House.Alliance();
        var rows = await db.Set<EventRegistration>().AsNoTracking().ToListAsync();
        Assert.Equal(200, rows.Select(row => row.MemberId).Distinct().Count());
        Assert.Equal((200, 20, 180), (rows.Count, rows.Count(row => row.State == RegistrationState.Placed), rows.Count(row => row.State == RegistrationState.Waiting)));
        var turns = await db.Set<WaitingTurn>().AsNoTracking().OrderBy(turn => turn.Order).ToListAsync();
        Assert.Equal(Enumerable.Range(1, 180).Select(n => ((long)n, n)), turns.Select(turn => (turn.Order, turn.Began)));
        var form = await db.Set<RegistrationForm>().AsNoTracking().SingleAsync();
        Assert.Equal((20, 180, 0), (form.Taken, form.Waiting, await house.PlacesLeftAsync()));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_same_person_pressing_twenty_times_has_one_place(DatabaseProvider provider)
    {
        await using var house = await RegistrationHouse.BuildAsync(provider, places: 20);
        var who = (await house.CrowdAsync(1))[0];
        var done = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => house.ComeAsync(who))));
        Assert.All(done, one => Assert.Equal(RegistrationState.Placed, one.Value));
        Assert.Equal(19, await house.PlacesLeftAsync());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Giving_back_while_others_ask_never_gives_a_place_twice(DatabaseProvider provider)
    {
        await using var house = await RegistrationHouse.BuildAsync(provider, places: 5);
        var crowd = await house.CrowdAsync(40);
        foreach (var who in crowd.Take(5))
            await house.ComeAsync(who);
        await Task.WhenAll(crowd.Select((who, i) => Task.Run(() => i < 5 ? house.Desk.GiveBackAsync(who, RegistrationHouse.Slug, null) : house.ComeAsync(who))));
        await using var db = house.House.Alliance();
        var form = await db.Set<RegistrationForm>().AsNoTracking().SingleAsync();
        var held = await db.Set<EventRegistration>().SumAsync(row => row.Places);
        Assert.Equal((5, 5, 30), (held, form.Taken, form.Waiting));
    }
}
