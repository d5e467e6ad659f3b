namespace CsoAlliance.Core.Events.Posting;

/// <summary>A field that somebody else changed while the form was open.</summary>
/// <param name="Field">Name of the field; empty where it can't be taken by itself.</param>
/// <param name="Label">What it is, in words.</param>
/// <param name="Before">What stood there when the form was opened; null where that is not known.</param>
/// <param name="Theirs">What the other kept.</param>
/// <param name="Yours">What the form holds.</param>
/// <param name="Clash">Whether both changed it: the form keeps yours unless theirs is taken. Otherwise theirs is in the form already.</param>
public sealed record EventDifference(string Field, string Label, string? Before, string Theirs, string Yours, bool Clash);

/// <summary>Somebody else kept the event while the form was open. Nothing was stored.</summary>
/// <param name="By">Who, by role.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Differences">Field by field.</param>
/// <param name="Merged">The form to go on with: what was typed, and theirs where nothing was typed over it.</param>
public sealed record EventConflict(string By, DateTime At, IReadOnlyList<EventDifference> Differences, EventForm Merged);

/// <summary>Compares forms field by field.</summary>
internal static class EventFields
{
    private sealed record Field(string Name, string Label, Func<EventForm, string> Read, Action<EventForm, EventForm> Copy);

    private static readonly Field[] All =
    [
        new(nameof(EventForm.Title), "Title", form => Tidy(form.Title), (from, to) => to.Title = from.Title),
        new(nameof(EventForm.Kind), "Kind", form => Tidy(form.Kind), (from, to) => to.Kind = from.Kind),
        new(nameof(EventForm.Summary), "Summary", form => Tidy(form.Summary), (from, to) => to.Summary = from.Summary),
        new("When", "When", When, (from, to) => (to.Date, to.Starts, to.StartsWhich, to.EndDate, to.Ends, to.EndsWhich, to.Zone) = (from.Date, from.Starts, from.StartsWhich, from.EndDate, from.Ends, from.EndsWhich, from.Zone)),
        new(nameof(EventForm.Online), "Online", form => form.Online ? "Yes" : "No", (from, to) => to.Online = from.Online),
        new(nameof(EventForm.Place), "Place", form => Tidy(form.Place), (from, to) => to.Place = from.Place),
        new(nameof(EventForm.Address), "Address", form => Tidy(form.Address), (from, to) => to.Address = from.Address),
        new(nameof(EventForm.Directions), "Directions", form => Tidy(form.Directions), (from, to) => to.Directions = from.Directions),
        new(nameof(EventForm.Position), "Position", form => Tidy(form.Position), (from, to) => to.Position = from.Position),
        new(nameof(EventForm.JoinUrl), "Link to join", form => Tidy(form.JoinUrl), (from, to) => to.JoinUrl = from.JoinUrl),
        new(nameof(EventForm.DialIn), "Dial-in", form => Tidy(form.DialIn), (from, to) => to.DialIn = from.DialIn),
        new(nameof(EventForm.AudioOnly), "Sound alone", form => Tidy(form.AudioOnly), (from, to) => to.AudioOnly = from.AudioOnly),
        new(nameof(EventForm.TextRelay), "In text", form => Tidy(form.TextRelay), (from, to) => to.TextRelay = from.TextRelay),
        new(nameof(EventForm.Area), "Area", form => Tidy(form.Area), (from, to) => to.Area = from.Area),
        new(nameof(EventForm.Languages), "Languages", form => EventTerms.Written([.. EventTerms.Languages.Where(name => form.Languages?.Contains(name) == true)]), (from, to) => to.Languages = from.Languages),
        new(nameof(EventForm.Cost), "Cost", form => Tidy(form.Cost), (from, to) => to.Cost = from.Cost),
        new(nameof(EventForm.Organiser), "Held by", form => Tidy(form.Organiser), (from, to) => to.Organiser = from.Organiser),
        new(nameof(EventForm.Capacity), "Places", form => Tidy(form.Capacity), (from, to) => to.Capacity = from.Capacity),
        new(nameof(EventForm.Label), "Label", form => Tidy(form.Label), (from, to) => to.Label = from.Label),
        new(nameof(EventForm.Sessions), "Agenda", Agenda, (from, to) => to.Sessions = from.Sessions),
        new(nameof(EventForm.Body), "Programme", form => Tidy(form.Body), (from, to) => to.Body = from.Body),
        new(nameof(EventForm.Related), "Related items", form => Tidy(form.Related), (from, to) => to.Related = from.Related),
        new(nameof(EventForm.Series), "Series", form => Tidy(form.Series), (from, to) => to.Series = from.Series),
    ];

    /// <summary>Joins what somebody typed with what somebody else kept meanwhile. <paramref name="yours"/> becomes the joined form.</summary>
    /// <param name="before">What both began with; null where it isn't kept any more: then every difference is a clash.</param>
    /// <param name="theirs">What stands now.</param>
    /// <param name="yours">What was typed.</param>
    public static IReadOnlyList<EventDifference> Join(EventForm? before, EventForm theirs, EventForm yours)
    {
        var found = new List<EventDifference>();
        foreach (var field in All)
        {
            var (was, other, own) = (before is null ? null : field.Read(before), field.Read(theirs), field.Read(yours));
            if (other == own || other == was)
                continue;
            var clash = own != was;
            found.Add(new(field.Name, field.Label, was, other, own, clash));
            if (!clash)
                field.Copy(theirs, yours);
        }
        yours.Version = theirs.Version;
        return found;
    }

    /// <summary>Puts what stands now in place of what was typed, for the fields named.</summary>
    public static void Take(IReadOnlyCollection<string> names, EventForm theirs, EventForm yours)
    {
        foreach (var field in All.Where(field => names.Contains(field.Name)))
            field.Copy(theirs, yours);
    }

    /// <summary>Names of the fields in which two forms differ, for the audit.</summary>
    public static IReadOnlyList<string> Changed(EventForm one, EventForm other) => [.. All.Where(field => field.Read(one) != field.Read(other)).Select(field => field.Name)];

    private static string Tidy(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    private static string When(EventForm form) =>
        $"{Tidy(form.Date)} {Tidy(form.Starts)}{Second(form.StartsWhich)} to {(Tidy(form.EndDate) is { Length: > 0 } day && day != Tidy(form.Date) ? day + " " : "")}{Tidy(form.Ends)}{Second(form.EndsWhich)}, {Tidy(form.Zone)}";

    private static string Second(string? which) => which == "second" ? " (the second time)" : "";

    private static string Agenda(EventForm form) => string.Join('\n', (form.Sessions ?? []).Where(row => !row.IsEmpty)
        .Select(row => string.Join(", ", new[] { Tidy(row.Day) is "" or "1" ? "" : "day " + Tidy(row.Day), Tidy(row.Time), Tidy(row.Track), Tidy(row.Title), Tidy(row.Speaker) }.Where(part => part.Length > 0))));
}
