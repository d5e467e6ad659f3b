using System.IO.Compression;
using System.Text;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Reporting;
using CsoAlliance.Core.Reporting.Desk;
using CsoAlliance.Core.Reporting.Drafts;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Reporting.Members;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.Membership;
using CsoAlliance.Tests.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Reporting.Members;

public sealed class MemberReportTests
{
    private static readonly byte[] Device = ReportDrafts.NewDevice();

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_named_report_stands_in_its_members_list_with_its_state_until_the_notice_is_published(DatabaseProvider provider)
    {
        await using var house = await DeskHouse.BuildAsync(provider);
        var (member, reports) = (await house.House.AccountAsync("member", Roles.Member), house.House.Get<MemberReports>());
        var shown = (await reports.SendAsync(member, Form("named"), Device)).Value;
        var mine = Assert.Single(await MineAsync(house, member));
        Assert.Equal((shown.Reference, "Physical incident, Arabian Sea", ReportState.Received, MyReports.ListPath, false), (mine.Number, mine.Label, mine.State, mine.Path, mine.AnswerNeeded));
        using var session = await house.SitDownAsync(house.First);
        var id = (await session.QueueAsync([])).Value[0].Id;
        Assert.Equal(new Sender(member.MemberId!.Value, "member"), (await session.OpenAsync(id)).Value.Sender);
        Assert.True((await session.AskAsync(id, "How many?")).Ok);
        mine = Assert.Single(await MineAsync(house, member));
        Assert.True(mine is { AnswerNeeded: true, Path: "/report/follow-up" });
        Assert.True((await session.ProposeAsync(id, Notice(Tlp.Green))).Ok);
        mine = Assert.Single(await MineAsync(house, member));
        Assert.Equal(("Two skiffs close a ship", ReportState.Published), (mine.Label, mine.State));
        Assert.StartsWith("/incidents/CSOA-", mine.Path, StringComparison.Ordinal);
        Assert.Equal("Two skiffs close a ship", (await house.House.Get<RegisterReader>().FindAsync(mine.Path["/incidents/".Length..], member))!.Summary.Title);
        Assert.Empty(await MineAsync(house, await house.House.AccountAsync("other", Roles.Member)));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_title_stricter_than_its_member_may_read_is_not_in_the_list(DatabaseProvider provider)
    {
        await using var house = await DeskHouse.BuildAsync(provider);
        var member = await house.House.AccountAsync("member", Roles.Member);
        await house.House.Get<MemberReports>().SendAsync(member, Form("named"), Device);
        using var session = await house.SitDownAsync(house.First);
        Assert.True((await session.ProposeAsync((await session.QueueAsync([])).Value[0].Id, Notice(Tlp.Amber))).Ok);
        var mine = Assert.Single(await MineAsync(house, member));
        Assert.Equal(("Physical incident, Arabian Sea", ReportState.Published, MyReports.ListPath), (mine.Label, mine.State, mine.Path));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_confidential_report_is_linked_to_its_member_inside_the_seal_alone(DatabaseProvider provider)
    {
        await using var house = await DeskHouse.BuildAsync(provider);
        var member = await house.House.AccountAsync("member", Roles.Member);
        var drafts = house.House.Get<ReportDrafts>();
        await drafts.KeepAsync(member.MemberId!.Value, Device, new(Form("confidential"), 4));
        var shown = (await house.House.Get<MemberReports>().SendAsync(member, Form("confidential"), Device)).Value;
        Assert.Empty(await MineAsync(house, member));
        Assert.Equal(DraftFound.None, await drafts.FindAsync(member.MemberId.Value, Device));
        await using (var alliance = house.House.Alliance())
            Assert.Equal(0, await alliance.Set<NamedReport>().CountAsync());
        using var session = await house.SitDownAsync(house.First);
        Assert.Equal(member.MemberId, (await session.OpenAsync((await session.QueueAsync([])).Value.Single(item => item.Reference == shown.Reference).Id)).Value.Sender!.MemberId);
    }

    [Theory]
    [InlineData("confidential", false), InlineData("named", true)]
    public async Task On_the_disk_the_member_stands_beside_the_report_only_where_it_is_named(string identity, bool linked)
    {
        await using var house = await DeskHouse.BuildAsync();
        var member = await house.House.AccountAsync("member", Roles.Member);
        await house.House.Get<ReportDrafts>().KeepAsync(member.MemberId!.Value, Device, new(Form(identity), 4));
        await house.House.Get<MemberReports>().SendAsync(member, Form(identity), Device);
        Guid report;
        await using (var vault = house.House.Vault())
            report = (await vault.Set<VaultReport>().SingleAsync()).Id;
        var files = Disk.Read(house.House.Directory);
        var withMember = files.Where(file => Holds(file.Bytes, member.MemberId.Value)).Select(file => Path.GetFileName(file.Path)).ToList();
        var withReport = files.Where(file => Holds(file.Bytes, report)).Select(file => Path.GetFileName(file.Path)).ToList();
        Assert.All(withMember, file => Assert.StartsWith("alliance.db", file, StringComparison.Ordinal));
        Assert.Contains(withReport, file => file.StartsWith("vault.db", StringComparison.Ordinal));
        Assert.Equal(linked, withMember.Intersect(withReport).Any());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Sending_again_gives_the_same_receipt_and_one_link(DatabaseProvider provider)
    {
        await using var house = await DeskHouse.BuildAsync(provider);
        var (member, reports) = (await house.House.AccountAsync("member", Roles.Member), house.House.Get<MemberReports>());
        var form = Form("named");
        var first = (await reports.SendAsync(member, form, Device)).Value;
        Assert.Equal(first, (await reports.SendAsync(member, form, Device)).Value);
        Assert.Single(await MineAsync(house, member));
        await using var vault = house.House.Vault();
        Assert.Equal(1, await vault.Set<VaultReport>().CountAsync());
    }

    [Fact]
    public async Task An_anonymous_report_and_somebody_who_is_not_approved_are_refused_and_every_other_rule_is_the_open_forms()
    {
        await using var house = await DeskHouse.BuildAsync();
        var (member, reports) = (await house.House.AccountAsync("member", Roles.Member), house.House.Get<MemberReports>());
        Assert.Equal(MemberReports.NotAnonymous, (await reports.SendAsync(member, Form("anonymous"), Device)).Error);
        Assert.Equal(Error.NotFound, (await reports.SendAsync(member with { Approved = false }, Form("named"), Device)).Error);
        var wrong = new ReportForm { Identity = "named", Place = "94 12 N 063 30 E", Date = "2099-01-01" };
        Assert.Equal(ReportCheck.Read(wrong, house.House.Clock.GetUtcNow().UtcDateTime).Errors, (await reports.SendAsync(member, wrong, Device)).Errors);
        await using var vault = house.House.Vault();
        Assert.Equal(0, await vault.Set<VaultReport>().CountAsync());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Withdrawing_cuts_the_link(DatabaseProvider provider)
    {
        await using var house = await DeskHouse.BuildAsync(provider);
        var member = await house.House.AccountAsync("member", Roles.Member);
        var shown = (await house.House.Get<MemberReports>().SendAsync(member, Form("named"), Device)).Value;
        Assert.True((await house.FollowUp.WithdrawAsync((await house.FollowUp.OpenAsync(shown.Receipt)).Value.Ticket)).Ok);
        Assert.Empty(await MineAsync(house, member));
        await using var db = house.House.Alliance();
        Assert.Equal(0, await db.Set<NamedReport>().CountAsync());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Named_reports_are_given_out_and_their_link_and_the_draft_go_with_the_account(DatabaseProvider provider)
    {
        await using var house = await DeskHouse.BuildAsync(provider);
        var viewer = await house.House.AccountAsync("member", Roles.Member);
        var shown = (await house.House.Get<MemberReports>().SendAsync(viewer, Form("named"), Device)).Value;
        await house.House.Get<ReportDrafts>().KeepAsync(viewer.MemberId!.Value, Device, new(Form("confidential"), 1));
        await using var scope = house.House.Services.CreateAsyncScope();
        var member = (await scope.ServiceProvider.GetRequiredService<UserManager<Member>>().FindByIdAsync(viewer.MemberId.Value.ToString()))!;
        var desk = scope.ServiceProvider.GetRequiredService<PersonalDataDesk>();
        using var export = new MemoryStream();
        await desk.ExportAsync(member, export);
        await using var zip = new ZipArchive(export, ZipArchiveMode.Read);
        using var reader = new StreamReader(await zip.GetEntry("named-reports.json")!.OpenAsync());
        var text = await reader.ReadToEndAsync();
        Assert.Contains(shown.Reference, text, StringComparison.Ordinal);
        Assert.Contains("last kept on 2026-11-24", text, StringComparison.Ordinal);
        Assert.DoesNotContain("skiffs", text, StringComparison.OrdinalIgnoreCase);
        await desk.ForgetAsync(member);
        await using var db = house.House.Alliance();
        Assert.Equal(0, await db.Set<NamedReport>().CountAsync());
        await using var vault = house.House.Vault();
        Assert.Equal((0, 1), (await vault.Set<VaultDraft>().CountAsync(), await vault.Set<VaultReport>().CountAsync()));
    }

    private static Task<IReadOnlyList<MyReport>> MineAsync(DeskHouse house, Viewer member) => house.House.Get<MyReports>().LatestAsync(member.MemberId!.Value, 10, default);

    private static ReportForm Form(string identity) => Forms.Skiffs() with { Identity = identity, Name = "CSO, A company", Once = new string('A', 22) };

    private static Publication Notice(Tlp label) => new()
    {
        Title = "Two skiffs close a ship", Wording = "Two skiffs came close.", Grade = Grade.OneSource, Admiralty = "C3", Label = label, PlaceName = "Arabian Sea", Area = "arabian-sea", Sources = "A ship", Reason = "Consistent.",
    };

    // As text, as SQLite stores it, and as bytes in either order.
    private static bool Holds(byte[] file, Guid id) =>
        Encoding.Latin1.GetString(file).Contains(id.ToString(), StringComparison.OrdinalIgnoreCase)
        || file.AsSpan().IndexOf(id.ToByteArray()) >= 0 || file.AsSpan().IndexOf(id.ToByteArray(bigEndian: true)) >= 0;
}
