using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Reporting;
using CsoAlliance.Core.Reporting.Desk;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Core.Reporting.Vault;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Reporting;

public sealed class DeskTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task One_analyst_publishes_a_single_source_and_the_reporter_reads_the_wording(DatabaseProvider provider)
    {
        await using var house = await DeskHouse.BuildAsync(provider);
        var shown = (await house.Intake.ReceiveAsync(Forms.Skiffs())).Value;
        using var session = await house.SitDownAsync(house.First);
        var id = (await session.QueueAsync([])).Value[0].Id;
        Assert.True((await session.ProposeAsync(id, Wordings.Skiffs())).Ok);
        var talk = (await house.FollowUp.OpenAsync(shown.Receipt)).Value;
        Assert.Equal(ReportState.Published, talk.State);
        var notice = await house.House.Get<RegisterReader>().FindAsync(talk.Notice!.Reference, new Viewer(Guid.NewGuid(), true, [Roles.Member]));
        Assert.Equal(Wordings.Skiffs().Wording, notice!.Wording);
        Assert.Equal(Grade.OneSource, notice.Summary.Grade);
        Assert.Null(await house.House.Get<RegisterReader>().FindAsync(talk.Notice.Reference, Viewer.Visitor));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_sources_need_a_second_reader_who_is_another_person(DatabaseProvider provider)
    {
        await using var house = await DeskHouse.BuildAsync(provider);
        await house.Intake.ReceiveAsync(Forms.Skiffs());
        using var first = await house.SitDownAsync(house.First);
        var id = (await first.QueueAsync([])).Value[0].Id;
        Assert.True((await first.ProposeAsync(id, Wordings.Skiffs() with { Grade = Grade.Corroborated, Sources = "A bulk carrier\nA tanker of another company" })).Ok);
        Assert.Equal(DeskSession.SamePerson, (await first.AgreeAsync(id)).Error);
        Assert.Empty(await NoticesAsync(house));
        using var second = await house.SitDownAsync(house.Second);
        Assert.True((await second.AgreeAsync(id)).Ok);
        Assert.Equal(Grade.Corroborated, Assert.Single(await NoticesAsync(house)).Grade);
        Assert.Equal(DeskSession.NothingProposed, (await second.AgreeAsync(id)).Error);
    }

    [Fact]
    public async Task The_desk_may_make_a_label_stricter_and_never_wider()
    {
        await using var house = await DeskHouse.BuildAsync();
        await house.Intake.ReceiveAsync(Forms.Skiffs() with { Label = "AMBER" });
        using var session = await house.SitDownAsync(house.First);
        var id = (await session.QueueAsync([])).Value[0].Id;
        Assert.Equal(DeskSession.Wider, (await session.ProposeAsync(id, Wordings.Skiffs() with { Label = Tlp.Green })).Error);
        Assert.True((await session.ProposeAsync(id, Wordings.Skiffs() with { Label = Tlp.AmberStrict })).Ok);
    }

    [Theory]
    [InlineData("The Canary Star was approached.", "Canary")]
    [InlineData("IMO 9074729 was approached.", "9074729")]
    [InlineData("Write to master@ship.example.", "master@ship.example")]
    [InlineData("Call +44 20 7946 0018.", "+44 20 7946 0018")]
    [InlineData("A ship of Meridian was approached.", "Meridian")]
    public async Task A_name_left_in_the_wording_is_found_before_it_is_published(string wording, string left)
    {
        await using var house = await DeskHouse.BuildAsync();
        await house.Intake.ReceiveAsync(Forms.Skiffs() with { Identity = "confidential", VesselName = "MV Canary Star", Imo = "9074729", Name = "CSO, Meridian Shipping", Contact = "master@ship.example" });
        using var session = await house.SitDownAsync(house.First);
        var refused = await session.ProposeAsync((await session.QueueAsync([])).Value[0].Id, Wordings.Skiffs() with { Wording = wording });
        Assert.Contains(left, refused.Error.Message, StringComparison.Ordinal);
        Assert.Empty(await NoticesAsync(house));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_publication_cut_before_or_after_the_register_is_finished_once_at_the_next_unlocking(DatabaseProvider provider)
    {
        foreach (var noticeWasWritten in new[] { true, false })
        {
            await using var house = await DeskHouse.BuildAsync(provider);
            await house.Intake.ReceiveAsync(Forms.Skiffs());
            using var session = await house.SitDownAsync(house.First);
            Assert.True((await session.ProposeAsync((await session.QueueAsync([])).Value[0].Id, Wordings.Skiffs())).Ok);
            // As if the process had died before the report was marked, with or without the notice in the register.
            await using (var vault = house.House.Vault())
            {
                await vault.Set<VaultReport>().ExecuteUpdateAsync(set => set.SetProperty(report => report.State, ReportState.Publishing));
                await vault.Set<VaultPart>().Where(part => part.Kind == 3).ExecuteDeleteAsync();
            }
            await using (var alliance = house.House.Alliance())
                if (!noticeWasWritten)
                    await alliance.Set<Incident>().ExecuteDeleteAsync();
            await session.FinishAsync();
            await session.FinishAsync();
            Assert.Single(await NoticesAsync(house));
            Assert.Equal(ReportState.Published, (await session.QueueAsync([])).Value[0].State);
        }
    }

    [Fact]
    public async Task A_wrong_passphrase_a_stranger_and_a_planted_key_do_not_open_the_desk()
    {
        await using var house = await DeskHouse.BuildAsync();
        Assert.Equal(ReportDesk.Refused, (await house.Desk.UnlockAsync(house.First, "wrong lantern harbour compass"u8.ToArray())).Error);
        Assert.Equal(ReportDesk.Refused, (await house.Desk.UnlockAsync(new(Guid.NewGuid(), "stranger@demo.example"), "anchor lantern harbour compass"u8.ToArray())).Error);
        await using (var vault = house.House.Vault())
        {
            var record = (await vault.Set<VaultAnalyst>().SingleAsync(row => row.Id == house.Second.Id)).Record;
            await vault.Set<VaultAnalyst>().Where(row => row.Id == house.First.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Record, record));
        }
        Assert.Equal(ReportDesk.Refused, (await house.Desk.UnlockAsync(house.First, "anchor lantern harbour compass"u8.ToArray())).Error);
        Assert.False(house.Desk.IsOpen);
    }

    [Fact]
    public async Task A_record_that_asks_less_of_a_guesser_than_service_does_opens_nothing()
    {
        await using var house = await DeskHouse.BuildAsync();
        var opening = new DeskOpening(house.House.Get<IDbContextFactory<VaultDbContext>>(), house.House.Get<DeskCertificates>(), PassphraseCost.Floor);
        await Assert.ThrowsAsync<VaultRefusedException>(() => opening.OpenAsync(house.First.Id, "anchor lantern harbour compass"u8.ToArray(), default));
    }

    [Fact]
    public async Task The_desk_locks_after_half_an_hour_without_an_act_and_shortly_after_the_last_page_has_gone()
    {
        await using var house = await DeskHouse.BuildAsync();
        var session = await house.SitDownAsync(house.First);
        house.House.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.True(house.Desk.IsOpen);
        house.House.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False(house.Desk.IsOpen);
        Assert.Equal(DeskSession.IsLocked, (await session.OpenAsync(Guid.NewGuid())).Ok ? null : DeskSession.IsLocked);
        session = await house.SitDownAsync(house.First);
        session.Dispose();
        house.House.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(house.Desk.IsOpen);
        house.House.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False(house.Desk.IsOpen);
    }

    [Fact]
    public async Task Reports_of_the_same_water_and_days_with_similar_words_are_shown_together()
    {
        await using var house = await DeskHouse.BuildAsync();
        await house.Intake.ReceiveAsync(Forms.Skiffs());
        await house.Intake.ReceiveAsync(Forms.Skiffs() with { Narrative = "Skiffs with ladders came near our starboard quarter.", Place = "Arabian Sea", Date = "2026-11-22" });
        await house.Intake.ReceiveAsync(Forms.Skiffs() with { Narrative = "Two grey skiffs with ladders at the starboard quarter.", Place = "Baltic Sea" });
        using var session = await house.SitDownAsync(house.First);
        var queue = (await session.QueueAsync([])).Value;
        var match = Assert.Single((await session.AgreeingAsync(queue.Single(item => item.Body.Narrative == Forms.Skiffs().Narrative))).Value);
        Assert.Contains("skiffs", match.Common);
        Assert.Contains("ladders", match.Common);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_report_makes_one_notice_and_an_objection_can_take_it_down(DatabaseProvider provider)
    {
        await using var house = await DeskHouse.BuildAsync(provider);
        var shown = (await house.Intake.ReceiveAsync(Forms.Skiffs())).Value;
        using var session = await house.SitDownAsync(house.First);
        var id = (await session.QueueAsync([])).Value[0].Id;
        Assert.True((await session.ProposeAsync(id, Wordings.Skiffs())).Ok);
        var talk = (await house.FollowUp.OpenAsync(shown.Receipt)).Value;
        Assert.True((await house.FollowUp.WriteAsync(talk.Ticket, "It names the quarter; leave that out.", "objection")).Ok);
        Assert.Equal(DeskSession.AlreadyPublished, (await session.ProposeAsync(id, Wordings.Skiffs() with { Wording = "Two skiffs came close." })).Error);
        Assert.True((await session.TakeDownAsync(id, "The reporter objects to the wording.")).Ok);
        Assert.NotNull(Assert.Single(await NoticesAsync(house)).Withdrawn);
        talk = (await house.FollowUp.OpenAsync(shown.Receipt)).Value;
        Assert.Equal(ReportState.Closed, talk.State);
        Assert.Equal("The reporter objects to the wording.", talk.Talk[^1].Message.Text);
    }

    [Theory]
    [InlineData("hijack", "They took the bridge.", Severity.Critical)]
    [InlineData("illegal-boarding", "One man had a rifle.", Severity.Serious)]
    [InlineData("illegal-boarding", "Six men with knives.", Severity.Moderate)]
    [InlineData("suspicious-approach", "They left.", Severity.Low)]
    public void A_severity_is_suggested_by_violence_and_loss(string type, string narrative, Severity severity) =>
        Assert.Equal(severity, SeveritySuggestion.Of(type, narrative));

    [Fact]
    public async Task Every_act_at_the_desk_is_in_the_trail_with_its_day_and_no_word_of_the_report()
    {
        await using var house = await DeskHouse.BuildAsync();
        await house.Intake.ReceiveAsync(Forms.Skiffs());
        using var session = await house.SitDownAsync(house.First);
        var item = (await session.QueueAsync([])).Value[0];
        await session.OpenAsync(item.Id);
        await session.AskAsync(item.Id, "How many?");
        await session.NoteAsync(item.Id, "Compare with the Navy’s list.");
        await session.ProposeAsync(item.Id, Wordings.Skiffs());
        var trail = await house.House.Get<AuditTrail>().OfReportAsync(item.Reference);
        Assert.Equal(["report.read", "report.asked", "report.noted", "report.approved", "report.published"], trail.Select(act => act.Act));
        // In the numbered trail, whose order would link the report to its notice, the report is not named.
        Assert.Empty(await house.House.Get<AuditTrail>().OfAsync(item.Reference));
    }

    private static async Task<List<Incident>> NoticesAsync(DeskHouse house)
    {
        await using var db = house.House.Alliance();
        return await db.Set<Incident>().AsNoTracking().ToListAsync();
    }
}

/// <summary>Notices as an analyst writes them.</summary>
public static class Wordings
{
    public static Publication Skiffs() => new()
    {
        Title = "Two skiffs approached a laden ship, ladders seen", Wording = "Two skiffs closed from the starboard quarter. Ladders were seen; no weapons were.", Grade = Grade.OneSource,
        Admiralty = "C3", Severity = Severity.Moderate, Label = Tlp.Green, PlaceName = "Arabian Sea", Area = "arabian-sea", Sources = "A ship", Reason = "One ship says so.",
    };
}
