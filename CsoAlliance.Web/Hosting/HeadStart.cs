using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Library;

namespace CsoAlliance.Web.Hosting;

/// <summary>
/// Asks what the home page asks, as soon as the server listens: earlier, it would keep the processors from starting it. The first
/// question to a database costs half a second, for its model and its queries are put together then; so the first visitor waits for less of it.
/// </summary>
internal sealed class HeadStart(IServiceProvider services, IHostApplicationLifetime lifetime) : BackgroundService
{
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Over when the questions were asked, or could not be: other work in the background waits for it.</summary>
    public Task Over => over.Task;

    // A hosted service, so that a stop waits for it: a question that is still asked would open a database that is being taken away.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (lifetime.ApplicationStarted.Register(listening.SetResult))
            await listening.Task.WaitAsync(stoppingToken);
        await RunAsync(stoppingToken);
        over.SetResult();
    }

    private async Task RunAsync(CancellationToken ct)
    {
        try
        {
            await services.GetRequiredService<RegisterReader>().ListAsync(new(), Viewer.Visitor, null, 1, ct);
            await services.GetRequiredService<LibraryReader>().NewestAsync(Viewer.Visitor, 1, ct);
            await services.GetRequiredService<EventProgramme>().NextAsync(Viewer.Visitor, 1, ct);
        }
#pragma warning disable CA1031 // Nothing depends on the answers: whoever asks in earnest is told what is wrong.
        catch (Exception failure)
        {
            services.GetRequiredService<ILoggerFactory>().CreateLogger<HeadStart>().LogDebug(failure, "The head start failed.");
        }
#pragma warning restore CA1031
    }
}
