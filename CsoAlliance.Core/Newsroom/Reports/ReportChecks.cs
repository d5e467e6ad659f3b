using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Newsroom.Reports;

/// <summary>What is wrong with a report's text: what can't be kept at all, and what it lacks before it comes out.</summary>
public static class ReportChecks
{
    /// <summary>What can't be kept. The field of each error is that of <see cref="ReportText"/>.</summary>
    public static IReadOnlyList<Error> Limits(ReportText text, Viewer viewer)
    {
        var errors = new List<Error>();
        void Long(string value, int most, string field, string name)
        {
            if (value.Length > most)
                errors.Add(new("report.long", $"{name} may have at most {most:N0} signs; this has {value.Length:N0}.", field));
        }
        Long(text.Title, ReportLimits.Title, nameof(text.Title), "The title");
        Long(text.Summary, ReportLimits.Summary, nameof(text.Summary), "The summary");
        Long(text.Situation, ReportLimits.Text, nameof(text.Situation), "The situation");
        Long(text.More, ReportLimits.Text, nameof(text.More), "The further parts");
        Long(text.Changed, ReportLimits.Changed, nameof(text.Changed), "What changed");
        Lines(text, errors, Long);
        if (text.Label > viewer.Ceiling)
            errors.Add(new("report.label", $"You may not read {text.Label.Written()} yourself, so you can’t write it.", nameof(text.Label)));
        if (text.Areas.FirstOrDefault(slug => SeaAreas.Find(slug) is null) is { } area)
            errors.Add(new("report.area", $"There is no sea area “{area}”.", nameof(text.Areas)));
        if (text.Navareas.FirstOrDefault(code => !ReportTerms.Navareas.Contains(code)) is { } navarea)
            errors.Add(new("report.navarea", $"There is no NAVAREA “{navarea}”.", nameof(text.Navareas)));
        if (text.Ships.FirstOrDefault(code => ReportTerms.Ships.All(ship => ship.Code != code)) is { } ship)
            errors.Add(new("report.ships", $"There is no kind of ship “{ship}”.", nameof(text.Ships)));
        return errors;
    }

    /// <summary>What it lacks before it may come out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="version">The number that it would have.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<Error> Complete(ReportText text, int version, DateTime now)
    {
        var errors = new List<Error>();
        void Need(bool missing, string field, string sentence)
        {
            if (missing)
                errors.Add(new("report.missing", sentence, field));
        }
        Need(text.Title.Length == 0, nameof(text.Title), "Say in one line what happens.");
        Need(text.Summary.Length == 0, nameof(text.Summary), "Write one or two sentences for lists and letters.");
        Need(text.Situation.Length == 0, nameof(text.Situation), "Describe the situation.");
        Need(text.Known.Count == 0, nameof(text.Known), "Name at least one thing that is known.");
        Need(text.NotKnown.Count == 0 && !text.Closed, nameof(text.NotKnown), "Name at least one thing that is not known: readers weigh the rest by it.");
        Need(text.Advice.Count == 0, nameof(text.Advice), "Say what ships in the area should do.");
        Need(version > 1 && text.Changed.Length == 0, nameof(text.Changed), "Say what changed: it stands at the head of the new version.");
        Need(text.NextDue is null && !text.Closed, nameof(text.NextDue), "Say by when the next update comes.");
        if (text.NextDue is { } due && due <= now && !text.Closed)
            errors.Add(new("report.past", "The next update is due in the past. Choose a later time.", nameof(text.NextDue)));
        if (text.Expires is { } end && end <= now && !text.Closed)
            errors.Add(new("report.past", "It would have expired already. Choose a later time, or close it.", nameof(text.Expires)));
        if (text is { NextDue: { } next, Expires: { } last } && last < next)
            errors.Add(new("report.order", "It would expire before its next update is due.", nameof(text.Expires)));
        return errors;
    }

    private static void Lines(ReportText text, List<Error> errors, Action<string, int, string, string> longer)
    {
        foreach (var (count, field) in new[] { (text.Known.Count, nameof(text.Known)), (text.NotKnown.Count, nameof(text.NotKnown)), (text.Advice.Count, nameof(text.Advice)), (text.Sources.Count, nameof(text.Sources)) })
            if (count > ReportLimits.Lines)
                errors.Add(new("report.lines", $"At most {ReportLimits.Lines} lines; these are {count}.", field));
        foreach (var line in text.Known)
        {
            longer(line.Text, ReportLimits.Line, nameof(text.Known), "A line");
            longer(line.Source, ReportLimits.Line, nameof(text.Known), "A source");
            if (line.Text.Length == 0)
                errors.Add(new("report.known", "A line with a source or a code has no words. Write them, or empty the line.", nameof(text.Known)));
            if (AdmiraltyCode.Parse(line.Admiralty) is null)
                errors.Add(new("report.admiralty", $"“{line.Admiralty}” is no Admiralty code: a letter from A to F and a figure from 1 to 6, such as B2.", nameof(text.Known)));
        }
        foreach (var line in text.NotKnown)
            longer(line, ReportLimits.Line, nameof(text.NotKnown), "A line");
        foreach (var line in text.Advice)
        {
            longer(line.Ships, ReportLimits.Short, nameof(text.Advice), "A sort of ships");
            longer(line.Note, ReportLimits.Short, nameof(text.Advice), "What marks them");
            longer(line.Advice, ReportLimits.Advice, nameof(text.Advice), "An advice");
            if (line.Ships.Length == 0 || line.Advice.Length == 0)
                errors.Add(new("report.advice", "Each advice names ships and what they should do.", nameof(text.Advice)));
        }
        foreach (var source in text.Sources)
        {
            longer(source.Title, ReportLimits.Line, nameof(text.Sources), "A source");
            if (source.Url is { } url && !(url.Length <= NewsItem.UrlLength && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
                errors.Add(new("report.url", $"“{url}” is no address that begins with https:// or http://.", nameof(text.Sources)));
        }
    }
}
