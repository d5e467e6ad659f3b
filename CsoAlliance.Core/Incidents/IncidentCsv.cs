using System.Globalization;
using CsoAlliance.Core.Shared;
using CsvHelper;

namespace CsoAlliance.Core.Incidents;

/// <summary>Incidents as CSV (RFC 4180), a row each, UTF-8.</summary>
public static class IncidentCsv
{
    /// <summary>The columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "reference", "title", "kind", "types", "occurredAt", "precision", "place", "area", "country", "latitude", "longitude",
        "precisionMetres", "grade", "admiralty", "severity", "tlp", "sources", "url",
    ];

    // Titles and places come from outside. A spreadsheet would run a cell that starts with = + - or @ as a formula
    // (OWASP, CSV injection); an apostrophe makes it text. Numbers are left alone.
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape };

    /// <summary>Writes the incidents as they come, so that an export of any size takes little memory.</summary>
    /// <param name="to">Where to; stays open.</param>
    /// <param name="incidents">The incidents.</param>
    /// <param name="site">Address of the site without a slash at its end.</param>
    /// <param name="ct">Ends the writing.</param>
    public static async Task WriteAsync(Stream to, IAsyncEnumerable<IncidentSummary> incidents, string site, CancellationToken ct)
    {
        await using var csv = CsvWriter.Create(to, Options, leaveOpen: true);
        await csv.WriteRecordAsync([.. Columns], ct);
        await foreach (var incident in incidents.WithCancellation(ct))
        {
            Row(csv, incident, site);
            await csv.EndRecordAsync(ct);
        }
        await csv.FlushAsync(ct);
    }

    private static void Row(CsvWriter csv, IncidentSummary incident, string site)
    {
        csv.WriteField(incident.Reference);
        csv.WriteField(incident.Title);
        csv.WriteField(incident.Kind.Camel());
        csv.WriteField(string.Join(';', incident.Types));
        csv.WriteField(incident.OccurredAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        csv.WriteField(incident.Precision.Camel());
        csv.WriteField(incident.PlaceName);
        csv.WriteField(incident.Area);
        csv.WriteField(incident.Country);
        csv.WriteField(incident.Latitude);
        csv.WriteField(incident.Longitude);
        csv.WriteField(incident.PrecisionMetres);
        csv.WriteField(incident.Grade.Camel());
        csv.WriteField(incident.Admiralty.ToString());
        csv.WriteField(incident.Severity.Camel());
        csv.WriteField(incident.Label.Code());
        csv.WriteField(string.Join(" | ", incident.Sources.Select(source => string.Join(", ", new[] { source.Title, source.Publisher, source.Url }.Where(part => !string.IsNullOrEmpty(part))))));
        csv.WriteField($"{site}/incidents/{incident.Reference}");
    }
}
