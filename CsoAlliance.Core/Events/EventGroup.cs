using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Events;

/// <summary>Events alike in all that can be filtered, counted together.</summary>
internal sealed record EventGroup(EventKind Kind, string Area, bool Online, bool Open, string Language, bool Free, int Count)
{
    private static readonly bool[] Both = [true, false];

    public bool In(EventQuery query, string? except = null) =>
        (except == nameof(Kind) || query.Kinds.Count == 0 || query.Kinds.Contains(Kind))
        && (except == nameof(Area) || query.Areas.Count == 0 || query.Areas.Contains(Area))
        && (except == nameof(Online) || query.Online is null || query.Online == Online)
        && (except == nameof(Language) || query.Languages.Count == 0 || query.Languages.Any(Speaks))
        && (except == nameof(Free) || query.Free is null || query.Free == Free)
        && (except == nameof(Open) || query.OpenToAll is null || query.OpenToAll == Open);

    public static EventFacets Facets(IReadOnlyCollection<EventGroup> groups, EventQuery query)
    {
        var areas = groups.Select(group => group.Area).Where(area => area.Length > 0).Distinct().Order(StringComparer.Ordinal);
        var languages = groups.SelectMany(group => EventTerms.LanguagesIn(group.Language)).Distinct().Order(StringComparer.Ordinal);
        return new(
            [.. Enum.GetValues<EventKind>().Select(kind => new Facet(kind.Camel(), kind.Name(), Count(nameof(Kind), group => group.Kind == kind), query.Kinds.Contains(kind))).Where(Shown)],
            [.. areas.Select(area => new Facet(area, EventTerms.AreaName(area), Count(nameof(Area), group => group.Area == area), query.Areas.Contains(area))).Where(Shown)],
            [.. Both.Select(open => new Facet(open ? "all" : "members", open ? "Everybody" : "Members only", Count(nameof(Open), group => group.Open == open), query.OpenToAll == open)).Where(Shown)])
        {
            Held = [.. Both.Select(online => new Facet(online ? "online" : "site", online ? "Online" : "At a place", Count(nameof(Online), group => group.Online == online), query.Online == online)).Where(Shown)],
            Languages = [.. languages.Select(language => new Facet(language, language, Count(nameof(Language), group => group.Speaks(language)), query.Languages.Contains(language))).Where(Shown)],
            Costs = [.. Both.Select(free => new Facet(free ? "free" : "charged", free ? "Free" : "Charged", Count(nameof(Free), group => group.Free == free), query.Free == free)).Where(Shown)],
        };

        int Count(string except, Func<EventGroup, bool> of) => groups.Where(group => of(group) && group.In(query, except)).Sum(group => group.Count);
    }

    private bool Speaks(string language) => Language.Contains(language, StringComparison.Ordinal);

    private static bool Shown(Facet facet) => facet.Count > 0 || facet.Chosen;
}
