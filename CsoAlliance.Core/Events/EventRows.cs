using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

// The database lowers the words here, and knows no culture.
#pragma warning disable CA1304, CA1310, CA1311, CA1862

namespace CsoAlliance.Core.Events;

/// <summary>A row on its way to a list: the key for the cursor, and what is shown.</summary>
internal sealed record EventRow(long Id, EventItem Item);

internal static class EventRows
{
    /// <summary>What is public. Every surface but the organisers' desk asks for this first.</summary>
    public static IQueryable<Event> Published(this IQueryable<Event> events) => events.Where(item => !item.Draft);

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
        var (kinds, areas) = (query.Kinds.ToList(), query.Areas.ToList());
        if (kinds.Count > 0)
            events = events.Where(item => kinds.Contains(item.Kind));
        if (areas.Count > 0)
            events = events.Where(item => areas.Contains(item.Area));
        if (query.Online is { } online)
            events = events.Where(item => item.Online == online);
        if (query.Free is { } free)
            events = events.Where(item => item.Cost.ToLower().StartsWith("free") == free);
        // Few languages are asked for at once, and each is a word in the same column.
        if (query.Languages is [var first, ..])
        {
            var (second, third) = (query.Languages.ElementAtOrDefault(1) ?? first, query.Languages.ElementAtOrDefault(2) ?? first);
            events = events.Where(item => item.Language.Contains(first) || item.Language.Contains(second) || item.Language.Contains(third));
        }
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
            item.Capacity, item.PlacesLeft, item.Label, item.Label > ceiling, item.CancelledAt != null, item.Sequence, item.UpdatedAt)
            { Moved = item.MovedAt != null, Reason = item.Reason, Organiser = item.Organiser }));
    }
}
