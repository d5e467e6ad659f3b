using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Newsroom.Reach;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Newsroom;

namespace CsoAlliance.Web.Notices;

/// <summary>What is posted from the page of how somebody is told.</summary>
public sealed class NoticeForm
{
    public string[]? Shown { get; set; }
    public string[]? Mail { get; set; }
    public string[]? Areas { get; set; }
    public string[]? Categories { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }
    public string? Zone { get; set; }
    public string[]? AlertAreas { get; set; }
    public string[]? AlertNavareas { get; set; }
    public string[]? AlertShips { get; set; }
    public string? AlertKind { get; set; }
    public string? AlertLeast { get; set; }
    public string? South { get; set; }
    public string? North { get; set; }
    public string? West { get; set; }
    public string? East { get; set; }

    public void Take(AlertWish wish)
    {
        (AlertAreas, AlertNavareas, AlertShips, AlertKind, AlertLeast) = ([.. wish.Areas], [.. wish.Navareas], [.. wish.Ships], wish.Kind?.Camel(), wish.Least.Camel());
        if (wish.Box is { } box)
            (South, North, West, East) = (BoxFields.Written(box.South, true), BoxFields.Written(box.North, true), BoxFields.Written(box.West, false), BoxFields.Written(box.East, false));
    }

    public AlertWish Wish(out IReadOnlyList<Error> errors)
    {
        var wrong = new List<Error>();
        var box = BoxFields.Read(South, North, West, East, wrong);
        errors = wrong;
        return new() { Areas = AlertAreas ?? [], Navareas = AlertNavareas ?? [], Ships = AlertShips ?? [], Kind = EnumText.Parse<IncidentKind>(AlertKind), Least = EnumText.Parse<Severity>(AlertLeast) ?? Severity.Low, Box = box };
    }
}
