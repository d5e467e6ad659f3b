using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Library;

namespace CsoAlliance.Web.Hosting;

/// <summary>
/// Asks what the home page asks, as soon as the server listens: earlier, it would keep the processors from starting it. The first
/// question to a database costs half a second, for its model and its queries are put together then; so the first visitor waits for less of it.
/// </summary>
internal static class HeadStart
{
    /// <summary>Begins on another thread. The databases are migrated and filled by then.</summary>
    public static void Begin(IServiceProvider services) => _ = Task.Run(() => RunAsync(services));

    private static async Task RunAsync(IServiceProvider services)
    {
        try
        {
            await services.GetRequiredService<RegisterReader>().ListAsync(new(), Viewer.Visitor, null, 1);
            await services.GetRequiredService<LibraryReader>().NewestAsync(Viewer.Visitor, 1);
            await services.GetRequiredService<EventProgramme>().NextAsync(Viewer.Visitor, 1);
        }
#pragma warning disable CA1031 // Nothing depends on it: whoever asks in earnest is told what is wrong.
        catch (Exception failure)
        {
            services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(HeadStart)).LogDebug(failure, "The head start failed.");
        }
#pragma warning restore CA1031
    }
}
