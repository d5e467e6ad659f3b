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
    public static string AreaName(string code) => code == EventProgramme.OnlineArea
        ? "Online"
        : string.Join(' ', code.Split('-').Select(word => word is "of" or "and" or "the" || word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The city that gives a zone its name: <c>America/Sao_Paulo</c> is Sao Paulo. Null where the zone is UTC itself.</summary>
    public static string? City(string zone) => zone is "Etc/UTC" or "UTC" ? null : zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
