namespace CsoAlliance.Core.Incidents;

/// <summary>A system aboard or ashore that an incident touched.</summary>
/// <param name="Code">Stable code in lower case.</param>
/// <param name="Name">The system in plain words.</param>
public sealed record AffectedSystem(string Code, string Name);

/// <summary>The list of systems.</summary>
public static class AffectedSystems
{
    /// <summary>Every system: bridge, engine room, links, ship's office, shore.</summary>
    public static IReadOnlyList<AffectedSystem> All { get; } =
    [
        new("gnss", "Satellite positioning (GNSS)"), new("ais", "AIS"), new("ecdis", "ECDIS"), new("radar-arpa", "Radar and ARPA"), new("vdr", "Voyage data recorder"), new("gyro-autopilot", "Gyro and autopilot"),
        new("propulsion", "Propulsion"), new("power", "Power"), new("ballast", "Ballast"), new("cargo-control", "Cargo control"),
        new("satcom-vsat", "Satellite link (VSAT)"), new("gmdss", "GMDSS"), new("cctv-access", "Cameras and door access"), new("crew-wifi", "Crew Wi-Fi"),
        new("ship-office-it", "Ship's office computers"), new("shore-it", "Shore computers"), new("email", "Email"), new("finance", "Finance"),
        new("tos", "Terminal operating system"), new("crane", "Cranes"), new("gate-ocr", "Gates and number readers"), new("scada", "Plant control (SCADA)"), new("cloud", "Cloud services"), new("other", "Other"),
    ];

    /// <summary>The system with that code, in any case; null where there is none.</summary>
    public static AffectedSystem? Find(string? code) => All.FirstOrDefault(system => system.Code.Equals(code?.Trim(), StringComparison.OrdinalIgnoreCase));
}
