using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Incidents.Ports;
using CsoAlliance.Core.Reporting;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Reporting.Intake;

namespace CsoAlliance.Web.Reporting.Members;

/// <summary>The five sections of the report, and what of the form stands in each.</summary>
internal static class Sections
{
    /// <summary>Their names, as the steps bear them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["Who you are", "What happened", "Where and when", "Ship and contact", "Check and send"];

    /// <summary>The last one.</summary>
    public const int Last = 4;

    /// <summary>The section that holds a field.</summary>
    public static int Of(string? field) => field switch
    {
        "identity" or "ongoing" => 0,
        "kind" or "type" or "narrative" => 1,
        "place" or "activity" or "date" or "time" or "utcOffset" or "precision" => 2,
        "vesselName" or "imo" or "name" or "contact" => 3,
        _ => Last,
    };

    /// <summary>What the desk will receive, line by line, with the section where it can be changed.</summary>
    public static IEnumerable<(string Name, string Said, string Kind, int Section)> Review(ReportForm form)
    {
        yield return ("You", Joined(ReportView.Is(form.Identity, "named") ? "Named" : "Confidential", form.Name), "", 0);
        var type = Choices.Cyber.Concat(Choices.Physical).FirstOrDefault(choice => new ReportView(form, []).Chose(choice.Value)).Words ?? "";
        yield return ("What", type, type.Length == 0 ? "" : (EnumText.Parse<IncidentKind>(form.Kind) ?? IncidentTypes.Find(form.Type)?.Kind) == IncidentKind.Cyber ? "cyber" : "physical", 1);
        yield return ("Account", form.Narrative ?? "", "", 1);
        yield return ("Where", Joined(form.Place, PlaceOf(form.Place), Word(Choices.Activities, form.Activity)), "", 2);
        yield return ("When", Joined(form.Date, Timed(form), Word(Choices.Precisions, form.Precision), form.IsOngoing ? "still going on" : form.Ongoing == "false" ? "it has stopped" : ""), "", 2);
        yield return ("Your ship", Joined(form.VesselName, string.IsNullOrWhiteSpace(form.Imo) ? "" : "IMO " + form.Imo), "", 3);
        yield return ("To reach you", form.Contact ?? "", "", 3);
    }

    /// <summary>What a chosen port, or a position, gives beside its name; empty where it gives nothing.</summary>
    public static string PlaceOf(string? place)
    {
        if (PortIndex.Find(place) is { } port)
            return $"{port.Position.Written()}, the harbour’s position, {port.Area.Name}";
        return Position.Parse(place) is { Ok: true } read ? SeaAreas.At(read.Value).Name : "";
    }

    private static string Timed(ReportForm form) => string.IsNullOrWhiteSpace(form.Time) ? "" : $"{form.Time} {Word(Choices.Zones, string.IsNullOrEmpty(form.UtcOffset) ? "0" : form.UtcOffset)}";

    private static string Word(IReadOnlyList<(string Value, string Words)> choices, string? value) => choices.FirstOrDefault(choice => choice.Value == value).Words ?? value ?? "";

    private static string Joined(params IEnumerable<string?> parts) => string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
