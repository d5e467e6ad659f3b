using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Membership.Profiles;
using CsoAlliance.Core.Membership.Vetting;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Membership;

/// <summary>The choices of the forms in words.</summary>
internal static class JoinTerms
{
    public static IReadOnlyList<(WantedRole Role, string Name)> Roles { get; } =
    [
        (WantedRole.CompanySecurityOfficer, "Company Security Officer"), (WantedRole.Deputy, "Deputy CSO"), (WantedRole.ShipSecurityOfficer, "Ship Security Officer"),
        (WantedRole.PortFacilitySecurityOfficer, "Port Facility Security Officer"), (WantedRole.DesignatedPerson, "Designated person ashore"), (WantedRole.ChiefInformationOfficer, "CIO, or head of IT"),
        (WantedRole.RiskManager, "Risk manager"), (WantedRole.Insurer, "Insurer or P&I club"), (WantedRole.ClassificationSociety, "Classification society"), (WantedRole.FlagState, "Flag State administration"),
        (WantedRole.Authority, "Navy, coast guard or other authority"), (WantedRole.Supplier, "Supplier of equipment or services"),
    ];

    public static IReadOnlyList<(ShipTypes Type, string Name)> ShipTypes { get; } =
    [
        (Core.Membership.ShipTypes.Bulk, "Bulk"), (Core.Membership.ShipTypes.Tanker, "Tanker"), (Core.Membership.ShipTypes.Container, "Container"), (Core.Membership.ShipTypes.Gas, "Gas"),
        (Core.Membership.ShipTypes.Passenger, "Passenger"), (Core.Membership.ShipTypes.Offshore, "Offshore"), (Core.Membership.ShipTypes.GeneralCargo, "General cargo"), (Core.Membership.ShipTypes.Other, "Other"),
    ];

    public static IReadOnlyList<(string Value, string Name)> RoleChoices { get; } = [.. Roles.Select(role => (role.Role.Camel(), role.Name))];

    public static IReadOnlyList<(string Value, string Name)> ShipChoices { get; } = [.. ShipTypes.Select(type => (type.Type.Camel(), type.Name))];

    public static IReadOnlyList<(string Value, string Name)> AreaChoices { get; } = [.. SeaAreas.All.Where(area => area.Slug != SeaAreas.Worldwide).Select(area => (area.Slug, area.Name)).OrderBy(area => area.Name, StringComparer.Ordinal)];

    public static IReadOnlyList<(string Value, string Name)> LanguageChoices { get; } = [.. SpokenLanguages.All.Select(language => (language.Code, language.Name))];

    public static IReadOnlyList<(string Value, string Name)> MentoringChoices { get; } = [(Mentoring.None.Camel(), "Neither"), (Mentoring.Offers.Camel(), "Offers it"), (Mentoring.Asks.Camel(), "Asks for it")];

    public static IReadOnlyList<(string Value, string Name)> AudienceChoices { get; } =
    [
        (FieldAudience.Nobody.Camel(), "Nobody"), (FieldAudience.Chosen.Camel(), "People I choose"), (FieldAudience.Company.Camel(), "My company"), (FieldAudience.Groups.Camel(), "My groups"), (FieldAudience.Members.Camel(), "All members"),
    ];

    public static string Name(this WantedRole role) => Roles.First(one => one.Role == role).Name;

    public static string Names(this ShipTypes types) => string.Join(", ", ShipTypes.Where(type => types.HasFlag(type.Type)).Select(type => type.Name));

    public static string Areas(IEnumerable<string> slugs) => string.Join(", ", slugs.Select(slug => SeaAreas.Find(slug)?.Name).OfType<string>());

    public static string Languages(IEnumerable<string> codes) => string.Join(", ", codes.Select(code => SpokenLanguages.Find(code)?.Name).OfType<string>());

    public static string Name(this ApplicationState state) => state switch
    {
        ApplicationState.New => "Being read",
        ApplicationState.Asked => "The desk has a question",
        ApplicationState.Approved => "Approved",
        ApplicationState.Refused => "Not approved",
        ApplicationState.Withdrawn => "Taken back",
    };

    public static string Name(this Verdict verdict) => verdict switch { Verdict.Approve => "Approve", Verdict.Refuse => "Refuse" };

    public static string Name(this SponsorAnswer answer) => answer switch
    {
        SponsorAnswer.None => "Not answered",
        SponsorAnswer.Yes => "Yes, let the person in",
        SponsorAnswer.No => "No",
        SponsorAnswer.Unknown => "I don’t know the person well enough",
    };

    /// <summary>About how long something took: less than a day, 1 day, 3 days.</summary>
    public static string About(this TimeSpan span) => Math.Round(span.TotalDays) switch { < 1 => "less than a day", 1 => "about a day", var days => $"about {days} days" };
}
