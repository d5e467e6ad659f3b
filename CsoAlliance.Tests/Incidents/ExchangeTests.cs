using System.Text;
using System.Text.Json;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Incidents;

public sealed class ExchangeTests
{
    [Fact]
    public async Task A_cell_of_a_csv_that_a_spreadsheet_would_run_becomes_text_and_a_number_stays_a_number()
    {
        await using var house = await House.BuildAsync();
        var reference = await house.PublishedAsync(Some.Incident() with { Title = "=HYPERLINK(\"http://x\",\"y\")", PlaceName = "@SUM(1)", Position = new Position(-33.9, -18.4), Origin = Origin.OpenSource });
        await house.PublishedAsync(Some.Incident() with { Title = "+44 called", Sources = [new("-1+1")] });
        var lines = (await CsvAsync(house)).Split("\r\n");
        Assert.Equal("reference,title,kind,types,occurredAt,precision,place,area,country,latitude,longitude,precisionMetres,grade,admiralty,severity,tlp,sources,url", lines[0]);
        Assert.Contains(lines, line => line.StartsWith($"{reference},\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",physical,suspicious-approach,2026-11-23T21:40:00Z,minute,\"'@SUM(1)\",arabian-sea,,-33.9,-18.4,,oneSource,C3,serious,CLEAR,", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("\"'+44 called\"", StringComparison.Ordinal) && line.Contains("\"'-1+1\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_csv_holds_a_row_for_each_of_more_incidents_than_one_batch_brings()
    {
        await using var house = await House.BuildAsync();
        for (var i = 0; i < 7; i++)
            await house.PublishedAsync(Some.Incident() with { OccurredAt = new DateTime(2026, 1, 1, i, 0, 0, DateTimeKind.Utc) });
        await using (var db = house.Alliance())
        {
            for (var i = 0; i < 1_200; i++)
                db.Add(new Incident($"CSOA-2000-{i:0000}", Some.Incident() with { OccurredAt = new DateTime(2000, 1, 1 + i % 3, 0, 0, 0, DateTimeKind.Utc) }, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
            await db.SaveChangesAsync();
        }
        var references = (await CsvAsync(house)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]).ToList();
        Assert.Equal(1_207, references.Count);
        Assert.Equal(1_207, references.Distinct().Count());
    }

    [Fact]
    public async Task Geojson_gives_longitude_first_and_no_geometry_where_no_position_is_known()
    {
        await using var house = await House.BuildAsync();
        await house.PublishedAsync(Some.Incident() with { Position = null, Area = "worldwide" });
        await house.PublishedAsync(Some.Incident());
        using var stream = new MemoryStream();
        await IncidentGeoJson.WriteAsync(stream, house.Get<RegisterReader>().AllAsync(new(), Some.Visitor).Select(incident => IncidentRecord.Of(incident, "https://example.org")), default);
        using var json = JsonDocument.Parse(stream.ToArray());
        var features = json.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal("FeatureCollection", json.RootElement.GetProperty("type").GetString());
        Assert.Equal([64.0, 13.0], features[0].GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(value => value.GetDouble()));
        Assert.Equal("https://example.org/incidents/CSOA-2026-0002", features[0].GetProperty("properties").GetProperty("url").GetString());
        Assert.Equal(JsonValueKind.Null, features[1].GetProperty("geometry").ValueKind);
    }

    private static async Task<string> CsvAsync(House house)
    {
        using var stream = new MemoryStream();
        await IncidentCsv.WriteAsync(stream, house.Get<RegisterReader>().AllAsync(new(), Some.Visitor), "https://example.org", default);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
