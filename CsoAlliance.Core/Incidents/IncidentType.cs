namespace CsoAlliance.Core.Incidents;

/// <summary>One class of the community's taxonomy of incidents.</summary>
/// <param name="Code">Stable code in lower case, as the API and the report form use it.</param>
/// <param name="Name">The class in plain words.</param>
/// <param name="Kind">Physical or cyber.</param>
public sealed record IncidentType(string Code, string Name, IncidentKind Kind);

/// <summary>The taxonomy: merged from BMP, IMB, ReCAAP, RMIFC and RSIT classes, with <c>other</c> for each kind.</summary>
public static class IncidentTypes
{
    /// <summary>Code of what fits no class; both kinds have one.</summary>
    public const string Other = "other";

    /// <summary>Longest code.</summary>
    public const int CodeLength = 40;

    /// <summary>Every class, physical ones first, in the order in which a form lists them.</summary>
    public static IReadOnlyList<IncidentType> All { get; } =
    [
        Physical("suspicious-approach", "Suspicious approach"), Physical("piracy-attempt", "Attempted piracy"), Physical("attack-fired-upon", "Attack, ship fired upon"),
        Physical("illegal-boarding", "Illegal boarding"), Physical("armed-robbery", "Armed robbery"), Physical("theft-stores", "Theft of stores"), Physical("cargo-theft", "Theft of cargo"),
        Physical("hijack", "Hijack"), Physical("kidnap", "Kidnap"), Physical("hostage", "Hostage taking"), Physical("vessel-seizure", "Seizure by a state"),
        Physical("missile", "Missile attack"), Physical("uav-drone", "Drone in the air"), Physical("usv-wbied", "Explosive boat or sea drone"), Physical("mine-limpet", "Mine or limpet mine"),
        Physical("explosion", "Explosion"), Physical("sabotage", "Sabotage"), Physical("bomb-threat", "Bomb threat"),
        Physical("stowaway", "Stowaways"), Physical("smuggling-drugs", "Smuggling of drugs"), Physical("smuggling-arms", "Smuggling of arms"), Physical("smuggling-people", "Smuggling of people"), Physical("contraband", "Other contraband"),
        Physical("unauthorised-access", "Unauthorised access"), Physical("assault-on-crew", "Assault on crew"), Physical("extortion-official", "Extortion by an official"),
        Physical("protest-blockade", "Protest or blockade"), Physical("iuu-fishing", "Illegal fishing"), Physical("suspicious-surveillance", "Suspicious watching"), Physical("vhf-harassment", "Harassment on VHF"),
        Physical("pmsc-weapon-irregularity", "Irregularity with guards or weapons"), Physical(Other, "Other, physical"),
        Cyber("gnss-jamming", "GNSS jamming"), Cyber("gnss-spoofing", "GNSS spoofing"), Cyber("ais-spoofing", "AIS spoofing"), Cyber("ais-jamming", "AIS jamming"),
        Cyber("ransomware", "Ransomware"), Cyber("malware-usb", "Malware on a USB stick"), Cyber("malware-other", "Other malware"), Cyber("phishing", "Phishing"),
        Cyber("bec-invoice-fraud", "Invoice fraud by email"), Cyber("credential-compromise", "Stolen passwords or accounts"),
        Cyber("ecdis-compromise", "ECDIS tampered with"), Cyber("bridge-system", "Other bridge system"), Cyber("ot-ics", "Control systems (OT)"), Cyber("satcom-compromise", "Satellite link broken into"),
        Cyber("port-terminal-system", "Port or terminal system"), Cyber("cargo-doc-fraud", "Fraud with cargo documents"), Cyber("ddos", "Flood of traffic (DDoS)"), Cyber("data-breach", "Data stolen or exposed"),
        Cyber("insider", "Insider"), Cyber("supply-chain", "Through a supplier"), Cyber("website-defacement", "Website defaced"), Cyber("fake-vessel-or-company", "Fake ship or company"),
        Cyber("crew-recruit-fraud", "Fraud in recruiting crew"), Cyber("scan-recon", "Scanning or probing"), Cyber("vulnerability", "Vulnerability"), Cyber(Other, "Other, cyber"),
    ];

    /// <summary>The first class with that code, in any case; null where there is none. <c>other</c> needs its kind: see <see cref="Find(string, IncidentKind)"/>.</summary>
    public static IncidentType? Find(string? code) => All.FirstOrDefault(type => type.Code.Equals(code?.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The class with that code and kind; null where there is none.</summary>
    public static IncidentType? Find(string? code, IncidentKind kind) => All.FirstOrDefault(type => type.Kind == kind && type.Code.Equals(code?.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The classes of one kind.</summary>
    public static IEnumerable<IncidentType> Of(IncidentKind kind) => All.Where(type => type.Kind == kind);

    private static IncidentType Physical(string code, string name) => new(code, name, IncidentKind.Physical);

    private static IncidentType Cyber(string code, string name) => new(code, name, IncidentKind.Cyber);
}
