using CsoAlliance.Core.Events;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CsoAlliance.Web.Events;

/// <summary>The filters of the events as they stand in an address, the same for page, calendar file and API. What they don't know they pass over.</summary>
internal sealed class EventFilters
{
    /// <summary>Kinds.</summary>
    [FromQuery(Name = "kind")] public string[]? Kind { get; init; }

    /// <summary>Slugs of sea areas; <c>online</c> too, as it stood in older addresses.</summary>
    [FromQuery(Name = "area")] public string[]? Area { get; init; }

    /// <summary><c>online</c> or <c>site</c>.</summary>
    [FromQuery(Name = "held")] public string[]? Held { get; init; }

    /// <summary>Languages by name.</summary>
    [FromQuery(Name = "language")] public string[]? Language { get; init; }

    /// <summary><c>free</c> or <c>charged</c>.</summary>
    [FromQuery(Name = "cost")] public string[]? Cost { get; init; }

    /// <summary><c>all</c> or <c>members</c>.</summary>
    [FromQuery(Name = "open")] public string[]? Open { get; init; }

    public EventQuery AsQuery(string? q, string? cursor, int? limit) => new()
    {
        Kinds = [.. (Kind ?? []).Select(EnumText.Parse<EventKind>).OfType<EventKind>()],
        Areas = [.. (Area ?? []).Where(code => code.Length is > 0 and <= Slug.MaxLength && code != "online")],
        Online = (Held ?? []) is ["online"] || (Area ?? []) is ["online"] ? true : (Held ?? []) is ["site"] ? false : null,
        Languages = [.. (Language ?? []).Where(name => EventTerms.Languages.Contains(name)).Take(3)],
        Free = Cost switch { ["free"] => true, ["charged"] => false, _ => null },
        OpenToAll = Open switch { ["all"] => true, ["members"] => false, _ => null },
        Q = q is { Length: > 200 } ? q[..200] : q,
        Cursor = cursor,
        Limit = Page.Limit(limit, 50),
    };
}
