using System.IO.Pipelines;
using System.Text.Json;

namespace CsoAlliance.Core.Incidents;

/// <summary>Incidents as GeoJSON (RFC 7946). One without a position has the geometry null, as the format asks.</summary>
public static class IncidentGeoJson
{
    private const int FlushEvery = 100;

    /// <summary>Writes the incidents as they come.</summary>
    /// <param name="to">Where to; stays open.</param>
    /// <param name="incidents">The incidents.</param>
    /// <param name="ct">Ends the writing.</param>
    public static async Task WriteAsync(Stream to, IAsyncEnumerable<IncidentRecord> incidents, CancellationToken ct)
    {
        // Over a stream the serializer would flush without awaiting, which a web server refuses.
        var pipe = PipeWriter.Create(to, new StreamPipeWriterOptions(leaveOpen: true));
        await using var json = new Utf8JsonWriter(pipe);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        var written = 0;
        await foreach (var incident in incidents.WithCancellation(ct))
        {
            Feature(json, incident);
            if (++written % FlushEvery == 0)
                await pipe.FlushAsync(ct);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(ct);
        await pipe.FlushAsync(ct);
        await pipe.CompleteAsync();
    }

    private static void Feature(Utf8JsonWriter json, IncidentRecord incident)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", incident.Reference);
        if (incident.Place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(longitude);
            json.WriteNumberValue(latitude);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
            json.WriteNull("geometry");
        json.WritePropertyName("properties");
        JsonSerializer.Serialize(json, incident, JsonSerializerOptions.Web);
        json.WriteEndObject();
    }
}
