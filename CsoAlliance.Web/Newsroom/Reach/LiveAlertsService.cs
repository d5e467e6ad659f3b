using CsoAlliance.Core.Newsroom.Reach;
using CsoAlliance.Web.Hosting;

namespace CsoAlliance.Web.Newsroom.Reach;

/// <summary>Hands new reports to open pages while the application runs.</summary>
internal sealed class LiveAlertsService(LiveAlerts alerts, HeadStart start, ILogger<LiveAlertsService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Over.WaitAsync(stoppingToken);
        await alerts.RunAsync(failure => log.LogWarning(failure, "New reports could not be handed to open pages."), stoppingToken);
    }
}
