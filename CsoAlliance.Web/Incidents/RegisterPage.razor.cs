using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace CsoAlliance.Web.Incidents;

/// <summary>The register: list and map, or a table.</summary>
public sealed partial class RegisterPage(RegisterReader register, TimeProvider clock)
{
    private const int ListLength = 12;
    private const int TableLength = 50;

    private RegisterList list = new(new([], 0, null), IsNear: false);
    private IReadOnlyList<MapCell> cells = [];
    private IncidentDetail? chosen;

    [CascadingParameter] private Viewer Viewer { get; set; } = null!;

    [CascadingParameter] private HttpContext Context { get; set; } = null!;

    private RegisterLinks Links { get; set; } = null!;

    private bool AsTable => Links.Get("view") == "table";

    private bool Ship => ShipMode.IsOn(Context);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Links = new(Context.Request, clock.GetUtcNow().UtcDateTime);
        list = await register.ListAsync(Links.Query, Viewer, Links.Cursor, AsTable ? TableLength : ListLength, Context.RequestAborted);
        if (AsTable || list.Page.Items.Count == 0)
            return;
        chosen = await register.FindAsync(list.Page.Items[0].Reference, Viewer, Context.RequestAborted);
        if (!Ship)
            cells = await register.MapAsync(Links.Query, Viewer, Context.RequestAborted);
    }
}
