using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

// The database lowers the words here, and knows no culture.
#pragma warning disable CA1304, CA1311, CA1862

namespace CsoAlliance.Core.Membership.Profiles;

/// <summary>
/// A member as one viewer may see it: a field that is not for the viewer is empty here already. Filters and words are asked of this
/// row and never of the profile, so that what somebody may not see can't be found out by searching for it.
/// </summary>
internal sealed class DirectoryRow
{
    public long Id { get; init; }
    public Guid MemberId { get; init; }
    public string DisplayRole { get; init; } = "";
    public WantedRole Role { get; init; }
    public string? Company { get; init; }
    public string? CompanySlug { get; init; }
    public bool Liaison { get; init; }
    public bool Hidden { get; init; }
    public string Name { get; init; } = "";
    public string Languages { get; init; } = "";
    public string Areas { get; init; } = "";
    public ShipTypes ShipTypes { get; init; }
    public string Phone { get; init; } = "";
    public string Bio { get; init; } = "";
    public Mentoring Mentoring { get; init; }
    public Mentoring CompanyMentoring { get; init; }
    public string CompanyMentoringArea { get; init; } = "";
    public ShipTypes CompanyMentoringShips { get; init; }
}

internal static class DirectoryRows
{
    /// <summary>Everybody whom the viewer may find, hidden ones included: the lists leave those out, a page of one's own doesn't.</summary>
    public static IQueryable<DirectoryRow> For(AllianceDbContext db, Guid viewer, long? viewersCompany, IQueryable<Guid> sharing) =>
        from standing in db.Set<Standing>()
        join member in db.Set<Member>() on standing.MemberId equals member.Id
        where member.ApprovedAt != null
        join kept in db.Set<MemberProfile>() on member.Id equals kept.MemberId into profiles
        from profile in profiles.DefaultIfEmpty()
        let own = member.Id == viewer
        let same = viewersCompany != null && standing.CompanyId == viewersCompany
        let chosen = db.Set<ChosenPerson>().Any(one => one.OwnerId == member.Id && one.PersonId == viewer)
        let shares = sharing.Contains(member.Id)
        select new DirectoryRow
        {
            Id = standing.Id,
            MemberId = member.Id,
            DisplayRole = member.DisplayRole,
            Role = standing.Role,
            Company = standing.Company!.Name,
            CompanySlug = standing.Company!.Slug,
            Liaison = (from held in db.Set<IdentityUserRole<Guid>>() where held.UserId == member.Id join role in db.Set<IdentityRole<Guid>>() on held.RoleId equals role.Id where role.Name == Roles.Liaison select role.Id).Any(),
            Hidden = profile != null && profile.Hidden,
            Name = profile != null && (own || profile.NameFor == FieldAudience.Members || (profile.NameFor == FieldAudience.Company && same) || (profile.NameFor == FieldAudience.Chosen && chosen) || (profile.NameFor == FieldAudience.Groups && shares)) ? profile.Name : "",
            Languages = profile != null && (own || profile.LanguagesFor == FieldAudience.Members || (profile.LanguagesFor == FieldAudience.Company && same) || (profile.LanguagesFor == FieldAudience.Chosen && chosen) || (profile.LanguagesFor == FieldAudience.Groups && shares)) ? profile.Languages : "",
            Areas = profile != null && (own || profile.AreasFor == FieldAudience.Members || (profile.AreasFor == FieldAudience.Company && same) || (profile.AreasFor == FieldAudience.Chosen && chosen) || (profile.AreasFor == FieldAudience.Groups && shares)) ? profile.Areas : "",
            ShipTypes = profile != null && (own || profile.ShipTypesFor == FieldAudience.Members || (profile.ShipTypesFor == FieldAudience.Company && same) || (profile.ShipTypesFor == FieldAudience.Chosen && chosen) || (profile.ShipTypesFor == FieldAudience.Groups && shares)) ? profile.ShipTypes : ShipTypes.None,
            Phone = profile != null && (own || profile.PhoneFor == FieldAudience.Members || (profile.PhoneFor == FieldAudience.Company && same) || (profile.PhoneFor == FieldAudience.Chosen && chosen) || (profile.PhoneFor == FieldAudience.Groups && shares)) ? profile.Phone : "",
            Bio = profile != null && (own || profile.BioFor == FieldAudience.Members || (profile.BioFor == FieldAudience.Company && same) || (profile.BioFor == FieldAudience.Chosen && chosen) || (profile.BioFor == FieldAudience.Groups && shares)) ? profile.Bio : "",
            Mentoring = profile != null && (own || profile.MentoringFor == FieldAudience.Members || (profile.MentoringFor == FieldAudience.Company && same) || (profile.MentoringFor == FieldAudience.Chosen && chosen) || (profile.MentoringFor == FieldAudience.Groups && shares)) ? profile.Mentoring : Mentoring.None,
            CompanyMentoring = standing.CompanyId != null ? standing.Company!.Mentoring : Mentoring.None,
            CompanyMentoringArea = standing.CompanyId != null ? standing.Company!.MentoringArea : "",
            CompanyMentoringShips = standing.CompanyId != null ? standing.Company!.MentoringShips : ShipTypes.None,
        };

    /// <summary>Keeps what the filters and words ask for.</summary>
    public static IQueryable<DirectoryRow> Matching(this IQueryable<DirectoryRow> rows, DirectoryQuery query)
    {
        var (ships, mentoring) = (query.Ships, query.Mentoring);
        if (query.Language is { } language)
            rows = rows.Where(row => row.Languages.Contains(";" + language + ";"));
        // Who mentors through the company does so in the company's area and for its ships.
        if (mentoring is { } wanted)
        {
            var area = query.Area;
            rows = rows.Where(row => (row.Mentoring == wanted && (area == null || row.Areas.Contains(";" + area + ";")) && (ships == ShipTypes.None || (row.ShipTypes & ships) != 0))
                || (row.CompanyMentoring == wanted && (area == null || row.CompanyMentoringArea == "" || row.CompanyMentoringArea == area) && (ships == ShipTypes.None || row.CompanyMentoringShips == ShipTypes.None || (row.CompanyMentoringShips & ships) != 0)));
        }
        else
        {
            if (query.Area is { } area)
                rows = rows.Where(row => row.Areas.Contains(";" + area + ";"));
            if (ships != ShipTypes.None)
                rows = rows.Where(row => (row.ShipTypes & ships) != 0);
        }
        foreach (var word in (query.Q ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
            rows = rows.Where(row => (row.DisplayRole + " " + (row.Company ?? "") + " " + row.Name + " " + row.Bio).ToLower().Contains(word));
        return rows;
    }
}
