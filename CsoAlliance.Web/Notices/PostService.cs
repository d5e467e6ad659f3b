using CsoAlliance.Core.Notices;
using CsoAlliance.Web.Hosting;

namespace CsoAlliance.Web.Notices;

/// <summary>Sends letters as they become due, and writes the digests.</summary>
internal sealed class PostService(Outbox outbox, Digests digests, IEnumerable<IBeforePost> works, HeadStart start, TimeProvider clock, ILogger<PostService> log)
    : RoundService(start, clock, TimeSpan.FromSeconds(5))
{
    private static readonly TimeSpan Tidying = TimeSpan.FromHours(6);

    private readonly TimeProvider clock = clock;
    private long tidied = clock.GetTimestamp();

    protected override async Task RoundAsync(CancellationToken ct)
    {
        foreach (var work in works)
            await work.RunAsync(ct);
        await digests.WriteDueAsync(ct);
        await outbox.SendDueAsync(ct);
        if (clock.GetElapsedTime(tidied) < Tidying)
            return;
        tidied = clock.GetTimestamp();
        await outbox.TidyAsync(ct);
    }

    protected override void Tell(Exception failure) => log.LogWarning(failure, "Letters could not be sent.");
}
