using System.Text.RegularExpressions;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Events;

/// <summary>A line of an agenda.</summary>
/// <param name="When">Clock time on the event’s own clocks, with the day where there are several.</param>
/// <param name="What">What happens then.</param>
public sealed record AgendaLine(string When, string What);

/// <summary>The programme of an event, taken apart so that a page can set the agenda as a table of times.</summary>
/// <param name="Before">What stands before the agenda.</param>
/// <param name="AgendaNote">On which clocks its times are; null where nothing is said.</param>
/// <param name="Agenda">Its lines; empty where the text has none.</param>
/// <param name="After">What stands behind it.</param>
public sealed partial record EventBody(Markup Before, string? AgendaNote, IReadOnlyList<AgendaLine> Agenda, Markup After)
{
    /// <summary>
    /// Takes Markdown apart. An agenda is a paragraph that begins with <c>**Agenda**</c> and a list whose items begin with
    /// a time of four digits, <c>09:30</c>, after a day's name or without.
    /// </summary>
    public static EventBody From(string markdown)
    {
        if (Pattern().Match(markdown) is not { Success: true } match)
            return new(Markup.From(markdown), null, [], Markup.From(""));
        var lines = match.Groups["line"].Captures.Select(line => Line().Match(line.Value)).ToList();
        if (lines.Any(line => !line.Success))
            return new(Markup.From(markdown), null, [], Markup.From(""));
        return new(
            Markup.From(markdown[..match.Index]),
            match.Groups["note"] is { Success: true } note ? note.Value : null,
            [.. lines.Select(line => new AgendaLine(line.Groups["when"].Value, Markup.Plain(line.Groups["what"].Value)))],
            Markup.From(markdown[(match.Index + match.Length)..]));
    }

    [GeneratedRegex(@"^\*\*Agenda\*\*(?: \((?<note>[^)\n]*)\))?[ ]*\n\n(?:- (?<line>[^\n]+)(?:\n|$))+", RegexOptions.Multiline)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(?<when>(?:[A-Z][a-z]+day )?\d{2}:\d{2}) (?<what>.+)$")]
    private static partial Regex Line();
}
