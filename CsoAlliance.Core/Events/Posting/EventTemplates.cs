using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Events.Posting;

/// <summary>An event half written, to begin from.</summary>
/// <param name="Code">Names it in addresses.</param>
/// <param name="Name">How it is called.</param>
/// <param name="Says">What it is good for.</param>
/// <param name="Make">Fills a form anew each time.</param>
public sealed record EventTemplate(string Code, string Name, string Says, Func<EventForm> Make);

/// <summary>The templates that events are posted from.</summary>
public static class EventTemplates
{
    private const string Papers = "The papers are one file of plain text, sent the day before.";

    /// <summary>All of them, in the order of the choice.</summary>
    public static IReadOnlyList<EventTemplate> All { get; } =
    [
        new("workshop", "Workshop", "A day on one document or habit, for up to 24 people in one room.", () => Form(EventKind.Workshop, "09:00", "16:00", "24", Tlp.Green,
            ("09:00", "Opening and what we want to leave with", ""), ("09:20", "Each table reads what it brought", ""), ("11:00", "Rewriting, first round", ""), ("13:00", "Rewriting, second round", ""), ("15:30", "One line from every table", ""))),
        new("webinar", "Briefing online", "An hour with one speaker and many listeners, made for thin links.", () => Online(Form(EventKind.Webinar, "13:00", "14:00", "", Tlp.Clear,
            ("13:00", "What happened and what is known", ""), ("13:30", "What a ship does", ""), ("13:45", "Questions, spoken or typed", "")))),
        new("exercise", "Exercise", "A tabletop in three rounds, in small teams and without slides.", () => Online(Form(EventKind.Exercise, "09:00", "12:30", "40", Tlp.Amber,
            ("09:00", "Opening and rules of play", ""), ("09:20", "Round one", ""), ("10:20", "Break", ""), ("10:35", "Round two", ""), ("11:35", "Round three", ""), ("12:10", "What we would change", "")))),
        new("regional-meeting", "Regional meeting", "Officers whose ships call at one coast, for a day.", () => Form(EventKind.RegionalMeeting, "09:00", "16:00", "60", Tlp.Green,
            ("09:00", "What the register holds for this coast, and what it doesn’t", ""), ("11:00", "What ships saw", ""), ("14:00", "Whom to call, in which order", ""), ("15:15", "Agreed points, one page", ""))),
        new("course", "Course", "Something is taught, with papers and a test at the end.", () => Form(EventKind.Course, "08:30", "16:30", "20", Tlp.Green,
            ("08:30", "Why it matters on board", ""), ("10:15", "By hand, step by step", ""), ("13:30", "Drill", ""), ("15:45", "Test, and what was hard", ""))),
        new("conference", "Conference", "Two days with tracks side by side.", () => Form(EventKind.Conference, "09:00", "17:00", "200", Tlp.Green,
            ("09:00", "Opening", ""), ("10:00", "The year in the register", "Physical"), ("10:00", "The year in the register", "Cyber"), ("14:00", "Case, told by those who were there", ""), ("16:00", "What we take home", ""))),
    ];

    /// <summary>A template by its code; null where there is none.</summary>
    public static EventTemplate? Find(string? code) => All.FirstOrDefault(template => template.Code == code);

    /// <summary>A form with nothing in it but what a form always has.</summary>
    public static EventForm Blank() => Form(EventKind.Workshop, "", "", "", Tlp.Green);

    private static EventForm Online(EventForm form)
    {
        (form.Online, form.Place) = (true, "Online");
        form.AudioOnly = "Join by sound alone, at about 50 kbit/s. " + Papers;
        form.TextRelay = "Questions can be typed instead of spoken, and the points agreed follow as plain text.";
        return form;
    }

    private static EventForm Form(EventKind kind, string starts, string ends, string capacity, Tlp label, params (string Time, string Title, string Track)[] sessions) => new()
    {
        Kind = kind.Camel(), Starts = starts, Ends = ends, Zone = "Etc/UTC", Capacity = capacity, Label = label.Code(), Cost = label == Tlp.Clear ? "Free, open to all" : "Free for members", Languages = ["English"],
        Sessions = [.. sessions.Select(session => new SessionForm { Day = "1", Time = session.Time, Title = session.Title, Track = session.Track })],
    };
}
