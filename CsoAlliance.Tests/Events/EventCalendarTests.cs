using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events;
using CsoAlliance.Tests.TestKit;
using Ical.Net;

namespace CsoAlliance.Tests.Events;

public sealed class EventCalendarTests
{
    private static readonly DateTime Changed = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("Europe/Athens", "2027-03-27T08:00:00Z", "20270327T100000")]
    [InlineData("Europe/Athens", "2027-03-29T07:00:00Z", "20270329T100000")]
    [InlineData("Europe/London", "2026-10-24T09:00:00Z", "20261024T100000")]
    [InlineData("Europe/London", "2026-10-26T10:00:00Z", "20261026T100000")]
    [InlineData("America/Sao_Paulo", "2026-10-14T11:00:00Z", "20261014T080000")]
    [InlineData("Asia/Kolkata", "2027-01-05T04:30:00Z", "20270105T100000")]
    public void A_calendar_reads_the_same_instant_back(string zone, string starts, string local)
    {
        var item = Item(zone, starts);
        var text = EventCalendar.Write([item], "Test", "https://example.org");
        Assert.Contains($"DTSTART;TZID={zone}:{local}", text);
        var read = Calendar.Load(text)!.Events.Single();
        Assert.Equal(item.StartsAt, read.Start!.AsUtc);
        Assert.Equal(item.EndsAt, read.End!.AsUtc);
    }

    // Calendars that know no zone by name go by the rules in the file itself.
    [Theory]
    [InlineData("Europe/Athens", "2027-03-27T08:00:00Z", "+0200")]
    [InlineData("Europe/Athens", "2027-03-29T07:00:00Z", "+0300")]
    [InlineData("Europe/London", "2026-10-24T09:00:00Z", "+0100")]
    [InlineData("Europe/London", "2026-10-26T10:00:00Z", "+0000")]
    [InlineData("Asia/Singapore", "2027-01-21T01:00:00Z", "+0800")]
    public void The_zone_rules_in_the_file_give_the_right_offset(string zone, string starts, string offset)
    {
        var item = Item(zone, starts);
        Assert.Equal(offset, ZoneRules.OffsetAt(EventCalendar.Write([item], "Test", "https://example.org"), item.StartsAt));
    }

    [Fact]
    public void An_event_in_utc_needs_no_zone()
    {
        var text = EventCalendar.Write([Item("Etc/UTC", "2026-12-15T13:00:00Z")], "Test", "https://example.org");
        Assert.Contains("DTSTART:20261215T130000Z", text);
        Assert.DoesNotContain("VTIMEZONE", text);
    }

    [Fact]
    public void A_cancelled_event_stays_in_the_file_under_the_same_uid_and_says_so()
    {
        var item = Item("Europe/Athens", "2027-03-18T08:00:00Z");
        var before = Calendar.Load(EventCalendar.Write([item], "Test", "https://example.org"))!.Events.Single();
        var after = Calendar.Load(EventCalendar.Write([item with { Cancelled = true, Sequence = 1 }], "Test", "https://example.org"))!.Events.Single();
        Assert.Equal((before.Uid, "CONFIRMED", 0), (item.Uid.ToString(), before.Status, before.Sequence));
        Assert.Equal((before.Uid, "CANCELLED", 1), (after.Uid, after.Status, after.Sequence));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_whole_calendar_parses_and_keeps_its_uids_from_one_start_to_the_next(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider, starterContent: true);
        var once = await WriteAsync(house);
        await house.Get<Installation>().FillAsync();
        Assert.Equal(once, await WriteAsync(house));
        var events = Calendar.Load(once)!.Events;
        Assert.True(events.Count >= 11, $"{events.Count} events");
        Assert.Equal(events.Count, events.Select(item => item.Uid).Distinct().Count());
        Assert.Single(events, item => item.Status == "CANCELLED");
    }

    private static async Task<string> WriteAsync(House house) =>
        EventCalendar.Write(await house.Get<EventProgramme>().CalendarAsync(Viewer.Visitor), "Test", "https://example.org");

    private static EventItem Item(string zone, string starts)
    {
        var at = DateTimeOffset.Parse(starts, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
        return new(Guid.CreateVersion7(), "a", "A title", "A summary", EventKind.Exercise, at, at.AddHours(3), zone, "Somewhere", false, "", null, null, default, false, false, 0, Changed);
    }
}
