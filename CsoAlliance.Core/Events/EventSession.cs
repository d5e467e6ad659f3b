using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CsoAlliance.Core.Events;

/// <summary>One session of an agenda.</summary>
/// <param name="Day">1 for the first day of the event.</param>
/// <param name="Time">When it begins, on the event's own clocks.</param>
/// <param name="Title">What it is.</param>
/// <param name="Track">Which of several that run side by side; empty where there is one.</param>
/// <param name="Speaker">Who leads it, by role; empty for nobody.</param>
public sealed record EventSession(int Day, LocalTime Time, string Title, string Track = "", string Speaker = "")
{
    /// <summary>Longest title, track and speaker.</summary>
    public const int TextLength = 120;

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The time as it is written: 09:30.</summary>
    public string At => Clock.Format(Time);

    /// <summary>Sessions as the database keeps them: one a line, parts between tabs.</summary>
    internal static string Write(IEnumerable<EventSession> sessions) => string.Join('\n', sessions.Select(session => string.Create(CultureInfo.InvariantCulture, $"{session.Day}\t{session.At}\t{session.Title}\t{session.Track}\t{session.Speaker}")));

    /// <summary>Reads them back, in order.</summary>
    internal static IReadOnlyList<EventSession> Read(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(part => new EventSession(int.Parse(part[0], CultureInfo.InvariantCulture), Clock.Parse(part[1]).GetValueOrThrow(), part[2], part[3], part[4]))];
}
