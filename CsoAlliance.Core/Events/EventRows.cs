using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

// The database lowers the words here, and knows no culture.
#pragma warning disable CA1304, CA1311, CA1862

namespace CsoAlliance.Core.Events;

/// <summary>A row on its way to a list: the key for the cursor, and what is shown.</summary>
internal sealed record EventRow(long Id, EventItem Item);

internal static class EventRows
{
    /// <summary>The period and the words, which every filter's counts keep to.</summary>
    public static IQueryable<Event> In(this IQueryable<Event> events, EventQuery query)
    {
        if (query.From is { } from)
            events = events.Where(item => item.EndsAt >= from);
        if (query.To is { } to)
            events = query.Backwards ? events.Where(item => item.EndsAt < to) : events.Where(item => item.StartsAt < to);
        foreach (var word in (query.Q ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
            events = events.Where(item => (item.Title + " " + item.Summary + " " + item.Place).ToLower().Contains(word));
        return events;
    }

    public static IQueryable<Event> Narrowed(this IQueryable<Event> events, EventQuery query)
    {
        var (kinds, areas, online) = (query.Kinds.ToList(), query.Areas.ToList(), query.Areas.Contains(EventProgramme.OnlineArea));
        if (kinds.Count > 0)
            events = events.Where(item => kinds.Contains(item.Kind));
        if (areas.Count > 0)
            events = events.Where(item => areas.Contains(item.Area) || (online && item.Online));
        return query.OpenToAll is { } open ? events.Where(item => item.Label == Tlp.Clear == open) : events;
    }

    public static IQueryable<Event> After(this IQueryable<Event> events, EventQuery query)
    {
        var ordered = query.Backwards
            ? events.OrderByDescending(item => item.StartsAt).ThenByDescending(item => item.Id)
            : events.OrderBy(item => item.StartsAt).ThenBy(item => item.Id);
        if (Page.Keys(query.Cursor, 2) is not [var ticks, var key] || !long.TryParse(ticks, out var at) || !long.TryParse(key, out var id) || at < 0 || at > DateTime.MaxValue.Ticks)
            return ordered;
        var last = new DateTime(at, DateTimeKind.Utc);
        return query.Backwards
            ? ordered.Where(item => item.StartsAt < last || (item.StartsAt == last && item.Id < id))
            : ordered.Where(item => item.StartsAt > last || (item.StartsAt == last && item.Id > id));
    }

    public static IQueryable<EventRow> Rows(this IQueryable<Event> events, Viewer viewer)
    {
        var ceiling = viewer.Ceiling;
        return events.Select(item => new EventRow(item.Id, new EventItem(
            item.Uid, item.Slug, item.Title, item.Summary, item.Kind, item.StartsAt, item.EndsAt, item.Zone, item.Place, item.Online, item.Area,
            item.Capacity, item.Form == null ? item.PlacesLeft : item.Capacity == null ? null : item.Form.Waiting > 0 || item.Form.Taken > item.Capacity ? 0 : item.Capacity - item.Form.Taken, item.Label, item.Label > ceiling, item.CancelledAt != null, item.Sequence, item.UpdatedAt)));
    }
}

/// <summary>Events alike in all that can be filtered, counted together.</summary>
internal sealed record EventGroup(EventKind Kind, string Area, bool Online, bool Open, int Count)
{
    private static readonly bool[] Openness = [true, false];

    public bool In(EventQuery query, string? except = null) =>
        (except == nameof(Kind) || query.Kinds.Count == 0 || query.Kinds.Contains(Kind))
        && (except == nameof(Area) || query.Areas.Count == 0 || query.Areas.Contains(Area) || (Online && query.Areas.Contains(EventProgramme.OnlineArea)))
        && (except == nameof(Open) || query.OpenToAll is null || query.OpenToAll == Open);

    public static EventFacets Facets(IReadOnlyCollection<EventGroup> groups, EventQuery query)
    {
        var areas = groups.Select(group => group.Area).Where(area => area.Length > 0).Distinct().Order(StringComparer.Ordinal).Prepend(EventProgramme.OnlineArea);
        return new(
            [.. Enum.GetValues<EventKind>().Select(kind => new Facet(kind.Camel(), kind.Name(), Count(nameof(Kind), group => group.Kind == kind), query.Kinds.Contains(kind))).Where(Shown)],
            [.. areas.Select(area => new Facet(area, EventTerms.AreaName(area), Count(nameof(Area), group => group.Area == area || (group.Online && area == EventProgramme.OnlineArea)), query.Areas.Contains(area))).Where(Shown)],
            [.. Openness.Select(open => new Facet(open ? "all" : "members", open ? "Everybody" : "Members only", Count(nameof(Open), group => group.Open == open), query.OpenToAll == open)).Where(Shown)]);

        int Count(string except, Func<EventGroup, bool> of) => groups.Where(group => of(group) && group.In(query, except)).Sum(group => group.Count);
    }

    private static bool Shown(Facet facet) => facet.Count > 0 || facet.Chosen;
}
