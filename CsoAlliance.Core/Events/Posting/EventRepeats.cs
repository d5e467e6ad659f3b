using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CsoAlliance.Core.Events.Posting;

/// <summary>How an event repeats.</summary>
public enum RepeatRule
{
    /// <summary>Every week on the same day.</summary>
    Weekly = 0,

    /// <summary>Every second week on the same day.</summary>
    Fortnightly = 1,

    /// <summary>Every month on the same date; where a month is shorter, on its last day.</summary>
    MonthlyByDate = 2,

    /// <summary>Every month on the same weekday, such as the second Tuesday; a fifth one becomes the last.</summary>
    MonthlyByWeekday = 3,
}

/// <summary>Makes a series of an event: drafts of their own, each of which can be changed, moved and called off by itself.</summary>
public sealed class EventRepeats(IDbContextFactory<AllianceDbContext> contexts, EventDesk desk, TimeProvider clock)
{
    /// <summary>Most events of a series that a rule makes, the first one counted.</summary>
    public const int Most = 52;

    /// <summary>
    /// Copies an event so that there are <paramref name="count"/> of it, at the same time on its own clocks; gives how many drafts were made.
    /// Refused: not the viewer's to change, a count out of range, or the clocks skip the hour on one of the days.
    /// </summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="slug">The first one.</param>
    /// <param name="rule">Name of a <see cref="RepeatRule"/>, in camelCase.</param>
    /// <param name="count">How many in all, from 2 to <see cref="Most"/>.</param>
    /// <param name="ct">Ends the act.</param>
    public async Task<Result<int>> RepeatAsync(Viewer viewer, string slug, string? rule, string? count, CancellationToken ct = default)
    {
        if (EnumText.Parse<RepeatRule>(rule) is not { } chosen)
            return new Error("event.rule", "Choose how it repeats.", "Rule");
        if (!int.TryParse(count, out var all) || all is < 2 or > Most)
            return new Error("event.count", $"Give how many there are in all, from 2 to {Most}.", "Count");
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.ChangingAsync(viewer, slug, ct) is not { } first)
            return Error.NotFound;
        if (!EventRights.Posts(viewer))
            return new Error("event.series-role", "Only organisers make a series. Ask the one who posted it.", "Rule");
        var series = await EventDesk.SeriesAsync(db, first, ct) ?? first.Title;
        if (first.SeriesId is null)
            first.SeriesId = await EventSlugs.SeriesAsync(db, series, ct);
        for (var number = 1; number < all; number++)
        {
            var read = EventFormReader.Read(Shifted(EventForm.Of(first, series), chosen, number), whole: false);
            if (!read.Ok)
                return read.Error with { Field = "Rule" };
            await desk.AddAsync(db, viewer, read.Value, series, ct);
        }
        db.Add(new AuditEntry(clock.GetUtcNow().UtcDateTime, viewer.MemberId!.Value.ToString(), "event.repeated", slug, $"{chosen.Camel()}, {all}"));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return all - 1;
    }

    /// <summary>The day that many turns of a rule later.</summary>
    internal static LocalDate After(LocalDate day, RepeatRule rule, int turns) => rule switch
    {
        RepeatRule.Weekly => day.PlusWeeks(turns),
        RepeatRule.Fortnightly => day.PlusWeeks(2 * turns),
        RepeatRule.MonthlyByDate => day.PlusMonths(turns),
        RepeatRule.MonthlyByWeekday => LocalDate.FromYearMonthWeekAndDay(day.PlusMonths(turns).Year, day.PlusMonths(turns).Month, (day.Day - 1) / 7 + 1, day.DayOfWeek),
    };

    private static EventForm Shifted(EventForm form, RepeatRule rule, int turns)
    {
        var day = EventClock.Day.Parse(form.Date!).Value;
        var last = string.IsNullOrEmpty(form.EndDate) ? day : EventClock.Day.Parse(form.EndDate).Value;
        var moved = After(day, rule, turns);
        form.Date = EventClock.Day.Format(moved);
        form.EndDate = last == day ? "" : EventClock.Day.Format(moved.PlusDays(Period.DaysBetween(day, last)));
        // Where another day has the hour twice, the first one is meant unless the first event said the second.
        form.StartsWhich = form.StartsWhich == "second" ? "second" : "first";
        form.EndsWhich = form.EndsWhich == "second" ? "second" : "first";
        return form;
    }
}
