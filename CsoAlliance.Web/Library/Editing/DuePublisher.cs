using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Web.Hosting;

namespace CsoAlliance.Web.Library.Editing;

/// <summary>Looks every half minute for drafts whose time has come: what is due stays due.</summary>
internal sealed class DuePublisher(Publishing publishing, HeadStart start, TimeProvider clock, ILogger<DuePublisher> log) : RoundService(start, clock, TimeSpan.FromSeconds(30))
{
    protected override Task RoundAsync(CancellationToken ct) => publishing.PublishDueAsync(ct);

    protected override void Tell(Exception failure) => log.LogWarning(failure, "What is due in the library could not be published.");
}
