using CsoAlliance.Core.Shared;
using CsvHelper;

namespace CsoAlliance.Core.Incidents;

/// <summary>A named stretch of water, with the box that holds it.</summary>
/// <param name="Slug">Stable name in addresses, such as <c>gulf-of-aden</c>.</param>
/// <param name="Name">Its name on a chart.</param>
/// <param name="Navarea">NAVAREA in Roman figures (IMO/IHO World-Wide Navigational Warning Service); empty where none applies.</param>
/// <param name="Centre">Where its name stands on a map.</param>
/// <param name="Box">The box that holds it.</param>
/// <param name="IsSea">Whether it is a sea, whose name is written in italics, and not a coast or region.</param>
public sealed record SeaArea(string Slug, string Name, string Navarea, Position Centre, Box Box, bool IsSea);

/// <summary>The sea areas of the register, in chart order.</summary>
public static class SeaAreas
{
    /// <summary>Longest slug.</summary>
    public const int SlugLength = 40;

    /// <summary>Slug of what happened nowhere in particular.</summary>
    public const string Worldwide = "worldwide";

    private const string Resource = "Incidents/StarterContent/sea-areas.csv";

    /// <summary>Every area.</summary>
    public static IReadOnlyList<SeaArea> All { get; } = Read();

    /// <summary>The smallest area whose box holds the position; <c>worldwide</c> where no other does.</summary>
    public static SeaArea At(Position position) => All.Where(area => area.Box.Holds(position)).MinBy(area => area.Box.SquareDegrees)!;

    /// <summary>The area with that slug or name, in any case; null where there is none.</summary>
    public static SeaArea? Find(string? slugOrName) => All.FirstOrDefault(area =>
        area.Slug.Equals(slugOrName?.Trim(), StringComparison.OrdinalIgnoreCase) || area.Name.Equals(slugOrName?.Trim(), StringComparison.OrdinalIgnoreCase));

    private static List<SeaArea> Read()
    {
        using var csv = CsvReader.Create(typeof(SeaAreas).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException(Resource + " is not embedded."), new CsvReaderOptions { Separator = ',' });
        var areas = new List<SeaArea>();
        while (csv.Read())
            areas.Add(new(csv.GetString("slug"), csv.GetString("name"), csv.GetString("navarea"), new(Degrees("lat"), Degrees("lon")),
                new(Degrees("min_lon"), Degrees("min_lat"), Degrees("max_lon"), Degrees("max_lat")), csv.GetString("kind") == "sea"));
        return areas;

        double Degrees(string column) => csv.Parse<double>(column);
    }
}
