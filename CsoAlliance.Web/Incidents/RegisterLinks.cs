using System.Globalization;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.WebUtilities;

namespace CsoAlliance.Web.Incidents;

/// <summary>The query string is the state of the register's pages: this reads it, and writes it with one thing changed.</summary>
public sealed class RegisterLinks
{
    /// <summary>The filters, in the order of the form.</summary>
    public static readonly string[] Filters = ["q", "period", "kind", "type", "area", "grade", "severity", "from", "to", "bbox", "tlp"];

    /// <summary>Periods of the form: the value, and its words.</summary>
    public static readonly (string Value, string Words)[] Periods = [("7d", "Last 7 days"), ("30d", "Last 30 days"), ("12m", "Last 12 months"), ("year", "This year"), ("5y", "Last 5 years")];

    private readonly Dictionary<string, string> sent = [];
    private readonly string path;

    /// <summary>Reads a request's query.</summary>
    public RegisterLinks(HttpRequest request, DateTime now)
    {
        path = request.Path.Value ?? "/incidents";
        foreach (var (name, value) in request.Query)
            if (value.ToString().Trim() is { Length: > 0 } text)
                sent[name] = text;
        Query = RegisterQuery.Read(Get, out var errors);
        Errors = errors;
        if (Query.From is null && PeriodStart(now) is { } start)
            Query = Query with { From = start };
    }

    /// <summary>What the query asks for; a filter that can't be read does not narrow.</summary>
    public RegisterQuery Query { get; }

    /// <summary>A sentence for each filter that can't be read.</summary>
    public IReadOnlyList<Error> Errors { get; }

    /// <summary>Cursor of the page asked for.</summary>
    public string? Cursor => Get("cursor");

    /// <summary>A parameter as it was sent; null where it was not.</summary>
    public string? Get(string name) => sent.GetValueOrDefault(name);

    /// <summary>Filters in force, in words, each with the address without it.</summary>
    public IEnumerable<(string Words, string Without)> Chips() =>
        from name in Filters
        where sent.ContainsKey(name) && Errors.All(error => error.Field != name)
        select (Words(name, sent[name]), With(path, name, null));

    /// <summary>The same page with one parameter changed, from its first row on.</summary>
    public string With(string name, string? value) => With(path, name, value);

    /// <summary>Another page, or a file, with the same filters.</summary>
    public string To(string other) => QueryHelpers.AddQueryString(other, ForOthers());

    /// <summary>Another page with the same filters and one parameter changed.</summary>
    public string With(string other, string name, string? value)
    {
        var changed = sent.Where(pair => pair.Key != "cursor" && pair.Key != name).ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        if (value is not null)
            changed[name] = value;
        return QueryHelpers.AddQueryString(other, changed);
    }

    // A file knows no period, so the day on which it starts goes in its place.
    private Dictionary<string, string?> ForOthers()
    {
        var filters = sent.Where(pair => Filters.Contains(pair.Key) && pair.Key != "period").ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        if (sent.ContainsKey("period") && Query.From is { } from)
            filters["from"] = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return filters;
    }

    private DateTime? PeriodStart(DateTime now) => Get("period") switch
    {
        "7d" => now.Date.AddDays(-7),
        "30d" => now.Date.AddDays(-30),
        "12m" => now.Date.AddMonths(-12),
        "year" => new DateTime(now.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        "5y" => now.Date.AddYears(-5),
        _ => null,
    };

    private string Words(string name, string value) => name switch
    {
        "q" => $"“{value}”",
        "period" => Periods.FirstOrDefault(period => period.Value == value).Words ?? value,
        "kind" => Query.Kind?.ToString() ?? value,
        "type" => string.Join(", ", Query.Types.Select(code => IncidentTypes.Find(code)?.Name ?? code)),
        "area" => SeaAreas.Find(value)?.Name ?? value,
        "grade" => Query.Grade switch { Grade.Corroborated => "Corroborated or better", Grade.OneSource => "One source or better", { } grade => grade.Words() + " only", null => value },
        "severity" => Query.Severity is { } severity and not Severity.Critical ? severity.Words() + " or graver" : value == "critical" ? "Critical only" : value,
        "from" => "From " + value,
        "to" => "Until " + value,
        "bbox" => "Box " + value,
        "tlp" => Query.Label?.Written() ?? value,
        _ => value,
    };
}
