using CsoAlliance.Core.Reporting.Drafts;

namespace CsoAlliance.Web.Reporting.Members;

/// <summary>Deletes drafts and their days' keys when their time is over, also where nobody writes.</summary>
internal sealed class DraftSweeper(ReportDrafts drafts, TimeProvider clock, ILogger<DraftSweeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
            await RunAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunAsync(CancellationToken ct)
    {
        try
        {
            await drafts.SweepAsync(ct);
        }
#pragma warning disable CA1031 // A database that is away for a minute must not end the service.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning("Old drafts could not be deleted: {Kind}", failure.GetType().Name);
        }
#pragma warning restore CA1031
    }
}
