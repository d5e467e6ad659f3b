using CsoAlliance.Core.Shared;

namespace CsoAlliance.Tests.Accounts.Matrix;

/// <summary>Every surface there is. What is left out here, <see cref="MatrixTests"/> finds among the application's routes.</summary>
internal static class Surfaces
{
    private static readonly Sort[] Group = [Sort.Discussion, Sort.Post];

    public static IReadOnlyList<Surface> All { get; } =
    [
        // The register.
        One("the register", "/incidents", Shows.Titles, Sort.Incident),
        Search("the register's search", "/incidents", Sort.Incident),
        One("the map", "/incidents/map", Shows.Few, Sort.Incident),
        One("the statistics", "/incidents/statistics", Shows.Figures, Sort.Incident),
        Each("an incident", "/incidents/{Reference}", Shows.Whole, Sort.Incident, path => path),
        One("incidents by API", "/api/v1/incidents", Shows.Titles, Sort.Incident, "?limit=200"),
        Search("incidents searched by API", "/api/v1/incidents", Sort.Incident),
        Each("an incident by API", "/api/v1/incidents/{reference}", Shows.Whole, Sort.Incident, path => "/api/v1" + path),
        Each("an incident as CSV", "/api/v1/incidents/{reference}.csv", Shows.Titles, Sort.Incident, path => $"/api/v1{path}.csv"),
        Each("an incident as GeoJSON", "/api/v1/incidents/{reference}.geojson", Shows.Titles, Sort.Incident, path => $"/api/v1{path}.geojson"),
        One("the export as CSV", "/api/v1/incidents.csv", Shows.Titles, Sort.Incident),
        One("the export as GeoJSON", "/api/v1/incidents.geojson", Shows.Titles, Sort.Incident),
        One("the statistics by API", "/api/v1/incidents/statistics", Shows.Figures, Sort.Incident),
        One("the feed of incidents", "/feeds/incidents.atom", Shows.Titles, Sort.Incident),
        // The library.
        One("the library", "/library", Shows.Titles, Sort.Article),
        Search("the library's search", "/library", Sort.Article),
        Each("an article", "/library/{slug}", Shows.Whole, Sort.Article, path => path),
        Each("a challenge of an article", "/library/{slug}/challenge", Shows.Titles, Sort.Article, path => path + "/challenge") with { For = who => who.Approved, ForReaders = true },
        new("a series", ["/library/series/{slug}"], Shows.Titles, [Sort.Article], _ => ["/library/series/" + MatrixSite.Series]),
        One("the library by API", "/api/v1/library", Shows.Titles, Sort.Article, "?limit=200"),
        Search("the library searched by API", "/api/v1/library", Sort.Article),
        Each("an article by API", "/api/v1/library/{slug}", Shows.Whole, Sort.Article, path => "/api/v1" + path),
        One("the feed of the library", "/feeds/library.atom", Shows.Titles, Sort.Article) with { Public = true, Holds = thing => thing.Announced || thing.Label == Tlp.Clear },
        One("the shelf", "/library/mine", Shows.Figures, Sort.Article),
        One("the list of packs", "/library/packs", Shows.Figures, Sort.Article),
        One("the packs by API", "/api/v1/library/packs", Shows.Figures, Sort.Article),
        new("the packs", ["/library/packs/{name}", "/library/packs/{name}/{version:int}"], Shows.Texts, [Sort.Article], _ => ["/library/packs/whole/1", "/library/packs/whole-green/1"])
            { Holds = thing => thing.Label <= Tlp.Green },
        new("what is new in a pack", ["/library/packs/{name}/since/{version:int}", "/api/v1/library/packs/{have}"], Shows.Figures, [Sort.Article], _ => ["/library/packs/whole/since/1", "/library/packs/whole-green/since/1", "/api/v1/library/packs/whole-green-1"]),
        // Events. Their titles are cleared for all.
        One("the events", "/events", Shows.Titles, Sort.Event),
        Each("an event", "/events/{slug}", Shows.Whole, Sort.Event, path => path),
        Each("an event as a calendar entry", "/events/{slug}.ics", Shows.Titles, Sort.Event, path => path + ".ics") with { Public = true },
        One("the calendar", "/events.ics", Shows.Titles, Sort.Event) with { Public = true },
        One("the events by API", "/api/v1/events", Shows.Titles, Sort.Event, "?limit=200"),
        Each("an event by API", "/api/v1/events/{slug}", Shows.Whole, Sort.Event, path => "/api/v1" + path),
        // The newsroom.
        One("the news", "/news", Shows.Titles, Sort.News, Sort.Alert),
        Each("a story", "/news/{slug}", Shows.Whole, Sort.News, path => path),
        One("the reports", "/alerts", Shows.Titles, Sort.Alert),
        Each("a report", "/alerts/{slug}", Shows.Whole, Sort.Alert, path => path),
        Each("a report for ships", "/alerts/{slug}.txt", Shows.Whole, Sort.Alert, path => path + ".txt"),
        Each("a report's versions", "/alerts/{slug}/versions", Shows.Titles, Sort.Alert, path => path + "/versions"),
        One("the newsroom by API", "/api/v1/notices", Shows.Titles, [Sort.News, Sort.Alert], "?limit=200"),
        One("the feed of news", "/feeds/news.atom", Shows.Titles, Sort.News, Sort.Alert) with { Public = true },
        One("the feed of reports", "/feeds/alerts.atom", Shows.Titles, Sort.Alert) with { Public = true },
        // The community.
        One("the groups", "/groups", Shows.Titles, Sort.Group),
        Search("the groups' search", "/groups", Group),
        new("a group", ["/groups/{Slug}"], Shows.Titles, [Sort.Group, Sort.Discussion], things => things.Where(thing => thing.Sort == Sort.Group).Select(thing => thing.Path)),
        new("a group's discussions", ["/groups/{Slug}/{Number:int}"], Shows.Texts, Group, things => things.Where(thing => Group.Contains(thing.Sort)).Select(thing => thing.Path).Distinct()),
        new("a post", ["/groups/{Slug}/{Number:int}/posts/{Uid:guid}"], Shows.Figures, Group, things => things.Select(thing => thing.Alone).OfType<string>()),
        new("a group's list", ["/groups/{Slug}/members"], Shows.Titles, [Sort.Group], things => things.Where(thing => thing.Sort == Sort.Group).Select(thing => thing.Path + "/members")),
        new("a group's other pages", ["/groups/{Slug}/moderation", "/groups/{Slug}/new", "/groups/{Slug}/settings"], Shows.Figures, Group,
            things => things.Where(thing => thing.Sort == Sort.Group).SelectMany(thing => new[] { "/moderation", "/new", "/settings" }.Select(page => thing.Path + page))),
        One("groups by API", "/api/v1/groups", Shows.Titles, [Sort.Group], "?limit=200"),
        new("a group by API", ["/api/v1/groups/{slug}"], Shows.Titles, [Sort.Group], things => things.Where(thing => thing.Sort == Sort.Group).Select(thing => "/api/v1" + thing.Path)),
        new("a group's discussions by API", ["/api/v1/groups/{slug}/discussions"], Shows.Titles, [Sort.Discussion], things => things.Where(thing => thing.Sort == Sort.Group).Select(thing => $"/api/v1{thing.Path}/discussions?limit=200")),
        new("discussions by API", ["/api/v1/discussions/{id:long}"], Shows.Texts, Group, _ => Enumerable.Range(1, 40).Select(id => $"/api/v1/discussions/{id}?limit=200")),
        One("messages", "/messages", Shows.Few, Sort.Conversation),
        Each("a conversation", "/messages/{Uid:guid}", Shows.Texts, Sort.Conversation, path => path),
        // What gathers from everywhere.
        new("the first page", ["/"], Shows.Few, [Sort.Incident, Sort.News, Sort.Alert, Sort.Event], _ => ["/"]),
        new("the member's home", ["/home"], Shows.Few, [Sort.Incident, Sort.Article, Sort.Discussion, Sort.Alert], _ => ["/home", "/home?all=1"]) { For = who => who.Account is not null },
        new("the brief of the day", ["/home/brief"], Shows.Few, [Sort.Incident, Sort.Article, Sort.Discussion, Sort.Alert], _ => ["/home/brief"]) { For = who => who.Account is not null },
        new("the notice centre", ["/notices"], Shows.Figures, Group, _ => ["/notices"]),
        new("the site map", ["/sitemap.xml"], Shows.Figures, [Sort.Article, Sort.Event, Sort.News, Sort.Alert], _ => ["/sitemap.xml"]),
        new("the export of one's own data", [Export], Shows.Figures, Group, _ => [Export]),
    ];

    /// <summary>The one surface that is asked by a form.</summary>
    public const string Export = "/account/export";

    private static Surface One(string name, string route, Shows shows, params Sort[] sorts) => One(name, route, shows, sorts, "");

    private static Surface One(string name, string route, Shows shows, Sort sort, string query) => One(name, route, shows, [sort], query);

    private static Surface One(string name, string route, Shows shows, Sort[] sorts, string query) => new(name, [route], shows, sorts, _ => [route + query]);

    private static Surface Each(string name, string route, Shows shows, Sort sort, Func<string, string> address) =>
        new(name, [route], shows, [sort], things => things.Where(thing => thing.Sort == sort).Select(thing => address(thing.Path)));

    // One question for each thing that is planted, readable or not.
    private static Surface Search(string name, string route, params Sort[] sorts) =>
        new(name, [route], Shows.Titles, sorts, things => things.Where(thing => sorts.Contains(thing.Sort)).Select(thing => $"{route}?q={thing.Key}")) { ForReaders = true };
}
