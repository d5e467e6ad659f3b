using CsoAlliance.Core.Notices;

namespace CsoAlliance.Web.Notices;

/// <summary>Sends letters as they become due, and writes the digests.</summary>
internal sealed class PostService(Outbox outbox, Digests digests, IEnumerable<IBeforePost> works, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<PostService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Tidying = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (lifetime.ApplicationStarted.Register(listening.SetResult))
            await listening.Task.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Pause, clock);
        var tidied = clock.GetTimestamp();
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RunAsync(stoppingToken);
            if (clock.GetElapsedTime(tidied) < Tidying)
                continue;
            tidied = clock.GetTimestamp();
            await outbox.TidyAsync(stoppingToken);
        }
    }

    private async Task RunAsync(CancellationToken ct)
    {
        try
        {
            foreach (var work in works)
                await work.RunAsync(ct);
            await digests.WriteDueAsync(ct);
            await outbox.SendDueAsync(ct);
        }
#pragma warning disable CA1031 // A database that is away must not end the service: it is tried again in five seconds.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "Letters could not be sent.");
        }
#pragma warning restore CA1031
    }
}
