using System.Globalization;

namespace CsoAlliance.Web.Reporting.Intake;

/// <summary>What the report forms offer to choose from: the nearest first, in a sailor's words, each a code of the taxonomy.</summary>
internal static class Choices
{
    public static IReadOnlyList<(string Value, string Words)> Cyber { get; } =
    [
        ("ransomware", "Files locked or ransom note"), ("gnss-jamming", "Navigation or GNSS fault"), ("bec-invoice-fraud", "Strange email or payment change"),
        ("credential-compromise", "Lost or stolen password"), ("ot-ics", "Control system behaving oddly"), ("malware-usb", "Unknown device or USB"), ("cyber/other", "Something else, cyber"),
    ];

    public static IReadOnlyList<(string Value, string Words)> Physical { get; } =
    [
        ("suspicious-approach", "Suspicious approach"), ("illegal-boarding", "Boarding or robbery"), ("uav-drone", "Drone seen or attack"), ("stowaway", "Stowaways"),
        ("contraband", "Smuggling or parcel found"), ("unauthorised-access", "Person without permission aboard"), ("physical/other", "Something else, physical"),
    ];

    public static IReadOnlyList<(string Value, string Words)> Activities { get; } =
        [("underway", "Under way"), ("anchor", "At anchor"), ("alongside", "Alongside"), ("ashore", "Ashore, in an office")];

    public static IReadOnlyList<(string Value, string Words)> Precisions { get; } =
        [("minute", "To the minute"), ("hour", "To the hour"), ("day", "The day only"), ("month", "The month only"), ("year", "The year only")];

    /// <summary>Ships' clocks: whole hours from -12 to +14, and the half hours of coasts that keep them.</summary>
    public static IReadOnlyList<(string Value, string Words)> Zones { get; } =
        [("0", "UTC"), .. Enumerable.Range(1, 14).Select(hour => (double)hour).Concat([3.5, 5.5, 6.5, 9.5]).Order().Select(Zone), .. Enumerable.Range(1, 12).Select(hour => -(double)hour).Append(-3.5).OrderDescending().Select(Zone)];

    /// <summary>The choices, and one more where something else was sent: a refused form gives it back.</summary>
    public static IEnumerable<(string Value, string Words)> With(this IEnumerable<(string Value, string Words)> choices, string? sent) =>
        string.IsNullOrWhiteSpace(sent) || choices.Any(choice => choice.Value == sent) ? choices : choices.Append((sent, sent));

    private static (string, string) Zone(double hours) => (hours.ToString("0.#", CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"UTC{(hours < 0 ? "−" : "+")}{Math.Floor(Math.Abs(hours)):0}{(hours % 1 == 0 ? "" : ":30")}"));
}
