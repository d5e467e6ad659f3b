using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Membership.Profiles;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Membership;

public sealed class StandingTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_suspension_closes_the_gate_and_the_open_pages_and_can_be_lifted(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var home = house;
        var member = await house.AdmitAsync(first, second, MembershipHouse.Form());
        var (desk, id, stamp) = (house.Get<StandingDesk>(), member.MemberId!.Value, await StampAsync(house, member));
        Assert.Equal("reason", (await desk.ActAsync(first, id, StandingAct.Suspend, " ")).Error.Field);
        Assert.Equal(Error.NotFound, (await desk.ActAsync(member, id, StandingAct.Suspend, "No.")).Error);
        Assert.True((await desk.ActAsync(first, id, StandingAct.Suspend, "Passed a notice on.")).Ok);
        Assert.NotEqual(stamp, await StampAsync(house, member));
        var shut = await house.ViewerAsync(id);
        Assert.False(shut.Approved || shut.Roles.Count > 0);
        Assert.Null(await house.Get<MemberDirectory>().FindAsync(second, id));
        Assert.Equal(id, Assert.Single(await desk.SuspendedAsync(first)).MemberId);
        Assert.Equal("standing.state", (await desk.ActAsync(first, id, StandingAct.Suspend, "Again.")).Error.Code);
        Assert.True((await desk.ActAsync(second, id, StandingAct.Reinstate, "It was a misunderstanding.")).Ok);
        Assert.True((await house.ViewerAsync(id)).Is(Roles.Cso));
        Assert.Equal(["membership.suspend", "membership.reinstate"], (await house.Get<AuditTrail>().OfAsync(id.ToString())).Select(entry => entry.Act));
        Assert.Contains("Passed a notice on.", (await house.LettersAsync("cso@a-company.example"))[^2].Text);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_removal_takes_roles_entry_and_company_and_a_new_application_brings_the_same_account_back(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var home = house;
        var member = await house.AdmitAsync(first, second, MembershipHouse.Form());
        var (desk, id) = (house.Get<StandingDesk>(), member.MemberId!.Value);
        Assert.True((await house.Get<InvitationDesk>().InviteAsync(member, "a-company", "deputy@a-company.example")).Ok);
        Assert.True((await desk.ActAsync(first, id, StandingAct.Remove, "Left the company.")).Ok);
        Assert.False((await house.ViewerAsync(id)).Approved);
        await using (var db = house.Alliance())
        {
            Assert.Null((await db.Set<Company>().SingleAsync()).ResponsibleId);
            Assert.False(await db.Set<MemberProfile>().AnyAsync(profile => profile.MemberId == id));
            Assert.False(await db.Set<Invitation>().AnyAsync());
        }
        Assert.Equal("standing.state", (await desk.ActAsync(first, id, StandingAct.Remove, "Again.")).Error.Code);
        Assert.Equal("standing.state", (await desk.ActAsync(first, id, StandingAct.Reinstate, "Come back.")).Error.Code);
        var back = await house.AdmitAsync(first, second, MembershipHouse.Form(role: "designatedPerson"));
        Assert.Equal(id, back.MemberId);
        Assert.True(back.Is(Roles.Member) && !back.Is(Roles.Cso));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_membership_is_due_after_twelve_months_and_holds_again_when_it_was_checked(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var home = house;
        var member = await house.AdmitAsync(first, second, MembershipHouse.Form());
        var desk = house.Get<StandingDesk>();
        Assert.Empty(await desk.DueAsync(first));
        house.Clock.Advance(TimeSpan.FromDays(340));
        Assert.Equal(member.MemberId, Assert.Single(await desk.DueAsync(first)).MemberId);
        Assert.Empty(await desk.DueAsync(member));
        Assert.True((await desk.ActAsync(first, member.MemberId!.Value, StandingAct.Verify, "Called the office.")).Ok);
        Assert.Empty(await desk.DueAsync(first));
    }

    [Fact]
    public async Task No_administrator_suspends_the_own_membership()
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(DatabaseProvider.Sqlite);
        await using var home = house;
        Assert.True((await house.Get<ProfileDesk>().KeepAsync(first, new())).Ok);
        Assert.Equal("standing.self", (await house.Get<StandingDesk>().ActAsync(first, first.MemberId!.Value, StandingAct.Remove, "Enough.")).Error.Code);
        Assert.True((await house.Get<StandingDesk>().ActAsync(second, first.MemberId!.Value, StandingAct.Remove, "Left.")).Ok);
        // Who is no longer an administrator decides on nobody, although the page was open.
        var application = await house.ApplyAsync(MembershipHouse.Form());
        var closed = await house.ViewerAsync(first.MemberId!.Value);
        Assert.Equal(Error.NotFound, (await house.Get<VettingDesk>().VoteAsync(closed, application.Uid, "approve", "Known.")).Error);
    }

    private static async Task<string?> StampAsync(House house, Viewer member)
    {
        await using var db = house.Alliance();
        return await db.Set<Member>().Where(one => one.Id == member.MemberId).Select(one => one.SecurityStamp).SingleAsync();
    }
}
