using System.Text.RegularExpressions;
using CsoAlliance.Core.Incidents;

namespace CsoAlliance.Core.Reporting.Desk;

/// <summary>
/// A severity by the two ReCAAP factors, violence and economic loss, for an analyst to accept or change. It is a suggestion of
/// this desk and not a classification of ReCAAP's.
/// </summary>
public static partial class SeveritySuggestion
{
    /// <summary>Suggests a severity from the type and the words of a report.</summary>
    public static Severity Of(string type, string narrative)
    {
        if (type is "hijack" or "cargo-theft" or "kidnap" or "hostage" or "vessel-seizure" or "missile" or "mine-limpet" or "explosion" or "usv-wbied" || Grave().IsMatch(narrative))
            return Severity.Critical;
        if (type is "attack-fired-upon" or "ransomware" or "ot-ics" or "ecdis-compromise" or "bridge-system" or "port-terminal-system" || Serious().IsMatch(narrative))
            return Severity.Serious;
        return type is "armed-robbery" or "assault-on-crew" or "gnss-spoofing" or "gnss-jamming" or "bec-invoice-fraud" or "data-breach" or "uav-drone" || Armed().IsMatch(narrative)
            ? Severity.Moderate
            : Severity.Low;
    }

    [GeneratedRegex(@"\b(killed|died|dead|death|seriously injured|hijack\w*|kidnap\w*|cargo (was )?stolen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Grave();

    [GeneratedRegex(@"\b(gun|guns|rifle|rifles|pistol|firearm|firearms|AK-?47|RPG|shots?|fired at|injured|wounded|held (the )?crew|hostage|tied up)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Serious();

    [GeneratedRegex(@"\b(knife|knives|machete|machetes|armed|threatened|steel bar|crowbar|weapons?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Armed();
}
