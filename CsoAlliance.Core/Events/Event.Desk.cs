using CsoAlliance.Core.Shared;
using NodaTime;

namespace CsoAlliance.Core.Events;

/// <summary>How far an event is.</summary>
public enum EventState
{
    /// <summary>Its organisers write it; nobody else sees it.</summary>
    Draft = 0,

    /// <summary>It holds.</summary>
    Published = 1,

    /// <summary>It holds, at another time or place than was announced.</summary>
    Moved = 2,

    /// <summary>It is called off.</summary>
    Cancelled = 3,
}

/// <content>What organisers write and do.</content>
public sealed partial class Event
{
    /// <summary>Longest address, joining link and joining line.</summary>
    public const int LongLength = 300;

    /// <summary>Longest directions.</summary>
    public const int DirectionsLength = 1000;

    /// <summary>Longest reason.</summary>
    public const int ReasonLength = 300;

    /// <summary>Longest programme in Markdown.</summary>
    public const int BodyLength = 20_000;

    /// <summary>Most sessions of an agenda.</summary>
    public const int MaxSessions = 60;

    /// <summary>Most places.</summary>
    public const int MaxCapacity = 100_000;

    internal const int RelatedLength = 1000;

    /// <summary>Whether it is still being written. A draft is on no surface but its organisers' own.</summary>
    public bool Draft { get; private set; }

    /// <summary>How far it is.</summary>
    public EventState State => Draft ? EventState.Draft : CancelledAt is not null ? EventState.Cancelled : MovedAt is not null ? EventState.Moved : EventState.Published;

    /// <summary>The account that posted it; null for starter content and former members.</summary>
    public Guid? OrganiserId { get; private set; }

    /// <summary>The series that it is one of; null for none.</summary>
    public long? SeriesId { get; internal set; }

    /// <summary>Counts every change, so that of two who save at once the second is told.</summary>
    public int Version { get; private set; }

    /// <summary>Who changed it last, by role; empty for starter content.</summary>
    public string ChangedBy { get; private set; } = "";

    /// <summary>Street and house of the venue; for those who may read the programme.</summary>
    public string Address { get; private set; } = "";

    /// <summary>How one gets there, in words; for those who may read the programme.</summary>
    public string Directions { get; private set; } = "";

    /// <summary>Latitude of the venue in degrees; null where none is given.</summary>
    public double? Latitude { get; private set; }

    /// <summary>Longitude of the venue in degrees; null where none is given.</summary>
    public double? Longitude { get; private set; }

    /// <summary>The https address to join by; for those who may read the programme.</summary>
    public string JoinUrl { get; private set; } = "";

    /// <summary>For a thin link: the number to call.</summary>
    public string DialIn { get; private set; } = "";

    /// <summary>For a thin link: how one joins by sound alone.</summary>
    public string AudioOnly { get; private set; } = "";

    /// <summary>For a thin link: how one follows in text.</summary>
    public string TextRelay { get; private set; } = "";

    /// <summary>The sessions, one a line (<see cref="EventSession"/>).</summary>
    public string Agenda { get; private set; } = "";

    /// <summary>Slugs of related items of the library, between semicolons.</summary>
    public string Related { get; private set; } = "";

    /// <summary>When it was last moved, UTC; null where it stands as announced.</summary>
    public DateTime? MovedAt { get; private set; }

    /// <summary>When it would have begun before it was moved, UTC.</summary>
    public DateTime? MovedFrom { get; private set; }

    /// <summary>Why it was moved or called off; everybody may read it.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Begins a draft.</summary>
    internal static Event Begin(EventText text, Guid organiser, string by, DateTime now) => new(text, now) { Draft = true, OrganiserId = organiser, Version = 1, ChangedBy = by };

    /// <summary>Whether another text would change when or where it takes place.</summary>
    internal bool IsMovedBy(EventText text) =>
        (StartsAt, EndsAt, Place, Online) != (Instant(text.Starts, text.Zone, text.StartsLater), Instant(text.Ends, text.Zone, text.EndsLater), text.Place, text.Online);

    /// <summary>Takes another text. What was published counts it as a change, and as moved where time or place are others.</summary>
    internal void Write(EventText text, string reason, string by, DateTime now)
    {
        var (moves, before) = (IsMovedBy(text), StartsAt);
        Take(text);
        (Version, ChangedBy, UpdatedAt) = (Version + 1, by, now);
        if (Draft)
        {
            Slug = text.Slug;
            return;
        }
        Sequence++;
        if (moves)
            (MovedAt, MovedFrom, Reason) = (now, before, reason);
    }

    /// <summary>Sets how many places there are; null where they are not limited.</summary>
    internal void Limit(int? places, string by, DateTime now) => (Capacity, Version, ChangedBy, UpdatedAt) = (places, Version + 1, by, now);

    /// <summary>Makes a draft public.</summary>
    internal void Publish(string by, DateTime now) => (Draft, Version, ChangedBy, UpdatedAt) = (false, Version + 1, by, now);

    private void Take(EventText text)
    {
        (Title, Summary, Kind, Zone, Place, Online, Area) = (text.Title, text.Summary, text.Kind, text.Zone, text.Place, text.Online, text.Area);
        (Language, Cost, Organiser, Capacity, PlacesLeft, Label, Body) = (text.Language, text.Cost, text.Organiser, text.Capacity, text.PlacesLeft, text.Label, text.Body);
        (Address, Directions, Latitude, Longitude) = (text.Address, text.Directions, text.Position?.Latitude, text.Position?.Longitude);
        (JoinUrl, DialIn, AudioOnly, TextRelay) = (text.JoinUrl, text.DialIn, text.AudioOnly, text.TextRelay);
        (Agenda, Related) = (EventSession.Write(text.Sessions), ListText.Write(text.Related));
        (StartsAt, EndsAt) = (Instant(text.Starts, text.Zone, text.StartsLater), Instant(text.Ends, text.Zone, text.EndsLater));
        if (EndsAt < StartsAt)
            throw new ArgumentException($"{text.Slug} ends before it begins.", nameof(text));
    }

    // A time that the zone skips is no time to announce, and one that it repeats has to say which it means.
    private static DateTime Instant(LocalDateTime local, string zone, bool? later) =>
        DateTimeZoneProviders.Tzdb[zone].MapLocal(local) is { Count: 2 } twice && later is { } second
            ? (second ? twice.Last() : twice.First()).ToDateTimeUtc()
            : local.InZoneStrictly(DateTimeZoneProviders.Tzdb[zone]).ToDateTimeUtc();
}
