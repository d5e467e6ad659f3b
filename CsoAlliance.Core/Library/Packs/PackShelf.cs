using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Packs;

/// <summary>A pack that a viewer may take.</summary>
/// <param name="Name">Which pack.</param>
/// <param name="Version">Its version.</param>
/// <param name="MadeAt">When it was made, UTC.</param>
/// <param name="Bytes">Size of its ZIP.</param>
/// <param name="Sha256">SHA-256 of its ZIP in lower-case hexadecimal.</param>
public sealed record PackOffer(PackName Name, int Version, DateTime MadeAt, long Bytes, string Sha256);

/// <summary>What there is to take.</summary>
/// <param name="Offers">What can be taken now.</param>
/// <param name="Waiting">What is being made anew: something in it changed its label, or its file is missing.</param>
public sealed record PackList(IReadOnlyList<PackOffer> Offers, IReadOnlyList<PackName> Waiting);

/// <summary>A ZIP to be sent.</summary>
/// <param name="Path">Where it lies on this machine.</param>
/// <param name="FileName">What it is called at home.</param>
/// <param name="Tag">Changes with its bytes, and with nothing else.</param>
/// <param name="At">When its version was made, UTC.</param>
/// <param name="Open">Whether everybody may have it.</param>
public sealed record PackDownload(string Path, string FileName, string Tag, DateTime At, bool Open);

/// <summary>What a pack's owner gets to hear.</summary>
/// <param name="Held">What is in hand.</param>
/// <param name="Latest">What there is.</param>
/// <param name="Changes">What leads from one to the other; null where it is the same.</param>
public sealed record PackNews(PackInHand Held, PackOffer Latest, PackChanges? Changes);

/// <summary>What changed since a version, as a ZIP of its own.</summary>
/// <param name="From">The version in hand.</param>
/// <param name="To">The version that it leads to.</param>
/// <param name="Bytes">Size of the ZIP.</param>
/// <param name="Changed">How many files are new or changed.</param>
/// <param name="Removed">How many files are gone.</param>
public sealed record PackChanges(int From, int To, long Bytes, int Changed, int Removed);

/// <summary>
/// Gives out packs. Asked anew each time whether the viewer may read the pack's label, and whether anything in it has been
/// labelled more strictly since it was made: then it is given to nobody, at once.
/// </summary>
public sealed class PackShelf
{
    private readonly IDbContextFactory<AllianceDbContext> contexts;
    private readonly PackRoom room;
    private readonly PackChanging changing;

    internal PackShelf(IDbContextFactory<AllianceDbContext> contexts, PackRoom room, PackChanging changing) => (this.contexts, this.room, this.changing) = (contexts, room, changing);

    /// <summary>The packs that the viewer may take now, and those that are being made anew, in the order of <see cref="PackKind.All"/>.</summary>
    public async Task<PackList> OffersAsync(Viewer viewer, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (offers, waiting) = (new List<PackOffer>(), new List<PackName>());
        foreach (var row in (await db.LatestAsync(ct)).Where(row => row.WithdrawnAt is null && row.Name.Label <= viewer.Ceiling))
            if (File.Exists(room.Whole(row.Name, row.Version)) && await db.IsStillOpenAsync(row.Name, row.Version, ct))
                offers.Add(new(row.Name, row.Version, row.MadeAt, row.Bytes, row.Sha256));
            else
                waiting.Add(row.Name);
        return new(offers, waiting);
    }

    /// <summary>A version's ZIP; without a version the latest. Refused: there is none, it is kept no longer, it was taken back, or it is not for this viewer.</summary>
    public async Task<Result<PackDownload>> FindAsync(Viewer viewer, PackName name, int? version, CancellationToken ct = default)
    {
        if (await LatestAsync(viewer, name, ct) is not { } latest)
            return Error.NotFound;
        var edition = version is null || version == latest.Version ? latest : await VersionAsync(name, version.Value, ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (edition is not { WithdrawnAt: null } || !await db.IsStillOpenAsync(name, edition.Items, ct) || !File.Exists(room.Whole(name, edition.Version)))
            return Error.NotFound;
        return new PackDownload(room.Whole(name, edition.Version), $"cso-alliance-{name.Code}-{edition.Version}.zip", edition.Sha256, edition.MadeAt, name.Label == Tlp.Clear);
    }

    /// <summary>What changed since a version. Refused: there is no such version, there is no pack now, it is not for this viewer, or the version is the latest.</summary>
    public async Task<Result<PackDownload>> ChangesAsync(Viewer viewer, PackInHand held, CancellationToken ct = default)
    {
        if (await LatestAsync(viewer, held.Name, ct) is not { } latest || held.Version >= latest.Version || await VersionAsync(held.Name, held.Version, ct) is not { } from)
            return Error.NotFound;
        var path = await changing.FileAsync(held.Name, from, latest, ct);
        // The bytes follow from the two versions.
        return new PackDownload(path, $"cso-alliance-{held.Name.Code}-changes-{from.Version}-to-{latest.Version}.zip", $"{latest.Sha256[..32]}-{from.Version}", latest.MadeAt, held.Name.Label == Tlp.Clear);
    }

    /// <summary>Whether there is something newer than what is in hand. Refused as <see cref="ChangesAsync"/>; having the latest is no refusal here.</summary>
    public async Task<Result<PackNews>> NewsAsync(Viewer viewer, PackInHand held, CancellationToken ct = default)
    {
        if (await LatestAsync(viewer, held.Name, ct) is not { } latest || held.Version > latest.Version)
            return Error.NotFound;
        var offer = new PackOffer(held.Name, latest.Version, latest.MadeAt, latest.Bytes, latest.Sha256);
        if (held.Version == latest.Version)
            return new PackNews(held, offer, null);
        if (await VersionAsync(held.Name, held.Version, ct) is not { } from)
            return Error.NotFound;
        var (changed, removed) = PackChanging.Between(from, latest);
        return new PackNews(held, offer, new(from.Version, latest.Version, new FileInfo(await changing.FileAsync(held.Name, from, latest, ct)).Length, changed.Count, removed.Count));
    }

    // The latest version, if it may be given out.
    private async Task<PackEdition?> LatestAsync(Viewer viewer, PackName name, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Latest(name).AsNoTracking().FirstOrDefaultAsync(ct) is { WithdrawnAt: null } latest && Access.MayRead(viewer, latest)
            && await db.IsStillOpenAsync(name, latest.Items, ct) && File.Exists(room.Whole(name, latest.Version)) ? latest : null;
    }

    private async Task<PackEdition?> VersionAsync(PackName name, int version, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Latest(name).AsNoTracking().SingleOrDefaultAsync(edition => edition.Version == version, ct);
    }
}
