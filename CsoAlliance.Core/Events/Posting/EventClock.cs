using System.Globalization;
using CsoAlliance.Core.Shared;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace CsoAlliance.Core.Events.Posting;

/// <summary>A time of day in a zone, as somebody typed it.</summary>
/// <param name="Local">On the zone's clocks.</param>
/// <param name="Later">Where those clocks show it twice: whether the second one is meant. Null where they show it once.</param>
public readonly record struct TypedTime(LocalDateTime Local, bool? Later);

/// <summary>Reads days, clock times and zones, and says what is wrong with them where clocks are put forward or back.</summary>
public static class EventClock
{
    /// <summary>Code of the refusal where a zone has the hour twice: which of the two is asked.</summary>
    public const string Doubled = "event.doubled";

    internal static readonly LocalDatePattern Day = LocalDatePattern.Iso;
    internal static readonly LocalTimePattern Minute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private static readonly LocalTimePattern Typed = LocalTimePattern.CreateWithInvariantCulture("H:mm");
    private static readonly OffsetPattern Offset = OffsetPattern.CreateWithInvariantCulture("+HH:mm");
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The zones to choose from: UTC, then every zone of the IANA database that is a place's own, by name.</summary>
    public static IReadOnlyList<string> Zones { get; } =
        ["Etc/UTC", .. TzdbDateTimeZoneSource.Default.ZoneLocations!.Select(location => location.ZoneId).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether the IANA database has a zone of that name.</summary>
    public static bool IsZone(string? name) => name is { Length: > 0 and <= 60 } && DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;

    /// <summary>Reads a day and a time on a zone's clocks. Refused: they are none, the zone skips the hour, or has it twice and <paramref name="which"/> says not which.</summary>
    /// <param name="day">2027-01-11.</param>
    /// <param name="time">08:00.</param>
    /// <param name="zone">A zone that <see cref="IsZone"/> knows.</param>
    /// <param name="which"><c>first</c> or <c>second</c> of a doubled hour.</param>
    /// <param name="dayField">Field of the day, for the refusal.</param>
    /// <param name="timeField">Field of the time, for the refusal.</param>
    public static Result<TypedTime> Read(string? day, string? time, string zone, string? which, string dayField, string timeField)
    {
        var errors = new List<Error>();
        var (date, clock) = (Day.Parse(day?.Trim() ?? ""), Typed.Parse(time?.Trim() ?? ""));
        if (!date.Success || date.Value.Year is < 2000 or > 2100)
            errors.Add(new("event.day", "Give the day as year, month and day: 2027-01-11.", dayField));
        if (!clock.Success)
            errors.Add(new("event.time", "Give the time as hours and minutes: 08:00.", timeField));
        if (errors.Count > 0)
            return Result<TypedTime>.Refused(errors);
        var local = date.Value + clock.Value;
        var mapped = DateTimeZoneProviders.Tzdb[zone].MapLocal(local);
        if (mapped.Count == 0)
            return new Error("event.skipped", Skipped(mapped, zone), timeField);
        if (mapped.Count == 1)
            return new TypedTime(local, null);
        return which is "first" or "second" ? new TypedTime(local, which == "second") : new Error(Doubled, Twice(mapped, zone), timeField);
    }

    /// <summary>The two instants of a doubled hour in words, the earlier first: <c>00:30 UTC, while the clocks are at UTC+03:00</c>. Empty where the hour is not doubled.</summary>
    public static IReadOnlyList<string> Choices(string? day, string? time, string? zone)
    {
        var (date, clock) = (Day.Parse(day?.Trim() ?? ""), Typed.Parse(time?.Trim() ?? ""));
        if (!date.Success || !clock.Success || !IsZone(zone))
            return [];
        var mapped = DateTimeZoneProviders.Tzdb[zone!].MapLocal(date.Value + clock.Value);
        return mapped.Count == 2 ? [Words(mapped.First()), Words(mapped.Last())] : [];
    }

    private static string Skipped(ZoneLocalMapping mapped, string zone)
    {
        var (from, to) = (mapped.EarlyInterval.IsoLocalEnd, mapped.LateInterval.IsoLocalStart);
        return $"On {from.ToString("d MMMM yyyy", British)} the clocks in {EventTerms.City(zone)} go from {Clock(from)} to {Clock(to)}, so {Clock(mapped.LocalDateTime)} doesn’t come. Choose {Clock(from.PlusMinutes(-1))} or before, or {Clock(to)} or after.";
    }

    private static string Twice(ZoneLocalMapping mapped, string zone) =>
        $"On {mapped.LocalDateTime.ToString("d MMMM yyyy", British)} the clocks in {EventTerms.City(zone)} show {Clock(mapped.LocalDateTime)} twice: at {Words(mapped.First())}, and at {Words(mapped.Last())}. Say which one you mean.";

    private static string Words(ZonedDateTime time) => $"{time.ToDateTimeUtc().ToString("HH:mm", British)} UTC, while the clocks are at UTC{Offset.Format(time.Offset)}";

    private static string Clock(LocalDateTime time) => Minute.Format(time.TimeOfDay);
}
