using CsoAlliance.Core.Events;
using CsoAlliance.Core.Events.Posting;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Events.Posting;

/// <summary>The choices of the organisers' forms in words.</summary>
internal static class PostingTerms
{
    public static IReadOnlyList<(string Value, string Name)> Labels { get; } = [.. new[] { Tlp.Clear, Tlp.Green, Tlp.Amber, Tlp.AmberStrict }.Select(label => (label.Code(), $"{label.Written()}, {label.Audience()}"))];

    public static IReadOnlyList<(string Value, string Name)> Areas { get; } = [.. SeaAreas.All.Where(area => area.Slug != SeaAreas.Worldwide).Select(area => (area.Slug, area.Name)).OrderBy(area => area.Name, StringComparer.Ordinal)];

    public static IReadOnlyList<(string Value, string Name)> Rules { get; } =
    [
        (RepeatRule.Weekly.Camel(), "Every week"), (RepeatRule.Fortnightly.Camel(), "Every second week"), (RepeatRule.MonthlyByDate.Camel(), "Every month, same date"), (RepeatRule.MonthlyByWeekday.Camel(), "Every month, same weekday"),
    ];

    /// <summary>Zones by continent, UTC first.</summary>
    public static IReadOnlyList<(string Continent, IReadOnlyList<(string Value, string Name)> Zones)> Zones { get; } =
        [.. EventClock.Zones.Where(zone => zone != "Etc/UTC").GroupBy(zone => zone.Split('/')[0]).Select(group => (group.Key, (IReadOnlyList<(string, string)>)[.. group.Select(zone => (zone, zone[(zone.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('_', ' ')))]))];

    public static string Chip(this EventState state) => state switch { EventState.Draft => "", EventState.Published => "ok", EventState.Moved => "warn", EventState.Cancelled => "err" };

    public static string Icon(this EventState state) => state switch { EventState.Draft => "pencil", EventState.Published => "check", EventState.Moved => "refresh", EventState.Cancelled => "close" };

    public static string Act(string act) => act switch
    {
        "event.started" => "Draft begun",
        "event.changed" => "Changed",
        "event.published" => "Published",
        "event.moved" => "Moved",
        "event.cancelled" => "Cancelled",
        "event.repeated" => "Series made",
        "event.coorganiser.added" => "Co-organiser named",
        "event.coorganiser.removed" => "Co-organiser let go",
        _ => act,
    };
}
