using System.ComponentModel;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Incidents;

/// <summary>The API's filters. They come as text, so that a bad one is answered with a sentence of ours.</summary>
internal sealed record IncidentFilters
{
    [Description("Words to search for.")]
    public string? Q { get; init; }

    [Description("physical or cyber.")]
    public string? Kind { get; init; }

    [Description("Codes of the taxonomy, parted by commas.")]
    public string? Type { get; init; }

    [Description("Slug of a sea area.")]
    public string? Area { get; init; }

    [Description("The least grade: oneSource, corroborated or confirmed; or discounted alone.")]
    public string? Grade { get; init; }

    [Description("The least severity: low, moderate, serious or critical.")]
    public string? Severity { get; init; }

    [Description("First day, 2026-11-24, or time, 2026-11-24T01:50:00Z.")]
    public string? From { get; init; }

    [Description("Last day, or the time before which.")]
    public string? To { get; init; }

    [Description("west,south,east,north in degrees.")]
    public string? Bbox { get; init; }

    [Description("A TLP label.")]
    public string? Tlp { get; init; }

    [Description("Items on a page, 1 to 200.")]
    public string? Limit { get; init; }

    [Description("The cursor in the next of the page before.")]
    public string? Cursor { get; init; }

    private Error? LimitError => Limit is null || (int.TryParse(Limit, out var limit) && limit > 0) ? null
        : new("incidents.limit", $"\"{(Limit.Length > 20 ? Limit[..20] + "…" : Limit)}\" can't be read as limit. Give a whole number from 1 to {Page.MaxLimit}.", "limit");

    public int LimitOr(int usual) => Page.Limit(int.TryParse(Limit, out var limit) ? limit : null, usual);

    /// <summary>What is asked for, and a sentence for each parameter that can't be read.</summary>
    public RegisterQuery Read(out IReadOnlyList<Error> errors)
    {
        var query = RegisterQuery.Read(Get, out errors);
        if (LimitError is { } error)
            errors = [.. errors, error];
        return query;
    }

    /// <summary>The filters as they came, with another cursor.</summary>
    public static Dictionary<string, string?> Sent(HttpRequest request, string cursor)
    {
        var sent = request.Query.Where(pair => pair.Key != "cursor").ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        sent["cursor"] = cursor;
        return sent;
    }

    private string? Get(string name) => name switch
    {
        "q" => Q, "kind" => Kind, "type" => Type, "area" => Area, "grade" => Grade, "severity" => Severity, "from" => From, "to" => To, "bbox" => Bbox, "tlp" => Tlp,
        _ => null,
    };
}
