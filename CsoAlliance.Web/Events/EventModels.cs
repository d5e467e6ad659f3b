using CsoAlliance.Core.Events;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Events;

/// <summary>An event in the API.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Kind">exercise, workshop, webinar, course, regionalMeeting or conference.</param>
/// <param name="StartsAt">When it begins, UTC.</param>
/// <param name="EndsAt">When it ends, UTC.</param>
/// <param name="Zone">IANA name of the zone in which it was announced.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Online">Whether one can follow it from anywhere.</param>
/// <param name="Area">Code of its sea area; null where there is none.</param>
/// <param name="Capacity">Places; null where not limited.</param>
/// <param name="PlacesLeft">Places left as the organiser says; null where not counted.</param>
/// <param name="Cancelled">Whether it is called off.</param>
/// <param name="Tlp">Label of the programme, without prefix.</param>
/// <param name="Locked">Whether the caller may not read the programme.</param>
/// <param name="Url">Path of its page.</param>
/// <param name="Moved">Whether it was moved since it was announced.</param>
/// <param name="Reason">Why it was moved or called off; null where it was not.</param>
internal record EventItemModel(
    string Slug, string Title, string Summary, string Kind, DateTime StartsAt, DateTime EndsAt, string Zone, string Place, bool Online, string? Area,
    int? Capacity, int? PlacesLeft, bool Cancelled, string Tlp, bool Locked, string Url, bool Moved, string? Reason)
{
    public static EventItemModel From(EventItem item) => new(
        item.Slug, item.Title, item.Summary, item.Kind.Camel(), item.StartsAt, item.EndsAt, item.Zone, item.Place, item.Online, item.Area.Length == 0 ? null : item.Area,
        item.Capacity, item.PlacesLeft, item.Cancelled, item.Label.Code(), item.Locked, "/events/" + item.Slug, item.Moved, item.Reason.Length == 0 ? null : item.Reason);
}

/// <summary>An event with its agenda, which is null where the caller may not read it.</summary>
internal sealed record EventEntryModel : EventItemModel
{
    private EventEntryModel(EventEntry entry) : base(From(entry.Item)) =>
        (Organiser, Language, Cost, Series, Agenda) = (entry.Organiser, entry.Language, entry.Cost, entry.Series, Lines(entry));

    /// <summary>Who holds it, by role.</summary>
    public string Organiser { get; }

    /// <summary>Languages spoken.</summary>
    public string Language { get; }

    /// <summary>What it costs.</summary>
    public string Cost { get; }

    /// <summary>What happens when, on the event's own clocks.</summary>
    public IReadOnlyList<AgendaLine>? Agenda { get; }

    /// <summary>Title of its series; null for none.</summary>
    public string? Series { get; }

    public static EventEntryModel From(EventEntry entry) => new(entry);

    private static IReadOnlyList<AgendaLine>? Lines(EventEntry entry) => entry.Details is not { Sessions.Count: > 0 } details ? entry.Programme?.Agenda
        : [.. details.Sessions.Select(session => new AgendaLine(details.Sessions[^1].Day > 1 ? $"Day {session.Day} {session.At}" : session.At, session.Track.Length > 0 ? $"{session.Track}: {session.Title}" : session.Title))];
}
