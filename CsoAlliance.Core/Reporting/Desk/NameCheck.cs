using System.Text.RegularExpressions;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Reporting.Desk;

/// <summary>Looks in a wording for what would give the reporter or the ship away.</summary>
public static partial class NameCheck
{
    /// <summary>What is left of the sealed report's names, addresses and numbers in the wording; empty where it is clean.</summary>
    public static IReadOnlyList<string> Find(string wording, ReportBody report)
    {
        var found = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in new[] { report.VesselName, report.Name, report.Contact }.Where(name => name.Length > 2))
        {
            if (wording.Contains(name, StringComparison.OrdinalIgnoreCase))
                found.Add(name);
            // "MV Northern Star" is also given away by "Northern Star", and an office by its name without "Ltd".
            foreach (var part in Words().Matches(name).Select(match => match.Value).Where(part => part.Length > 3 && !Common.Contains(part)))
                if (Regex.IsMatch(wording, $@"\b{Regex.Escape(part)}\b", RegexOptions.IgnoreCase))
                    found.Add(part);
        }
        if (ImoNumber.Digits(report.Imo) is { Length: > 4 } imo && wording.Contains(imo, StringComparison.Ordinal))
            found.Add(imo);
        foreach (var match in Emails().Matches(wording).Concat(Phones().Matches(wording)))
            found.Add(match.Value.Trim());
        foreach (var ship in ShipNames().Matches(wording).Select(match => match.Value))
            found.Add(ship);
        return [.. found];
    }

    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "ship", "vessel", "company", "shipping", "limited", "marine", "maritime", "officer", "chief", "master", "security", "tanker", "bulk", "carrier", "carriers", "container", "tankers", "group", "lines", "line", "with", "from", "email",
    };

    [GeneratedRegex(@"[\p{L}\d]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"[^\s@]+@[^\s@]+\.[^\s@.,;]+")]
    private static partial Regex Emails();

    [GeneratedRegex(@"\+\d[\d \-()]{6,}\d|\b\d{9,15}\b")]
    private static partial Regex Phones();

    [GeneratedRegex(@"\b(MV|M/V|MT|M/T|SS|LNG/C)\s+[A-Z][\w-]+( [A-Z][\w-]+)*")]
    private static partial Regex ShipNames();
}
