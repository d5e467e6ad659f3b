using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Membership;

public sealed class VettingTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_who_say_yes_make_an_account_with_roles_a_company_and_a_letter(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var _ = house;
        var application = await house.ApplyAsync(MembershipHouse.Form(number: "2041999"));
        Assert.True((await house.Get<VettingDesk>().VoteAsync(first, application.Uid, "approve", "Known.")).Ok);
        await using (var db = house.Alliance())
            Assert.False(await db.Set<Member>().AnyAsync(member => member.Email == "cso@a-company.example"));
        Assert.True((await house.Get<VettingDesk>().VoteAsync(second, application.Uid, "approve", "Called the office.")).Ok);
        await using var after = house.Alliance();
        var member = await after.Set<Member>().SingleAsync(one => one.Email == "cso@a-company.example");
        Assert.Equal(("CSO, bulk carriers", null), (member.DisplayRole, member.PasswordHash));
        var viewer = await house.ViewerAsync(member.Id);
        Assert.True(viewer.Is(Roles.Member) && viewer.Is(Roles.Cso) && !viewer.Is(Roles.Liaison));
        var company = await after.Set<Company>().SingleAsync();
        Assert.Equal(("A company", "a-company", "2041999", 14, member.Id), (company.Name, company.Slug, company.Number, company.Ships, company.ResponsibleId));
        var standing = await after.Set<Standing>().SingleAsync(one => one.MemberId == member.Id);
        Assert.Equal((company.Id, house.Clock.GetUtcNow().UtcDateTime.AddMonths(12)), (standing.CompanyId, standing.VerifyBy));
        Assert.Equal("/account/login", (await house.LettersAsync("cso@a-company.example"))[^1].Path);
        Assert.Equal(["application.received", "application.voted", "application.voted", "application.approved"], (await house.Get<AuditTrail>().OfAsync(application.Uid.ToString())).Select(entry => entry.Act));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_who_say_no_send_a_letter_with_the_reason_and_make_no_account(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var _ = house;
        var form = MembershipHouse.Form();
        var application = await house.ApplyAsync(form);
        Assert.True((await house.Get<VettingDesk>().VoteAsync(first, application.Uid, "refuse", "Not reached.")).Ok);
        Assert.True((await house.Get<VettingDesk>().VoteAsync(second, application.Uid, "refuse", "Nobody at the company knows of it.")).Ok);
        Assert.Contains("Nobody at the company knows of it.", (await house.LettersAsync(form.Email!))[^1].Text);
        var view = (await house.Get<ApplicantDesk>().FindAsync(form.StatusToken()))!;
        Assert.Equal((ApplicationState.Refused, "Nobody at the company knows of it."), (view.State, view.Reason));
        await using var db = house.Alliance();
        Assert.False(await db.Set<Member>().AnyAsync(member => member.Email == form.Email));
        Assert.False(await db.Set<Company>().AnyAsync());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_disagreement_stays_open_until_a_third_agrees_with_one_or_somebody_takes_the_vote_back(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var _ = house;
        var (desk, files) = (house.Get<VettingDesk>(), house.Get<ApplicationFiles>());
        var application = await house.ApplyAsync(MembershipHouse.Form());
        Assert.True((await desk.VoteAsync(first, application.Uid, "approve", "Known.")).Ok);
        Assert.True((await desk.VoteAsync(second, application.Uid, "refuse", "I have doubts.")).Ok);
        var file = (await files.FindAsync(first, application.Uid))!;
        Assert.True(file.Disputed && file.Application.IsOpen);
        Assert.True((await files.ListAsync(first, ApplicationList.New)).Single().Disputed);
        Assert.True((await desk.TakeBackAsync(second, application.Uid)).Ok);
        Assert.True((await desk.VoteAsync(second, application.Uid, "refuse", "Still in doubt.")).Ok);
        var third = await house.AccountAsync("admin3", Roles.Member, Roles.Administrator);
        Assert.True((await desk.VoteAsync(third, application.Uid, "approve", "I called them.")).Ok);
        Assert.Equal(ApplicationState.Approved, (await files.FindAsync(first, application.Uid))!.Application.State);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Nobody_votes_twice_or_without_a_reason_or_after_the_decision_or_without_the_role(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var _ = house;
        var (desk, application) = (house.Get<VettingDesk>(), await house.ApplyAsync(MembershipHouse.Form()));
        Assert.Equal("reason", (await desk.VoteAsync(first, application.Uid, "approve", " ")).Error.Field);
        Assert.Equal("verdict", (await desk.VoteAsync(first, application.Uid, "perhaps", "Known.")).Error.Field);
        Assert.Equal(Error.NotFound, (await desk.VoteAsync(await house.AccountAsync("member", Roles.Member), application.Uid, "approve", "Known.")).Error);
        Assert.Equal(Error.NotFound, (await desk.VoteAsync(first with { Approved = false }, application.Uid, "approve", "Known.")).Error);
        Assert.True((await desk.VoteAsync(first, application.Uid, "approve", "Known.")).Ok);
        Assert.Equal("application.votedAlready", (await desk.VoteAsync(first, application.Uid, "approve", "Known.")).Error.Code);
        Assert.True((await desk.VoteAsync(second, application.Uid, "approve", "Known.")).Ok);
        Assert.Equal("application.closed", (await desk.VoteAsync(second, application.Uid, "refuse", "No.")).Error.Code);
        Assert.Equal("application.closed", (await desk.TakeBackAsync(second, application.Uid)).Error.Code);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_votes_at_the_same_moment_none_is_lost_or_counted_twice(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var _ = house;
        var third = await house.AccountAsync("admin3", Roles.Member, Roles.Administrator);
        var (desk, form) = (house.Get<VettingDesk>(), MembershipHouse.Form());
        var application = await house.ApplyAsync(form);
        Viewer[] voters = [first, second, third, first, second, third];
        var outcomes = await Task.WhenAll(voters.Select(voter => Task.Run(() => desk.VoteAsync(voter, application.Uid, "approve", "Known."))));
        Assert.All(outcomes.Where(outcome => !outcome.Ok), outcome => Assert.Contains(outcome.Error.Code, new[] { "membership.raced", "application.votedAlready", "application.closed" }));
        await using var db = house.Alliance();
        var votes = await db.Set<ApplicationVote>().OrderBy(vote => vote.N).ToListAsync();
        Assert.Equal(outcomes.Count(outcome => outcome.Ok), votes.Count);
        Assert.Equal(votes.Count, votes.Select(vote => vote.VoterId).Distinct().Count());
        Assert.InRange(votes.Count, 1, 2);
        Assert.Equal(votes.Count == 2 ? 1 : 0, await db.Set<Member>().CountAsync(member => member.Email == form.Email));
        Assert.Equal(votes.Count == 2, (await db.Set<Application>().SingleAsync()).State == ApplicationState.Approved);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_database_itself_refuses_a_second_first_vote_and_a_second_vote_of_one_person(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var _ = house;
        var application = await house.ApplyAsync(MembershipHouse.Form());
        Assert.True((await house.Get<VettingDesk>().VoteAsync(first, application.Uid, "approve", "Known.")).Ok);
        foreach (var (n, voter) in new[] { (1, second.MemberId!.Value), (2, first.MemberId!.Value) })
        {
            await using var db = house.Alliance();
            db.Add(new ApplicationVote(application.Id, n, voter, Verdict.Approve, "At the same moment.", house.Clock.GetUtcNow().UtcDateTime));
            Assert.Equal("membership.raced", (await db.SaveAsync(Deciders.Raced, default)).Error.Code);
        }
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_authority_becomes_a_liaison_and_an_address_that_has_an_account_keeps_it(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var _ = house;
        var form = MembershipHouse.Form("watch", "Coastguard", role: "authority");
        var liaison = await house.AdmitAsync(first, second, form);
        Assert.True(liaison.Is(Roles.Liaison) && !liaison.Is(Roles.Cso));
        var again = await house.AdmitAsync(first, second, MembershipHouse.Form("watch", "Coastguard", role: "deputy"));
        Assert.Equal(liaison.MemberId, again.MemberId);
        await using var db = house.Alliance();
        Assert.Equal(1, await db.Set<Company>().CountAsync());
    }
}
