using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Reporting;
using CsoAlliance.Core.Reporting.Desk;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Core.Reporting.Vault;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Reporting;

public sealed class IntakeTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_report_opens_at_the_desk_as_it_was_sent(DatabaseProvider provider)
    {
        await using var house = await DeskHouse.BuildAsync(provider);
        var shown = (await house.Intake.ReceiveAsync(Forms.Skiffs())).Value;
        using var session = await house.SitDownAsync(house.First);
        var item = Assert.Single((await session.QueueAsync([])).Value);
        Assert.Equal(shown.Reference, item.Reference);
        Assert.Equal(Forms.Skiffs().Narrative, item.Body.Narrative);
        Assert.Equal("arabian-sea", item.Body.Area);
        Assert.False(item.Doubt);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_same_form_posted_again_stays_one_report_with_the_same_receipt_even_past_midnight(DatabaseProvider provider)
    {
        await using var house = await DeskHouse.BuildAsync(provider);
        var form = Forms.Skiffs() with { Once = ReportIntake.Token() };
        var first = (await house.Intake.ReceiveAsync(form)).Value;
        Assert.Equal(first, (await house.Intake.ReceiveAsync(form)).Value);
        house.House.Clock.Advance(TimeSpan.FromHours(24));
        var late = (await house.Intake.ReceiveAsync(form)).Value;
        Assert.Equal((first.Receipt, first.Reference), (late.Receipt, late.Reference));
        await using var vault = house.House.Vault();
        Assert.Equal(1, await vault.Set<VaultReport>().CountAsync());
        Assert.NotEqual(first.Receipt, (await house.Intake.ReceiveAsync(form with { Narrative = form.Narrative + " Then they left." })).Value.Receipt);
    }

    [Fact]
    public async Task Reports_sent_at_once_are_each_stored_once()
    {
        await using var house = await DeskHouse.BuildAsync();
        var forms = Enumerable.Range(0, 120).Select(i => Forms.Skiffs() with { Narrative = $"Skiff number {i % 60}", Once = (i % 60).ToString("00") + new string('A', 20) }).ToList();
        var shown = await Task.WhenAll(forms.Select(form => Task.Run(async () => (await house.Intake.ReceiveAsync(form)).Value)));
        Assert.Equal(60, shown.Select(receipt => receipt.Receipt).Distinct().Count());
        await using var vault = house.House.Vault();
        Assert.Equal(60, await vault.Set<VaultReport>().CountAsync());
    }

    [Fact]
    public async Task Without_a_desk_key_nothing_is_taken()
    {
        await using var house = await House.BuildAsync();
        Assert.Equal(ReportIntake.NoDesk, (await house.Get<ReportIntake>().ReceiveAsync(Forms.Skiffs())).Error);
    }

    [Fact]
    public async Task The_vault_on_disk_holds_no_word_and_no_hour_of_the_report()
    {
        await using var house = await DeskHouse.BuildAsync();
        await house.Intake.ReceiveAsync(Forms.Skiffs() with { Narrative = "canary-narrative-7731", Contact = "canary@contact.example", VesselName = "Canary Star" });
        foreach (var (_, bytes) in Disk.Read(house.House.Directory))
            Assert.DoesNotContain("canary", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.OrdinalIgnoreCase);
        await using var vault = house.House.Vault();
        var sql = await vault.Database.SqlQueryRaw<string>("SELECT sql AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name LIKE 'vault_%'").ToListAsync();
        Assert.Equal(8, sql.Count);
        Assert.All(sql, table => Assert.Contains("WITHOUT ROWID", table, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_that_was_replaced_in_the_vault_is_shown_in_doubt()
    {
        await using var house = await DeskHouse.BuildAsync();
        await house.Intake.ReceiveAsync(Forms.Skiffs());
        await using (var vault = house.House.Vault())
            await vault.Set<VaultReport>().ExecuteUpdateAsync(set => set.SetProperty(report => report.Area, "baltic-sea"));
        using var session = await house.SitDownAsync(house.First);
        Assert.True(Assert.Single((await session.QueueAsync([])).Value).Doubt);
    }

    [Fact]
    public async Task A_wrong_receipt_a_malformed_one_and_a_destroyed_report_get_one_answer()
    {
        await using var house = await DeskHouse.BuildAsync();
        var shown = (await house.Intake.ReceiveAsync(Forms.Skiffs())).Value;
        var talk = (await house.FollowUp.OpenAsync(shown.Receipt)).Value;
        Assert.Equal(shown.Reference, talk.Reference);
        Assert.True((await house.FollowUp.WithdrawAsync(talk.Ticket)).Ok);
        foreach (var receipt in new[] { shown.Receipt, "K7QM-4RTX-92FD-H3WB-6YNE-8PVJ", "not a receipt", "", null })
            Assert.Equal(FollowUp.Unknown, (await house.FollowUp.OpenAsync(receipt)).Error);
        await using var vault = house.House.Vault();
        Assert.Empty(await vault.Set<VaultKey>().ToListAsync());
        Assert.Empty(await vault.Set<VaultPart>().ToListAsync());
        Assert.Single(await File.ReadAllLinesAsync(Path.Combine(house.House.Directory, "keys", "destroyed.log")));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_talk_runs_in_order_between_desk_and_reporter(DatabaseProvider provider)
    {
        await using var house = await DeskHouse.BuildAsync(provider);
        var shown = (await house.Intake.ReceiveAsync(Forms.Skiffs())).Value;
        using var session = await house.SitDownAsync(house.First);
        var id = (await session.QueueAsync([])).Value[0].Id;
        Assert.True((await session.AskAsync(id, "How many people were in each skiff?")).Ok);
        var talk = (await house.FollowUp.OpenAsync(shown.Receipt)).Value;
        Assert.Equal("How many people were in each skiff?", talk.Question!.Text);
        talk = (await house.FollowUp.WriteAsync(talk.Ticket, "Four in the first, two in the second.")).Value;
        Assert.Null(talk.Question);
        Assert.True((await session.AskAsync(id, "Were weapons seen?")).Ok);
        var opened = (await session.OpenAsync(id)).Value;
        Assert.Equal(["How many people were in each skiff?", "Four in the first, two in the second.", "Were weapons seen?"], opened.Talk.Select(entry => entry.Message.Text));
        Assert.Equal([true, false, true], opened.Talk.Select(entry => entry.FromDesk));
    }
}
