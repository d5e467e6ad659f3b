using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>Files that were sent as answers: PDFs, and pictures made anew. They lie under <c>files/events</c> of the data directory, by random names.</summary>
public sealed class AnswerFiles(AllianceOptions alliance, TimeProvider clock)
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private static readonly TimeSpan Young = TimeSpan.FromHours(1);

    private long? swept;

    private string Folder => Directory.CreateDirectory(Path.Combine(alliance.Folder("files"), "events")).FullName;

    /// <summary>Reads a file by what it holds, whatever it is called. Refused: too large, neither PDF nor picture.</summary>
    internal static Result<AnswerFile> Take(AnswerFile file)
    {
        if (file.Content.Length is 0 or > MaxBytes)
            return new Error("registration.file", "The file is empty or larger than 4 MB.");
        if (CleanPdf.Claims(file.Content))
            return CleanPdf.Read(file.Content) is { Ok: true } pages ? new AnswerFile(Named(file.Name, ".pdf"), pages.Value) : new Error("registration.file", "The file can’t be read as a PDF: it is damaged, or a password protects it. Save it anew without one.");
        return Picture.Read(file.Content) is { Ok: true } picture ? new AnswerFile(Named(file.Name, ".webp"), picture.Value.WebP) : new Error("registration.file", "This kind is not taken. A PDF, JPEG, PNG or WebP is.");
    }

    internal async Task<Guid> KeepAsync(AnswerFile file, CancellationToken ct)
    {
        var uid = Guid.NewGuid();
        await File.WriteAllBytesAsync(PathOf(uid), file.Content, ct);
        File.SetLastWriteTimeUtc(PathOf(uid), clock.GetUtcNow().UtcDateTime);
        return uid;
    }

    /// <summary>
    /// Deletes what no answer names: files that another took the place of, whose question an earlier choice hides now, or whose registration
    /// was given up half way. Those of the last hour stay, since their answer may be on its way; so once an hour is enough to look.
    /// </summary>
    internal async Task SweepAsync(AllianceDbContext db, CancellationToken ct)
    {
        if (swept is { } last && clock.GetElapsedTime(last) < Young)
            return;
        swept = clock.GetTimestamp();
        var before = clock.GetUtcNow().UtcDateTime - Young;
        var old = Directory.EnumerateFiles(Folder).Where(path => File.GetLastWriteTimeUtc(path) < before).ToList();
        if (old.Count == 0)
            return;
        var named = (await db.Set<RegistrationAnswer>().Where(answer => answer.FileUid != null).Select(answer => answer.FileUid!.Value).ToListAsync(ct)).Select(PathOf).ToHashSet();
        foreach (var path in old.Where(path => !named.Contains(path)))
            File.Delete(path);
    }

    /// <summary>Where a file lies; null where there is none any more.</summary>
    internal string? Find(Guid uid) => PathOf(uid) is var path && File.Exists(path) ? path : null;

    /// <summary>Deletes the files of answers. Rows are the caller's.</summary>
    internal async Task DropAsync(AllianceDbContext db, IQueryable<long> registrations, CancellationToken ct)
    {
        foreach (var uid in await db.Set<RegistrationAnswer>().Where(answer => answer.FileUid != null && registrations.Contains(answer.RegistrationId)).Select(answer => answer.FileUid!.Value).ToListAsync(ct))
            File.Delete(PathOf(uid));
    }

    private string PathOf(Guid uid) => Path.Combine(Folder, uid.ToString("N"));

    private static string Named(string name, string ending)
    {
        var slug = Slug.From(Path.GetFileNameWithoutExtension(name.Replace('\\', '/')));
        return (slug.Length == 0 ? "file" : slug.Length > 60 ? slug[..60] : slug) + ending;
    }
}
