using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Incidents.Ports;

/// <summary>A port of the World Port Index.</summary>
/// <param name="Number">Its number in that index. A few are given twice, so it names a port only beside the name.</param>
/// <param name="Name">Its name there, such as <c>Piraievs</c>.</param>
/// <param name="Alternates">Other names of it; empty where there are none.</param>
/// <param name="Locode">UN/LOCODE without a space, such as <c>GRPIR</c>; empty where it has none. Neighbouring harbours may share one.</param>
/// <param name="Country">The country in English.</param>
/// <param name="Position">Where its harbour lies, to the nearest minute.</param>
/// <param name="Rank">Size of the harbour: 0 large, 1 medium, 2 small, 3 very small or not known.</param>
public sealed record Port(string Number, string Name, IReadOnlyList<string> Alternates, string Locode, string Country, Position Position, int Rank)
{
    /// <summary>How far a ship may be from the index's position and still be in the port, metres.</summary>
    public const int Metres = 5_000;

    /// <summary>As a form writes it, and unique: <c>Piraievs, Greece</c>; with the UN/LOCODE or the position where a country has two of that name.</summary>
    public string Label { get; init; } = $"{Name}, {Country}";

    /// <summary>The sea area that it lies at.</summary>
    public SeaArea Area => SeaAreas.At(Position);
}
