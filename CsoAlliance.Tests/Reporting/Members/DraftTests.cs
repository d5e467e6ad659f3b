using CsoAlliance.Core.Data;
using CsoAlliance.Core.Reporting;
using CsoAlliance.Core.Reporting.Drafts;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Reporting.Members;

public sealed class DraftTests
{
    private static readonly byte[] Device = ReportDrafts.NewDevice();
    private readonly Guid owner = Guid.CreateVersion7();

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_draft_comes_back_on_its_own_device_and_on_no_other(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var drafts = house.Get<ReportDrafts>();
        Assert.Equal(DraftFound.None, await drafts.FindAsync(owner, Device));
        Assert.True((await drafts.KeepAsync(owner, Device, Draft("First."))).Ok);
        Assert.True((await drafts.KeepAsync(owner, Device, Draft("Second.") with { Section = 3 })).Ok);
        var found = await drafts.FindAsync(owner, Device);
        Assert.Equal(("Second.", 3, false), (found.Draft!.Form.Narrative, found.Draft.Section, found.Sending));
        var elsewhere = await drafts.FindAsync(owner, ReportDrafts.NewDevice());
        Assert.Null(elsewhere.Draft);
        Assert.Equal(new DateOnly(2026, 11, 24), elsewhere.Elsewhere);
        Assert.Equal(ReportDrafts.OtherDevice, (await drafts.KeepAsync(owner, ReportDrafts.NewDevice(), Draft("Third."))).Error);
        Assert.Equal("Second.", (await drafts.FindAsync(owner, Device)).Draft!.Form.Narrative);
        await drafts.DropAsync(owner);
        Assert.Equal(DraftFound.None, await drafts.FindAsync(owner, Device));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_draft_that_was_being_sent_says_so_and_one_of_two_weeks_ago_is_gone_with_its_key(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var drafts = house.Get<ReportDrafts>();
        Assert.True((await drafts.BeginSendingAsync(owner, Device, Draft("Cut."))).Ok);
        Assert.True((await drafts.FindAsync(owner, Device)).Sending);
        Assert.True((await drafts.KeepAsync(owner, Device, Draft("Cut."))).Ok);
        house.Clock.Advance(TimeSpan.FromDays(ReportDrafts.Days));
        Assert.Equal("Cut.", (await drafts.FindAsync(owner, Device)).Draft!.Form.Narrative);
        house.Clock.Advance(TimeSpan.FromDays(1));
        await drafts.SweepAsync();
        await using var db = house.Vault();
        Assert.Equal(0, await db.Set<VaultDraft>().CountAsync());
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(house.Directory, "keys", "drafts")));
        Assert.Equal(DraftFound.None, await drafts.FindAsync(owner, Device));
    }

    [Fact]
    public async Task The_data_directory_alone_opens_no_draft_and_a_draft_moved_to_another_owner_or_day_opens_no_more()
    {
        await using var house = await House.BuildAsync();
        var drafts = house.Get<ReportDrafts>();
        await drafts.KeepAsync(owner, Device, Draft("canary-draft-4401"));
        await using var db = house.Vault();
        var row = await db.Set<VaultDraft>().AsNoTracking().SingleAsync();
        Assert.Equal(4, row.Id.Version);
        foreach (var (file, bytes) in Disk.Read(house.Directory))
        {
            Assert.DoesNotContain("canary", System.Text.Encoding.Latin1.GetString(bytes), StringComparison.OrdinalIgnoreCase);
            Assert.True(bytes.AsSpan().IndexOf(Device) < 0, file);
        }
        var other = Guid.CreateVersion7();
        await db.Set<VaultDraft>().ExecuteUpdateAsync(set => set.SetProperty(draft => draft.Owner, other));
        Assert.Null((await drafts.FindAsync(other, Device)).Draft);
        await db.Set<VaultDraft>().ExecuteUpdateAsync(set => set.SetProperty(draft => draft.Owner, owner).SetProperty(draft => draft.Day, row.Day.AddDays(-1)));
        Assert.Null((await drafts.FindAsync(owner, Device)).Draft);
        await db.Set<VaultDraft>().ExecuteUpdateAsync(set => set.SetProperty(draft => draft.Day, row.Day));
        Assert.NotNull((await drafts.FindAsync(owner, Device)).Draft);
        foreach (var key in Directory.EnumerateFiles(Path.Combine(house.Directory, "keys", "drafts")))
            File.Delete(key);
        // As after a restart: nothing is held in memory.
        var restarted = new ReportDrafts(house.Get<IDbContextFactory<VaultDbContext>>(), new DraftKeys(house.Get<AllianceOptions>(), house.Clock));
        Assert.Null((await restarted.FindAsync(owner, Device)).Draft);
    }

    private static ReportDraft Draft(string narrative) => new(new ReportForm { Identity = "confidential", Narrative = narrative, Once = new string('A', 22) }, 1);
}
