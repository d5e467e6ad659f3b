using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Newsroom.Reports;

/// <summary>Something that is known, and how firmly.</summary>
/// <param name="Text">What is known, in a sentence; at most <see cref="ReportLimits.Line"/> signs.</param>
/// <param name="Grade">The fix: how many independent sources bear it out.</param>
/// <param name="Admiralty">Source and information, judged.</param>
/// <param name="Source">Who says so; a number of the register in it becomes a link. At most <see cref="ReportLimits.Line"/> signs, may be empty.</param>
public sealed record KnownLine(string Text, Grade Grade, string Admiralty, string Source = "");

/// <summary>What ships of one sort should do.</summary>
/// <param name="Ships">Which ships: "Slow or low: bulk, tanker"; at most <see cref="ReportLimits.Short"/> signs.</param>
/// <param name="Advice">What they should do; at most <see cref="ReportLimits.Advice"/> signs.</param>
/// <param name="Note">What marks them: "Under 15 knots or under 8 m freeboard"; may be empty.</param>
public sealed record AdviceLine(string Ships, string Advice, string Note = "");

/// <summary>What a report rests on.</summary>
/// <param name="Title">Its title; at most <see cref="ReportLimits.Line"/> signs.</param>
/// <param name="Url">Where it can be read, http or https; null where nowhere.</param>
public sealed record ReportSource(string Title, string? Url = null);

/// <summary>All that a person writes of a First Response Report: one version of it. Times are UTC.</summary>
public sealed record ReportText
{
    /// <summary>What happens, in one line, without the words "First Response Report".</summary>
    public string Title { get; init; } = "";

    /// <summary>One or two sentences for lists and letters; cleared no wider than the report.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Physical or cyber.</summary>
    public IncidentKind Kind { get; init; }

    /// <summary>How grave it is. One that is critical reaches everybody who may read it, whatever they subscribe to.</summary>
    public Severity Severity { get; init; } = Severity.Serious;

    /// <summary>Who may read it.</summary>
    public Tlp Label { get; init; } = Tlp.Green;

    /// <summary>What is going on, in Markdown.</summary>
    public string Situation { get; init; } = "";

    /// <summary>What is known.</summary>
    public IReadOnlyList<KnownLine> Known { get; init; } = [];

    /// <summary>What is not known.</summary>
    public IReadOnlyList<string> NotKnown { get; init; } = [];

    /// <summary>Slugs of sea areas; with no area, no NAVAREA and no box it concerns all waters.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>NAVAREAs in Roman figures, <c>I</c> to <c>XXI</c>.</summary>
    public IReadOnlyList<string> Navareas { get; init; } = [];

    /// <summary>The water concerned as <see cref="Box"/> writes it; west and east alike, and south and north, for one position. Null where none is drawn.</summary>
    public string? Water { get; init; }

    /// <summary>Codes of <see cref="ReportTerms.Ships"/>; empty for all ships.</summary>
    public IReadOnlyList<string> Ships { get; init; } = [];

    /// <summary>What ships in the area should do.</summary>
    public IReadOnlyList<AdviceLine> Advice { get; init; } = [];

    /// <summary>What it rests on.</summary>
    public IReadOnlyList<ReportSource> Sources { get; init; } = [];

    /// <summary>Further parts in Markdown, each under a heading of the second level; may be empty.</summary>
    public string More { get; init; } = "";

    /// <summary>When the next update is due; null where none is promised.</summary>
    public DateTime? NextDue { get; init; }

    /// <summary>When it ends by itself unless it is renewed; null where it does not.</summary>
    public DateTime? Expires { get; init; }

    /// <summary>Whether the event is over: nothing more is expected.</summary>
    public bool Closed { get; init; }

    /// <summary>What is new in this version; empty in the first.</summary>
    public string Changed { get; init; } = "";

    /// <summary>The box of <see cref="Water"/>; null where none is drawn.</summary>
    public Box? Box() => Incidents.Box.Parse(Water);
}

/// <summary>How long the parts of a report may be, in signs, and how many there may be.</summary>
public static class ReportLimits
{
    /// <summary>A title.</summary>
    public const int Title = 120;

    /// <summary>A summary.</summary>
    public const int Summary = NewsItem.SummaryLength;

    /// <summary>A line that is known or not known, and the name of a source.</summary>
    public const int Line = 300;

    /// <summary>The name of a sort of ships, and what marks them.</summary>
    public const int Short = 120;

    /// <summary>An advice.</summary>
    public const int Advice = 600;

    /// <summary>Situation, and further parts.</summary>
    public const int Text = 8_000;

    /// <summary>Lines of one part.</summary>
    public const int Lines = 20;

    /// <summary>What changed, and a reason.</summary>
    public const int Changed = 300;
}
