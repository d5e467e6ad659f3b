using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace CsoAlliance.Web.Incidents;

/// <summary>One notice. One that is not there and one that is not for the viewer answer alike.</summary>
public sealed partial class IncidentPage(RegisterReader register, NavigationManager navigation)
{
    private const int Near = 4;

    private IncidentDetail? incident;
    private IReadOnlyList<IncidentSummary> near = [];

    /// <summary>The register's number.</summary>
    [Parameter] public string Reference { get; set; } = "";

    [CascadingParameter] private Viewer Viewer { get; set; } = null!;

    [CascadingParameter] private HttpContext Context { get; set; } = null!;

    private IncidentSummary Summary => incident!.Summary;

    private bool Ship => ShipMode.IsOn(Context);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        incident = await register.FindAsync(Reference, Viewer, Context.RequestAborted);
        if (incident is null)
            navigation.NotFound();
        else if (incident.Withdrawn is not null)
            Context.Response.StatusCode = StatusCodes.Status410Gone;
        else
            near = await register.NearAsync(Summary, Viewer, Near, Context.RequestAborted);
    }

    // "GNSS jamming" keeps its capitals; "Ransomware" does not start a sentence here.
    private static string Lower(string name) => name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
