using CsoAlliance.Core.Library.Films.Uploads;
using CsoAlliance.Web.Hosting;

namespace CsoAlliance.Web.Library.Films.Uploads;

/// <summary>Makes uploaded films, one at a time: at once where one is uploaded here, and every half minute what another process left.</summary>
internal sealed class FilmWorker(FilmWorks works, HeadStart start, ILogger<FilmWorker> log) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A start has better things to do in its first seconds than to ask the database.
        await start.Over.WaitAsync(stoppingToken);
        await works.WaitAsync(FirstPause, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await RunAsync(stoppingToken);
            await works.WaitAsync(Pause, stoppingToken);
        }
    }

    private async Task RunAsync(CancellationToken ct)
    {
        try
        {
            while (await works.RunNextAsync(ct))
                log.LogDebug("A film is done with.");
        }
#pragma warning disable CA1031 // A database that is away for a minute must not end the service: what waits goes on waiting.
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            log.LogWarning(failure, "Uploaded films could not be looked for.");
        }
#pragma warning restore CA1031
    }
}
