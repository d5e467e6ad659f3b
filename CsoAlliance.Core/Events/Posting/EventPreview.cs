using CsoAlliance.Core.Shared;
using NodaTime;

namespace CsoAlliance.Core.Events.Posting;

/// <summary>How a form that may not be finished will appear in the list.</summary>
/// <param name="Title">Its title; empty before one is given.</param>
/// <param name="Kind">What sort it is; null before one is chosen.</param>
/// <param name="StartsAt">When it begins, UTC; null where that can't be read.</param>
/// <param name="EndsAt">When it ends, UTC; null where that can't be read.</param>
/// <param name="Zone">The zone; UTC where that can't be read.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Online">Whether one can follow it from anywhere.</param>
/// <param name="Capacity">Places; null where not limited.</param>
public sealed record EventPreview(string Title, EventKind? Kind, DateTime? StartsAt, DateTime? EndsAt, string Zone, string Place, bool Online, int? Capacity)
{
    /// <summary>The preview of a form.</summary>
    public static EventPreview Of(EventForm form)
    {
        var zone = EventClock.IsZone(form.Zone) ? form.Zone! : "Etc/UTC";
        var starts = EventClock.Read(form.Date, form.Starts, zone, form.StartsWhich ?? "first", "", "");
        var ends = EventClock.Read(string.IsNullOrWhiteSpace(form.EndDate) ? form.Date : form.EndDate, form.Ends, zone, form.EndsWhich ?? "first", "", "");
        var capacity = int.TryParse(form.Capacity, out var places) && places > 0 ? places : (int?)null;
        return new(form.Title?.Trim() ?? "", EnumText.Parse<EventKind>(form.Kind), Instant(starts, zone), Instant(ends, zone), zone, string.IsNullOrWhiteSpace(form.Place) && form.Online ? "Online" : form.Place?.Trim() ?? "", form.Online, capacity);
    }

    private static DateTime? Instant(Result<TypedTime> time, string zone)
    {
        if (!time.Ok)
            return null;
        var mapped = DateTimeZoneProviders.Tzdb[zone].MapLocal(time.Value.Local);
        return (time.Value.Later == true ? mapped.Last() : mapped.First()).ToDateTimeUtc();
    }
}
