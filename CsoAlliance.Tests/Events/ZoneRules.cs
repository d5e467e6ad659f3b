using System.Globalization;

namespace CsoAlliance.Tests.Events;

/// <summary>
/// Reads VTIMEZONE as a calendar does that knows no zone by name (RFC 5545, 3.6.5): the offset in force is that of the
/// latest onset of a STANDARD or DAYLIGHT part. Written for the tests, without the library that wrote the file.
/// </summary>
internal static class ZoneRules
{
    public static string? OffsetAt(string text, DateTime utc)
    {
        var onsets = new List<(DateTime Utc, string To)>();
        var lines = text.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] is not ("BEGIN:STANDARD" or "BEGIN:DAYLIGHT"))
                continue;
            var part = lines[i..].TakeWhile(line => !line.StartsWith("END:", StringComparison.Ordinal)).Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2).ToLookup(pair => pair[0].Split(';')[0], pair => pair[1]);
            var (from, to) = (Offset(part["TZOFFSETFROM"].First()), part["TZOFFSETTO"].First());
            var start = DateTime.ParseExact(part["DTSTART"].First(), "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
            foreach (var local in Onsets(start, part["RRULE"].FirstOrDefault(), utc.Year).Concat(part["RDATE"].SelectMany(dates => dates.Split(',')).Select(date => DateTime.ParseExact(date, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture))))
                onsets.Add((local - from, to));
        }
        return onsets.Where(onset => onset.Utc <= utc).OrderBy(onset => onset.Utc).LastOrDefault().To;
    }

    // Only what zones use: yearly, in one month, on the nth weekday from the front or from behind, or on a day of the month.
    private static IEnumerable<DateTime> Onsets(DateTime start, string? rule, int until)
    {
        yield return start;
        if (rule is null)
            yield break;
        var parts = rule.Split(';').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        for (var year = start.Year + 1; year <= until; year++)
        {
            var month = parts.TryGetValue("BYMONTH", out var named) ? int.Parse(named, CultureInfo.InvariantCulture) : start.Month;
            var days = Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(day => new DateTime(year, month, day).Add(start.TimeOfDay));
            if (parts.TryGetValue("BYDAY", out var byDay))
            {
                var matching = days.Where(day => day.DayOfWeek.ToString().StartsWith(byDay[^2..], StringComparison.OrdinalIgnoreCase)).ToList();
                var nth = byDay.Length > 2 ? int.Parse(byDay[..^2], CultureInfo.InvariantCulture) : 1;
                if (parts.TryGetValue("BYMONTHDAY", out var among))
                    matching = [.. matching.Where(day => among.Split(',').Contains(day.Day.ToString(CultureInfo.InvariantCulture)))];
                yield return nth > 0 ? matching[nth - 1] : matching[matching.Count + nth];
            }
            else
                yield return days.ElementAt((parts.TryGetValue("BYMONTHDAY", out var on) ? int.Parse(on, CultureInfo.InvariantCulture) : start.Day) - 1);
        }
    }

    private static TimeSpan Offset(string text) =>
        (text[0] == '-' ? -1 : 1) * new TimeSpan(int.Parse(text[1..3], CultureInfo.InvariantCulture), int.Parse(text[3..5], CultureInfo.InvariantCulture), 0);
}
