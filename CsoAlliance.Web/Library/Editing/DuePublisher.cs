using CsoAlliance.Core.Library.Editing;

namespace CsoAlliance.Web.Library.Editing;

/// <summary>Looks every half minute for drafts whose time has come.</summary>
internal sealed class DuePublisher(Publishing publishing, TimeProvider clock, ILogger<DuePublisher> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await RunAsync(stoppingToken);
    }

    private async Task RunAsync(CancellationToken ct)
    {
        try
        {
            await publishing.PublishDueAsync(ct);
        }
#pragma warning disable CA1031 // A database that is away for a minute must not end the service: what is due stays due.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "What is due in the library could not be published.");
        }
#pragma warning restore CA1031
    }
}
