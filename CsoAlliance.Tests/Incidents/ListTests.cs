using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Tests.Incidents;

public sealed class ListTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Paging_shows_every_row_once_while_rows_are_added(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var before = new List<string>();
        for (var i = 0; i < 23; i++)
            before.Add(await house.PublishedAsync(Some.Incident((Tlp)(i % 2)) with { OccurredAt = new DateTime(2026, 10, 1 + i / 3, 0, 0, 0, DateTimeKind.Utc) }));
        var seen = new List<IncidentSummary>();
        string? cursor = null;
        do
        {
            var page = (await house.Get<RegisterReader>().ListAsync(new(), Some.Member, cursor, 4)).Page;
            seen.AddRange(page.Items);
            cursor = page.Next;
            await house.PublishedAsync(Some.Incident());
        }
        while (cursor is not null);
        Assert.Equal(seen.Count, seen.Select(incident => incident.Reference).Distinct().Count());
        Assert.Equal(before.Order(StringComparer.Ordinal), seen.Select(incident => incident.Reference).Where(before.Contains).Order(StringComparer.Ordinal));
        Assert.Equal(seen.OrderByDescending(incident => incident.OccurredAt).ThenByDescending(incident => incident.Id).Select(incident => incident.Id), seen.Select(incident => incident.Id));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_search_pages_by_score_and_shows_every_hit_once(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        for (var i = 0; i < 11; i++)
            await house.PublishedAsync(Some.Incident() with { Title = i % 3 == 0 ? "Pilot ladder cut" : "A boat alongside", Wording = "The ladder was cut " + new string('.', i % 4) });
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await house.Get<RegisterReader>().ListAsync(new() { Words = "ladder" }, Some.Visitor, cursor, 3)).Page;
            Assert.Equal(11, page.Total);
            seen.AddRange(page.Items.Select(incident => incident.Reference));
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal(11, seen.Count);
        Assert.Equal(11, seen.Distinct().Count());
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Each_filter_narrows(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var skiffs = await house.PublishedAsync(Some.Incident());
        var ransom = await house.PublishedAsync(Some.Incident() with
        {
            Title = "Ransom note", Kind = IncidentKind.Cyber, Types = ["ransomware", "phishing"], Area = "brazil-coast", Position = new Position(-24, -46.3), Severity = Severity.Critical,
            Sources = [new("A"), new("B", "Authority", IsAuthority: true)], Grade = Grade.Confirmed, OccurredAt = new DateTime(2025, 3, 4, 23, 0, 0, DateTimeKind.Utc),
        });
        var hoax = await house.PublishedAsync(Some.Incident() with { Title = "A hoax", Grade = Grade.Discounted, Types = ["other"], Position = new Position(-17, 179.9), Area = "worldwide", Severity = Severity.Low, OccurredAt = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc) });

        foreach (var (filters, expected) in new (string, string[])[]
        {
            ("kind=cyber", [ransom]), ("kind=Physical", [skiffs, hoax]), ("type=phishing", [ransom]), ("type=other,phishing", [ransom, hoax]), ("area=brazil-coast", [ransom]),
            ("grade=confirmed", [ransom]), ("grade=oneSource", [skiffs, ransom]), ("grade=discounted", [hoax]), ("severity=serious", [skiffs, ransom]),
            ("from=2026-01-01", [skiffs]), ("to=2025-03-04", [ransom, hoax]), ("to=2025-03-03", [hoax]), ("from=2025-03-04T23:00:00Z&to=2025-03-04T23:00:01Z", [ransom]),
            ("bbox=60,10,70,20", [skiffs]), ("bbox=170,-20,-170,-10", [hoax]), ("q=ransom&kind=cyber", [ransom]), ("q=ransom&kind=physical", []), ("tlp=clear", [skiffs, ransom, hoax]), ("tlp=amber", []),
        })
        {
            var sent = filters.Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
            var query = RegisterQuery.Read(sent.GetValueOrDefault, out var errors);
            Assert.Empty(errors);
            var list = await house.Get<RegisterReader>().ListAsync(query, Some.Visitor, null, 10);
            Assert.True(expected.Order().SequenceEqual(list.Page.Items.Select(incident => incident.Reference).Order()), filters);
            Assert.Equal(expected.Length, list.Page.Total);
            Assert.True(expected.Order().SequenceEqual((await house.ReferencesAsync(query, Some.Visitor)).Order()), "export: " + filters);
        }
    }

    [Theory]
    [InlineData("kind", "nuclear", "\"nuclear\" can't be read as kind. Use one of physical, cyber.")]
    [InlineData("kind", "1", "\"1\" can't be read as kind. Use one of physical, cyber.")]
    [InlineData("type", "ransomware,nothing", "\"ransomware,nothing\" can't be read as type. Name types of the taxonomy, parted by commas, such as ransomware,phishing.")]
    [InlineData("area", "atlantis", "\"atlantis\" can't be read as area. Name a sea area by its slug, such as gulf-of-aden.")]
    [InlineData("grade", "best", "\"best\" can't be read as grade. Use one of oneSource, corroborated, confirmed, discounted.")]
    [InlineData("from", "yesterday", "\"yesterday\" can't be read as from. Give a day as 2026-11-24, or a time as 2026-11-24T01:50:00Z.")]
    [InlineData("to", "2026-02-30", "\"2026-02-30\" can't be read as to. Give a day as 2026-11-24, or a time as 2026-11-24T01:50:00Z.")]
    [InlineData("bbox", "1,2,3", "\"1,2,3\" can't be read as bbox. Give west,south,east,north in degrees, such as 32,10,44,30.")]
    [InlineData("bbox", "0,50,10,40", "\"0,50,10,40\" can't be read as bbox. Give west,south,east,north in degrees, such as 32,10,44,30.")]
    [InlineData("bbox", "NaN,0,1,1", "\"NaN,0,1,1\" can't be read as bbox. Give west,south,east,north in degrees, such as 32,10,44,30.")]
    public void A_filter_that_cannot_be_read_is_named_in_a_sentence(string name, string value, string sentence)
    {
        var query = RegisterQuery.Read(asked => asked == name ? value : null, out var errors);
        Assert.Equal((name, sentence), (errors[0].Field, errors[0].Message));
        Assert.Single(errors);
        Assert.True(query.IsPlain);
    }

    [Fact]
    public async Task The_list_walks_an_index_and_sorts_nothing()
    {
        await using var house = await House.BuildAsync();
        await using var db = house.Alliance();
        var last = (new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), 7L);
        foreach (var (viewer, index) in new[] { (Some.Visitor, "IX_incidents_label_list"), (Some.Member, "IX_incidents_list"), (Some.DeskAnalyst, "IX_incidents_list") })
        {
            var sql = db.Set<Incident>().ReadableBy(viewer).After(last).NewestFirst().Take(50).Select(incident => incident.Id).ToQueryString();
            var plan = await PlanAsync(db, sql);
            Assert.Contains(index, plan, StringComparison.Ordinal);
            Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
            Assert.Contains("OccurredAt<?", plan, StringComparison.Ordinal);
        }
    }

    private static async Task<string> PlanAsync(AllianceDbContext db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        // ToQueryString writes the parameters as .param lines of the SQLite shell.
        var lines = sql.Split('\n');
        foreach (var line in lines.Where(line => line.StartsWith(".param set ", StringComparison.Ordinal)).Select(line => line.Split(' ', 4)))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (line[2], line[3].Trim().Trim('\''));
            command.Parameters.Add(parameter);
        }
        command.CommandText = "EXPLAIN QUERY PLAN " + string.Join('\n', lines.Where(line => !line.StartsWith(".param", StringComparison.Ordinal)));
        await using var reader = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await reader.ReadAsync())
            plan.Add(reader.GetString(3));
        return string.Join('\n', plan);
    }
}
