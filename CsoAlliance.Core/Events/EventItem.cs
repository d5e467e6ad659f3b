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

    /// <summary>Sea areas asked for, and <see cref="EventProgramme.OnlineArea"/>; empty for all.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

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
}

/// <summary>The filters of the events with their counts.</summary>
/// <param name="Kinds">By kind.</param>
/// <param name="Areas">By place.</param>
/// <param name="Open">By who may take part.</param>
public sealed record EventFacets(IReadOnlyList<Facet> Kinds, IReadOnlyList<Facet> Areas, IReadOnlyList<Facet> Open);

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
public sealed record EventEntry(EventItem Item, string Organiser, string Language, string Cost, EventBody? Programme);
