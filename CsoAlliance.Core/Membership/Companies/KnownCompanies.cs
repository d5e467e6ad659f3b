using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership.Companies;

/// <summary>Whether a company that an applicant names is here already.</summary>
internal static class KnownCompanies
{
    /// <summary>The company that invited; else the one with that number; else the one with that name, unless both have a number and these differ. Null where it is not known.</summary>
    public static async Task<Company?> KnownAsync(this AllianceDbContext db, Application application, CancellationToken ct)
    {
        if (application.CompanyId is { } invited)
            return await db.Set<Company>().SingleOrDefaultAsync(company => company.Id == invited, ct);
        var (slug, number) = (Slug.From(application.Company), application.CompanyNumber);
        if (number.Length > 0 && await db.Set<Company>().SingleOrDefaultAsync(company => company.Number == number, ct) is { } numbered)
            return numbered;
        return await db.Set<Company>().SingleOrDefaultAsync(company => company.Slug == slug && (number == "" || company.Number == null), ct);
    }

    /// <summary>A slug that no company has yet.</summary>
    public static async Task<string> FreeSlugAsync(this AllianceDbContext db, string name, CancellationToken ct)
    {
        var wanted = Slug.From(name) is { Length: > 0 } made ? made : "company";
        for (var n = 1; ; n++)
        {
            var ending = n == 1 ? "" : $"-{n}";
            var slug = wanted[..Math.Min(wanted.Length, Slug.MaxLength - ending.Length)] + ending;
            if (!await db.Set<Company>().AnyAsync(company => company.Slug == slug, ct))
                return slug;
        }
    }
}
