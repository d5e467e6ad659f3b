using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;

namespace CsoAlliance.Core.Events.Calendars;

/// <summary>
/// A zone's rules for a calendar file (RFC 5545, 3.6.5), each change of its clocks by its date. Written as a yearly rule, some zones'
/// changes (Chile's, on the first Sunday from the 2nd on) are read wrongly by programs that millions use; a plain date is read by all.
/// </summary>
internal static class CalendarZone
{
    /// <summary>The rules from a year before the first event to a year after the last.</summary>
    public static VTimeZone Of(string id, DateTime first, DateTime last)
    {
        var (zone, written) = (DateTimeZoneProviders.Tzdb[id], new VTimeZone(id));
        foreach (var interval in zone.GetZoneIntervals(Instant.FromDateTimeUtc(first.AddYears(-1)), Instant.FromDateTimeUtc(last.AddYears(1))))
        {
            // What never changed has no beginning; any day long past will do.
            var start = interval.HasStart ? interval.Start : Instant.FromUtc(1970, 1, 1, 0, 0);
            var before = interval.HasStart ? zone.GetUtcOffset(interval.Start - NodaTime.Duration.Epsilon) : interval.WallOffset;
            written.AddChild(new VTimeZoneInfo
            {
                Name = interval.Savings > Offset.Zero ? "DAYLIGHT" : "STANDARD",
                Start = new CalDateTime(start.WithOffset(before).LocalDateTime.ToDateTimeUnspecified()),
                OffsetFrom = new UtcOffset(before.ToTimeSpan()), OffsetTo = new UtcOffset(interval.WallOffset.ToTimeSpan()), TimeZoneName = interval.Name,
            });
        }
        return written;
    }
}
