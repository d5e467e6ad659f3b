using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>Takes films for drafts. What is refused is noted with its sentence, so that every editor sees what became of it.</summary>
public sealed class FilmUploads
{
    private const int BufferBytes = 128 * 1024;

    private readonly IDbContextFactory<AllianceDbContext> contexts;
    private readonly FilmFolder folder;
    private readonly FilmWorks works;
    private readonly FilmOptions options;
    private readonly TimeProvider clock;

    internal FilmUploads(IDbContextFactory<AllianceDbContext> contexts, FilmFolder folder, FilmWorks works, FilmOptions options, TimeProvider clock) =>
        (this.contexts, this.folder, this.works, this.options, this.clock) = (contexts, folder, works, options, clock);

    /// <summary>
    /// Takes a film for a draft, straight to the disk, and lets it wait to be made. Refused without a trace: there is no such draft, it
    /// takes no changes, or it is no film. Refused with a note: the file is none that is taken.
    /// </summary>
    public async Task<Result> ReceiveAsync(DeskEditor editor, Guid draft, string fileName, Stream content, CancellationToken ct = default)
    {
        var of = await OpenAsync(draft, ct);
        if (!of.Ok)
            return of.Error;
        var part = Path.Combine(folder.Of(draft), $"{Guid.NewGuid():N}.part");
        try
        {
            var (bytes, refusal) = await KeepAsync(content, part, options.MaxBytes, ct);
            if (refusal is not null)
                return await NoteAsync(editor, of.Value, fileName, bytes, refusal, ct);
            var head = FilmContainer.Of(await FilmMaker.HeadAsync(part, ct));
            if (!head.Ok)
                return await NoteAsync(editor, of.Value, fileName, bytes, head.Error, ct);
            // The same file may come twice, and one of the two be deleted.
            var name = await folder.KeepAsync(draft, part, $"film-{Guid.NewGuid().ToString("N")[..8]}", head.Value.Extension, ct);
            await AddAsync(new FilmUpload(of.Value.Id, editor.Account, Named(fileName), bytes, name, clock.GetUtcNow().UtcDateTime), editor, draft, "film.uploaded", ct);
            works.Ring();
            return Result.Done;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Lets the newest film of a draft be made again: where it was served as it came, since ffmpeg was not there. Refused: nothing is there to make.</summary>
    public async Task<Result> MakeAgainAsync(DeskEditor editor, Guid draft, CancellationToken ct = default)
    {
        var of = await OpenAsync(draft, ct);
        if (!of.Ok)
            return of.Error;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var film = await db.Set<FilmUpload>().Where(row => row.DraftId == of.Value.Id).OrderByDescending(row => row.Id).FirstOrDefaultAsync(ct);
        if (film is not { State: UploadState.OriginalOnly, Original.Length: > 0 })
            return EditingErrors.NotNow;
        film.Requeue(counts: false);
        db.Add(new AuditEntry(clock.GetUtcNow().UtcDateTime, editor.Account, "film.made-again", draft.ToString(), film.FileName));
        await db.SaveChangesAsync(ct);
        works.Ring();
        return Result.Done;
    }

    private async Task<Result<Draft>> OpenAsync(Guid draft, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(row => row.Uid == draft, ct) is not { } of)
            return Error.NotFound;
        return !of.MayChange ? EditingErrors.NotNow : of.Text.Kind != ArticleKind.Film ? FilmErrors.NoFilm : of;
    }

    // A wrong file is read to its end all the same: a browser that is hung up on says so, and not what was wrong.
    internal static async Task<(long Bytes, Error? Refusal)> KeepAsync(Stream content, string part, long most, CancellationToken ct)
    {
        var (buffer, bytes) = (new byte[BufferBytes], 0L);
        FileStream? file = null;
        try
        {
            if (!await WorksAsync(() => Task.FromResult(file = File.Create(part))))
                return (0, FilmErrors.NotKept);
            while (await content.ReadAsync(buffer, ct) is > 0 and var read)
            {
                bytes += read;
                if (bytes > most)
                {
                    await DrainAsync(content, buffer, most, ct);
                    return (bytes, FilmErrors.TooLarge(most));
                }
                if (!await WorksAsync(() => file!.WriteAsync(buffer, 0, read, ct)))
                    return (bytes, FilmErrors.NotKept);
            }
            if (!await WorksAsync(() => Task.Run(() => file!.Flush(flushToDisk: true), ct)))
                return (bytes, FilmErrors.NotKept);
        }
        finally
        {
            if (file is not null)
                await WorksAsync(async () => await file.DisposeAsync());
        }
        return (bytes, bytes == 0 ? FilmErrors.Empty : null);
    }

    // Only what the disk refuses is ours to tell: a link that breaks is an IOException too, and there is nobody left to hear.
    private static async Task<bool> WorksAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static async Task DrainAsync(Stream content, byte[] buffer, long most, CancellationToken ct)
    {
        for (var rest = most; rest > 0 && await content.ReadAsync(buffer, ct) is > 0 and var read;)
            rest -= read;
    }

    private async Task<Result> NoteAsync(DeskEditor editor, Draft draft, string fileName, long bytes, Error refusal, CancellationToken ct)
    {
        var film = new FilmUpload(draft.Id, editor.Account, Named(fileName), bytes, "", clock.GetUtcNow().UtcDateTime);
        film.Refuse(refusal.Message);
        await AddAsync(film, editor, draft.Uid, "film.refused", ct);
        return refusal;
    }

    private async Task AddAsync(FilmUpload film, DeskEditor editor, Guid draft, string act, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Add(film);
        db.Add(new AuditEntry(film.At, editor.Account, act, draft.ToString(), film.FileName));
        await db.SaveChangesAsync(ct);
    }

    // Browsers of old send a whole path.
    private static string Named(string fileName)
    {
        var bare = new string([.. fileName.Replace('\\', '/').Split('/')[^1].Where(sign => !char.IsControl(sign))]).Trim();
        return bare.Length == 0 ? "film" : bare;
    }
}
