using System.Globalization;
using CsoAlliance.Core.Shared;
using CsvHelper;

namespace CsoAlliance.Core.Incidents.Ports;

/// <summary>
/// The world's ports, held in memory: 3,804 of them, from the World Port Index (Pub. 150) of the United States' National
/// Geospatial-Intelligence Agency, edition of April 2026, in the public domain (17 U.S.C. 105). Names, UN/LOCODE and position are the
/// index's own; its other columns are left out.
/// </summary>
public static class PortIndex
{
    private const string Resource = "Incidents/StarterContent/ports.csv";

    private static readonly Lazy<Entry[]> Entries = new(Read);
    private static readonly Lazy<Dictionary<string, Port>> ByLabel = new(() => Entries.Value.ToDictionary(entry => PortText.Fold(entry.Port.Label), entry => entry.Port));

    /// <summary>Every port, by country and name.</summary>
    public static IEnumerable<Port> All => Entries.Value.Select(entry => entry.Port);

    /// <summary>The port with that label, whatever its case and accents; null where there is none. A bare name is no label: many ports share one.</summary>
    public static Port? Find(string? label) => string.IsNullOrWhiteSpace(label) ? null : ByLabel.Value.GetValueOrDefault(PortText.Fold(label));

    /// <summary>
    /// Ports whose name begins like what was typed: first by whole name, then by its beginning, by a later word, by another name, by
    /// UN/LOCODE; larger harbours first. Further words narrow it, as a country does. What begins like none is compared with a slip or two.
    /// </summary>
    /// <param name="typed">What was typed; nothing is found under two letters.</param>
    /// <param name="count">How many at most.</param>
    public static IReadOnlyList<Port> Search(string? typed, int count)
    {
        var text = PortText.Fold(typed ?? "");
        if (text.Length < 2)
            return [];
        var words = text.Split(' ');
        var found = Best(entry => entry.Matches(text, words), count);
        return found.Count > 0 ? found : Best(entry => entry.Nearly(text), count);
    }

    private static List<Port> Best(Func<Entry, int?> match, int count) =>
        [.. Entries.Value.Select(entry => (entry.Port, Match: match(entry))).Where(found => found.Match is not null)
            .OrderBy(found => found.Match).ThenBy(found => found.Port.Rank).ThenBy(found => found.Port.Label, StringComparer.Ordinal).Take(count).Select(found => found.Port)];

    private static Entry[] Read()
    {
        using var csv = CsvReader.Create(typeof(PortIndex).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException(Resource + " is not embedded."), new CsvReaderOptions { Separator = ',' });
        var ports = new List<Port>();
        while (csv.Read())
            ports.Add(new(csv.GetString("wpi"), csv.GetString("name"), csv.GetString("alternate").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), csv.GetString("locode"),
                csv.GetString("country"), new(csv.Parse<double>("lat"), csv.Parse<double>("lon")), "LMSV".IndexOf(csv.GetString("size"), StringComparison.Ordinal)));
        return [.. ports.GroupBy(port => PortText.Fold(port.Label)).SelectMany(Told).Select(port => new Entry(port))];
    }

    // Two of one name in a country are told apart by their code, or by where they lie.
    private static IEnumerable<Port> Told(IGrouping<string, Port> same)
    {
        var ports = same.ToList();
        var coded = ports.Select(port => port.Locode).Distinct().Count() == ports.Count && ports.TrueForAll(port => port.Locode.Length > 0);
        return ports.Count == 1 ? ports : ports.Select(port => port with { Label = $"{port.Label} ({(coded ? port.Locode : Rough(port.Position))})" });
    }

    private static string Rough(Position at) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(at.Latitude):0.0} {(at.Latitude < 0 ? "S" : "N")} {Math.Abs(at.Longitude):0.0} {(at.Longitude < 0 ? "W" : "E")}");

    private sealed class Entry(Port port)
    {
        private readonly string name = PortText.Fold(port.Name);
        private readonly string[] others = [.. port.Alternates.Select(PortText.Fold)];
        private readonly string code = PortText.Fold(port.Locode);
        private readonly string[] words = PortText.Fold($"{port.Name} {string.Join(' ', port.Alternates)} {port.Country} {port.Locode}").Split(' ');

        public Port Port => port;

        public int? Matches(string text, string[] typed)
        {
            if (name == text)
                return 0;
            if (Array.Exists(others, other => other == text))
                return 1;
            if (name.StartsWith(text, StringComparison.Ordinal))
                return 2;
            if (code == text)
                return 0;
            // The first word names the port, the others may name its country.
            if (!Array.TrueForAll(typed, word => Array.Exists(words, own => own.StartsWith(word, StringComparison.Ordinal))))
                return null;
            if (name.StartsWith(typed[0], StringComparison.Ordinal))
                return 3;
            if (name.Contains(" " + typed[0], StringComparison.Ordinal))
                return 4;
            if (Array.Exists(others, other => other.StartsWith(typed[0], StringComparison.Ordinal) || other.Contains(" " + typed[0], StringComparison.Ordinal)))
                return 5;
            return code.StartsWith(typed[0], StringComparison.Ordinal) ? 6 : null;
        }

        public int? Nearly(string text)
        {
            var most = PortText.Slips(text.Length);
            if (most == 0)
                return null;
            var least = others.Select(other => PortText.Distance(text, other, most)).Append(PortText.Distance(text, name, most)).Min();
            return least <= most ? least : null;
        }
    }
}
