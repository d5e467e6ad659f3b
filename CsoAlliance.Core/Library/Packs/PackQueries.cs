using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Packs;

/// <summary>A pack's version without its list of files.</summary>
/// <param name="Name">Which pack.</param>
/// <param name="Version">1 or more.</param>
/// <param name="MadeAt">When it was made, UTC.</param>
/// <param name="Bytes">Size of its ZIP.</param>
/// <param name="Sha256">SHA-256 of its ZIP.</param>
/// <param name="WithdrawnAt">When it was taken back; null where it was not.</param>
internal sealed record PackRow(PackName Name, int Version, DateTime MadeAt, long Bytes, string Sha256, DateTime? WithdrawnAt);

internal static class PackQueries
{
    /// <summary>The versions of a pack, the latest first.</summary>
    public static IQueryable<PackEdition> Latest(this AllianceDbContext db, PackName name)
    {
        var (kind, label) = (name.Kind.Code, name.Label);
        return db.Set<PackEdition>().Where(edition => edition.Kind == kind && edition.Label == label).OrderByDescending(edition => edition.Version);
    }

    /// <summary>The latest version of every pack, in the order of <see cref="PackKind.All"/>.</summary>
    public static async Task<List<PackRow>> LatestAsync(this AllianceDbContext db, CancellationToken ct)
    {
        var rows = await db.Set<PackEdition>().AsNoTracking().Where(edition => !db.Set<PackEdition>().Any(later => later.Kind == edition.Kind && later.Label == edition.Label && later.Version > edition.Version))
            .Select(edition => new { edition.Kind, edition.Label, edition.Version, edition.MadeAt, edition.Bytes, edition.Sha256, edition.WithdrawnAt }).ToListAsync(ct);
        return [.. PackKind.All.SelectMany(kind => rows.Where(row => row.Kind == kind.Code).OrderBy(row => row.Label).Select(row => new PackRow(new(kind, row.Label), row.Version, row.MadeAt, row.Bytes, row.Sha256, row.WithdrawnAt)))];
    }

    /// <summary>Whether nothing that the version holds or names is labelled more strictly than the pack by now.</summary>
    public static async Task<bool> IsStillOpenAsync(this AllianceDbContext db, PackName name, IReadOnlyList<Guid> items, CancellationToken ct)
    {
        var (label, uids) = (name.Label, items.ToList());
        return !await db.Set<Article>().AnyAsync(article => uids.Contains(article.Uid) && article.Label > label, ct);
    }

    /// <summary>The version, if it may still be given out: nothing took it back.</summary>
    public static async Task<bool> IsStillOpenAsync(this AllianceDbContext db, PackName name, int version, CancellationToken ct) =>
        await db.Latest(name).AsNoTracking().Where(edition => edition.Version == version && edition.WithdrawnAt == null).Select(edition => edition.Items).SingleOrDefaultAsync(ct) is { } items
            && await db.IsStillOpenAsync(name, items, ct);

    /// <summary>The versions whose ZIPs are kept: the last ones and the young ones, as far as they may still be given out.</summary>
    public static async Task<IReadOnlyList<int>> KeptAsync(this AllianceDbContext db, PackName name, DateTime now, CancellationToken ct)
    {
        var kept = new List<int>();
        var rows = await db.Latest(name).AsNoTracking().Take(PackRoom.MostKept).Select(edition => new { edition.Version, edition.MadeAt }).ToListAsync(ct);
        foreach (var row in rows.Where((row, index) => index < PackRoom.Kept || row.MadeAt > now - PackRoom.Young))
            if (await db.IsStillOpenAsync(name, row.Version, ct))
                kept.Add(row.Version);
        return kept;
    }
}
