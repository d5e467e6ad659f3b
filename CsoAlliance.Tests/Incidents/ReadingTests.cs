using System.Text;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Incidents;

public sealed class ReadingTests
{
    private const string Secret = "limpet";

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Each_label_reaches_its_audience_and_nobody_further_by_any_way_of_reading(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var named = (await house.MemberAsync("named@demo.example")).Id;
        var references = new Dictionary<Tlp, string>();
        foreach (var label in Enum.GetValues<Tlp>())
            references[label] = await house.PublishedAsync(Some.Incident(label) with
            {
                Title = $"A {Secret} mine, {label}", Wording = $"A {Secret} mine was found by {label} divers.", Readers = label == Tlp.Red ? [named] : [],
            });

        foreach (var (viewer, ceiling, also) in new (Viewer, Tlp, Tlp?)[]
        {
            (Some.Visitor, Tlp.Clear, null), (Some.Applicant, Tlp.Clear, null), (Some.Member, Tlp.Green, null), (Some.Cso, Tlp.AmberStrict, null), (Some.DeskAnalyst, Tlp.Red, null),
            (Some.Member with { MemberId = named }, Tlp.Green, Tlp.Red), (Some.Applicant with { MemberId = named }, Tlp.Clear, null),
        })
        {
            var open = references.Where(pair => pair.Key <= ceiling || pair.Key == also).Select(pair => pair.Value).Order(StringComparer.Ordinal).ToList();
            foreach (var (way, found) in await WaysAsync(house, viewer, references))
                Assert.True(open.SequenceEqual(found.Order(StringComparer.Ordinal)), $"{viewer} by {way}: {string.Join(", ", found)}");
            foreach (var (way, count) in await CountsAsync(house, viewer))
                Assert.True(open.Count == count, $"{viewer} by {way}: {count}");
        }
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_hidden_takes_no_place_among_the_hits_of_a_search(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        for (var i = 0; i < 30; i++)
            await house.PublishedAsync(Some.Incident(Tlp.Amber) with { Title = "Ransom ransom ransom" });
        var open = await house.PublishedAsync(Some.Incident() with { Wording = "A note asked for ransom." });
        var found = await house.Get<RegisterReader>().ListAsync(new() { Words = "ransom" }, Some.Visitor, null, 5);
        Assert.Equal([open], found.Page.Items.Select(incident => incident.Reference));
        Assert.Equal("A note asked for \u0002ransom\u0003.", found.Page.Items[0].Snippet);
        Assert.Null(found.Page.Next);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_slip_of_the_key_finds_what_is_near_and_says_so(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        await house.PublishedAsync(Some.Incident(Tlp.Amber) with { Title = "Ransomware on the planning computer" });
        var open = await house.PublishedAsync(Some.Incident() with { Title = "Ransomware at a terminal" });
        var found = await house.Get<RegisterReader>().ListAsync(new() { Words = "ransomwear" }, Some.Visitor, null, 5);
        Assert.True(found.IsNear);
        Assert.Equal([open], found.Page.Items.Select(incident => incident.Reference));
        Assert.Equal(0, (await house.Get<RegisterReader>().ListAsync(new() { Words = "zzzz" }, Some.Visitor, null, 5)).Page.Total);
    }

    private static async Task<List<(string Way, List<string> Found)>> WaysAsync(House house, Viewer viewer, Dictionary<Tlp, string> references)
    {
        var reader = house.Get<RegisterReader>();
        var found = new List<(string, List<string>)>
        {
            ("list", Of((await reader.ListAsync(new(), viewer, null, 50)).Page)),
            ("search", Of((await reader.ListAsync(new() { Words = Secret }, viewer, null, 50)).Page)),
            ("near search", Of((await reader.ListAsync(new() { Words = "limpets mines" }, viewer, null, 50)).Page)),
            ("newest", [.. (await reader.NewestAsync(viewer, 50)).Select(incident => incident.Reference)]),
            ("export", await house.ReferencesAsync(new(), viewer)),
            ("export of a search", await house.ReferencesAsync(new() { Words = Secret }, viewer)),
        };
        var single = new List<string>();
        foreach (var reference in references.Values)
            if (await reader.FindAsync(reference, viewer) is { } incident)
                single.Add(incident.Summary.Reference);
        found.Add(("page", single));
        using var csv = new MemoryStream();
        await IncidentCsv.WriteAsync(csv, reader.AllAsync(new(), viewer), "https://example.org", default);
        found.Add(("csv", [.. references.Values.Where(Encoding.UTF8.GetString(csv.ToArray()).Contains)]));
        using var json = new MemoryStream();
        await IncidentGeoJson.WriteAsync(json, reader.AllAsync(new(), viewer).Select(incident => IncidentRecord.Of(incident, "")), default);
        found.Add(("geojson", [.. references.Values.Where(Encoding.UTF8.GetString(json.ToArray()).Contains)]));
        return found;
    }

    private static async Task<List<(string Way, int Count)>> CountsAsync(House house, Viewer viewer)
    {
        var reader = house.Get<RegisterReader>();
        var figures = await house.Get<RegisterFigures>().StatisticsAsync(new(), viewer);
        return
        [
            ("total", (await reader.ListAsync(new(), viewer, null, 1)).Page.Total),
            ("total of a search", (await reader.ListAsync(new() { Words = Secret }, viewer, null, 1)).Page.Total),
            ("map", (await reader.MapAsync(new(), viewer)).Sum(cell => cell.Count)),
            ("statistics", figures.Total),
            ("statistics by year", figures.Years.Sum(year => year.Physical + year.Cyber)),
            ("statistics by type", figures.Types.Sum(type => type.Count)),
            ("statistics by area", figures.Areas.Sum(area => area.Count)),
            ("statistics by grade", figures.Grades.Sum(grade => grade.Count)),
        ];
    }

    private static List<string> Of(Page<IncidentSummary> page) => [.. page.Items.Select(incident => incident.Reference)];
}
