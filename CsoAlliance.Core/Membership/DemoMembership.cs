using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Membership.Fleets;
using CsoAlliance.Core.Membership.Profiles;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership;

/// <summary>Two companies, the entries of the demo accounts, and two applications that wait: what a Development installation shows at first. Production never holds them.</summary>
public sealed class DemoMembership(IDbContextFactory<AllianceDbContext> contexts, Applications applications, TimeProvider clock)
{
    private const string Everybody = nameof(FieldAudience.Members);

    private static readonly (string Account, WantedRole Role, int? Company, ProfileForm Entry)[] People =
    [
        ("cso", WantedRole.CompanySecurityOfficer, 0, new()
        {
            Bio = "Anchorage security, stowaways, drills with a citadel.", BioFor = Everybody, ShipTypes = ["bulk"], ShipTypesFor = Everybody, Languages = ["en", "el"], LanguagesFor = Everybody,
            Areas = ["gulf-of-aden", "eastern-mediterranean"], AreasFor = Everybody, Phone = "+30 210 000 0000", PhoneFor = nameof(FieldAudience.Company), Mentoring = "offers", MentoringFor = Everybody,
        }),
        ("member", WantedRole.DesignatedPerson, 1, new()
        {
            Bio = "Cyber drills, talks with insurers.", BioFor = Everybody, ShipTypes = ["tanker"], ShipTypesFor = Everybody, Languages = ["en", "da"], LanguagesFor = Everybody, Mentoring = "asks", MentoringFor = Everybody,
        }),
        ("liaison", WantedRole.Authority, null, new() { Bio = "Whom to call in our waters, and what a report must say.", BioFor = Everybody, Languages = ["en", "fr"], LanguagesFor = Everybody }),
        ("organiser", WantedRole.ShipSecurityOfficer, 0, new() { Bio = "Workshops and table-top exercises.", BioFor = Everybody, ShipTypes = ["bulk", "generalCargo"], ShipTypesFor = nameof(FieldAudience.Company) }),
        ("editor", WantedRole.ChiefInformationOfficer, 1, new() { Bio = "Email fraud, satellite links.", BioFor = Everybody, Languages = ["en"], LanguagesFor = Everybody }),
    ];

    /// <summary>Makes what is missing. The demo accounts must be there.</summary>
    public async Task FillAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Company>().AnyAsync(ct))
            return;
        var accounts = await db.Set<Member>().Where(member => member.Email!.EndsWith("@demo.example")).ToDictionaryAsync(member => member.Email!.Replace("@demo.example", "", StringComparison.Ordinal), member => member.Id, ct);
        Company[] companies =
        [
            Made(new("Meltemi Bulk Carriers", "meltemi-bulk-carriers", "2041999", 14, ShipTypes.Bulk, accounts["cso"]), new() { Flag = "Greece", Ships = "14", ShipTypes = ["bulk"], Mentoring = "offers", MentoringArea = "gulf-of-aden", MentoringShips = ["bulk"] }),
            Made(new("Kattegat Product Tankers", "kattegat-product-tankers", "", 41, ShipTypes.Tanker, accounts["member"]), new() { Flag = "Denmark", Ships = "41", ShipTypes = ["tanker", "gas"], Mentoring = "asks", MentoringArea = "gulf-of-guinea" }),
        ];
        db.AddRange(companies);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (account, role, company, entry) in People)
        {
            var standing = new Standing(accounts[account]);
            standing.Admit(company is { } n ? companies[n] : null, role, now);
            var profile = new MemberProfile(accounts[account], "", ShipTypes.None);
            profile.Change(entry);
            db.AddRange(standing, profile);
        }
        await db.SaveChangesAsync(ct);
        foreach (var (company, name, number, kind, contact) in Ships)
        {
            var ship = new FleetShip(companies[company].Id);
            ship.Change(new() { Name = name, Imo = number, Kind = kind, Flag = companies[company].Flag, Contact = contact });
            db.Add(ship);
        }
        await db.SaveChangesAsync(ct);
        foreach (var form in Waiting)
            _ = (await applications.ReceiveAsync(form, ct)).Value;
    }

    // No such ship sails: the numbers have a right check digit and begin with 0, as none that was given does.
    private static readonly (int Company, string Name, string Number, string Kind, string Contact)[] Ships =
    [
        (0, "Demo Meltemi One", "0123010", "bulk", "bridge.one@meltemi.example"), (0, "Demo Meltemi Two", "0123022", "bulk", "bridge.two@meltemi.example"), (0, "Demo Meltemi Three", "0123034", "bulk", ""),
        (1, "Demo Kattegat Alfa", "0124014", "tanker", "master.alfa@kattegat.example"), (1, "Demo Kattegat Bravo", "0124026", "tanker", "+45 00 00 00 00"), (1, "Demo Kattegat Charlie", "0124038", "gas", ""),
    ];

    private static IEnumerable<JoinForm> Waiting =>
    [
        new()
        {
            Once = "0a5c1b0e8b4e4c6f9d1fb6e9c6e5d001", Name = "Deputy CSO of the company", Email = "deputy.cso@chemical-tankers.example", Role = WantedRole.Deputy.Camel(), Company = "Skagerrak Chemical Tankers", Ships = "18", ShipTypes = ["tanker"],
            Proof = "Appointed by the CSO this year. Ask the switchboard for the security desk.", Seeks = "Notices for West Africa.", Sponsor = "cso@demo.example", Keeps = true,
        },
        new()
        {
            Once = "0a5c1b0e8b4e4c6f9d1fb6e9c6e5d002", Name = "Consultant", Email = "maritime.consultant@gmail.com", Role = WantedRole.Supplier.Camel(), Company = "Maritime consultant", CompanyNumber = "2041998", CompanyNumberKept = "2041998",
            Proof = "Many years at sea.", Keeps = true,
        },
    ];

    private static Company Made(Company company, CompanyForm form)
    {
        company.Change(form);
        return company;
    }
}
