using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Events;

/// <summary>How the terms of the events are written.</summary>
public static class EventTerms
{
    /// <summary>The kind's name.</summary>
    public static string Name(this EventKind kind) => kind switch
    {
        EventKind.Exercise => "Exercise",
        EventKind.Workshop => "Workshop",
        EventKind.Webinar => "Briefing online",
        EventKind.Course => "Course",
        EventKind.RegionalMeeting => "Regional meeting",
        EventKind.Conference => "Conference",
    };

    /// <summary>A sea area's name from its code: <c>gulf-of-guinea</c> is Gulf of Guinea.</summary>
    public static string AreaName(string code) => string.Join(' ', code.Split('-').Select(word => word is "of" or "and" or "the" || word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The city that gives a zone its name: <c>America/Sao_Paulo</c> is Sao Paulo. Null where the zone is UTC itself.</summary>
    public static string? City(string zone) => zone is "Etc/UTC" or "UTC" ? null : zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>How far it is, in a word.</summary>
    public static string Name(this EventState state) => state switch
    {
        EventState.Draft => "Draft",
        EventState.Published => "Published",
        EventState.Moved => "Moved",
        EventState.Cancelled => "Cancelled",
    };

    /// <summary>The languages that an organiser can choose from.</summary>
    public static IReadOnlyList<string> Languages { get; } =
        ["English", "Arabic", "Chinese", "Dutch", "Filipino", "French", "German", "Greek", "Hindi", "Italian", "Japanese", "Korean", "Portuguese", "Russian", "Spanish", "Turkish", "Ukrainian"];

    /// <summary>Languages in words: English, French and Arabic.</summary>
    internal static string Written(IReadOnlyList<string> languages) => languages.Count < 2 ? string.Concat(languages) : $"{string.Join(", ", languages.SkipLast(1))} and {languages[^1]}";

    /// <summary>The same taken apart.</summary>
    internal static IEnumerable<string> LanguagesIn(string written) => written.Split([", ", " and "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
