using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>A draft and its film, as the page of both shows them.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Film">Its film.</param>
/// <param name="Earlier">Films that earlier revisions of its item had and it has not, newest first.</param>
public sealed record OpenedFilm(Draft Draft, DraftFilm Film, IReadOnlyList<EarlierFilm> Earlier)
{
    /// <summary>The film as it would come out; null while files or captions are missing.</summary>
    public FilmText? Made => Film.Made(Draft.Uid, Draft.Text.Language);
}

/// <summary>A film that an earlier revision had.</summary>
/// <param name="Number">The last revision that had it.</param>
/// <param name="At">When that came out, UTC.</param>
/// <param name="Seconds">How long the film runs.</param>
public sealed record EarlierFilm(int Number, DateTime At, double Seconds);

/// <summary>Opens the films of drafts, and brings back those of earlier revisions.</summary>
public sealed class FilmDesk(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    /// <summary>Opens the film of a draft. Refused: there is no such draft.</summary>
    public async Task<Result<OpenedFilm>> OpenAsync(Guid draft, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(row => row.Uid == draft, ct) is not { } found)
            return Error.NotFound;
        var film = await DraftFilm.LoadAsync(db, found, ct);
        return new OpenedFilm(found, film, await EarlierAsync(db, found, film, ct));
    }

    /// <summary>
    /// Puts the film of an earlier revision into a draft, as if it had been uploaded again; the draft's captions stay. Refused: there is
    /// no such revision or it had no film, or the draft takes no changes.
    /// </summary>
    public async Task<Result> BringBackAsync(DeskEditor editor, Guid draft, int number, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(row => row.Uid == draft, ct) is not { } of
            || await db.Set<Revision>().AsNoTracking().SingleOrDefaultAsync(row => row.ArticleId == of.ArticleId && row.Number == number, ct) is not { Film: { } film })
            return Error.NotFound;
        if (!of.MayChange)
            return EditingErrors.NotNow;
        var now = clock.GetUtcNow().UtcDateTime;
        var upload = new FilmUpload(of.Id, editor.Account, $"Film of revision {number}", film.Files.Max(file => file.Bytes), "", now);
        upload.Serve(film.Files.Any(file => file.Tier == FilmFile.Original) ? UploadState.OriginalOnly : UploadState.Ready, film.Seconds, film.Poster, film.Files, keepsOriginal: false);
        db.Add(upload);
        db.Add(new AuditEntry(now, editor.Account, "film.brought-back", draft.ToString(), $"revision {number}"));
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }

    private static async Task<IReadOnlyList<EarlierFilm>> EarlierAsync(AllianceDbContext db, Draft draft, DraftFilm film, CancellationToken ct)
    {
        if (draft.ArticleId is not { } article || draft.Text.Kind != ArticleKind.Film)
            return [];
        var revisions = await db.Set<Revision>().AsNoTracking().Where(revision => revision.ArticleId == article).OrderByDescending(revision => revision.Number).ToListAsync(ct);
        var now = (film.Ready?.Files ?? film.Before?.Files)?[0].Path;
        return [.. revisions.Where(revision => revision.Film is { Files: [{ } first, ..] } && first.Path != now).DistinctBy(revision => revision.Film!.Files[0].Path).Select(revision => new EarlierFilm(revision.Number, revision.At, revision.Film!.Seconds))];
    }
}
