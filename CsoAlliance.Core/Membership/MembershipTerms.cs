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

    /// <summary>Chief information officer, or whoever answers for a company's IT.</summary>
    ChiefInformationOfficer = 6,

    /// <summary>Risk manager.</summary>
    RiskManager = 7,

    /// <summary>An insurer or a P&amp;I club.</summary>
    Insurer = 8,

    /// <summary>A classification society.</summary>
    ClassificationSociety = 9,

    /// <summary>A flag State's administration.</summary>
    FlagState = 10,

    /// <summary>A supplier of equipment or services.</summary>
    Supplier = 11,
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

/// <summary>What the values mean in short words, as members see them.</summary>
public static class MembershipTerms
{
    /// <summary>A role as it begins a <see cref="Accounts.Member.DisplayRole"/>: <c>Deputy CSO</c>.</summary>
    public static string Short(this WantedRole role) => role switch
    {
        WantedRole.CompanySecurityOfficer => "CSO",
        WantedRole.Deputy => "Deputy CSO",
        WantedRole.ShipSecurityOfficer => "SSO",
        WantedRole.PortFacilitySecurityOfficer => "PFSO",
        WantedRole.DesignatedPerson => "DPA",
        WantedRole.Authority => "Authority",
        WantedRole.ChiefInformationOfficer => "CIO",
        WantedRole.RiskManager => "Risk manager",
        WantedRole.Insurer => "Insurer",
        WantedRole.ClassificationSociety => "Classification society",
        WantedRole.FlagState => "Flag State",
        WantedRole.Supplier => "Supplier",
    };

    /// <summary>One type of ship, in the plural and in lower case.</summary>
    public static string Ships(this ShipTypes type) => type switch
    {
        ShipTypes.Bulk => "bulk carriers",
        ShipTypes.Tanker => "tankers",
        ShipTypes.Container => "container ships",
        ShipTypes.Gas => "gas carriers",
        ShipTypes.Passenger => "passenger ships",
        ShipTypes.Offshore => "offshore",
        ShipTypes.GeneralCargo => "general cargo",
        _ => "other ships",
    };

    /// <summary>The single types that a value holds.</summary>
    public static IReadOnlyList<ShipTypes> Each(this ShipTypes types) => [.. Enum.GetValues<ShipTypes>().Where(type => type != ShipTypes.None && types.HasFlag(type))];

    /// <summary>How others see a member with that role: the role and up to two types of ship, such as <c>CSO, bulk carriers</c>.</summary>
    public static string DisplayRole(WantedRole role, ShipTypes types) =>
        string.Join(", ", [role.Short(), .. types.Each().Take(2).Select(type => type.Ships())]);

    /// <summary>The account roles that go with a role in the field.</summary>
    public static IReadOnlyList<string> AccountRoles(this WantedRole role) => role switch
    {
        WantedRole.CompanySecurityOfficer or WantedRole.Deputy => [Accounts.Roles.Member, Accounts.Roles.Cso],
        WantedRole.Authority => [Accounts.Roles.Member, Accounts.Roles.Liaison],
        _ => [Accounts.Roles.Member],
    };
}
