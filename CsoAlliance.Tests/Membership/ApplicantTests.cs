using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Membership;

public sealed class ApplicantTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_link_opens_the_own_application_and_the_database_holds_only_its_hash(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (form, other) = (MembershipHouse.Form(), MembershipHouse.Form("dpa"));
        await house.ApplyAsync(form);
        await house.ApplyAsync(other);
        Assert.NotEqual(form.StatusToken(), other.StatusToken());
        Assert.Equal("/join/status/" + form.StatusToken(), (await house.LettersAsync(form.Email!)).Single().Path);
        Assert.Equal(ApplicationState.New, (await house.Get<ApplicantDesk>().FindAsync(form.StatusToken()))!.State);
        foreach (var wrong in new[] { null, "", "x", form.StatusToken()[..^1], form.StatusToken() + "A", new string('A', 43), new string('A', 4000) })
            Assert.Null(await house.Get<ApplicantDesk>().FindAsync(wrong));
        await using var db = house.Alliance();
        Assert.DoesNotContain(form.StatusToken(), await db.Set<StatusLink>().Select(link => link.Hash).ToListAsync());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_question_is_mailed_without_its_text_and_the_answer_brings_the_application_back(DatabaseProvider provider)
    {
        var (house, first, _) = await MembershipHouse.WithDecidersAsync(provider);
        await using var home = house;
        var (form, desk, applicant) = (MembershipHouse.Form(), house.Get<VettingDesk>(), house.Get<ApplicantDesk>());
        var application = await house.ApplyAsync(form);
        Assert.Equal("text", (await desk.WriteAsync(first, application.Uid, " ")).Error.Field);
        Assert.True((await desk.WriteAsync(first, application.Uid, "Which ship do we miss?")).Ok);
        Assert.Equal(ApplicationState.Asked, (await applicant.FindAsync(form.StatusToken()))!.State);
        var letter = (await house.LettersAsync(form.Email!))[^1];
        Assert.DoesNotContain("Which ship", letter.Subject + letter.Text);
        // The letter's own link opens the same page as the first one.
        Assert.Single((await applicant.FindAsync(letter.Path!.Split('/')[^1]))!.Messages);
        Assert.Equal("text", (await applicant.AnswerAsync(form.StatusToken(), new string('x', 2001))).Error.Field);
        Assert.True((await applicant.AnswerAsync(form.StatusToken(), "The newest.")).Ok);
        var file = (await house.Get<ApplicationFiles>().FindAsync(first, application.Uid))!;
        Assert.Equal((ApplicationState.New, "The newest."), (file.Application.State, file.Messages[^1].Text));
        Assert.True((await house.Get<ApplicationFiles>().ListAsync(first, ApplicationList.New)).Single().Answered);
        for (var i = 1; i < ApplicantDesk.MostUnanswered; i++)
            Assert.True((await applicant.AnswerAsync(form.StatusToken(), $"And {i}.")).Ok);
        Assert.Equal("application.patience", (await applicant.AnswerAsync(form.StatusToken(), "And more.")).Error.Code);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Who_withdraws_leaves_nothing_and_nobody_decides_any_more(DatabaseProvider provider)
    {
        var (house, first, _) = await MembershipHouse.WithDecidersAsync(provider);
        await using var home = house;
        var (form, applicant) = (MembershipHouse.Form(), house.Get<ApplicantDesk>());
        var application = await house.ApplyAsync(form);
        Assert.True((await applicant.AnswerAsync(form.StatusToken(), "One more thing.")).Ok);
        Assert.True((await applicant.WithdrawAsync(form.StatusToken())).Ok);
        Assert.Equal("application.closed", (await applicant.WithdrawAsync(form.StatusToken())).Error.Code);
        Assert.Equal("application.closed", (await applicant.AnswerAsync(form.StatusToken(), "Wait.")).Error.Code);
        Assert.Equal("application.closed", (await house.Get<VettingDesk>().VoteAsync(first, application.Uid, "approve", "Known.")).Error.Code);
        await using var db = house.Alliance();
        var stored = await db.Set<Application>().SingleAsync();
        Assert.Equal("", stored.Name + stored.Email + stored.Company + stored.Proof + stored.Seeks);
        Assert.False(await db.Set<ApplicationMessage>().AnyAsync());
        Assert.Equal(ApplicationState.Withdrawn, (await applicant.FindAsync(form.StatusToken()))!.State);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_usual_wait_is_the_average_of_the_last_decisions_and_is_not_told_of_single_ones(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var home = house;
        var waiting = MembershipHouse.Form("waiting");
        await house.ApplyAsync(waiting);
        for (var days = 1; days <= 3; days++)
        {
            Assert.Null((await house.Get<ApplicantDesk>().FindAsync(waiting.StatusToken()))!.UsualWait);
            var application = await house.ApplyAsync(MembershipHouse.Form($"cso{days}"));
            house.Clock.Advance(TimeSpan.FromDays(days));
            await house.ApproveAsync(first, second, application);
        }
        Assert.Equal(TimeSpan.FromDays(2), (await house.Get<ApplicantDesk>().FindAsync(waiting.StatusToken()))!.UsualWait);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_members_address_as_sponsor_asks_that_member_and_nobody_elses_is_told_anything(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var home = house;
        var (sponsor, other) = (await house.AccountAsync("sponsor", Roles.Member), await house.AccountAsync("other", Roles.Member));
        var application = await house.ApplyAsync(MembershipHouse.Form(sponsor: "Sponsor@ships.example"));
        var unknown = await house.ApplyAsync(MembershipHouse.Form("dpa", sponsor: "nobody@ships.example"));
        Assert.Equal($"/members/sponsor/{application.Uid}", Assert.Single(await house.NoticesAsync(sponsor)).Path);
        Assert.Empty(await house.NoticesAsync(other));
        Assert.Empty(await house.LettersAsync("nobody@ships.example"));
        // The letter says nothing of who applies: it lies on other people's servers.
        Assert.DoesNotContain("A company", (await house.LettersAsync("sponsor@ships.example")).Single().Text);
        var desk = house.Get<SponsorDesk>();
        Assert.Null(await desk.FindAsync(other, application.Uid));
        Assert.Null(await desk.FindAsync(Viewer.Visitor, unknown.Uid));
        Assert.Equal(Error.NotFound, (await desk.AnswerAsync(other, application.Uid, "yes", "Me too.")).Error);
        Assert.Equal("answer", (await desk.AnswerAsync(sponsor, application.Uid, null, "Known.")).Error.Field);
        Assert.Equal("word", (await desk.AnswerAsync(sponsor, application.Uid, "yes", " ")).Error.Field);
        Assert.True((await desk.AnswerAsync(sponsor, application.Uid, "yes", "We drilled together twice.")).Ok);
        var checks = (await house.Get<ApplicationFiles>().FindAsync(first, application.Uid))!.Checks;
        Assert.Contains(checks, check => check.State == CheckState.Passed && check.Finding.Contains("We drilled together twice.", StringComparison.Ordinal));
        Assert.Contains((await house.Get<ApplicationFiles>().FindAsync(first, unknown.Uid))!.Checks, check => check is { Title: "Sponsor", State: CheckState.Look });
        await house.ApproveAsync(first, second, application);
        Assert.Equal("application.closed", (await desk.AnswerAsync(sponsor, application.Uid, "no", "I was wrong.")).Error.Code);
    }

    [Fact]
    public async Task An_administrator_who_sponsors_does_not_decide()
    {
        var (house, first, _) = await MembershipHouse.WithDecidersAsync(DatabaseProvider.Sqlite);
        await using var home = house;
        var application = await house.ApplyAsync(MembershipHouse.Form(sponsor: "admin@ships.example"));
        Assert.Equal("application.ownSponsor", (await house.Get<VettingDesk>().VoteAsync(first, application.Uid, "approve", "I know her work.")).Error.Code);
    }

    [Fact]
    public async Task Those_who_decide_are_told_of_an_application_and_others_are_not()
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(DatabaseProvider.Sqlite);
        await using var home = house;
        var member = await house.AccountAsync("member", Roles.Member);
        await house.ApplyAsync(MembershipHouse.Form());
        foreach (var decider in new[] { first, second })
            Assert.Equal(NoticeTopic.Applications.Code, Assert.Single(await house.NoticesAsync(decider)).Topic);
        Assert.Empty(await house.NoticesAsync(member));
        Assert.Empty(await house.Get<ApplicationFiles>().ListAsync(member, ApplicationList.New));
    }
}
