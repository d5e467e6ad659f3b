using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Home;

namespace CsoAlliance.Web.Home;

/// <summary>The figures beside the rail's links, asked once a request: the rail stands twice on a page, and the bell counts with it.</summary>
internal sealed class RailFigures(RailReader reader)
{
    private Task<RailCounts>? asked;

    public Task<RailCounts> OfAsync(Viewer viewer) => asked ??= reader.CountAsync(viewer);
}
