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
}
