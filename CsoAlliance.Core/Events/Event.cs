using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Events;

/// <summary>What sort of event it is.</summary>
public enum EventKind
{
    /// <summary>Something is played through.</summary>
    Exercise = 0,

    /// <summary>Something is worked on together.</summary>
    Workshop = 1,

    /// <summary>A briefing online.</summary>
    Webinar = 2,

    /// <summary>Something is taught.</summary>
    Course = 3,

    /// <summary>People of one region meet.</summary>
    RegionalMeeting = 4,

    /// <summary>A large meeting with a programme.</summary>
    Conference = 5,
}

/// <summary>
/// An event. Title, summary, time and place are cleared for all; the programme carries the label. Times are kept in UTC
/// beside the zone in which the event was announced.
/// </summary>
public sealed partial class Event : ILabelled
{
    /// <summary>Longest title.</summary>
    public const int TitleLength = 160;

    /// <summary>Longest summary.</summary>
    public const int SummaryLength = 400;

    /// <summary>Longest place, organiser, language and cost.</summary>
    public const int LineLength = 120;

    /// <summary>The event takes place already, or has.</summary>
    public static readonly Error Begun = new("event.begun", "This event has begun, so it can’t be cancelled.");

    /// <summary>Nobody can follow it twice.</summary>
    public static readonly Error AlreadyCancelled = new("event.cancelled", "This event is cancelled already.");

    private Event() { }

    /// <summary>Makes an event from what was written of it; it is published at once.</summary>
    public Event(EventText text, DateTime now)
    {
        (Uid, Slug, UpdatedAt) = (Guid.CreateVersion7(), text.Slug, now);
        Take(text);
    }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names the event outside: in calendars it stays the same through every change.</summary>
    public Guid Uid { get; private set; }

    /// <summary>Its address; unique.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Its title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>One or two sentences.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>What sort it is.</summary>
    public EventKind Kind { get; private set; }

    /// <summary>When it begins, UTC.</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>When it ends, UTC; not before it begins.</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>IANA name of the zone in which it was announced: <c>Europe/Athens</c>.</summary>
    public string Zone { get; private set; } = "";

    /// <summary>Where it is.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Whether one can follow it from anywhere.</summary>
    public bool Online { get; private set; }

    /// <summary>Code of the sea area it is about; empty where there is none.</summary>
    public string Area { get; private set; } = "";

    /// <summary>Languages spoken, in words.</summary>
    public string Language { get; private set; } = "";

    /// <summary>What it costs, in words.</summary>
    public string Cost { get; private set; } = "";

    /// <summary>Who holds it, by role.</summary>
    public string Organiser { get; private set; } = "";

    /// <summary>How many places there are; null where it isn’t limited.</summary>
    public int? Capacity { get; private set; }

    /// <summary>How many places the organiser says are left; null where none are counted.</summary>
    public int? PlacesLeft { get; private set; }

    /// <summary>Who may read the programme.</summary>
    public Tlp Label { get; private set; }

    /// <summary>The programme in Markdown.</summary>
    public string Body { get; private set; } = "";

    /// <summary>When it was called off, UTC; null where it holds.</summary>
    public DateTime? CancelledAt { get; private set; }

    /// <summary>How often it changed since it was announced, as a calendar counts it (RFC 5545, SEQUENCE).</summary>
    public int Sequence { get; private set; }

    /// <summary>When it last changed, UTC.</summary>
    public DateTime UpdatedAt { get; private set; }

    /// <summary>Fingerprint of the starter entry it came from; null for what was posted here.</summary>
    public string? Starter { get; private set; }

    /// <summary>Calls the event off. Refused: it has begun, or is called off already.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="reason">Why, as everybody may read it; at most <see cref="ReasonLength"/> signs.</param>
    public Result Cancel(DateTime now, string reason = "")
    {
        if (CancelledAt is not null)
            return AlreadyCancelled;
        if (StartsAt <= now)
            return Begun;
        (CancelledAt, UpdatedAt, Reason) = (now, now, reason);
        (Sequence, Version) = (Sequence + 1, Version + 1);
        return Result.Done;
    }

    internal void Renew(EventText text, string starter, DateTime now)
    {
        if (Starter == starter)
            return;
        if (Starter is not null)
            (Sequence, Version, UpdatedAt) = (Sequence + 1, Version + 1, now);
        Starter = starter;
        Take(text);
        CancelledAt = text.Cancelled ? CancelledAt ?? now : null;
    }
}
