using System.IO.Compression;

namespace CsoAlliance.Core.Library.Packs;

/// <summary>
/// Makes packs of changes out of the latest ZIP. Unzipped over the older version's folder, and with the files gone that
/// <c>changes.json</c> names, that folder is the newer version's.
/// </summary>
internal sealed class PackChanging(PackRoom room) : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Paths that are new or changed, and paths that are gone.</summary>
    public static (IReadOnlyList<string> Changed, IReadOnlyList<string> Removed) Between(PackEdition from, PackEdition to)
    {
        var before = from.Files.ToDictionary(file => file.Path, file => file.Sha256);
        return ([.. to.Files.Where(file => before.GetValueOrDefault(file.Path) != file.Sha256).Select(file => file.Path)], [.. before.Keys.Except(to.Files.Select(file => file.Path)).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The ZIP of what changed, made where it is not there yet.</summary>
    public async Task<string> FileAsync(PackName name, PackEdition from, PackEdition to, CancellationToken ct)
    {
        var path = room.Changes(name, from.Version, to.Version);
        await one.WaitAsync(ct);
        try
        {
            if (!File.Exists(path))
                await WriteAsync(path, name, from, to, ct);
            return path;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task WriteAsync(string path, PackName name, PackEdition from, PackEdition to, CancellationToken ct)
    {
        var (changed, removed) = Between(from, to);
        await using var file = File.OpenRead(room.Whole(name, to.Version));
        await using var whole = new ZipArchive(file, ZipArchiveMode.Read);
        var entries = changed.Append(PackManifest.Path).Select(whole.GetEntry).OfType<ZipArchiveEntry>().Select(entry => new PackZipEntry(entry.FullName, entry.LastWriteTime.DateTime, entry.Open));
        await PackZip.WriteAsync(path, entries.Append(new(PackManifest.ChangesPath, to.MadeAt, () => new MemoryStream(PackManifest.WriteChanges(from, to, changed, removed)))), ct);
    }
}
