using System.Globalization;

namespace CsoAlliance.Bench;

/// <summary>Keeps the prose of a Markdown file and replaces the results between a part's two marks.</summary>
internal static class Readme
{
    public static void Replace(string path, string part, string results)
    {
        var (start, end) = ($"<!-- {part} -->", $"<!-- /{part} -->");
        var text = File.ReadAllText(path);
        var (from, to) = (text.IndexOf(start, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        if (from < 0 || to < from)
            throw new InvalidOperationException($"{path} has no marks {start} and {end}.");
        File.WriteAllText(path, text[..(from + start.Length)] + "\n" + results.Trim() + "\n" + text[to..]);
    }
}

/// <summary>A Markdown table. Figures are written the same on every machine.</summary>
internal sealed class Table(params string[] heads)
{
    private readonly List<string> lines = [Line(heads), Line(heads.Select((_, i) => i == 0 ? "---" : "---:"))];

    public void Add(params string[] cells) => lines.Add(Line(cells));

    public override string ToString() => string.Join('\n', lines);

    public static string Figure(double value) => value.ToString(value >= 100 ? "N0" : value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
