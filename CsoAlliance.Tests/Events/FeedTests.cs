using CsoAlliance.Core.Events;
using Ical.Net;
using NodaTime;

namespace CsoAlliance.Tests.Events;

/// <summary>The calendar file, read by two parsers that know nothing of each other, over hundreds of events round the days on which clocks change.</summary>
public sealed class FeedTests
{
    // Both hemispheres, half hours, a change of thirty minutes, a zone west of its own continent, and zones that keep their hour.
    private static readonly string[] Zones =
    [
        "Europe/Athens", "Europe/London", "America/New_York", "America/Los_Angeles", "America/St_Johns", "America/Santiago", "America/Sao_Paulo", "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland",
        "Asia/Kolkata", "Asia/Singapore", "Africa/Accra", "Atlantic/Azores", "Asia/Jerusalem", "Etc/UTC",
    ];

    [Fact]
    public async Task Two_parsers_read_the_same_instants_out_of_three_hundred_events_round_clock_changes()
    {
        var events = Zones.SelectMany(Round).ToList();
        Assert.True(events.Count >= 300, $"{events.Count} events");
        Assert.Contains(events, item => DateTimeZoneProviders.Tzdb[item.Zone].MapLocal(Local(item)).Count == 2);
        var text = EventCalendar.Write(events, "Test", "https://example.org");
        var ours = Calendar.Load(text)!.Events.ToDictionary(item => item.Uid!);
        var theirs = (await NodeCalendar.ReadAsync(text)).Events.ToDictionary(item => item.Uid);
        var wrong = events.Where(item => (ours[item.Uid.ToString()].Start!.AsUtc, ours[item.Uid.ToString()].End!.AsUtc) != (item.StartsAt, item.EndsAt)).Select(item => $"Ical.Net {item.Zone} {item.StartsAt:O}")
            .Concat(events.Where(item => (theirs[item.Uid.ToString()].Starts, theirs[item.Uid.ToString()].Ends) != (Unix(item.StartsAt), Unix(item.EndsAt))).Select(item => $"ical.js {item.Zone} {item.StartsAt:O} read {DateTimeOffset.FromUnixTimeSeconds(theirs[item.Uid.ToString()].Starts):O} to {DateTimeOffset.FromUnixTimeSeconds(theirs[item.Uid.ToString()].Ends):O}")).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {events.Count}: {string.Join('\n', wrong.Take(20))}");
        Assert.All(events, item => Assert.Equal((item.Sequence, item.Cancelled ? "CANCELLED" : "CONFIRMED", item.Cancelled ? (int?)null : -3600), (theirs[item.Uid.ToString()].Sequence, theirs[item.Uid.ToString()].Status, theirs[item.Uid.ToString()].Alarm)));
    }

    [Fact]
    public async Task A_file_of_one_event_that_is_called_off_is_the_cancellation_itself()
    {
        var item = Event("Europe/Athens", Instant.FromUtc(2027, 3, 1, 9, 0), 3) with { Cancelled = true, Reason = "The speaker is at sea." };
        var read = await NodeCalendar.ReadAsync(EventCalendar.Write([item], "Test", "https://example.org"));
        Assert.Equal(("CANCEL", "CANCELLED", 3), (read.Method, read.Events[0].Status, read.Events[0].Sequence));
        Assert.Equal("PUBLISH", (await NodeCalendar.ReadAsync(EventCalendar.Write([item, item with { Uid = Guid.NewGuid(), Cancelled = false }], "Test", "https://example.org"))).Method);
    }

    [Fact]
    public void Text_that_a_calendar_could_break_on_comes_back_whole()
    {
        var item = Event("Etc/UTC", Instant.FromUtc(2027, 3, 1, 9, 0), 0) with { Title = "Ports; docks, and “quays”\\n: a “fold” " + new string('é', 90), Place = "Quay 7, Piraeus; Greece" };
        var text = EventCalendar.Write([item], "Test", "https://example.org");
        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
        var read = Calendar.Load(text)!.Events.Single();
        Assert.Equal((item.Title, item.Place), (read.Summary, read.Location));
    }

    private static IEnumerable<EventItem> Round(string zone)
    {
        var (from, to) = (Instant.FromUtc(2026, 9, 1, 0, 0), Instant.FromUtc(2028, 12, 1, 0, 0));
        var changes = DateTimeZoneProviders.Tzdb[zone].GetZoneIntervals(from, to).Where(interval => interval.HasEnd && interval.End < to).Select(interval => interval.End).DefaultIfEmpty(Instant.FromUtc(2027, 6, 1, 0, 0)).ToList();
        var minutes = new[] { -1500, -60, -30, 0, 30, 90, 1500 };
        return changes.SelectMany((change, number) => minutes.Select((offset, nth) => Event(zone, change + Duration.FromMinutes(offset), nth) with { Cancelled = (number + nth) % 5 == 4 }));
    }

    private static EventItem Event(string zone, Instant at, int sequence)
    {
        var starts = at.ToDateTimeUtc();
        return new(Guid.CreateVersion7(), "a", "A title", "A summary", EventKind.Exercise, starts, starts.AddMinutes(90), zone, "Somewhere", false, "", null, null, default, false, false, sequence, starts.AddDays(-30)) { Organiser = "A role" };
    }

    private static LocalDateTime Local(EventItem item) => Instant.FromDateTimeUtc(item.StartsAt).InZone(DateTimeZoneProviders.Tzdb[item.Zone]).LocalDateTime;

    private static long Unix(DateTime at) => new DateTimeOffset(at).ToUnixTimeSeconds();
}
