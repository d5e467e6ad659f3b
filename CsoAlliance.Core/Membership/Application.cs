using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Membership;

/// <summary>What somebody does for the security of ships.</summary>
public enum WantedRole
{
    /// <summary>Company Security Officer.</summary>
    CompanySecurityOfficer = 0,

    /// <summary>Deputy of a Company Security Officer.</summary>
    Deputy = 1,

    /// <summary>Ship Security Officer.</summary>
    ShipSecurityOfficer = 2,

    /// <summary>Port Facility Security Officer.</summary>
    PortFacilitySecurityOfficer = 3,

    /// <summary>Designated person ashore, or another person in charge of safety.</summary>
    DesignatedPerson = 4,

    /// <summary>Law enforcement, a navy, a coast guard or another authority.</summary>
    Authority = 5,
}

/// <summary>Types of ship that somebody answers for; several at once. Stored as bits, so members keep their values.</summary>
[Flags]
public enum ShipTypes
{
    /// <summary>None said.</summary>
    None = 0,

    /// <summary>Bulk carriers.</summary>
    Bulk = 1,

    /// <summary>Tankers.</summary>
    Tanker = 2,

    /// <summary>Container ships.</summary>
    Container = 4,

    /// <summary>Gas carriers.</summary>
    Gas = 8,

    /// <summary>Passenger ships.</summary>
    Passenger = 16,

    /// <summary>Offshore vessels.</summary>
    Offshore = 32,

    /// <summary>General cargo ships.</summary>
    GeneralCargo = 64,

    /// <summary>Others.</summary>
    Other = 128,
}

/// <summary>Somebody's wish to become a member. It holds personal data, and is kept apart from accounts until it is decided.</summary>
public sealed class Application
{
    /// <summary>Longest name of a person or company.</summary>
    public const int NameLength = 120;

    /// <summary>Longest mail address (RFC 5321).</summary>
    public const int EmailLength = 254;

    /// <summary>Longest free text.</summary>
    public const int TextLength = 2000;

    /// <summary>More ships than anybody answers for.</summary>
    public const int MaxShips = 5000;

    private Application() { }

    /// <summary>Makes an application from a form that was checked.</summary>
    /// <param name="form">What was written.</param>
    /// <param name="fingerprint">Tells a repeated post of the same form from another one.</param>
    /// <param name="now">When it came, UTC.</param>
    public Application(JoinForm form, string fingerprint, DateTime now)
    {
        (Uid, Fingerprint, ReceivedAt) = (Guid.CreateVersion7(), fingerprint, now);
        (Name, Email, Company) = (form.Name!.Trim(), form.Email!.Trim(), form.Company!.Trim());
        Role = EnumText.Parse<WantedRole>(form.Role)!.Value;
        Ships = JoinFormValidator.Count(form.Ships);
        ShipTypes = (form.ShipTypes ?? []).Select(EnumText.Parse<ShipTypes>).Aggregate(ShipTypes.None, (all, one) => all | (one ?? ShipTypes.None));
        CompanyNumber = ImoNumber.Digits(form.CompanyNumber) ?? "";
        CompanyNumberDoubtful = CompanyNumber.Length > 0 && !ImoCompanyNumber.IsValid(CompanyNumber);
        (Proof, Seeks, Sponsor) = (form.Proof!.Trim(), form.Seeks?.Trim() ?? "", form.Sponsor?.Trim() ?? "");
    }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names it in the audit trail, which may hold no personal data.</summary>
    public Guid Uid { get; private set; }

    /// <summary>Tells a repeated post from another application; unique.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>When it came, UTC.</summary>
    public DateTime ReceivedAt { get; private set; }

    /// <summary>The person's name, seen by those who decide.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Work address.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The role asked for.</summary>
    public WantedRole Role { get; private set; }

    /// <summary>The company's name.</summary>
    public string Company { get; private set; } = "";

    /// <summary>IMO company number, digits only; empty where none was given.</summary>
    public string CompanyNumber { get; private set; } = "";

    /// <summary>Whether the number fails its check digit, and was sent so on purpose.</summary>
    public bool CompanyNumberDoubtful { get; private set; }

    /// <summary>How many ships the person answers for; null where not said.</summary>
    public int? Ships { get; private set; }

    /// <summary>Types of those ships.</summary>
    public ShipTypes ShipTypes { get; private set; }

    /// <summary>How the role can be checked.</summary>
    public string Proof { get; private set; } = "";

    /// <summary>What the person hopes for; empty where not said.</summary>
    public string Seeks { get; private set; } = "";

    /// <summary>Address of a member who knows the person; empty where none was named.</summary>
    public string Sponsor { get; private set; } = "";
}
