using System.Globalization;
using CsoAlliance.Core.Events;
using NodaTime;
using NodaTime.Text;

namespace CsoAlliance.Web.Events;

/// <summary>How the times of an event are written: UTC first, then on the event's own clocks.</summary>
internal static class EventTimes
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Thursday 3 December 2026, by UTC.</summary>
    public static string Day(EventItem item) => item.StartsAt.ToString("dddd d MMMM yyyy", British);

    /// <summary>09:00 to 12:30 UTC; over several days, 00:30 UTC to 12 Feb 2027, 08:00 UTC.</summary>
    public static string Utc(EventItem item) => item.StartsAt.Date == item.EndsAt.Date
        ? string.Create(British, $"{item.StartsAt:HH:mm} to {item.EndsAt:HH:mm} UTC")
        : string.Create(British, $"{item.StartsAt:HH:mm} UTC to {item.EndsAt:d MMM yyyy, HH:mm} UTC");

    /// <summary>11:00 to 14:30 in Athens (UTC+02:00); null where the event keeps UTC itself.</summary>
    public static string? Own(EventItem item)
    {
        if (EventTerms.City(item.Zone) is not { } city)
            return null;
        var zone = DateTimeZoneProviders.Tzdb[item.Zone];
        var (starts, ends) = (Instant.FromDateTimeUtc(item.StartsAt).InZone(zone), Instant.FromDateTimeUtc(item.EndsAt).InZone(zone));
        var offset = OffsetPattern.CreateWithInvariantCulture("+HH:mm").Format(starts.Offset);
        // The day is said where the event's own clocks are on another one than UTC, and where it lasts for several.
        var from = starts.Date == LocalDate.FromDateTime(item.StartsAt) && starts.Date == ends.Date ? starts.ToString("HH:mm", British) : starts.ToString("d MMM, HH:mm", British);
        var to = starts.Date == ends.Date ? ends.ToString("HH:mm", British) : ends.ToString("d MMM, HH:mm", British);
        return $"{from} to {to} in {city} (UTC{offset})";
    }

    /// <summary>Places, in words; null where they are neither limited nor counted.</summary>
    public static string? Places(EventItem item) => (item.Capacity, item.PlacesLeft) switch
    {
        (_, 0) => "Full",
        ({ } all, { } left) => $"{left} of {all} places left",
        ({ } all, null) => $"{all} places",
        (null, { } left) => $"{left} places left",
        _ => null,
    };

    /// <summary>Width of the scale of places taken, to the nearest five in a hundred: nothing is 0 only when nothing is taken, and 100 only when all is.</summary>
    public static int? Taken(EventItem item)
    {
        if (item.Capacity is not > 0 || item.PlacesLeft is not { } left)
            return null;
        var taken = item.Capacity.Value - left;
        return taken <= 0 ? 0 : left == 0 ? 100 : Math.Clamp((int)Math.Round(taken * 20.0 / item.Capacity.Value) * 5, 5, 95);
    }
}
