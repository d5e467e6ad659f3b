using System.Text.Json;
using CsoAlliance.Core.Reporting;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Reporting.Intake;

/// <summary>Makes a report form of what was sent, by a page or through the API.</summary>
internal static class FormReading
{
    /// <summary>The names of a report's fields, as pages and API use them.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["identity", "kind", "type", "narrative", "ongoing", "place", "activity", "date", "time", "utcOffset", "precision", "vesselName", "imo", "name", "contact", "label", "once"];

    /// <summary>From a page. Its choice "something else" stands once a kind, so its value carries the kind: <c>cyber/other</c>.</summary>
    public static ReportForm ReportOf(IReadOnlyDictionary<string, string> fields)
    {
        var form = new ReportForm
        {
            Identity = Of("identity"), Kind = Of("kind"), Type = Of("type"), Narrative = Of("narrative"), Ongoing = Of("ongoing"), Place = Of("place"),
            Activity = Of("activity"), Date = Of("date"), Time = Of("time"), UtcOffset = Of("utcOffset"), Precision = Of("precision"),
            VesselName = Of("vesselName"), Imo = Of("imo"), Name = Of("name"), Contact = Of("contact"), Label = Of("label"), Once = Of("once"),
        };
        return form.Chosen(form.Type);

        string? Of(string name) => fields.GetValueOrDefault(name);
    }

    /// <summary>The form with a choice of type made: <c>cyber/other</c> carries its kind, every other tells it by itself.</summary>
    public static ReportForm Chosen(this ReportForm form, string? choice) => choice?.Split('/') is [var kind, var type] ? form with { Kind = kind, Type = type } : form with { Type = choice };

    /// <summary>From the API: text, numbers and true or false alike are read as text. Null where the body is no JSON object.</summary>
    public static Result<IReadOnlyDictionary<string, string>>? FieldsOf(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            var errors = new List<Error>();
            foreach (var property in document.RootElement.EnumerateObject())
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    errors.Add(new("report.text", "Give text here.", property.Name));
                else if (property.Value.ValueKind != JsonValueKind.Null)
                    fields[property.Name] = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : property.Value.GetRawText();
            return errors.Count == 0 ? fields : Result<IReadOnlyDictionary<string, string>>.Refused(errors);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: an escape that is half of a sign.
            return null;
        }
    }
}
