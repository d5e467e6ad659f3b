using System.Text;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Discussions;

/// <summary>A file that passed, as it is kept.</summary>
internal sealed record TakenFile(string Name, string ContentType, byte[] Content);

/// <summary>A file to be sent to somebody who may have it.</summary>
/// <param name="Path">Where it lies on this machine.</param>
/// <param name="Name">What it is called.</param>
/// <param name="ContentType">Its media type.</param>
public sealed record PostDownload(string Path, string Name, string ContentType);

/// <summary>Takes and gives out the files of posts. They lie under <c>files/community</c> of the data directory, by random names.</summary>
public sealed class PostFiles(IDbContextFactory<AllianceDbContext> contexts, AllianceOptions alliance)
{
    /// <summary>The most files of one post.</summary>
    public const int Most = 5;

    /// <summary>Largest file, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    private string Folder => Directory.CreateDirectory(Path.Combine(alliance.Folder("files"), "community")).FullName;

    /// <summary>A file for a viewer; null where there is none, or its post is not for this viewer, or was removed.</summary>
    public async Task<PostDownload?> FindAsync(Viewer viewer, Guid uid, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var file = await db.Set<PostFile>().AsNoTracking().SingleOrDefaultAsync(row => row.Uid == uid && db.Set<Post>().ReadableBy(db, viewer).Any(post => post.Id == row.PostId && post.State != PostState.Removed), ct);
        return file is not null && PathOf(file) is var path && File.Exists(path) ? new(path, file.Name, file.ContentType) : null;
    }

    /// <summary>Reads what was sent by what it holds, whatever it is called. Pictures are made anew, without what cameras write into them.</summary>
    internal static Result<IReadOnlyList<TakenFile>> Take(PostDraft draft)
    {
        if (draft.Files.Count > Most)
            return new Error("file.count", $"A post takes at most {Most} files. Choose them again.", "files");
        var taken = new List<TakenFile>();
        foreach (var file in draft.Files)
        {
            var one = Take(file);
            if (!one.Ok)
                return one.Error with { Message = $"{Short(file.Name)}: {one.Error.Message}" };
            // A picture is made anew and a text is what it says; a PDF names its author and machine where nobody looks.
            if (draft.Unattributed && one.Value.ContentType == "application/pdf")
                return new Error("file.pdf-unattributed", "A PDF usually names its author inside. Attach it to a post under your role, or as a picture.", "files");
            taken.Add(one.Value);
        }
        return taken;
    }

    /// <summary>Keeps files for a post that has its row. The caller saves; where that fails, files without a row are never given out.</summary>
    internal async Task AddAsync(AllianceDbContext db, Post post, IReadOnlyList<TakenFile> taken, CancellationToken ct)
    {
        foreach (var one in taken)
        {
            var file = new PostFile(one.Name, one.ContentType, one.Content.Length) { PostId = post.Id };
            await File.WriteAllBytesAsync(PathOf(file), one.Content, ct);
            db.Add(file);
        }
    }

    private string PathOf(PostFile file) => Path.Combine(Folder, file.Uid.ToString("N"));

    private static Result<TakenFile> Take(PostUpload file)
    {
        if (file.Content.Length > MaxBytes)
            return new Error("file.bytes", "it is larger than 10 MB.", "files");
        ReadOnlySpan<byte> content = file.Content;
        if (CleanPdf.Claims(content))
            return CleanPdf.Read(file.Content) is { Ok: true } pages ? new TakenFile(Named(file.Name, ".pdf"), "application/pdf", pages.Value) : CleanPdf.Unreadable with { Field = "files" };
        if (content.StartsWith("GIF8"u8))
            return NotTaken;
        if (content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || content.StartsWith("RIFF"u8))
            return Picture.Read(file.Content) is { Ok: true } picture ? new TakenFile(Named(file.Name, ".webp"), "image/webp", picture.Value.WebP)
                : new Error("file.picture", "it can’t be read as a picture. Save it anew, smaller than 40 million pixels, and choose it again.", "files");
        return IsText(content) ? new TakenFile(Named(file.Name, ".txt"), "text/plain", file.Content) : NotTaken;
    }

    private static readonly Error NotTaken = new("file.kind", "this kind is not taken. JPEG, PNG, WebP, PDF and plain text are.", "files");

    // Text is valid UTF-8 without control signs; markup and archives are not taken as text.
    private static bool IsText(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty || content.IndexOfAnyInRange((byte)0, (byte)8) >= 0)
            return false;
        try
        {
            return !new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('<');
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static string Named(string name, string ending)
    {
        var slug = Slug.From(Path.GetFileNameWithoutExtension(name.Replace('\\', '/')));
        return (slug.Length == 0 ? "file" : slug) + ending;
    }

    private static string Short(string name) => name.Length > 60 ? name[..60] + "…" : name;
}
