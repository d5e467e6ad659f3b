using System.Globalization;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Events.Posting;
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
    public static string Utc(EventItem item) => Utc(item.StartsAt, item.EndsAt);

    /// <summary>The same of two times.</summary>
    public static string Utc(DateTime starts, DateTime ends) => starts.Date == ends.Date
        ? string.Create(British, $"{starts:HH:mm} to {ends:HH:mm} UTC")
        : string.Create(British, $"{starts:HH:mm} UTC to {ends:d MMM yyyy, HH:mm} UTC");

    /// <summary>11:00 to 14:30 in Athens (UTC+02:00); null where the event keeps UTC itself.</summary>
    public static string? Own(EventItem item) => EventTerms.City(item.Zone) is { } city ? $"{In(item, DateTimeZoneProviders.Tzdb[item.Zone])} in {city} ({Offsets(item, DateTimeZoneProviders.Tzdb[item.Zone])})" : null;

    /// <summary>11:00 to 14:30 (UTC+02:00) on the clocks of a zone; null where there is no such zone.</summary>
    public static string? On(EventItem item, string? zone) => EventClock.IsZone(zone) ? $"{In(item, DateTimeZoneProviders.Tzdb[zone!])} ({Offsets(item, DateTimeZoneProviders.Tzdb[zone!])})" : null;

    /// <summary>12:00 to 15:30 (UTC+03:00) on a ship's clocks, which keep a fixed offset.</summary>
    /// <param name="item">The event.</param>
    /// <param name="hours">Hours ahead of UTC, <see cref="LeastShip"/> to <see cref="MostShip"/>.</param>
    public static string OnShip(EventItem item, double hours)
    {
        var zone = DateTimeZone.ForOffset(Offset.FromSeconds((int)Math.Round(hours * 3600)));
        return $"{In(item, zone)} ({Offsets(item, zone)})";
    }

    /// <summary>Hours of the westernmost ship's clocks.</summary>
    public const double LeastShip = -12;

    /// <summary>Hours of the easternmost ship's clocks.</summary>
    public const double MostShip = 14;

    /// <summary>Reads a ship's offset in hours, also with a comma or as +3; null where it is none.</summary>
    public static double? Ship(string? typed) =>
        double.TryParse(typed?.Trim().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var hours) && hours is >= LeastShip and <= MostShip ? Math.Round(hours * 4) / 4 : null;

    // The day is said where these clocks are on another one than UTC, and where the event lasts for several.
    private static string In(EventItem item, DateTimeZone zone)
    {
        var (starts, ends) = (Instant.FromDateTimeUtc(item.StartsAt).InZone(zone), Instant.FromDateTimeUtc(item.EndsAt).InZone(zone));
        var from = starts.Date == LocalDate.FromDateTime(item.StartsAt) && starts.Date == ends.Date ? starts.ToString("HH:mm", British) : starts.ToString("d MMM, HH:mm", British);
        var to = starts.Date == ends.Date ? ends.ToString("HH:mm", British) : ends.ToString("d MMM, HH:mm", British);
        return $"{from} to {to}";
    }

    // An event may run through the night in which clocks change: both offsets are said then.
    private static string Offsets(EventItem item, DateTimeZone zone)
    {
        var pattern = OffsetPattern.CreateWithInvariantCulture("+HH:mm");
        var (starts, ends) = (zone.GetUtcOffset(Instant.FromDateTimeUtc(item.StartsAt)), zone.GetUtcOffset(Instant.FromDateTimeUtc(item.EndsAt)));
        return starts == ends ? "UTC" + pattern.Format(starts) : $"UTC{pattern.Format(starts)}, then UTC{pattern.Format(ends)}";
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
