using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Ical.Net;
using Calendar = Ical.Net.Calendar;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.TimeZones;
using static CsoAlliance.Core.Events.Posting.TypedText;

namespace CsoAlliance.Core.Events.Posting;

/// <summary>Makes drafts of a calendar file, all of them or none.</summary>
public sealed class EventImport(IDbContextFactory<AllianceDbContext> contexts, EventDesk desk, TimeProvider clock)
{
    /// <summary>Most events that one file brings, each turn of a repeated one counted.</summary>
    public const int Most = 200;

    /// <summary>Largest file, in signs.</summary>
    public const int Length = 2_000_000;

    private static readonly Error NoCalendar = new("event.ics", "This is no calendar file (.ics) that can be read here.", "File");

    /// <summary>Reads a calendar file and keeps its events as drafts; gives how many. Refused: the viewer posts no events, it can't be read, holds too many or one that repeats without end.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="text">The file.</param>
    /// <param name="zone">On which clocks times are that name no zone.</param>
    /// <param name="ct">Ends the act.</param>
    public async Task<Result<int>> ImportAsync(Viewer viewer, string text, string? zone, CancellationToken ct = default)
    {
        if (!EventRights.Posts(viewer))
            return Error.NotFound;
        if (!EventClock.IsZone(zone))
            return new Error("event.zone", "Choose on which clocks times are that name no zone.", "Zone");
        var read = Read(text, zone!);
        if (!read.Ok)
            return read.Error;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var form in read.Value)
        {
            var checkedForm = EventFormReader.Read(form, whole: false);
            if (!checkedForm.Ok)
                return checkedForm.Error with { Message = $"“{form.Title}”: {checkedForm.Error.Message}", Field = "File" };
            await desk.AddAsync(db, viewer, checkedForm.Value, form.Series, ct);
        }
        db.Add(new AuditEntry(clock.GetUtcNow().UtcDateTime, viewer.MemberId!.Value.ToString(), "event.imported", "ics", read.Value.Count.ToString(CultureInfo.InvariantCulture)));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return read.Value.Count;
    }

    /// <summary>The forms that a file fills.</summary>
    internal static Result<IReadOnlyList<EventForm>> Read(string text, string zone)
    {
        if (text.Length > Length)
            return new Error("event.ics-size", "The file is larger than 2 MB. Export a shorter time.", "File");
        // Counted before anything is parsed, so that a file of ten thousand costs no more than one of two hundred.
        var count = text.Split('\n').Count(line => line.AsSpan().Trim().Equals("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase));
        if (count > Most)
            return new Error("event.ics-many", $"The file holds {count.ToString("N0", CultureInfo.InvariantCulture)} events, and at most {Most} can be taken at once. Export a shorter time.", "File");
        Calendar? calendar;
        try
        {
            calendar = Calendar.Load(text);
        }
        // The parser throws what its parts throw: for whoever sent the file it is the same.
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return NoCalendar;
        }
        if (calendar is null || calendar.Events.Count == 0)
            return NoCalendar;
        if (calendar.Events.FirstOrDefault(item => item.RecurrenceRule is { Count: null, Until: null }) is { } endless)
            return new Error("event.ics-endless", $"“{Short(endless.Summary)}” repeats without end. Give it an end in the calendar that it comes from, and export it again.", "File");
        return Forms(calendar, zone);
    }

    private static Result<IReadOnlyList<EventForm>> Forms(Calendar calendar, string zone)
    {
        var forms = new List<EventForm>();
        // An exception of a series stands in the file as an event of its own, which takes the place of the turn that it names.
        var exceptions = calendar.Events.Where(item => item.RecurrenceIdentifier is not null).Select(item => (item.Uid, item.RecurrenceIdentifier!.StartTime.AsUtc)).ToHashSet();
        foreach (var item in calendar.Events.Where(item => item.Status != EventStatus.Cancelled))
        {
            if (item.Start is not { } start)
                return new Error("event.ics-start", $"“{Short(item.Summary)}” has no beginning.", "File");
            var named = Zone(start.TzId) ?? zone;
            var length = item.EffectiveDuration is var span && span.ToTimeSpan(start) is var exact && exact > TimeSpan.Zero ? exact : TimeSpan.FromHours(1);
            if (item.RecurrenceRule is null)
                forms.Add(Form(item, start, named, length, null));
            else
                foreach (var turn in item.GetOccurrences().Take(Most + 1))
                    if (!exceptions.Contains((item.Uid, turn.Period.StartTime.AsUtc)))
                        forms.Add(Form(item, turn.Period.StartTime, named, length, Short(item.Summary)));
            if (forms.Count > Most)
                return new Error("event.ics-many", $"With every turn of those that repeat the file holds more than {Most} events. Export a shorter time.", "File");
        }
        return forms.Count == 0 ? NoCalendar : forms;
    }

    private static EventForm Form(CalendarEvent item, CalDateTime start, string zone, TimeSpan length, string? series)
    {
        var clock = DateTimeZoneProviders.Tzdb[zone];
        var starts = start.IsUtc ? Instant.FromDateTimeUtc(start.AsUtc).InZone(clock) : LocalDateTime.FromDateTime(start.Value).InZoneLeniently(clock);
        var ends = starts.Plus(NodaTime.Duration.FromTimeSpan(length));
        var form = EventTemplates.Blank();
        (form.Title, form.Summary, form.Place, form.Series, form.Zone) = (Cut(item.Summary, Event.TitleLength), Cut(item.Description, Event.SummaryLength), Cut(item.Location, Event.LineLength), series, zone);
        (form.Date, form.Starts, form.StartsWhich) = (EventClock.Day.Format(starts.Date), EventClock.Minute.Format(starts.TimeOfDay), Which(starts));
        (form.EndDate, form.Ends, form.EndsWhich) = (starts.Date == ends.Date ? "" : EventClock.Day.Format(ends.Date), EventClock.Minute.Format(ends.TimeOfDay), Which(ends));
        if (item.Url is { Scheme: "https" } link && link.AbsoluteUri.Length <= Event.LongLength && link.UserInfo.Length == 0)
            form.JoinUrl = link.AbsoluteUri;
        return form;
    }

    private static string Which(ZonedDateTime time) => time.Zone.MapLocal(time.LocalDateTime) is { Count: 2 } twice ? twice.Last() == time ? "second" : "first" : "";

    // Programs from Windows name zones in their own way, and some write a path before the name.
    private static string? Zone(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return null;
        if (name == CalDateTime.UtcTzId)
            return "Etc/UTC";
        var tidy = name.Trim('"');
        return EventClock.IsZone(tidy) ? tidy
            : TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(tidy, out var mapped) ? mapped
            : tidy.Split('/') is { Length: > 2 } parts && EventClock.IsZone($"{parts[^2]}/{parts[^1]}") ? $"{parts[^2]}/{parts[^1]}" : null;
    }

    private static string Cut(string? text, int most)
    {
        var line = new string([.. string.Join(' ', (text ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Where(sign => !char.IsControl(sign))]);
        return line.Length > most ? line[..(most - 1)] + "…" : line;
    }
}
