using System.Diagnostics;

namespace CsoAlliance.Web.Accounts;

/// <summary>
/// Lets an answer leave at a whole quarter of a second after its question, so that the last millisecond of work, which differs between
/// an address with an account and one without, is no longer to be read from a clock.
/// </summary>
internal static class EvenPace
{
    /// <summary>Several times what refusing takes, and short enough for whoever only mistyped.</summary>
    internal static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    /// <summary>Waits for the next step since <paramref name="began"/>, a timestamp of <see cref="Stopwatch"/>.</summary>
    public static async Task StepAsync(long began, CancellationToken ct)
    {
        var gone = Stopwatch.GetElapsedTime(began);
        await Task.Delay(Step - TimeSpan.FromTicks(gone.Ticks % Step.Ticks), ct);
    }
}
