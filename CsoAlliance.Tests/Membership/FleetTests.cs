using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership.Fleets;
using CsoAlliance.Tests.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Membership;

public sealed class FleetTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_responsible_cso_keeps_the_list_and_its_own_people_alone_see_it(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var home = house;
        var cso = await house.AdmitAsync(first, second, MembershipHouse.Form());
        var deputy = await house.AdmitAsync(first, second, MembershipHouse.Form("deputy", role: "deputy"));
        var stranger = await house.AdmitAsync(first, second, MembershipHouse.Form("other", company: "Another company"));
        var desk = house.Get<FleetDesk>();
        Assert.True((await desk.AddAsync(cso, "a-company", Ship())).Ok);
        Assert.Equal("not-found", (await desk.AddAsync(deputy, "a-company", Ship("0123022"))).Error.Code);
        Assert.Equal("not-found", (await desk.AddAsync(stranger, "a-company", Ship("0123022"))).Error.Code);
        var seen = (await desk.FindAsync(deputy, "a-company"))!;
        Assert.False(seen.MayKeep);
        var ship = Assert.Single(seen.Ships);
        Assert.Equal(("Test Star", "0123010", "bridge@ship.example"), (ship.Name, ship.Imo, ship.Contact));
        Assert.Equal("Test Star", Assert.Single((await desk.OwnAsync(deputy))!.Ships).Name);
        Assert.Null(await desk.FindAsync(stranger, "a-company"));
        Assert.Empty((await desk.OwnAsync(stranger))!.Ships);
        Assert.Null(await desk.FindAsync(Viewer.Visitor, "a-company"));
        Assert.Null(await desk.FindAsync(deputy with { Approved = false }, "a-company"));
        Assert.True((await desk.FindAsync(first, "a-company"))!.MayKeep);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_number_must_be_right_and_stands_once_and_every_change_is_noted(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var home = house;
        var cso = await house.AdmitAsync(first, second, MembershipHouse.Form());
        var desk = house.Get<FleetDesk>();
        var wrong = (await desk.AddAsync(cso, "a-company", new() { Imo = "0123011", Contact = new string('x', FleetShip.ContactLength + 1) })).Errors;
        Assert.Equal([nameof(FleetForm.Name), nameof(FleetForm.Imo), nameof(FleetForm.Kind), nameof(FleetForm.Contact)], wrong.Select(error => error.Field));
        Assert.True((await desk.AddAsync(cso, "a-company", Ship("IMO 0123010"))).Ok);
        Assert.Equal("fleet.twice", (await desk.AddAsync(cso, "a-company", Ship())).Error.Code);
        Assert.True((await desk.AddAsync(cso, "a-company", Ship("0123022"))).Ok);
        var ships = (await desk.FindAsync(cso, "a-company"))!.Ships;
        Assert.Equal("fleet.twice", (await desk.ChangeAsync(cso, "a-company", ships[1].Uid, Ship())).Error.Code);
        Assert.True((await desk.ChangeAsync(cso, "a-company", ships[1].Uid, Ship("0123022", "Renamed"))).Ok);
        Assert.True((await desk.RemoveAsync(cso, "a-company", ships[0].Uid)).Ok);
        Assert.Equal("not-found", (await desk.RemoveAsync(cso, "a-company", ships[0].Uid)).Error.Code);
        Assert.Equal("Renamed", Assert.Single((await desk.FindAsync(cso, "a-company"))!.Ships).Name);
        await using var db = house.Alliance();
        Assert.Equal(["fleet.added 0123010", "fleet.added 0123022", "fleet.changed 0123022", "fleet.removed 0123010"],
            await db.Set<AuditEntry>().Where(entry => entry.Subject == "a-company" && entry.Act.StartsWith("fleet.")).OrderBy(entry => entry.Id).Select(entry => entry.Act + " " + entry.Detail).ToListAsync());
    }

    [Fact]
    public async Task A_list_that_is_full_says_so()
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(DatabaseProvider.Sqlite);
        await using var home = house;
        var cso = await house.AdmitAsync(first, second, MembershipHouse.Form());
        await using (var db = house.Alliance())
        {
            var company = await db.Set<Core.Membership.Companies.Company>().SingleAsync();
            for (var n = 0; n < FleetDesk.MostShips; n++)
            {
                var ship = new FleetShip(company.Id);
                ship.Change(Ship($"1{n:000000}"));
                db.Add(ship);
            }
            await db.SaveChangesAsync();
        }
        Assert.Equal("fleet.full", (await house.Get<FleetDesk>().AddAsync(cso, "a-company", Ship())).Error.Code);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_contact_that_is_somebodys_own_mail_goes_with_the_account_and_others_stay(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var home = house;
        var cso = await house.AdmitAsync(first, second, MembershipHouse.Form());
        var deputy = await house.AdmitAsync(first, second, MembershipHouse.Form("deputy", role: "deputy"));
        var desk = house.Get<FleetDesk>();
        var own = Ship("0123022");
        own.Contact = "deputy@a-company.example";
        Assert.True((await desk.AddAsync(cso, "a-company", Ship())).Ok);
        Assert.True((await desk.AddAsync(cso, "a-company", own)).Ok);
        await using var scope = house.Services.CreateAsyncScope();
        var member = await scope.ServiceProvider.GetRequiredService<UserManager<Member>>().FindByIdAsync(deputy.MemberId!.Value.ToString());
        await scope.ServiceProvider.GetRequiredService<PersonalDataDesk>().ForgetAsync(member!);
        Assert.Equal(["", "bridge@ship.example"], (await desk.FindAsync(cso, "a-company"))!.Ships.Select(ship => ship.Contact).Order(StringComparer.Ordinal));
    }

    internal static FleetForm Ship(string imo = "0123010", string name = "Test Star") => new() { Name = name, Imo = imo, Kind = "bulk", Flag = "Greece", Contact = "bridge@ship.example" };
}
