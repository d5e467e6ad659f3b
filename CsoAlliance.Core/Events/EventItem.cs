using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Events;

/// <summary>What is looked for among the events. Several values of one filter widen it; several filters narrow it.</summary>
public sealed record EventQuery
{
    /// <summary>Only what ends at or after this time, UTC.</summary>
    public DateTime? From { get; init; }

    /// <summary>Only what begins before this time, UTC.</summary>
    public DateTime? To { get; init; }

    /// <summary>Kinds asked for; empty for all.</summary>
    public IReadOnlyList<EventKind> Kinds { get; init; } = [];

    /// <summary>Sea areas asked for; empty for all.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Only what one can follow from anywhere (true), or only at its place (false).</summary>
    public bool? Online { get; init; }

    /// <summary>Languages asked for, by name; empty for all.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Only what costs nothing (true), or something (false).</summary>
    public bool? Free { get; init; }

    /// <summary>Only what the label opens to everybody (true), or does not (false).</summary>
    public bool? OpenToAll { get; init; }

    /// <summary>Words that have to stand in title, summary or place.</summary>
    public string? Q { get; init; }

    /// <summary>Whether the latest come first, as among past events.</summary>
    public bool Backwards { get; init; }

    /// <summary>Cursor of the page wanted; null for the first.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many, 1 to <see cref="Page.MaxLimit"/>.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>An event as a list shows it. All of it is cleared for everybody.</summary>
/// <param name="Uid">Names it in calendars.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Kind">What sort it is.</param>
/// <param name="StartsAt">When it begins, UTC.</param>
/// <param name="EndsAt">When it ends, UTC.</param>
/// <param name="Zone">IANA name of its zone.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Online">Whether one can follow it from anywhere.</param>
/// <param name="Area">Code of its sea area; empty where there is none.</param>
/// <param name="Capacity">Places; null where not limited.</param>
/// <param name="PlacesLeft">Places left as the organiser says; null where not counted.</param>
/// <param name="Label">Who may read the programme.</param>
/// <param name="Locked">Whether this viewer may not.</param>
/// <param name="Cancelled">Whether it is called off.</param>
/// <param name="Sequence">How often it changed, as calendars count.</param>
/// <param name="UpdatedAt">When it last changed, UTC.</param>
public sealed record EventItem(
    Guid Uid, string Slug, string Title, string Summary, EventKind Kind, DateTime StartsAt, DateTime EndsAt, string Zone, string Place, bool Online, string Area,
    int? Capacity, int? PlacesLeft, Tlp Label, bool Locked, bool Cancelled, int Sequence, DateTime UpdatedAt)
{
    /// <summary>Whether no place is left.</summary>
    public bool Full => PlacesLeft == 0;

    /// <summary>Whether it was moved since it was announced.</summary>
    public bool Moved { get; init; }

    /// <summary>Why it was moved or called off; empty where it was not.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who holds it, by role.</summary>
    public string Organiser { get; init; } = "";
}

/// <summary>The filters of the events with their counts.</summary>
/// <param name="Kinds">By kind.</param>
/// <param name="Areas">By sea area.</param>
/// <param name="Open">By who may take part.</param>
public sealed record EventFacets(IReadOnlyList<Facet> Kinds, IReadOnlyList<Facet> Areas, IReadOnlyList<Facet> Open)
{
    /// <summary>Online, or at a place.</summary>
    public IReadOnlyList<Facet> Held { get; init; } = [];

    /// <summary>By language.</summary>
    public IReadOnlyList<Facet> Languages { get; init; } = [];

    /// <summary>Free or charged.</summary>
    public IReadOnlyList<Facet> Costs { get; init; } = [];
}

/// <summary>A page of the events' list.</summary>
/// <param name="Page">The events.</param>
/// <param name="Facets">The filters.</param>
public sealed record EventList(Page<EventItem> Page, EventFacets Facets);

/// <summary>An event with its programme, where the viewer may read that.</summary>
/// <param name="Item">What a list shows of it.</param>
/// <param name="Organiser">Who holds it, by role.</param>
/// <param name="Language">Languages spoken.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="Programme">The programme; null where it is locked.</param>
public sealed record EventEntry(EventItem Item, string Organiser, string Language, string Cost, EventBody? Programme)
{
    /// <summary>When it would have begun before it was moved, UTC; null where it was not.</summary>
    public DateTime? MovedFrom { get; init; }

    /// <summary>What is in the programme beside its text; null where it is locked.</summary>
    public EventDetails? Details { get; init; }

    /// <summary>Title of its series; null for none.</summary>
    public string? Series { get; init; }

    /// <summary>The other events of its series that the viewer may know of, by time; at most <see cref="EventProgramme.MostOfSeries"/>.</summary>
    public IReadOnlyList<EventItem> InSeries { get; init; } = [];

    /// <summary>Items of the library that go with it, as far as the viewer may know of them.</summary>
    public IReadOnlyList<RelatedItem> Related { get; init; } = [];

    /// <summary>What was said and shown there, in the library; null while it is not, or the viewer does not find it there.</summary>
    public RelatedItem? Record { get; init; }
}

/// <summary>An item of the library that goes with an event.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Title">Its title.</param>
public sealed record RelatedItem(string Slug, string Title);

/// <summary>What only those may read whom the label allows, beside the programme's text.</summary>
/// <param name="Sessions">The agenda, in order; empty where it stands in the text.</param>
/// <param name="Address">Street and house.</param>
/// <param name="Directions">How one gets there.</param>
/// <param name="Position">Where the venue is; null where none is given.</param>
/// <param name="JoinUrl">The link to join by; empty for none.</param>
/// <param name="DialIn">For a thin link: the number to call; empty for none.</param>
/// <param name="AudioOnly">For a thin link: by sound alone; empty for none.</param>
/// <param name="TextRelay">For a thin link: in text; empty for none.</param>
public sealed record EventDetails(IReadOnlyList<EventSession> Sessions, string Address, string Directions, Position? Position, string JoinUrl, string DialIn, string AudioOnly, string TextRelay)
{
    /// <summary>Whether there is a way for a thin link.</summary>
    public bool Thin => DialIn.Length + AudioOnly.Length + TextRelay.Length > 0;

    internal static EventDetails Of(Event item) => new(EventSession.Read(item.Agenda), item.Address, item.Directions,
        item.Latitude is { } latitude && item.Longitude is { } longitude ? new Position(latitude, longitude) : null, item.JoinUrl, item.DialIn, item.AudioOnly, item.TextRelay);
}
