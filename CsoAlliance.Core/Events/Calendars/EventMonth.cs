using NodaTime;
using NodaTime.Text;

namespace CsoAlliance.Core.Events.Calendars;

/// <summary>A day of a month's sheet.</summary>
/// <param name="Date">The day, by UTC.</param>
/// <param name="InMonth">Whether it is one of the month itself, and not of the weeks that hang over.</param>
/// <param name="Events">What takes place on it.</param>
public sealed record MonthDay(LocalDate Date, bool InMonth, IReadOnlyList<EventItem> Events);

/// <summary>A month as a sheet of whole weeks from Monday, by UTC.</summary>
/// <param name="Month">The month.</param>
/// <param name="Weeks">Its weeks, seven days each.</param>
public sealed record EventMonth(YearMonth Month, IReadOnlyList<IReadOnlyList<MonthDay>> Weeks)
{
    private static readonly YearMonthPattern Pattern = YearMonthPattern.CreateWithInvariantCulture("uuuu-MM");

    /// <summary>How the month stands in an address: 2026-12.</summary>
    public string Code => Pattern.Format(Month);

    /// <summary>The month before, as it stands in an address.</summary>
    public string Before => Pattern.Format(Month.PlusMonths(-1));

    /// <summary>The month after, as it stands in an address.</summary>
    public string After => Pattern.Format(Month.PlusMonths(1));

    /// <summary>Reads a month; the one of <paramref name="now"/> where there is none, or one further off than a century.</summary>
    public static YearMonth Read(string? code, DateTime now) =>
        Pattern.Parse(code ?? "") is { Success: true, Value: var month } && month.Year is >= 2000 and <= 2100 ? month : new YearMonth(now.Year, now.Month);

    /// <summary>First and last moment of the sheet, UTC.</summary>
    public static (DateTime From, DateTime To) Span(YearMonth month)
    {
        var first = Monday(month);
        return (first.AtMidnight().InUtc().ToDateTimeUtc(), Sunday(month).PlusDays(1).AtMidnight().InUtc().ToDateTimeUtc());
    }

    /// <summary>The sheet; an event stands on every day on which it takes place.</summary>
    public static EventMonth Of(YearMonth month, IReadOnlyCollection<EventItem> events)
    {
        var days = new List<MonthDay>();
        for (var day = Monday(month); day <= Sunday(month); day = day.PlusDays(1))
        {
            var (from, to) = (day.AtMidnight().InUtc().ToDateTimeUtc(), day.PlusDays(1).AtMidnight().InUtc().ToDateTimeUtc());
            days.Add(new(day, day.ToYearMonth() == month, [.. events.Where(item => item.StartsAt < to && (item.EndsAt > from || item.StartsAt >= from))]));
        }
        return new(month, [.. days.Chunk(7)]);
    }

    private static LocalDate Monday(YearMonth month)
    {
        var first = month.OnDayOfMonth(1);
        return first.PlusDays(1 - (int)first.DayOfWeek);
    }

    private static LocalDate Sunday(YearMonth month)
    {
        var last = month.ToDateInterval().End;
        return last.PlusDays(7 - (int)last.DayOfWeek);
    }
}
