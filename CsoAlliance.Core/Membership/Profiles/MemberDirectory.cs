using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Membership.Companies;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Membership.Profiles;

/// <summary>What the directory is asked for.</summary>
/// <param name="Q">Words that all must occur in role, company, name or what the person knows about; only in what the viewer may see.</param>
/// <param name="Ships">Types of ship of which one must fit; none for any.</param>
/// <param name="Area">Slug of a sea area; null for any.</param>
/// <param name="Language">Code of a language; null for any.</param>
/// <param name="Mentoring">Those who offer or ask for mentoring, themselves or through their company; null for any.</param>
public sealed record DirectoryQuery(string? Q = null, ShipTypes Ships = ShipTypes.None, string? Area = null, string? Language = null, Mentoring? Mentoring = null);

/// <summary>A member as the viewer may see one; what is not for the viewer is empty.</summary>
/// <param name="MemberId">The account.</param>
/// <param name="DisplayRole">How others see the member.</param>
/// <param name="Role">What the member does.</param>
/// <param name="Company">The company's name; null where there is none.</param>
/// <param name="CompanySlug">Its slug.</param>
/// <param name="Liaison">Whether the member is a liaison of an authority.</param>
/// <param name="Hidden">Whether the member stands in no list; only the own entry ever is.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Languages">Codes of languages.</param>
/// <param name="Areas">Slugs of sea areas.</param>
/// <param name="ShipTypes">Types of ship.</param>
/// <param name="Phone">Phone number.</param>
/// <param name="Bio">What the person knows about.</param>
/// <param name="Mentoring">Whether the person, or else the company, offers or asks for mentoring.</param>
public sealed record DirectoryEntry(Guid MemberId, string DisplayRole, WantedRole Role, string? Company, string? CompanySlug, bool Liaison, bool Hidden, string Name,
    IReadOnlyList<string> Languages, IReadOnlyList<string> Areas, ShipTypes ShipTypes, string Phone, string Bio, Mentoring Mentoring);

/// <summary>Finds members for members. Nobody else finds anybody.</summary>
public sealed class MemberDirectory(IDbContextFactory<AllianceDbContext> contexts, ISharedGroups groups)
{
    /// <summary>Members on a page of the directory.</summary>
    public const int PageSize = 25;

    /// <summary>The members that the viewer may find, by role. An empty page for others than approved members.</summary>
    public async Task<Page<DirectoryEntry>> ListAsync(Viewer viewer, DirectoryQuery query, string? cursor = null, int count = PageSize, CancellationToken ct = default)
    {
        if (!viewer.Approved)
            return new([], 0, null);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = (await RowsAsync(db, viewer, ct)).Where(row => !row.Hidden).Matching(query);
        var total = await rows.Take(Page.ExactTo + 1).CountAsync(ct);
        if (Page.Keys(cursor, 2) is [var role, var key] && long.TryParse(key, CultureInfo.InvariantCulture, out var id))
#pragma warning disable CA1309 // The database compares here, as it sorts.
            rows = rows.Where(row => string.Compare(row.DisplayRole, role) > 0 || (row.DisplayRole == role && row.Id > id));
#pragma warning restore CA1309
        var found = await rows.OrderBy(row => row.DisplayRole).ThenBy(row => row.Id).Take(count + 1).ToListAsync(ct);
        var next = found.Count > count ? Page.Cursor(found[count - 1].DisplayRole, found[count - 1].Id.ToString(CultureInfo.InvariantCulture)) : null;
        return new([.. found.Take(count).Select(Entry)], total, next);
    }

    /// <summary>One member; null where there is none, where it is hidden, or for others than approved members. One's own entry is always there.</summary>
    public async Task<DirectoryEntry?> FindAsync(Viewer viewer, Guid member, CancellationToken ct = default)
    {
        if (!viewer.Approved)
            return null;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await (await RowsAsync(db, viewer, ct)).SingleOrDefaultAsync(row => row.MemberId == member && (!row.Hidden || row.MemberId == viewer.MemberId), ct);
        return row is null ? null : Entry(row);
    }

    private async Task<IQueryable<DirectoryRow>> RowsAsync(AllianceDbContext db, Viewer viewer, CancellationToken ct)
    {
        var me = viewer.MemberId!.Value;
        var company = await db.Set<Standing>().Where(standing => standing.MemberId == me).Select(standing => standing.CompanyId).SingleOrDefaultAsync(ct);
        return DirectoryRows.For(db, me, company, groups.MembersSharing(db, me)).AsNoTracking();
    }

    private static DirectoryEntry Entry(DirectoryRow row) => new(row.MemberId, row.DisplayRole, row.Role, row.Company, row.CompanySlug, row.Liaison, row.Hidden, row.Name,
        ListText.Read(row.Languages), ListText.Read(row.Areas), row.ShipTypes, row.Phone, row.Bio, row.Mentoring != Mentoring.None ? row.Mentoring : row.CompanyMentoring);
}
