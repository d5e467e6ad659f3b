using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Shell;

namespace CsoAlliance.Web.Reporting.Intake;

/// <summary>What has just been done behind a receipt.</summary>
public enum Done
{
    /// <summary>Nothing yet.</summary>
    Nothing,

    /// <summary>An answer was sent.</summary>
    Answered,

    /// <summary>An objection was sent.</summary>
    Objected,

    /// <summary>The report was withdrawn.</summary>
    Withdrawn,
}

/// <summary>What the follow-up page shows.</summary>
public sealed record FollowUpView
{
    /// <summary>The talk; null while no receipt has opened one.</summary>
    public TalkView? Talk { get; init; }

    /// <summary>What is to be mended.</summary>
    public IReadOnlyList<Error> Errors { get; init; } = [];

    /// <summary>The receipt as typed; given back only where it opened nothing.</summary>
    public string? Receipt { get; init; }

    /// <summary>answer, objection or withdraw: which form was sent.</summary>
    public string Act { get; init; } = "";

    /// <summary>yes, no or unknown: the short answer.</summary>
    public string Short { get; init; } = "";

    /// <summary>What was typed.</summary>
    public string Text { get; init; } = "";

    /// <summary>What has just been done.</summary>
    public Done Done { get; init; }

    /// <summary>The answer as the desk reads it: the short one first.</summary>
    public string Said => string.Join("\n\n", new[] { Short switch { "yes" => "Yes.", "no" => "No.", "unknown" => "Don’t know.", _ => "" }, Text.Trim() }.Where(part => part.Length > 0));

    /// <summary>What is wrong with a field of one of the forms.</summary>
    public string? Wrong(string field, string act = "") => Errors.FirstOrDefault(error => error.Field == field && (act.Length == 0 || act == (Act.Length == 0 ? "answer" : Act)))?.Message;

    /// <summary>Refusals that belong to no field.</summary>
    public IEnumerable<string> Notices => Errors.Where(error => error.Field is null).Select(error => error.Message);

    /// <summary>What was typed into this form; the others stay empty.</summary>
    public string Typed(string act) => act == (Act.Length == 0 ? "answer" : Act) ? Text : "";

    /// <summary>Where the report stands, in one line.</summary>
    public static string Heading(TalkView talk) => talk.State switch
    {
        ReportState.Received => "The desk has not read it yet",
        ReportState.Read or ReportState.SecondReader or ReportState.Publishing => "An analyst has read your report",
        ReportState.Asked => "The desk has one question",
        ReportState.Answered => "What you wrote waits for an analyst",
        ReportState.Published => "A notice stands in the register",
        ReportState.Closed => "The desk has closed your report",
        ReportState.Withdrawn => "Your report is withdrawn",
    };

    /// <summary>The state line: what is done, where it stands (the marked one), and what is to come.</summary>
    public static IReadOnlyList<(string Class, string Head, string Under)> Line(TalkView talk)
    {
        var read = talk.State == ReportState.Received ? ("on", "Not read yet", "an analyst will") : ("d", "Read", "by an analyst");
        var published = talk.Notice is { } notice
            ? ("d", "Published", $"{(notice.Publication is { } made ? "as " + made.Grade.Words().ToLowerInvariant() + ", " : "")}{DayMonth(notice.Day)}")
            : ("", "Compared", "with other reports");
        (string, string, string) last = talk.State switch
        {
            ReportState.Asked => ("on", "One question open", "your answer may raise the grade"),
            ReportState.Answered => ("on", "You have written", "an analyst reads it next"),
            ReportState.Published => ("on", "In the register", "you can object or withdraw"),
            ReportState.Closed => ("on", "Closed", "the reason is in the talk"),
            ReportState.Received => ("", "Published", "or closed with a reason"),
            _ => ("on", "On the desk", "published next, or closed with a reason"),
        };
        return [("d", "Received", DayMonth(talk.Day)), read, published, last];
    }

    /// <summary>24 Nov.</summary>
    public static string DayMonth(DateOnly day) => day.ToString("d MMM", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>24 November 2026.</summary>
    public static string Long(DateOnly day) => Dates.Day(day.ToDateTime(TimeOnly.MinValue));
}
