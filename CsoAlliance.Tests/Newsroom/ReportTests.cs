using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Newsroom;
using CsoAlliance.Core.Newsroom.Reports;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.Membership;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Newsroom;

/// <summary>First Response Reports: how they come out, change, and end.</summary>
public sealed class ReportTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_people_bring_a_report_out_and_its_versions_stay(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (first, second, member) = (await house.WriterAsync("analyst", Roles.Analyst), await house.WriterAsync("analyst2", Roles.Analyst), await house.AccountAsync("dpa", Roles.Member));
        var (release, reader) = (house.Get<ReportRelease>(), house.Get<ReportReader>());
        var (uid, stamp) = await house.WrittenAsync(first, Reported.Good);
        Assert.Equal(ReportErrors.NotNow, (await release.ConfirmAsync(second, uid)).Error);
        Assert.True((await release.SubmitAsync(first, uid, stamp)).Ok);
        Assert.Equal(ReportErrors.Own, (await release.ConfirmAsync(first, uid)).Error);
        Assert.Contains(await house.NoticesAsync(second.Viewer), notice => notice.Topic == NoticeTopic.SecondReading.Code);
        Assert.Empty(await house.NoticesAsync(member));
        Assert.True((await release.ConfirmAsync(second, uid)).Ok);
        var slug = Slug.From(Reported.Good.Title);
        var report = (await reader.FindAsync(member, slug)).Value;
        Assert.Equal(("FRR-2026-001", 1, false), (report.Line.Number, report.Line.Version, report.Line.Closed));
        Assert.Equal("First Response Report: " + Reported.Good.Title, Assert.Single(await house.NoticesAsync(member)).Title);
        Assert.False((await reader.FindAsync(Viewer.Visitor, slug)).Ok);

        var changed = Reported.Good with { Known = [Reported.Good.Known[0], Reported.Good.Known[1] with { Grade = Grade.Corroborated }], Changed = "The second approach is corroborated." };
        await house.RenewedAsync(uid, second, first, changed);
        report = (await reader.FindAsync(member, slug)).Value;
        Assert.Equal([1, 2], report.Versions.Select(version => version.Number));
        var difference = TextDifference.Of(ReportWording.Of(report.Versions[0].Text), ReportWording.Of(report.Newest.Text));
        Assert.Equal((1, 0, 0), (difference.Changed, difference.Added, difference.Removed));
        await house.RenewedAsync(uid, first, second, changed with { Closed = true, Changed = "Over." });
        Assert.Equal([$"First Response Report: {Reported.Good.Title}", $"First Response Report, changed: {Reported.Good.Title}", $"First Response Report, now closed: {Reported.Good.Title}"], (await house.NoticesAsync(member)).Select(notice => notice.Title));
        Assert.Empty(await reader.OpenAsync(member));
        var entry = Assert.Single((await house.Get<NewsReader>().ListAsync(member, new() { Kind = NewsKind.FirstResponse })).Items);
        Assert.Equal(("FRR-2026-001", 3, true), (entry.Number, entry.Version, entry.Closed));
        Assert.Equal(["alert.published", "alert.published", "alert.published"], (await house.Get<AuditTrail>().OfAsync("FRR-2026-001")).Select(act => act.Act).Where(act => act == "alert.published"));
        Assert.Equal("FRR-2026-002", (await reader.FindAsync(member, (await house.PublishedAsync(first, second, Reported.Good)).Slug)).Value.Line.Number);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task In_an_emergency_one_publishes_and_the_page_says_so_until_a_second_confirms(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (first, second) = (await house.WriterAsync("analyst", Roles.Analyst), await house.WriterAsync("analyst2", Roles.Analyst));
        var release = house.Get<ReportRelease>();
        var (uid, stamp) = await house.WrittenAsync(first, Reported.Good);
        Assert.Equal(ReportErrors.NoReason, (await release.PublishAtOnceAsync(first, uid, stamp, " ")).Error);
        Assert.True((await release.PublishAtOnceAsync(first, uid, stamp, "A ship is under attack.")).Ok);
        Assert.Equal(Reading.Awaited, await NowAsync());
        Assert.Equal(ReportErrors.Own, (await release.ConfirmLaterAsync(first, uid)).Error);
        house.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(Reading.Missed, await NowAsync());
        var upkeep = house.Services.GetServices<IBeforePost>().OfType<ReportUpkeep>().Single();
        await upkeep.RunAsync(default);
        await upkeep.RunAsync(default);
        Assert.Single(await house.NoticesAsync(second.Viewer), notice => notice.Title.EndsWith("was not read by a second person in time", StringComparison.Ordinal));
        Assert.True((await release.ConfirmLaterAsync(second, uid)).Ok);
        Assert.Equal(Reading.Late, await NowAsync());
        Assert.Equal(ReportErrors.NotNow, (await release.ConfirmLaterAsync(second, uid)).Error);

        async Task<Reading> NowAsync()
        {
            var version = (await house.Get<ReportReader>().FindAsync(first.Viewer, Slug.From(Reported.Good.Title))).Value.Newest;
            return Readings.Of(version.ConfirmBy, version.ConfirmedAt, house.Clock.GetUtcNow().UtcDateTime);
        }
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_two_who_save_at_once_the_second_is_told_and_nothing_is_lost(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (first, second) = (await house.WriterAsync("analyst", Roles.Analyst), await house.WriterAsync("analyst2", Roles.Analyst));
        var desk = house.Get<ReportDesk>();
        var (uid, stamp) = await house.WrittenAsync(first, Reported.Good);
        var saved = await Task.WhenAll(desk.SaveAsync(first, uid, stamp, Reported.Good with { Situation = "The first one's words." }), desk.SaveAsync(second, uid, stamp, Reported.Good with { Situation = "The second one's words." }));
        var refused = Assert.Single(saved, result => !result.Ok);
        Assert.Equal(ReportErrors.Conflict, refused.Error.Code);
        var opened = (await desk.OpenAsync(first, uid)).Value;
        var kept = opened.Report.Text.Situation;
        // Whoever was refused saves over what they have now seen, and both texts stay.
        var late = kept.Contains("first", StringComparison.Ordinal) ? (second, "The second one's words.") : (first, "The first one's words.");
        Assert.True((await desk.SaveAsync(late.Item1, uid, opened.Report.Stamp, Reported.Good with { Situation = late.Item2 })).Ok);
        var copies = (await desk.OpenAsync(first, uid)).Value.Copies;
        Assert.Contains(copies, copy => copy.Text.Contains(kept, StringComparison.Ordinal));
        Assert.Contains(copies, copy => copy.Text.Contains(late.Item2, StringComparison.Ordinal));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_report_that_is_not_renewed_ends_by_itself_and_says_so_once(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (first, second, member) = (await house.WriterAsync("analyst", Roles.Analyst), await house.WriterAsync("analyst2", Roles.Analyst), await house.AccountAsync("dpa", Roles.Member));
        var published = await house.PublishedAsync(first, second, Reported.Good with { Expires = new(2026, 11, 26, 6, 0, 0, DateTimeKind.Utc) });
        var upkeep = house.Services.GetServices<IBeforePost>().OfType<ReportUpkeep>().Single();
        await upkeep.RunAsync(default);
        Assert.Single(await house.Get<ReportReader>().OpenAsync(member));
        house.Clock.Advance(TimeSpan.FromDays(3));
        await upkeep.RunAsync(default);
        await upkeep.RunAsync(default);
        var report = (await house.Get<ReportReader>().FindAsync(member, published.Slug)).Value;
        Assert.Equal((true, house.Clock.GetUtcNow().UtcDateTime), (report.Line.Closed, report.ExpiredAt));
        Assert.StartsWith("First Response Report, expired", Assert.Single(await house.NoticesAsync(member), notice => notice.Title.Contains("expired", StringComparison.Ordinal)).Title, StringComparison.Ordinal);
        await house.RenewedAsync(published.Uid, first, second, Reported.Good with { NextDue = house.Clock.GetUtcNow().UtcDateTime.AddDays(1), Changed = "Again." });
        Assert.Single(await house.Get<ReportReader>().OpenAsync(member));
        Assert.Contains(await house.NoticesAsync(member), notice => notice.Title.Contains("open again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_writes_or_reads_at_the_desk_above_what_they_may_read()
    {
        await using var house = await House.BuildAsync();
        var (analyst, admin, editor) = (await house.WriterAsync("analyst", Roles.Analyst), await house.WriterAsync("admin", Roles.Administrator), await house.WriterAsync("editor", Roles.Editor));
        var desk = house.Get<ReportDesk>();
        var (uid, _) = await house.WrittenAsync(analyst, Reported.Good with { Label = Tlp.Amber });
        Assert.Equal(Error.NotFound, (await desk.OpenAsync(admin, uid)).Error);
        Assert.Empty(await desk.ListAsync(admin));
        Assert.Equal("report.label", (await desk.SaveAsync(admin, (await desk.StartAsync(admin)).Value, 1, Reported.Good with { Label = Tlp.Amber })).Error.Code);
        Assert.Equal(ReportErrors.NotYours, (await desk.StartAsync(editor)).Error);
        Assert.Equal(Error.NotFound, (await desk.OpenAsync(editor, uid)).Error);
    }

    public static TheoryData<string, ReportText> Wrong { get; } = new()
    {
        { nameof(ReportText.Title), new() { Title = new('x', ReportLimits.Title + 1) } },
        { nameof(ReportText.Known), new() { Known = [new("Skiffs", Grade.OneSource, "G7")] } },
        { nameof(ReportText.Known), new() { Known = [new("", Grade.OneSource, "F6", "The ship")] } },
        { nameof(ReportText.Areas), new() { Areas = ["the-moon"] } },
        { nameof(ReportText.Navareas), new() { Navareas = ["XXII"] } },
        { nameof(ReportText.Ships), new() { Ships = ["airship"] } },
        { nameof(ReportText.Sources), new() { Sources = [new("A page", "javascript:alert(1)")] } },
        { nameof(ReportText.Label), new() { Label = Tlp.Red } },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void What_cant_be_kept_is_told_at_its_field(string field, ReportText text) =>
        Assert.Equal([field], ReportChecks.Limits(text, new Viewer(Guid.NewGuid(), true, [Roles.Cso])).Select(error => error.Field).Distinct());

    [Fact]
    public void What_lacks_is_told_before_it_comes_out()
    {
        var now = new DateTime(2026, 11, 24, 6, 0, 0, DateTimeKind.Utc);
        Assert.Empty(ReportChecks.Complete(Reported.Good, 1, now));
        Assert.Equal(["Changed"], ReportChecks.Complete(Reported.Good, 2, now).Select(error => error.Field));
        Assert.Equal(["NextDue"], ReportChecks.Complete(Reported.Good with { NextDue = now.AddHours(-1) }, 1, now).Select(error => error.Field));
        Assert.Equal(["Expires"], ReportChecks.Complete(Reported.Good with { Expires = now.AddHours(1) }, 1, now).Select(error => error.Field));
        Assert.Equal(["Title", "Summary", "Situation", "Known", "NotKnown", "Advice", "NextDue"], ReportChecks.Complete(new(), 1, now).Select(error => error.Field));
    }
}
