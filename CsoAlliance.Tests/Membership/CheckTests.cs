using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Membership;

public sealed class CheckTests
{
    [Theory]
    [InlineData("gmail.com", true)]
    [InlineData("yahoo.co.uk", true)]
    [InlineData("gmx.de", true)]
    [InlineData("proton.me", true)]
    [InlineData("mail.ru", true)]
    [InlineData("mail.company.com", false)]
    [InlineData("live.shipping.example", false)]
    [InlineData("company.com", false)]
    [InlineData("", false)]
    public void A_free_mail_domain_is_told_from_a_companys(string domain, bool free) => Assert.Equal(free, MailDomain.IsFree(domain));

    [Theory]
    [InlineData("CSO@Company.Example", "company.example")]
    [InlineData("\"a@b\"@company.example", "company.example")]
    [InlineData("nothing", "")]
    [InlineData(null, "")]
    public void The_domain_is_what_stands_behind_the_last_at(string? address, string domain) => Assert.Equal(domain, MailDomain.Of(address));

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_mail_domain_is_compared_with_the_companys_members(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var home = house;
        var alone = await house.ApplyAsync(MembershipHouse.Form());
        Assert.Equal(CheckState.Waiting, await StateAsync(house, first, alone.Uid, "Mail address"));
        await house.ApproveAsync(first, second, alone);
        var colleague = await house.ApplyAsync(MembershipHouse.Form("deputy"));
        Assert.Equal(CheckState.Passed, await StateAsync(house, first, colleague.Uid, "Mail address"));
        var elsewhere = MembershipHouse.Form("other");
        elsewhere.Email = "other@elsewhere.example";
        Assert.Equal(CheckState.Look, await StateAsync(house, first, (await house.ApplyAsync(elsewhere)).Uid, "Mail address"));
        var free = MembershipHouse.Form("free");
        free.Email = "free@gmail.com";
        Assert.Equal(CheckState.Look, await StateAsync(house, first, (await house.ApplyAsync(free)).Uid, "Mail address"));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_company_number_is_checked_and_compared(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var home = house;
        Assert.Equal(CheckState.Waiting, await StateAsync(house, first, (await house.ApplyAsync(MembershipHouse.Form("none"))).Uid, "IMO company number"));
        var doubtful = MembershipHouse.Form("doubtful", "Doubtful", "2041998");
        doubtful.CompanyNumberKept = doubtful.CompanyNumber;
        Assert.Equal(CheckState.Failed, await StateAsync(house, first, (await house.ApplyAsync(doubtful)).Uid, "IMO company number"));
        var right = await house.ApplyAsync(MembershipHouse.Form("right", "Right", "2041999"));
        Assert.Equal(CheckState.Passed, await StateAsync(house, first, right.Uid, "IMO company number"));
        await house.ApproveAsync(first, second, right);
        Assert.Equal(CheckState.Look, await StateAsync(house, first, (await house.ApplyAsync(MembershipHouse.Form("borrowed", "Another name", "2041999"))).Uid, "IMO company number"));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Earlier_applications_and_refusals_are_seen_whatever_the_case_of_the_address(DatabaseProvider provider)
    {
        var (house, first, second) = await MembershipHouse.WithDecidersAsync(provider);
        await using var home = house;
        var one = await house.ApplyAsync(MembershipHouse.Form());
        Assert.Equal(CheckState.Passed, await StateAsync(house, first, one.Uid, "Earlier applications"));
        var loud = MembershipHouse.Form();
        loud.Email = loud.Email!.ToUpperInvariant();
        var two = await house.ApplyAsync(loud);
        Assert.Equal(CheckState.Look, await StateAsync(house, first, two.Uid, "Earlier applications"));
        foreach (var voter in new[] { first, second })
            Assert.True((await house.Get<VettingDesk>().VoteAsync(voter, one.Uid, "refuse", "Not known at the company.")).Ok);
        Assert.Equal(CheckState.Failed, await StateAsync(house, first, two.Uid, "Earlier applications"));
    }

    private static async Task<CheckState> StateAsync(House house, Viewer viewer, Guid uid, string title) =>
        (await house.Get<ApplicationFiles>().FindAsync(viewer, uid))!.Checks.Single(check => check.Title == title).State;
}
