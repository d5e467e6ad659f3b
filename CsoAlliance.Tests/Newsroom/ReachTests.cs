using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Newsroom.Reach;
using CsoAlliance.Core.Newsroom.Reports;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.Membership;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Newsroom;

/// <summary>Whom a report reaches: by subscription, on open pages, and the ships behind a CSO.</summary>
public sealed class ReachTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_report_reaches_those_whose_subscription_fits_and_a_critical_one_everybody(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (first, second) = (await house.WriterAsync("analyst", Roles.Analyst), await house.WriterAsync("analyst2", Roles.Analyst));
        var wishes = new Dictionary<string, (AlertWish Wish, bool Fits)>
        {
            ["all"] = (new(), true),
            ["area"] = (new() { Areas = ["arabian-sea", "black-sea"] }, true),
            ["far"] = (new() { Areas = ["black-sea"] }, false),
            ["navarea"] = (new() { Navareas = ["IX"] }, true),
            ["other-navarea"] = (new() { Navareas = ["I", "XI"] }, false),
            ["box"] = (new() { Box = new Box(60, 5, 64, 12) }, true),
            ["box-far"] = (new() { Box = new Box(70, 5, 80, 12) }, false),
            ["box-round"] = (new() { Box = new Box(150, 5, 66, 12) }, true),
            ["far-or-box"] = (new() { Areas = ["black-sea"], Box = new Box(60, 5, 64, 12) }, true),
            ["ships"] = (new() { Ships = ["tanker"] }, true),
            ["passenger"] = (new() { Ships = ["passenger"] }, false),
            ["cyber"] = (new() { Kind = IncidentKind.Cyber }, false),
            ["grave"] = (new() { Least = Severity.Critical }, false),
            ["grave-enough"] = (new() { Least = Severity.Serious, Areas = ["arabian-sea"], Ships = ["bulk"], Kind = IncidentKind.Physical }, true),
        };
        var people = new Dictionary<string, Viewer>();
        foreach (var (name, (wish, _)) in wishes)
        {
            people[name] = await house.AccountAsync(name, Roles.Member);
            Assert.True((await house.Get<AlertFilters>().ChooseAsync(people[name].MemberId!.Value, wish)).Ok);
            Assert.Equivalent(wish, await house.Get<AlertFilters>().OfAsync(people[name].MemberId!.Value));
        }
        var (uid, _) = await house.PublishedAsync(first, second, Reported.Good);
        foreach (var (name, (_, fits)) in wishes)
            Assert.Equal((name, fits ? 1 : 0), (name, (await house.NoticesAsync(people[name])).Count));
        await house.RenewedAsync(uid, first, second, Reported.Good with { Severity = Severity.Critical, Changed = "A ship was boarded." });
        foreach (var (name, (_, fits)) in wishes)
            Assert.Equal((name, fits ? 2 : 1), (name, (await house.NoticesAsync(people[name])).Count));
        Assert.False((await house.Get<AlertFilters>().ChooseAsync(people["all"].MemberId!.Value, new() { Areas = ["the-moon"] })).Ok);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_open_page_gets_what_its_reader_was_told_and_nobody_else_does(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (first, second) = (await house.WriterAsync("analyst", Roles.Analyst), await house.WriterAsync("analyst2", Roles.Analyst));
        var (cso, member, gone, left) = (await house.AccountAsync("cso", Roles.Member, Roles.Cso), await house.AccountAsync("dpa", Roles.Member), await house.AccountAsync("gone", Roles.Member, Roles.Cso), await house.AccountAsync("left", Roles.Member, Roles.Cso));
        var (hub, sessions) = (house.Get<LiveAlerts>(), house.Get<Sessions>());
        await hub.HandOutAsync(default);
        var lines = new Dictionary<Viewer, LiveLine>();
        foreach (var viewer in new[] { cso, member, gone, left })
            lines[viewer] = hub.Open(viewer.MemberId!.Value, await sessions.BeginAsync(viewer.MemberId!.Value, SignInWay.Password, "Firefox on Linux", false))!;
        await sessions.EndAsync(left.MemberId!.Value, lines[left].Session);
        await house.PublishedAsync(first, second, Reported.Good with { Label = Tlp.Amber });
        await using (var db = house.Alliance())
        {
            (await db.Set<Member>().SingleAsync(row => row.Id == gone.MemberId)).CloseGate();
            await db.SaveChangesAsync();
        }
        await hub.HandOutAsync(default);
        await hub.HandOutAsync(default);
        Assert.True(lines[cso].Coming.TryRead(out var alert));
        Assert.Equal(("FRR-2026-001", 1, Tlp.Amber, "/alerts/" + Slug.From(Reported.Good.Title)), (alert.Number, alert.Version, alert.Label, alert.Path));
        Assert.All(lines.Values, line => Assert.False(line.Coming.TryRead(out _)));
        // A page that was cut off asks for what it missed, and gets what it may know of.
        Assert.Equal(alert, Assert.Single(await hub.SinceAsync(cso.MemberId!.Value, alert.Id - 1)));
        Assert.Empty(await hub.SinceAsync(cso.MemberId!.Value, alert.Id));
        Assert.Empty(await hub.SinceAsync(member.MemberId!.Value, 0));
        for (var i = 0; i < LiveAlerts.LinesEach; i++)
            hub.Open(cso.MemberId!.Value, Guid.NewGuid());
        Assert.True(lines[cso].Coming.Completion.IsCompleted);
        Assert.Equal(LiveAlerts.LinesEach + 3, hub.Count);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_cso_records_and_mails_and_only_clear_leaves_by_letter(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider, starterContent: true);
        await using (var scope = house.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoAccounts>().FillAsync();
            await scope.ServiceProvider.GetRequiredService<DemoMembership>().FillAsync();
        }
        var (first, second) = (await house.WriterAsync("writer", Roles.Analyst), await house.WriterAsync("reader", Roles.Analyst));
        Viewer cso, dpa;
        await using (var db = house.Alliance())
            (cso, dpa) = (new(await db.Set<Member>().Where(row => row.Email == "cso@demo.example").Select(row => row.Id).SingleAsync(), true, [Roles.Member, Roles.Cso]), new(await db.Set<Member>().Where(row => row.Email == "member@demo.example").Select(row => row.Id).SingleAsync(), true, [Roles.Member]));
        var desk = house.Get<PassingDesk>();
        var (uid, slug) = await house.PublishedAsync(first, second, Reported.Good with { Label = Tlp.Amber });
        Assert.Equal(PassingDesk.NotCso, (await desk.RecordAsync(dpa, slug, 3)).Error);
        Assert.Equal(PassingDesk.Count, (await desk.RecordAsync(cso, slug, 0)).Error);
        Assert.True((await desk.RecordAsync(cso, slug, 9)).Ok);
        Assert.True((await desk.RecordAsync(cso, slug, 14)).Ok);
        Assert.Equal((1, 14), (await desk.FiguresAsync(cso, slug)) is { } figures ? (figures.Companies, figures.Ships) : (0, 0));
        Assert.Null(await desk.FiguresAsync(dpa, slug));
        var own = (await desk.OwnAsync(cso, slug)).Value;
        Assert.Equal([14, 9], own.Lines.Select(line => line.Ships));
        var ships = own.Ships.Where(ship => ship.Address is not null).Select(ship => ship.Uid).ToList();
        Assert.NotEmpty(ships);
        Assert.Equal(PassingDesk.NotClear, (await desk.MailAsync(cso, slug, ships)).Error);
        await house.RenewedAsync(uid, first, second, Reported.Good with { Label = Tlp.Clear, Changed = "Cleared." });
        Assert.Equal(PassingDesk.NoShip, (await desk.MailAsync(cso, slug, [])).Error);
        Assert.True((await desk.MailAsync(cso, slug, ships)).Ok);
        await using var after = house.Alliance();
        var letter = await after.Set<Letter>().Where(letter => letter.Subject.StartsWith("FRR-2026-001 V2")).FirstAsync();
        Assert.InRange(letter.Text.Length, 100, ShipText.Length);
        Assert.True((await desk.OwnAsync(cso, slug)).Value.Lines[0].ByLetter);
    }

    [Fact]
    public async Task Whoever_asked_for_mail_at_once_has_it_at_the_next_round_of_the_post()
    {
        await using var ear = new MailEar();
        await using var house = await House.BuildAsync(settings: ear.Settings);
        var (first, second, member) = (await house.WriterAsync("analyst", Roles.Analyst), await house.WriterAsync("analyst2", Roles.Analyst), await house.AccountAsync("dpa", Roles.Member));
        await house.PublishedAsync(first, second, Reported.Good);
        foreach (var work in house.Services.GetServices<IBeforePost>())
            await work.RunAsync(default);
        await house.Get<Outbox>().SendDueAsync();
        var letter = Assert.Single(ear.Heard, letter => letter.To.Mailboxes.Single().Address == "dpa@ships.example");
        Assert.DoesNotContain("Skiff", letter.Subject + letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("TLP:GREEN", letter.TextBody, StringComparison.Ordinal);
        Assert.NotNull(member.MemberId);
    }
}
