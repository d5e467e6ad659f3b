using CsoAlliance.Core.Shared;
using NodaTime;

namespace CsoAlliance.Core.Events;

/// <summary>All that a person writes of an event. What the fields mean is said at <see cref="Event"/>.</summary>
public sealed record EventText
{
    /// <inheritdoc cref="Event.Slug" />
    public required string Slug { get; init; }

    /// <inheritdoc cref="Event.Title" />
    public required string Title { get; init; }

    /// <inheritdoc cref="Event.Summary" />
    public required string Summary { get; init; }

    /// <inheritdoc cref="Event.Kind" />
    public EventKind Kind { get; init; }

    /// <summary>When it begins, on the clocks of <see cref="Zone"/>.</summary>
    public required LocalDateTime Starts { get; init; }

    /// <summary>When it ends, on the clocks of <see cref="Zone"/>.</summary>
    public required LocalDateTime Ends { get; init; }

    /// <inheritdoc cref="Event.Zone" />
    public required string Zone { get; init; }

    /// <inheritdoc cref="Event.Place" />
    public required string Place { get; init; }

    /// <inheritdoc cref="Event.Online" />
    public bool Online { get; init; }

    /// <inheritdoc cref="Event.Area" />
    public string Area { get; init; } = "";

    /// <inheritdoc cref="Event.Language" />
    public string Language { get; init; } = "English";

    /// <inheritdoc cref="Event.Cost" />
    public string Cost { get; init; } = "Free";

    /// <inheritdoc cref="Event.Organiser" />
    public required string Organiser { get; init; }

    /// <inheritdoc cref="Event.Capacity" />
    public int? Capacity { get; init; }

    /// <inheritdoc cref="Event.PlacesLeft" />
    public int? PlacesLeft { get; init; }

    /// <inheritdoc cref="Event.Label" />
    public Tlp Label { get; init; }

    /// <summary>Whether it is called off.</summary>
    public bool Cancelled { get; init; }

    /// <inheritdoc cref="Event.Body" />
    public string Body { get; init; } = "";

    /// <summary>Whether it begins in the second run of an hour that the zone has twice; null: the hour comes once.</summary>
    public bool? StartsLater { get; init; }

    /// <summary>Whether it ends in the second run of an hour that the zone has twice; null: the hour comes once.</summary>
    public bool? EndsLater { get; init; }

    /// <inheritdoc cref="Event.Address" />
    public string Address { get; init; } = "";

    /// <inheritdoc cref="Event.Directions" />
    public string Directions { get; init; } = "";

    /// <summary>Where the venue is; null where none is given.</summary>
    public Position? Position { get; init; }

    /// <inheritdoc cref="Event.JoinUrl" />
    public string JoinUrl { get; init; } = "";

    /// <inheritdoc cref="Event.DialIn" />
    public string DialIn { get; init; } = "";

    /// <inheritdoc cref="Event.AudioOnly" />
    public string AudioOnly { get; init; } = "";

    /// <inheritdoc cref="Event.TextRelay" />
    public string TextRelay { get; init; } = "";

    /// <summary>The agenda, in order; empty where it stands in <see cref="Body"/>.</summary>
    public IReadOnlyList<EventSession> Sessions { get; init; } = [];

    /// <summary>Slugs of items of the library.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];
}
