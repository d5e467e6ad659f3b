using System.Globalization;
using CsoAlliance.Core.Shared;
using NodaTime;

namespace CsoAlliance.Core.Events.Posting;

/// <summary>A session of the agenda, as it is typed.</summary>
public sealed class SessionForm
{
    /// <summary>Day of the event, from 1; empty for the first.</summary>
    public string? Day { get; set; }

    /// <summary>Clock time on the event's own clocks, 09:30.</summary>
    public string? Time { get; set; }

    /// <inheritdoc cref="EventSession.Track" />
    public string? Track { get; set; }

    /// <inheritdoc cref="EventSession.Title" />
    public string? Title { get; set; }

    /// <inheritdoc cref="EventSession.Speaker" />
    public string? Speaker { get; set; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Time + Track + Title + Speaker);
}

/// <summary>An event as an organiser types it. What the fields mean is said at <see cref="Event"/>.</summary>
public sealed class EventForm
{
    /// <inheritdoc cref="Event.Title" />
    public string? Title { get; set; }

    /// <summary>Name of an <see cref="EventKind"/>, in camelCase.</summary>
    public string? Kind { get; set; }

    /// <inheritdoc cref="Event.Summary" />
    public string? Summary { get; set; }

    /// <summary>Day on which it begins, on its own calendar: 2027-01-11.</summary>
    public string? Date { get; set; }

    /// <summary>When it begins on the clocks of <see cref="Zone"/>: 08:00.</summary>
    public string? Starts { get; set; }

    /// <summary>Day on which it ends; empty for the same day.</summary>
    public string? EndDate { get; set; }

    /// <summary>When it ends on the clocks of <see cref="Zone"/>.</summary>
    public string? Ends { get; set; }

    /// <summary>Where the clocks show the beginning twice: <c>first</c> or <c>second</c>.</summary>
    public string? StartsWhich { get; set; }

    /// <summary>Where the clocks show the end twice: <c>first</c> or <c>second</c>.</summary>
    public string? EndsWhich { get; set; }

    /// <inheritdoc cref="Event.Zone" />
    public string? Zone { get; set; }

    /// <inheritdoc cref="Event.Online" />
    public bool Online { get; set; }

    /// <inheritdoc cref="Event.Place" />
    public string? Place { get; set; }

    /// <inheritdoc cref="Event.Address" />
    public string? Address { get; set; }

    /// <inheritdoc cref="Event.Directions" />
    public string? Directions { get; set; }

    /// <summary>The venue's position, in any way that <see cref="Shared.Position"/> reads.</summary>
    public string? Position { get; set; }

    /// <inheritdoc cref="Event.JoinUrl" />
    public string? JoinUrl { get; set; }

    /// <inheritdoc cref="Event.DialIn" />
    public string? DialIn { get; set; }

    /// <inheritdoc cref="Event.AudioOnly" />
    public string? AudioOnly { get; set; }

    /// <inheritdoc cref="Event.TextRelay" />
    public string? TextRelay { get; set; }

    /// <summary>Slug of a sea area; empty for none.</summary>
    public string? Area { get; set; }

    /// <summary>Names of languages of <see cref="EventTerms.Languages"/>.</summary>
    public List<string>? Languages { get; set; }

    /// <inheritdoc cref="Event.Cost" />
    public string? Cost { get; set; }

    /// <inheritdoc cref="Event.Organiser" />
    public string? Organiser { get; set; }

    /// <inheritdoc cref="Event.Capacity" />
    public string? Capacity { get; set; }

    /// <summary>Label of the programme, <c>GREEN</c>.</summary>
    public string? Label { get; set; }

    /// <summary>The agenda.</summary>
    public List<SessionForm>? Sessions { get; set; }

    /// <inheritdoc cref="Event.Body" />
    public string? Body { get; set; }

    /// <summary>Slugs or addresses of items of the library, one a line.</summary>
    public string? Related { get; set; }

    /// <summary>Title of its series; empty for none.</summary>
    public string? Series { get; set; }

    /// <summary>Why a published event is moved.</summary>
    public string? Reason { get; set; }

    /// <summary>The version that the form was filled from.</summary>
    public int Version { get; set; }

    /// <summary>The form as an event fills it.</summary>
    public static EventForm Of(Event item, string? series)
    {
        var zone = DateTimeZoneProviders.Tzdb[item.Zone];
        var (starts, ends) = (Instant.FromDateTimeUtc(item.StartsAt).InZone(zone), Instant.FromDateTimeUtc(item.EndsAt).InZone(zone));
        return new()
        {
            Title = item.Title, Kind = item.Kind.Camel(), Summary = item.Summary, Zone = item.Zone, Online = item.Online, Place = item.Place, Area = item.Area, Cost = item.Cost,
            Date = EventClock.Day.Format(starts.Date), Starts = EventClock.Minute.Format(starts.TimeOfDay), EndDate = starts.Date == ends.Date ? "" : EventClock.Day.Format(ends.Date), Ends = EventClock.Minute.Format(ends.TimeOfDay),
            StartsWhich = Which(starts), EndsWhich = Which(ends),
            Address = item.Address, Directions = item.Directions, JoinUrl = item.JoinUrl, DialIn = item.DialIn, AudioOnly = item.AudioOnly, TextRelay = item.TextRelay,
            Position = item.Latitude is { } latitude && item.Longitude is { } longitude ? string.Create(CultureInfo.InvariantCulture, $"{latitude}, {longitude}") : "",
            Languages = [.. EventTerms.LanguagesIn(item.Language)], Organiser = item.Organiser, Capacity = item.Capacity?.ToString(CultureInfo.InvariantCulture) ?? "", Label = item.Label.Code(),
            Sessions = [.. EventSession.Read(item.Agenda).Select(session => new SessionForm { Day = session.Day.ToString(CultureInfo.InvariantCulture), Time = session.At, Title = session.Title, Track = session.Track, Speaker = session.Speaker })],
            Body = item.Body, Related = string.Join('\n', ListText.Read(item.Related)), Series = series ?? "", Version = item.Version,
        };
    }

    private static string Which(ZonedDateTime time) =>
        time.Zone.MapLocal(time.LocalDateTime) is { Count: 2 } twice ? twice.Last() == time ? "second" : "first" : "";
}
