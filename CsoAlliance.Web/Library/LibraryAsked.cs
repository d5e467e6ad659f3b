using CsoAlliance.Core.Library;
using CsoAlliance.Web.Shell.Ui;
using Microsoft.AspNetCore.Http.Extensions;

namespace CsoAlliance.Web.Library;

/// <summary>What the library's list is asked for, word by word as it stands in the address: the address is the state of the list.</summary>
internal sealed record LibraryAsked
{
    public string? Q { get; init; }

    /// <summary>The chosen values by the facet's key: kind, audience, category, language, review.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Chosen { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public string? Sort { get; init; }

    public string? Cursor { get; init; }

    public bool HasWords => !string.IsNullOrWhiteSpace(Q);

    public bool IsNarrowed => Chosen.Values.Any(values => values.Count > 0);

    /// <summary>The address of the list in this state.</summary>
    public string Address
    {
        get
        {
            var query = new QueryBuilder();
            if (HasWords)
                query.Add("q", Q!);
            foreach (var (key, values) in Chosen)
                query.Add(key, values);
            if (!string.IsNullOrEmpty(Sort) && Sort != "newest")
                query.Add("sort", Sort);
            if (!string.IsNullOrEmpty(Cursor))
                query.Add("cursor", Cursor);
            return "/library" + query.ToString();
        }
    }

    /// <summary>The same words and order without any filter, from the first page.</summary>
    public LibraryAsked Cleared() => this with { Chosen = new Dictionary<string, IReadOnlyList<string>>(), Cursor = null };

    /// <summary>With a value chosen that was not, or the other way round, from the first page.</summary>
    public LibraryAsked With(string key, string value)
    {
        var before = Of(key);
        return this with
        {
            Cursor = null,
            Chosen = new Dictionary<string, IReadOnlyList<string>>(Chosen) { [key] = before.Contains(value) ? [.. before.Where(other => other != value)] : [.. before, value] },
        };
    }

    public LibraryQuery AsQuery() => LibraryRequest.From(Q, [.. Of("kind")], [.. Of("category")], [.. Of("audience")], [.. Of("language")], [.. Of("review")], Sort, Cursor, null);

    private IReadOnlyList<string> Of(string key) => Chosen.GetValueOrDefault(key) ?? [];
}
