using System.Security.Cryptography;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Packs;

/// <summary>A pack's files, written and compared with the version before.</summary>
internal sealed class PackDraft
{
    private readonly List<(PackFile File, DateTime At, Func<Stream> Open)> files = [];

    private PackDraft(int version, DateTime madeAt, bool isNew) => (Version, MadeAt, IsNew) = (version, madeAt, isNew);

    /// <summary>Its version: the last one's where nothing changed.</summary>
    public int Version { get; }

    public DateTime MadeAt { get; }

    /// <summary>Whether anything changed since the last version.</summary>
    public bool IsNew { get; }

    public IReadOnlyList<PackFile> Files => [.. files.Select(file => file.File)];

    /// <summary>What goes into the ZIP: each file bears the time of the version that brought it.</summary>
    public IEnumerable<PackZipEntry> Entries(PackEdition edition) =>
        files.Select(file => new PackZipEntry(file.File.Path, file.At, file.Open)).Append(new(PackManifest.Path, MadeAt, () => new MemoryStream(PackManifest.Write(edition))));

    public static async Task<PackDraft> WriteAsync(IReadOnlyList<PackPart> parts, PackName name, PackEdition? latest, Dictionary<int, DateTime> times, DateTime now, CancellationToken ct)
    {
        var before = latest?.Files.ToDictionary(file => file.Path) ?? [];
        var same = new Dictionary<string, (PackFile File, Func<Stream> Open)>();
        foreach (var part in parts)
            if (before.TryGetValue(part.Path, out var old) && await WrittenAsync(part, new(name, old.Since, times[old.Since]), ct) is var written && written.Sha256 == old.Sha256)
                same.Add(part.Path, (old, written.Open));
        if (latest is { WithdrawnAt: null } && same.Count == parts.Count && same.Count == before.Count)
            return await FilledAsync(new(latest.Version, latest.MadeAt, isNew: false), parts, name, same, times, ct);
        var madeAt = new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        return await FilledAsync(new((latest?.Version ?? 0) + 1, madeAt, isNew: true), parts, name, same, times, ct);
    }

    private static async Task<PackDraft> FilledAsync(PackDraft draft, IReadOnlyList<PackPart> parts, PackName name, Dictionary<string, (PackFile File, Func<Stream> Open)> same, Dictionary<int, DateTime> times, CancellationToken ct)
    {
        foreach (var part in parts.OrderBy(part => part.Path, StringComparer.Ordinal))
            if (same.TryGetValue(part.Path, out var old) && !(draft.IsNew && part is PackText { EveryVersion: true }))
                draft.files.Add((old.File, times[old.File.Since], old.Open));
            else
            {
                var (bytes, sha256, open) = await WrittenAsync(part, new(name, draft.Version, draft.MadeAt), ct);
                draft.files.Add((new(part.Path, bytes, sha256, draft.Version), draft.MadeAt, open));
            }
        return draft;
    }

    private static async Task<(long Bytes, string Sha256, Func<Stream> Open)> WrittenAsync(PackPart part, PackStamp stamp, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (part is PackText text)
        {
            var bytes = await text.Write(stamp);
            return (bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), () => new MemoryStream(bytes, writable: false));
        }
        var medium = (PackMedium)part;
        await using var stream = medium.Open();
        var hash = await SHA256.HashDataAsync(stream, ct);
        return (stream.Length, Convert.ToHexStringLower(hash), medium.Open);
    }
}
