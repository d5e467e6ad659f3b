using CsoAlliance.Core.Events;
using CsoAlliance.Core.Events.Calendars;
using Microsoft.AspNetCore.Http.Extensions;

namespace CsoAlliance.Web.Events;

/// <summary>What the events' list is asked for, as it stands in the address: the address is the state of the list.</summary>
internal sealed record EventsAsked
{
    /// <summary>Keys of the filters.</summary>
    public static readonly string[] Keys = ["kind", "area", "held", "language", "cost", "open"];

    public string? Period { get; init; }

    public string? View { get; init; }

    public string? Month { get; init; }

    public string? Cursor { get; init; }

    /// <summary>The chosen values by the filter's key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Chosen { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public bool Past => Period == "past" && !Sheet;

    public bool Sheet => View == "month";

    public bool IsNarrowed => Chosen.Values.Any(values => values.Count > 0);

    /// <summary>The address of the list in this state.</summary>
    public string Address => "/events" + Query(whole: true);

    /// <summary>The calendar file under the same filters.</summary>
    public string File => "/events.ics" + Query(whole: false);

    /// <summary>The same period without any filter, from the first page.</summary>
    public EventsAsked Cleared() => this with { Chosen = new Dictionary<string, IReadOnlyList<string>>(), Cursor = null };

    /// <summary>With a value chosen that was not, or the other way round, from the first page.</summary>
    public EventsAsked With(string key, string value) => this with
    {
        Cursor = null,
        Chosen = new Dictionary<string, IReadOnlyList<string>>(Chosen) { [key] = Of(key).Contains(value) ? [.. Of(key).Where(other => other != value)] : [.. Of(key), value] },
    };

    /// <summary>The question to the programme.</summary>
    public EventQuery AsQuery(DateTime now)
    {
        var query = new EventFilters { Kind = [.. Of("kind")], Area = [.. Of("area")], Held = [.. Of("held")], Language = [.. Of("language")], Cost = [.. Of("cost")], Open = [.. Of("open")] }.AsQuery(null, Cursor, null);
        if (!Sheet)
            return query with { Backwards = Past, From = Past ? null : now, To = Past ? now : null };
        var (from, to) = EventMonth.Span(EventMonth.Read(Month, now));
        return query with { From = from, To = to, Limit = Core.Shared.Page.MaxLimit, Cursor = null };
    }

    private string Query(bool whole)
    {
        var query = new QueryBuilder();
        foreach (var (key, value) in new[] { ("period", Past ? Period : null), ("view", Sheet ? View : null), ("month", Sheet ? Month : null), ("cursor", Cursor) })
            if (whole && !string.IsNullOrEmpty(value))
                query.Add(key, value);
        foreach (var key in Keys)
            query.Add(key, Of(key));
        return query.ToString();
    }

    private IReadOnlyList<string> Of(string key) => Chosen.GetValueOrDefault(key) ?? [];
}
