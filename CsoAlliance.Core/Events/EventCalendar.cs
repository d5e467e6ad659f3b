using CsoAlliance.Core.Shared;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;

namespace CsoAlliance.Core.Events;

/// <summary>
/// Events as a calendar file (RFC 5545). Times stand on the clocks of the event's own zone, with that zone's rules beside
/// them; a cancelled event stays in the file and says so, since a calendar drops nothing that merely goes missing.
/// </summary>
public static class EventCalendar
{
    /// <summary>The file's text.</summary>
    /// <param name="events">What it holds.</param>
    /// <param name="name">The calendar's name.</param>
    /// <param name="root">The site's address without a slash at its end, for links.</param>
    public static string Write(IEnumerable<EventItem> events, string name, string root)
    {
        var listed = events.ToList();
        var calendar = new Calendar { ProductId = "-//CSO Alliance//Events//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("REFRESH-INTERVAL", "PT12H");
        foreach (var zone in listed.GroupBy(item => item.Zone).Where(zone => EventTerms.City(zone.Key) is not null))
            // A zone's rules have to reach back before its first event.
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(zone.Key, zone.Min(item => item.StartsAt).AddYears(-1), includeHistoricalData: false));
        foreach (var item in listed)
            calendar.Events.Add(Entry(item, root));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Entry(EventItem item, string root) => new()
    {
        Uid = item.Uid.ToString(),
        DtStamp = new CalDateTime(item.UpdatedAt, CalDateTime.UtcTzId),
        LastModified = new CalDateTime(item.UpdatedAt, CalDateTime.UtcTzId),
        Sequence = item.Sequence,
        Status = item.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
        Summary = item.Cancelled ? "Cancelled: " + item.Title : item.Title,
        Description = item.Summary,
        Location = item.Place,
        Url = new Uri($"{root}/events/{item.Slug}"),
        Categories = [item.Kind.Name()],
        Start = On(item.StartsAt, item.Zone),
        End = On(item.EndsAt, item.Zone),
    };

    private static CalDateTime On(DateTime utc, string zone) => EventTerms.City(zone) is null
        ? new(utc, CalDateTime.UtcTzId)
        : new(Instant.FromDateTimeUtc(utc).InZone(DateTimeZoneProviders.Tzdb[zone]).ToDateTimeUnspecified(), zone);
}
