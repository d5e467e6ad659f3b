namespace CsoAlliance.Tests.TestKit;

/// <summary>
/// A clock that goes as every clock, from a moment that the test chooses, and that can be put forward by days: nothing that waits is rung on the
/// way, as it would be by a clock that steps, thousands of times for each day.
/// </summary>
public sealed class MovedClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = (start - System.GetUtcNow()).Ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ticks));

    /// <summary>Puts it forward.</summary>
    public void Move(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);
}
