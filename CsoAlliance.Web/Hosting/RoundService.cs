namespace CsoAlliance.Web.Hosting;

/// <summary>
/// Work that comes round for as long as the application runs. It begins when the server listens and the head start is over: a start
/// has better things to do with its processors. A round that fails is told to the log, and the next one comes all the same, since a
/// database or a disk that is away for a minute must not end the service.
/// </summary>
/// <param name="start">What to wait for.</param>
/// <param name="clock">Tells when the next round is due.</param>
/// <param name="pause">From one round to the next.</param>
internal abstract class RoundService(HeadStart start, TimeProvider clock, TimeSpan pause) : BackgroundService
{
    /// <summary>How long after the start the first round comes; a pause where null.</summary>
    protected virtual TimeSpan? First => null;

    /// <summary>One round.</summary>
    protected abstract Task RoundAsync(CancellationToken ct);

    /// <summary>Tells the log of a round that failed.</summary>
    protected abstract void Tell(Exception failure);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Over.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(pause, clock);
        if (First is { } first)
        {
            await Task.Delay(first, clock, stoppingToken);
            await TryAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await TryAsync(stoppingToken);
    }

    private async Task TryAsync(CancellationToken ct)
    {
        try
        {
            await RoundAsync(ct);
        }
#pragma warning disable CA1031 // See above. What ran out of patience says that it was cancelled, too, and ends nothing unless the application stops.
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            Tell(failure);
        }
#pragma warning restore CA1031
    }
}
