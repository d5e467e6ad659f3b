namespace CsoAlliance.Core.Data.Search;

/// <summary>A table that can be searched in full text.</summary>
/// <param name="Table">The table's name; its key column is <c>Id</c>.</param>
/// <param name="Columns">Searched columns with their weight, heaviest first; at most four, since PostgreSQL has four weights.</param>
internal sealed record SearchTable(string Table, params (string Name, double Weight)[] Columns)
{
    /// <summary>Every searchable table. What stands here is indexed by the migration <c>Search</c> and those after it.</summary>
    public static readonly SearchTable Incidents = new("incidents", ("Title", 5), ("PlaceName", 3), ("Wording", 1));

    /// <inheritdoc cref="Incidents" />
    public static readonly SearchTable Articles = new("articles", ("Title", 5), ("Summary", 3), ("Tags", 2), ("Text", 1)) { Open = 3 };

    /// <inheritdoc cref="Incidents" />
    public static readonly SearchTable Posts = new("posts", ("Title", 5), ("Words", 1));

    private static readonly string[] Ranks = ["0.1", "0.2", "0.4", "1.0"];

    /// <summary>How many columns, from the first, are cleared for all in a row that is listed with a lock.</summary>
    public int Open { get; init; }

    public string Words => Table + "_words";

    public string Trigrams => Table + "_trigrams";

    /// <summary>PostgreSQL's letters of the open columns: the first column is A.</summary>
    public string OpenLetters => "ABCD"[..Open];

    /// <summary>PostgreSQL's usual weights for D, C, B, A; a column that is not open counts nothing where only those may.</summary>
    public string PostgreSqlRank(bool openOnly) => $"ARRAY[{string.Join(',', Ranks.Select((rank, i) => openOnly && 3 - i >= Open ? "0" : rank))}]::real[]";

    public string ColumnList(string prefix = "") => string.Join(", ", Columns.Select(column => $"{prefix}\"{column.Name}\""));
}
