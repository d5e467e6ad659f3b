using System.IO.Compression;
using System.Security.Cryptography;

namespace CsoAlliance.Core.Library.Packs;

/// <summary>A ZIP that lies on the disk.</summary>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">SHA-256 in lower-case hexadecimal.</param>
internal sealed record PackedZip(long Bytes, string Sha256);

/// <summary>A file on its way into a ZIP.</summary>
/// <param name="Path">Its path in the ZIP.</param>
/// <param name="At">Its time.</param>
/// <param name="Open">Opens it.</param>
internal sealed record PackZipEntry(string Path, DateTime At, Func<Stream> Open);

/// <summary>Writes ZIPs: the same entries give the same bytes, and nobody sees half of one.</summary>
internal static class PackZip
{
    /// <summary>End of the name of what is still being written.</summary>
    public const string Part = ".part";

    // These are compressed already.
    private static readonly string[] Packed = [".mp4", ".webp"];

    public static async Task<PackedZip> WriteAsync(string path, IEnumerable<PackZipEntry> entries, CancellationToken ct)
    {
        // A name of its own for each writer: two may make the same pack at once, and the later move wins with the same bytes.
        var part = $"{path}.{Guid.NewGuid():N}{Part}";
        try
        {
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
                    foreach (var entry in entries.OrderBy(entry => entry.Path, StringComparer.Ordinal))
                        await AddAsync(zip, entry, ct);
                await file.FlushAsync(ct);
                file.Flush(flushToDisk: true);
            }
            var packed = await OfAsync(part, ct);
            File.Move(part, path, overwrite: true);
            return packed;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task<PackedZip> OfAsync(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        return new(file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct)));
    }

    private static async Task AddAsync(ZipArchive zip, PackZipEntry entry, CancellationToken ct)
    {
        var added = zip.CreateEntry(entry.Path, Packed.Contains(System.IO.Path.GetExtension(entry.Path)) ? CompressionLevel.NoCompression : CompressionLevel.SmallestSize);
        added.LastWriteTime = new(DateTime.SpecifyKind(entry.At, DateTimeKind.Utc));
        await using var from = entry.Open();
        await using var to = await added.OpenAsync(ct);
        await from.CopyToAsync(to, ct);
    }
}
