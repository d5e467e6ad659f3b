using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Incidents;
using Microsoft.AspNetCore.Components;

namespace CsoAlliance.Web.Incidents;

/// <summary>The register's figures; each title states what is found.</summary>
public sealed partial class StatisticsPage(RegisterFigures register, TimeProvider clock)
{
    private const int MostTypes = 8;

    private RegisterStatistics figures = new(0, 0, 0, [], [], [], []);

    [CascadingParameter] private Viewer Viewer { get; set; } = null!;

    [CascadingParameter] private HttpContext Context { get; set; } = null!;

    private RegisterLinks Links { get; set; } = null!;

    private bool Table => Links.Get("view") == "table";

    private YearCount Last => figures.Years[^1];

    // What happened nowhere in particular is no place to be the first.
    private string MostIn => figures.Areas.FirstOrDefault(area => area.Area.Slug != SeaAreas.Worldwide) is { } first ? $"most in the {first.Area.Name}" : "";

    private string YearFinding
    {
        get
        {
            var top = figures.Years.MaxBy(year => year.Physical + year.Cyber)!;
            return $"The most in one year: {N(top.Physical + top.Cyber)} in {top.Year}";
        }
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Links = new(Context.Request, clock.GetUtcNow().UtcDateTime);
        figures = await register.StatisticsAsync(Links.Query, Viewer, Context.RequestAborted);
    }

    private List<Bar> Types(IncidentKind kind)
    {
        var rows = figures.Types.Where(row => row.Type.Kind == kind).ToList();
        var bars = rows.Take(MostTypes).Select(row => new Bar(row.Type.Name, row.Count, kind, Links.With("/incidents", "type", row.Type.Code))).ToList();
        if (rows.Count > MostTypes)
            bars.Add(new("All other types", rows.Skip(MostTypes).Sum(row => row.Count), kind));
        return bars;
    }

    private string TypeFinding(IncidentKind kind) =>
        figures.Types.FirstOrDefault(row => row.Type.Kind == kind) is { } first ? $"{kind}: {char.ToLowerInvariant(first.Type.Name[0])}{first.Type.Name[1..]} leads" : kind.ToString();

    private string Percent(int count) => (100.0 * count / figures.Total).ToString("0", CultureInfo.InvariantCulture) + "%";

    private static string N(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
