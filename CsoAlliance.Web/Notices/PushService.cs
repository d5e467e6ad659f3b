using CsoAlliance.Core.Notices.Push;
using CsoAlliance.Web.Hosting;

namespace CsoAlliance.Web.Notices;

/// <summary>Wakes browsers as notices come.</summary>
internal sealed class PushService(PushPost post, HeadStart start, TimeProvider clock, ILogger<PushService> log) : RoundService(start, clock, TimeSpan.FromSeconds(5))
{
    protected override Task RoundAsync(CancellationToken ct) => post.SendDueAsync(ct);

    protected override void Tell(Exception failure) => log.LogWarning(failure, "Browsers could not be woken.");
}
