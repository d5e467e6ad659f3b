using CsoAlliance.Core.Membership;

namespace CsoAlliance.Web.Membership;

/// <summary>The choices of the form in words.</summary>
internal static class JoinTerms
{
    public static IReadOnlyList<(WantedRole Role, string Name)> Roles { get; } =
    [
        (WantedRole.CompanySecurityOfficer, "Company Security Officer"), (WantedRole.Deputy, "Deputy CSO"), (WantedRole.ShipSecurityOfficer, "Ship Security Officer"),
        (WantedRole.PortFacilitySecurityOfficer, "Port Facility Security Officer"), (WantedRole.DesignatedPerson, "Designated person ashore"), (WantedRole.Authority, "Navy, coast guard or other authority"),
    ];

    public static IReadOnlyList<(ShipTypes Type, string Name)> ShipTypes { get; } =
    [
        (Core.Membership.ShipTypes.Bulk, "Bulk"), (Core.Membership.ShipTypes.Tanker, "Tanker"), (Core.Membership.ShipTypes.Container, "Container"), (Core.Membership.ShipTypes.Gas, "Gas"),
        (Core.Membership.ShipTypes.Passenger, "Passenger"), (Core.Membership.ShipTypes.Offshore, "Offshore"), (Core.Membership.ShipTypes.GeneralCargo, "General cargo"), (Core.Membership.ShipTypes.Other, "Other"),
    ];
}
