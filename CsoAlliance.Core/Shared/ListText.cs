namespace CsoAlliance.Core.Shared;

/// <summary>Codes in one column, each between semicolons, so that the database finds one without finding it inside another.</summary>
internal static class ListText
{
    public static string Write(IEnumerable<string>? codes) => codes?.Distinct().Order(StringComparer.Ordinal).ToList() is { Count: > 0 } list ? $";{string.Join(';', list)};" : "";

    public static IReadOnlyList<string> Read(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What the column contains where it holds this code.</summary>
    public static string Mark(string code) => $";{code};";
}
