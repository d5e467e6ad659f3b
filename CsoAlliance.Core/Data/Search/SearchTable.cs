namespace CsoAlliance.Core.Data.Search;

/// <summary>A table that can be searched in full text.</summary>
/// <param name="Table">The table's name; its key column is <c>Id</c>.</param>
/// <param name="Columns">Searched columns with their weight, heaviest first; at most four, since PostgreSQL has four weights.</param>
internal sealed record SearchTable(string Table, params (string Name, double Weight)[] Columns)
{
    /// <summary>Every searchable table. What stands here is indexed by the migration <c>Search</c> and those after it.</summary>
    public static readonly SearchTable Incidents = new("incidents", ("Title", 5), ("PlaceName", 3), ("Wording", 1));

    /// <inheritdoc cref="Incidents" />
    public static readonly SearchTable Articles = new("articles", ("Title", 5), ("Summary", 3), ("Tags", 2), ("Body", 1));

    public string Words => Table + "_words";

    public string Trigrams => Table + "_trigrams";

    public string ColumnList(string prefix = "") => string.Join(", ", Columns.Select(column => $"{prefix}\"{column.Name}\""));
}
