using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace CsoAlliance.Web.Incidents;

/// <summary>The map, and the same as a list below it.</summary>
public sealed partial class MapPage(RegisterReader register, RegisterFigures figures, TimeProvider clock)
{
    private const int Newest = 8;
    private const int MostAreas = 12;

    private RegisterList list = new(new([], 0, null), IsNear: false);
    private IReadOnlyList<MapCell> cells = [];
    private IReadOnlyList<AreaCount> areas = [];

    [CascadingParameter] private Viewer Viewer { get; set; } = null!;

    [CascadingParameter] private HttpContext Context { get; set; } = null!;

    private RegisterLinks Links { get; set; } = null!;

    private bool Shown => !ShipMode.IsOn(Context) || Links.Get("map") == "1";

    private IReadOnlyList<Bar> Areas =>
        [.. areas.Take(MostAreas).Select(area => new Bar(area.Area.Name, area.Count, null, Links.With("/incidents", "area", area.Area.Slug), area.Area.IsSea))];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Links = new(Context.Request, clock.GetUtcNow().UtcDateTime);
        list = await register.ListAsync(Links.Query, Viewer, null, Newest, Context.RequestAborted);
        cells = await register.MapAsync(Links.Query, Viewer, Context.RequestAborted);
        areas = (await figures.StatisticsAsync(Links.Query, Viewer, Context.RequestAborted)).Areas;
    }
}
