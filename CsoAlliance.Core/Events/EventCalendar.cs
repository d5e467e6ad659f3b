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
    // An hour is enough to find the papers and to wake the link.
    private static readonly Ical.Net.DataTypes.Duration Before = Ical.Net.DataTypes.Duration.FromHours(-1);

    /// <summary>The file's text.</summary>
    /// <param name="events">What it holds.</param>
    /// <param name="name">The calendar's name.</param>
    /// <param name="root">The site's address without a slash at its end, for links.</param>
    /// <param name="details">Addresses and ways to join by <see cref="EventItem.Uid"/>, where the reader may have them.</param>
    public static string Write(IEnumerable<EventItem> events, string name, string root, IReadOnlyDictionary<Guid, EventDetails>? details = null)
    {
        var listed = events.ToList();
        // A file of one event that is called off is the cancellation itself (RFC 5546, 3.2.5); among others the status says it.
        var calendar = new Calendar { ProductId = "-//CSO Alliance//Events//EN", Method = listed is [{ Cancelled: true }] ? "CANCEL" : "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        foreach (var zone in listed.GroupBy(item => item.Zone).Where(zone => EventTerms.City(zone.Key) is not null))
            // A zone's rules have to reach back before its first event.
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(zone.Key, zone.Min(item => item.StartsAt).AddYears(-1), includeHistoricalData: false));
        foreach (var item in listed)
            calendar.Events.Add(Entry(item, root, details?.GetValueOrDefault(item.Uid)));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Entry(EventItem item, string root, EventDetails? details)
    {
        var entry = new CalendarEvent
        {
            Uid = item.Uid.ToString(),
            DtStamp = new CalDateTime(item.UpdatedAt, CalDateTime.UtcTzId),
            LastModified = new CalDateTime(item.UpdatedAt, CalDateTime.UtcTzId),
            Sequence = item.Sequence,
            Status = item.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Summary = item.Cancelled ? "Cancelled: " + item.Title : item.Title,
            Description = string.Join("\n\n", Paragraphs(item, details).Where(text => text.Length > 0)),
            Location = details is { Address.Length: > 0 } ? $"{details.Address}, {item.Place}" : item.Place,
            Url = new Uri($"{root}/events/{item.Slug}"),
            Categories = [item.Kind.Name()],
            Organizer = new Organizer($"{root}/contact") { CommonName = item.Organiser.Length == 0 ? "CSO Alliance" : item.Organiser },
            Start = On(item.StartsAt, item.Zone),
            End = On(item.EndsAt, item.Zone),
        };
        if (details?.Position is { } place)
            entry.GeographicLocation = new(place.Latitude, place.Longitude);
        if (!item.Cancelled)
            entry.Alarms.Add(new Alarm { Action = AlarmAction.Display, Description = item.Title, Trigger = new Trigger { Duration = Before } });
        return entry;
    }

    private static IEnumerable<string> Paragraphs(EventItem item, EventDetails? details)
    {
        if (item.Reason.Length > 0)
            yield return (item.Cancelled ? "Cancelled: " : "Moved: ") + item.Reason;
        yield return item.Summary;
        if (details is null)
            yield break;
        foreach (var (name, way) in new[] { ("Join", details.JoinUrl), ("Call", details.DialIn), ("Sound alone", details.AudioOnly), ("In text", details.TextRelay), ("Getting there", details.Directions) })
            if (way.Length > 0)
                yield return $"{name}: {way}";
    }

    // Of an hour that the clocks show twice a file can name the first only (RFC 5545, 3.3.5), and not every program keeps to that: both are given in UTC.
    private static CalDateTime On(DateTime utc, string zone)
    {
        if (EventTerms.City(zone) is null)
            return new(utc, CalDateTime.UtcTzId);
        var local = Instant.FromDateTimeUtc(utc).InZone(DateTimeZoneProviders.Tzdb[zone]);
        return local.Zone.MapLocal(local.LocalDateTime).Count == 2 ? new(utc, CalDateTime.UtcTzId) : new(local.ToDateTimeUnspecified(), zone);
    }
}
