using CsoAlliance.Core.Reporting.Drafts;
using CsoAlliance.Web.Hosting;

namespace CsoAlliance.Web.Reporting.Members;

/// <summary>Deletes drafts and their days' keys when their time is over, also where nobody writes: a minute after the start, and every six hours.</summary>
internal sealed class DraftSweeper(ReportDrafts drafts, HeadStart start, TimeProvider clock, ILogger<DraftSweeper> log) : RoundService(start, clock, TimeSpan.FromHours(6))
{
    protected override TimeSpan? First => TimeSpan.FromMinutes(1);

    protected override Task RoundAsync(CancellationToken ct) => drafts.SweepAsync(ct);

    // Its kind alone: nothing of the vault belongs into a log.
    protected override void Tell(Exception failure) => log.LogWarning("Old drafts could not be deleted: {Kind}", failure.GetType().Name);
}
