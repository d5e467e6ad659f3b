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

public sealed class CompanyTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_invited_person_joins_the_company_and_is_still_decided_on(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var home = house;
        var (cso, token) = await InvitedAsync(house, first, second);
        var desk = house.Get<InvitationDesk>();
        Assert.Equal(("A company", "deputy@a-company.example"), ((await desk.FindAsync(token)).Value.Company, (await desk.FindAsync(token)).Value.Email));
        Assert.Equal(nameof(InvitedForm.Name), (await desk.AcceptAsync(token, Form(name: ""))).Error.Field);
        var status = (await desk.AcceptAsync(token, Form())).Value;
        Assert.Equal(ApplicationState.New, (await house.Get<ApplicantDesk>().FindAsync(status))!.State);
        await using var db = house.Alliance();
        var application = await db.Set<Application>().SingleAsync(one => one.InvitationId != null);
        var deputy = await house.ApproveAsync(first, second, application);
        var page = (await house.Get<CompanyRoom>().FindAsync(deputy, "a-company"))!;
        Assert.Equal([cso.MemberId!.Value, deputy.MemberId!.Value], page.Members.Select(member => member.MemberId));
        Assert.False(page.MayKeep);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_token_is_used_once_even_by_two_at_the_same_moment(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var home = house;
        var (_, token) = await InvitedAsync(house, first, second);
        var desk = house.Get<InvitationDesk>();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(n => Task.Run(() => desk.AcceptAsync(token, Form(once: $"{n}{Guid.NewGuid():N}")))));
        Assert.Single(outcomes, outcome => outcome.Ok);
        Assert.All(outcomes.Where(outcome => !outcome.Ok), outcome => Assert.Equal("invitation.used", outcome.Error.Code));
        Assert.Equal("invitation.used", (await desk.FindAsync(token)).Error.Code);
        await using var db = house.Alliance();
        Assert.Equal(1, await db.Set<Application>().CountAsync(application => application.InvitationId != null));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_same_invited_form_sent_twice_is_one_application(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var home = house;
        var (_, token) = await InvitedAsync(house, first, second);
        var once = Guid.NewGuid().ToString("N");
        var status = (await house.Get<InvitationDesk>().AcceptAsync(token, Form(once: once))).Value;
        Assert.Equal(status, (await house.Get<InvitationDesk>().AcceptAsync(token, Form(once: once))).Value);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_token_ends_after_seven_days_and_when_it_is_taken_back(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var home = house;
        var (cso, token) = await InvitedAsync(house, first, second);
        var desk = house.Get<InvitationDesk>();
        Assert.Equal("invitation.twice", (await desk.InviteAsync(cso, "a-company", "Deputy@a-company.example")).Error.Code);
        house.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal("invitation.expired", (await desk.FindAsync(token)).Error.Code);
        Assert.Equal("invitation.expired", (await desk.AcceptAsync(token, Form())).Error.Code);
        Assert.True((await desk.InviteAsync(cso, "a-company", "deputy@a-company.example")).Ok);
        var waiting = Assert.Single((await house.Get<CompanyRoom>().FindAsync(cso, "a-company"))!.Invitations);
        var fresh = (await house.LettersAsync("deputy@a-company.example"))[^1].Path!.Split('/')[^1];
        Assert.Equal(Error.NotFound, (await desk.TakeBackAsync(first, "a-company", waiting.Uid)).Error);
        Assert.True((await desk.TakeBackAsync(cso, "a-company", waiting.Uid)).Ok);
        Assert.Equal("invitation.unknown", (await desk.FindAsync(fresh)).Error.Code);
        Assert.Equal("invitation.unknown", (await desk.FindAsync("nothing")).Error.Code);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Only_the_responsible_cso_invites_and_hands_over_to_one_of_the_company(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var home = house;
        var (room, desk) = (house.Get<CompanyRoom>(), house.Get<InvitationDesk>());
        var cso = await house.AdmitAsync(first, second, MembershipHouse.Form());
        var deputy = await house.AdmitAsync(first, second, MembershipHouse.Form("deputy", role: "deputy"));
        var stranger = await house.AdmitAsync(first, second, MembershipHouse.Form("other", "Another company"));
        foreach (var viewer in new[] { deputy, stranger, first, Viewer.Visitor })
            Assert.Equal(Error.NotFound, (await desk.InviteAsync(viewer, "a-company", "new@a-company.example")).Error);
        foreach (var viewer in new[] { deputy, stranger, Viewer.Visitor })
        {
            Assert.Equal(Error.NotFound, (await room.HandOverAsync(viewer, "a-company", deputy.MemberId)).Error);
            Assert.Equal(Error.NotFound, (await room.ChangeAsync(viewer, "a-company", new())).Error);
        }
        foreach (var wrong in new[] { null, stranger.MemberId, cso.MemberId })
            Assert.Equal("to", (await room.HandOverAsync(cso, "a-company", wrong)).Error.Field);
        Assert.True((await room.HandOverAsync(cso, "a-company", deputy.MemberId)).Ok);
        Assert.Contains(await house.NoticesAsync(deputy), notice => notice.Path == "/companies/a-company");
        Assert.Equal(Error.NotFound, (await desk.InviteAsync(cso, "a-company", "new@a-company.example")).Error);
        Assert.True((await desk.InviteAsync(deputy, "a-company", "new@a-company.example")).Ok);
        Assert.Equal(deputy.MemberId, (await room.FindAsync(stranger, "a-company"))!.Members.Single(member => member.Responsible).MemberId);
        Assert.Null(await room.FindAsync(Viewer.Visitor, "a-company"));
        Assert.Null(await room.FindAsync(cso with { Approved = false }, "a-company"));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_company_says_what_it_is_and_what_is_wrong_is_said_at_its_field(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var home = house;
        var (room, cso) = (house.Get<CompanyRoom>(), await house.AdmitAsync(first, second, MembershipHouse.Form()));
        var wrong = await room.ChangeAsync(cso, "a-company", new() { Ships = "many", Site = "javascript:alert(1)", Mentoring = "sells", MentoringArea = "the-moon" });
        Assert.Equal(["Ships", "Site", "Mentoring", "MentoringArea"], wrong.Errors.Select(error => error.Field));
        Assert.True((await room.ChangeAsync(cso, "a-company", new() { Flag = "Greece", Ships = "1,200", ShipTypes = ["bulk", "gas"], Site = "https://company.example/", Mentoring = "offers", MentoringArea = "gulf-of-aden", MentoringShips = ["bulk"] })).Ok);
        var company = (await room.FindAsync(first, "a-company"))!.Company;
        Assert.Equal(("Greece", 1200, ShipTypes.Bulk | ShipTypes.Gas, Mentoring.Offers, "gulf-of-aden"), (company.Flag, company.Ships, company.ShipTypes, company.Mentoring, company.MentoringArea));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_companies_of_one_name_with_different_numbers_stay_two_and_a_known_number_joins(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var home = house;
        await house.AdmitAsync(first, second, MembershipHouse.Form("one", number: "2041999"));
        await house.AdmitAsync(first, second, MembershipHouse.Form("two", number: "0000028"));
        await house.AdmitAsync(first, second, MembershipHouse.Form("three", "Renamed", "2041999"));
        await using var db = house.Alliance();
        Assert.Equal(["a-company", "a-company-2"], await db.Set<Company>().OrderBy(company => company.Id).Select(company => company.Slug).ToListAsync());
        Assert.Equal(2, await db.Set<Standing>().CountAsync(standing => standing.Company!.Slug == "a-company"));
    }

    internal static async Task<(Viewer Cso, string Token)> InvitedAsync(House house, Viewer first, Viewer second)
    {
        var cso = await house.AdmitAsync(first, second, MembershipHouse.Form());
        Assert.True((await house.Get<InvitationDesk>().InviteAsync(cso, "a-company", "deputy@a-company.example")).Ok);
        return (cso, (await house.LettersAsync("deputy@a-company.example"))[^1].Path!.Split('/')[^1]);
    }

    private static InvitedForm Form(string name = "Deputy", string? once = null) => new() { Once = once ?? Guid.NewGuid().ToString("N"), Name = name, Role = "deputy", Keeps = true };
}
