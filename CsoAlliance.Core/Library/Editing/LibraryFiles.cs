using System.Security.Cryptography;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>A file to be sent to somebody who may have it.</summary>
/// <param name="Path">Where it lies on this machine.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Open">Whether everybody may have it, so that it may be cached.</param>
public sealed record ServedFile(string Path, string ContentType, bool Open);

/// <summary>Takes and gives out the files of library items. They lie under <c>files/library</c> of the data directory.</summary>
public sealed class LibraryFiles(IDbContextFactory<AllianceDbContext> contexts, AllianceOptions alliance, TimeProvider clock)
{
    /// <summary>Largest picture that is taken, in bytes.</summary>
    public const int MaxPictureBytes = Picture.MaxBytes;

    /// <summary>Largest document that is taken, in bytes.</summary>
    public const int MaxDocumentBytes = 30 * 1024 * 1024;

    /// <summary>More than <see cref="MaxPictureBytes"/>.</summary>
    public static Error PictureTooLarge => Picture.TooLarge;

    private string Folder => Directory.CreateDirectory(Path.Combine(alliance.Folder("files"), "library")).FullName;

    /// <summary>Takes a picture for a draft. Refused: it is none, it is too large, or the draft takes no changes.</summary>
    public async Task<Result<LibraryFile>> AddPictureAsync(DeskEditor editor, Guid draft, string fileName, byte[] content, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(row => row.Uid == draft, ct) is not { } of)
            return Error.NotFound;
        if (!of.MayChange)
            return EditingErrors.NotNow;
        var picture = Picture.Read(content);
        if (!picture.Ok)
            return picture.Error;
        var name = Named(fileName) + ".webp";
        await File.WriteAllBytesAsync(Path.Combine(Folder, name), picture.Value.WebP, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var file = new LibraryFile(name, of.Id, of.ArticleId, editor.Account, picture.Value.WebP.Length, picture.Value.Width, picture.Value.Height, now);
        db.Add(file);
        db.Add(new AuditEntry(now, editor.Account, "picture.added", draft.ToString(), name));
        await db.SaveChangesAsync(ct);
        return file;
    }

    /// <summary>Takes a PDF for a draft, its pages alone. Refused: it is none, it is too large, or the draft takes no changes.</summary>
    internal async Task<Result<LibraryFile>> AddDocumentAsync(DeskEditor editor, Guid draft, string fileName, byte[] content, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(row => row.Uid == draft, ct) is not { } of)
            return Error.NotFound;
        if (!of.MayChange)
            return EditingErrors.NotNow;
        if (content.Length > MaxDocumentBytes)
            return new Error("file.bytes", $"they are larger than {MaxDocumentBytes / 1024 / 1024} MB. Save them with smaller pictures and choose them again.");
        if (!CleanPdf.Claims(content))
            return new Error("file.kind", "this kind is not taken. Save them as PDF, which every ship can open.");
        var pages = CleanPdf.Read(content);
        if (!pages.Ok)
            return pages.Error;
        var name = Named(fileName) + ".pdf";
        await File.WriteAllBytesAsync(Path.Combine(Folder, name), pages.Value, ct);
        var file = new LibraryFile(name, of.Id, of.ArticleId, editor.Account, pages.Value.Length, 0, 0, clock.GetUtcNow().UtcDateTime);
        db.Add(file);
        db.Add(new AuditEntry(file.At, editor.Account, "document.added", draft.ToString(), name));
        await db.SaveChangesAsync(ct);
        return file;
    }

    /// <summary>Pictures of a draft and of the item that it changes, the newest first.</summary>
    public async Task<IReadOnlyList<LibraryFile>> OfAsync(Draft draft, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (draftId, articleId) = (draft.Id, draft.ArticleId);
        return await db.Set<LibraryFile>().AsNoTracking().Where(file => file.Width > 0 && (file.DraftId == draftId || (articleId != null && file.ArticleId == articleId))).OrderByDescending(file => file.Id).ToListAsync(ct);
    }

    /// <summary>A file for a viewer; null where there is none, or it is not for this viewer.</summary>
    public async Task<ServedFile?> FindAsync(Viewer viewer, string name, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<LibraryFile>().AsNoTracking().SingleOrDefaultAsync(row => row.Name == name, ct) is not { } file)
            return null;
        var article = file.ArticleId is { } id ? await db.Set<Article>().AsNoTracking().SingleAsync(row => row.Id == id, ct) : null;
        // What was retired is the desk's again, as its page is.
        var open = article is { RetiredAt: null } && article.Label == Tlp.Clear;
        var mayHave = (article is { RetiredAt: null } && Access.MayRead(viewer, article)) || DeskEditor.Of(viewer, "") is not null;
        // The name comes from the database and never from the address, so it can't lead out of the folder.
        return mayHave && File.Exists(Path.Combine(Folder, file.Name)) ? new(Path.Combine(Folder, file.Name), file.Width > 0 ? "image/webp" : "application/pdf", open) : null;
    }

    /// <summary>When an item comes out, the files of its draft that it shows or leads to are its own from then on; the others stay the desk's.</summary>
    internal static async Task AttachAsync(AllianceDbContext db, Draft draft, long articleId, CancellationToken ct)
    {
        var shown = Markup.Links(draft.Text.Body).Where(link => link.Url.StartsWith(Markup.Pictures, StringComparison.Ordinal)).Select(link => link.Url[Markup.Pictures.Length..]).ToList();
        await db.Set<LibraryFile>().Where(file => file.DraftId == draft.Id && file.ArticleId == null && shown.Contains(file.Name))
            .ExecuteUpdateAsync(set => set.SetProperty(file => file.ArticleId, articleId), ct);
    }

    /// <summary>A name that says what was uploaded and can't be guessed.</summary>
    internal static string Named(string fileName)
    {
        var slug = Slug.From(Path.GetFileNameWithoutExtension(fileName.Replace('\\', '/')));
        return $"{(slug.Length == 0 ? "file" : slug.Length > 60 ? slug[..60].Trim('-') : slug)}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
    }
}
