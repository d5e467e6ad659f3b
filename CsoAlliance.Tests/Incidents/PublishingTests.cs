using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Incidents;

public sealed class PublishingTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Publishing_twice_under_one_id_makes_one_incident(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var incident = Some.Incident();
        var first = await house.PublishedAsync(incident);
        var second = await house.PublishedAsync(incident with { Title = "Another title" });
        Assert.Equal("CSOA-2026-0001", first);
        Assert.Equal(first, second);
        await using var db = house.Alliance();
        Assert.Equal("Two skiffs approached a bulk carrier", (await db.Set<Incident>().SingleAsync()).Title);
        Assert.Equal("CSOA-2026-0002", await house.PublishedAsync(Some.Incident()));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Publishers_at_the_same_moment_get_numbers_that_follow_each_other(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var twice = Some.Incident();
        var references = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => house.PublishedAsync(i % 4 == 0 ? twice : Some.Incident()))));
        Assert.Equal(10, references.Distinct().Count());
        Assert.Equal(Enumerable.Range(1, 10).Select(number => $"CSOA-2026-{number:0000}"), references.Distinct().Order(StringComparer.Ordinal));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_number_is_never_given_again(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await house.PublishedAsync(Some.Incident());
        await using (var db = house.Alliance())
            await db.Set<Incident>().ExecuteDeleteAsync();
        Assert.Equal("CSOA-2026-0002", await house.PublishedAsync(Some.Incident()));
        house.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal("CSOA-2027-0001", await house.PublishedAsync(Some.Incident()));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_a_report_only_the_whole_degree_is_kept_and_the_time_only_as_far_as_it_may_be_told(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await house.PublishedAsync(Some.Incident() with { Precision = DatePrecision.Day });
        await house.PublishedAsync(Some.Incident() with { Origin = Origin.OpenSource, PrecisionMetres = 500 });
        await using var db = house.Alliance();
        var (report, open) = (await db.Set<Incident>().OrderBy(incident => incident.Id).ToListAsync()) switch { [var a, var b] => (a, b), _ => throw new InvalidOperationException() };
        Assert.Equal((13.0, 64.0, 80_000), (report.Latitude, report.Longitude, report.PrecisionMetres));
        Assert.Equal(new DateTime(2026, 11, 23), report.OccurredAt);
        Assert.Equal((13.37, 63.81, 500), (open.Latitude, open.Longitude, open.PrecisionMetres));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Each_change_of_the_fix_stands_in_the_history_and_in_the_audit_trail(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var register = house.Get<Register>();
        var incident = Some.Incident();
        var reference = await house.PublishedAsync(incident);
        Assert.Equal(Register.TooHigh, (await register.RegradeAsync(reference, Grade.Corroborated, new('B', 2), Some.Analyst, "A second ship.")).Error);
        Assert.True((await register.RegradeAsync(reference, Grade.Corroborated, new('B', 2), Some.Analyst, "A second ship.", [new("A second ship", Held: true)])).Ok);
        Assert.True((await register.RelabelAsync(reference, Tlp.Amber, Some.Analyst, "At the ship's wish.")).Ok);
        Assert.Equal(Register.NoReason, (await register.WithdrawAsync(reference, Some.Analyst, " ")).Error);

        var found = (await register.FindByPublicationAsync(incident.PublicationId))!;
        Assert.Equal(["The ship's own report.", "A second ship.", "At the ship's wish."], found.Changes.Select(change => change.Reason));
        Assert.Equal([Grade.OneSource, Grade.Corroborated, Grade.Corroborated], found.Changes.Select(change => change.Grade));
        Assert.Equal([Tlp.Clear, Tlp.Clear, Tlp.Amber], found.Changes.Select(change => change.Label));
        Assert.Equal(2, found.Sources.Count);
        Assert.Equal(["incident.published", "incident.regraded", "incident.relabelled"], (await house.Get<AuditTrail>().OfAsync(reference)).Select(entry => entry.Act));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_desk_makes_a_label_stricter_and_not_wider_without_leave(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var register = house.Get<Register>();
        var reference = await house.PublishedAsync(Some.Incident(Tlp.Amber));
        Assert.Equal(Register.Wider, (await register.RelabelAsync(reference, Tlp.Green, Some.Analyst, "No longer sensitive.")).Error);
        Assert.True((await register.RelabelAsync(reference, Tlp.Red, Some.Analyst, "A life is at risk.")).Ok);
        Assert.True((await register.RelabelAsync(reference, Tlp.Clear, Some.Analyst, "The reporter agreed.", widen: true)).Ok);
        Assert.NotNull(await house.Get<RegisterReader>().FindAsync(reference, Some.Visitor));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_withdrawn_incident_is_in_no_list_and_its_page_gives_the_reason_alone(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (register, reader) = (house.Get<Register>(), house.Get<RegisterReader>());
        var reference = await house.PublishedAsync(Some.Incident());
        Assert.True((await register.WithdrawAsync(reference, Some.Analyst, "At the reporter's wish.")).Ok);
        Assert.Equal(0, (await reader.ListAsync(new(), Some.DeskAnalyst, null, 10)).Page.Total);
        Assert.Equal(0, (await reader.ListAsync(new() { Words = "skiffs" }, Some.DeskAnalyst, null, 10)).Page.Total);
        Assert.Empty(await reader.MapAsync(new(), Some.DeskAnalyst));
        Assert.Equal(0, (await house.Get<RegisterFigures>().StatisticsAsync(new(), Some.DeskAnalyst)).Total);
        var page = (await reader.FindAsync(reference, Some.Visitor))!;
        Assert.Equal(("At the reporter's wish.", ""), (page.Withdrawn, page.Wording));
        Assert.Empty(page.Summary.Sources);
        Assert.Equal(Error.NotFound, (await register.RegradeAsync(reference, Grade.OneSource, new('C', 3), Some.Analyst, "Again.")).Error);
    }

    [Fact]
    public async Task What_may_not_enter_the_register_is_refused_with_the_field_and_a_sentence()
    {
        await using var house = await House.BuildAsync();
        var register = house.Get<Register>();
        var good = Some.Incident();
        foreach (var (bad, field) in new (PublishIncident, string)[]
        {
            (good with { Title = "" }, "title"),
            (good with { Title = new string('x', Incident.TitleLength + 1) }, "title"),
            (good with { Wording = new string('x', Incident.WordingLength + 1) }, "wording"),
            (good with { Types = [] }, "types"),
            (good with { Types = ["ransomware"] }, "types"),
            (good with { Systems = ["kettle"] }, "systems"),
            (good with { Area = "atlantis" }, "area"),
            (good with { OccurredAt = new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc) }, "occurredAt"),
            (good with { Country = "GBR" }, "country"),
            (good with { Position = new Position(94, 10) }, "position"),
            (good with { Sources = [] }, "sources"),
            (good with { Sources = [new("A page", "Somebody", "javascript:alert(1)")] }, "sources"),
            (good with { Grade = Grade.Confirmed }, "grade"),
            (good with { Reason = "" }, "reason"),
            (good with { Readers = [Guid.NewGuid()] }, "readers"),
        })
        {
            var refused = await register.PublishAsync(bad);
            Assert.False(refused.Ok, field);
            Assert.Contains(refused.Errors, error => error.Field == field && error.Message.EndsWith('.'));
        }
        Assert.Equal("CSOA-2026-0001", await house.PublishedAsync(good));
    }
}
