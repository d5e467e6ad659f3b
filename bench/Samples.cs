using System.Diagnostics;

namespace CsoAlliance.Bench;

/// <summary>Times of one thing, in milliseconds, taken over several rounds.</summary>
internal sealed class Samples
{
    private readonly List<double> values = [];

    public double Median => At(0.5);

    public double P99 => At(0.99);

    public void Add(double value) => values.Add(value);

    public async Task TakeAsync(Func<Task> act)
    {
        var started = Stopwatch.GetTimestamp();
        await act();
        values.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private double At(double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }
}
