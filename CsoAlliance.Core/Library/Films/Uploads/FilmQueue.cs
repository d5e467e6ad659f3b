using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Editing;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>A film that a worker has taken.</summary>
/// <param name="Id">Row of the upload.</param>
/// <param name="Draft">Name of its draft.</param>
/// <param name="Original">Name of the uploaded file in the draft's folder.</param>
/// <param name="Attempts">How often it was begun, this time included.</param>
internal sealed record TakenFilm(long Id, Guid Draft, string Original, int Attempts);

/// <summary>
/// The films that wait to be made. Whoever takes one holds a lease on its row and renews it while it works: a worker that is killed
/// renews nothing, and after <see cref="Lease"/> another one takes the film up.
/// </summary>
internal sealed class FilmQueue(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    /// <summary>How long a film belongs to a worker that says nothing.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>How often the making of one film is begun before it is given up.</summary>
    public const int MostAttempts = 3;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Takes the film that waits longest; null where none does.</summary>
    public async Task<TakenFilm?> TakeAsync(Guid worker, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        while (true)
        {
            var now = Now;
            var next = await Free(db, now).OrderBy(film => film.Id).Select(film => film.Id).FirstOrDefaultAsync(ct);
            if (next == 0)
                return null;
            var until = now + Lease;
            // One statement: of two workers that found the same row one writes it, and the other looks for the next.
            if (await Free(db, now).Where(film => film.Id == next).ExecuteUpdateAsync(set => set
                .SetProperty(film => film.State, UploadState.Working).SetProperty(film => film.Percent, 0).SetProperty(film => film.Attempts, film => film.Attempts + 1)
                .SetProperty(film => film.Worker, worker).SetProperty(film => film.LeasedUntil, until), ct) == 1)
                return await db.Set<FilmUpload>().AsNoTracking().Where(film => film.Id == next).Join(db.Set<Draft>(), film => film.DraftId, draft => draft.Id, (film, draft) => new TakenFilm(film.Id, draft.Uid, film.Original, film.Attempts)).SingleAsync(ct);
        }
    }

    /// <summary>Says that a worker is still at it, and how far; false where the film is not its own any more.</summary>
    public async Task<bool> RenewAsync(long id, Guid worker, int percent, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var until = Now + Lease;
        return await Own(db, id, worker).ExecuteUpdateAsync(set => set.SetProperty(film => film.Percent, percent).SetProperty(film => film.LeasedUntil, until), ct) == 1;
    }

    /// <summary>Ends a worker's hold of a film with what came of it; false where the film is not its own any more, and nothing is written.</summary>
    public async Task<bool> SettleAsync(long id, Guid worker, Action<FilmUpload> outcome, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await Own(db, id, worker).SingleOrDefaultAsync(ct) is not { } film)
            return false;
        outcome(film);
        return await db.KeepAsync(ct);
    }

    private static IQueryable<FilmUpload> Own(AllianceDbContext db, long id, Guid worker) =>
        db.Set<FilmUpload>().Where(film => film.Id == id && film.State == UploadState.Working && film.Worker == worker);

    private static IQueryable<FilmUpload> Free(AllianceDbContext db, DateTime now) =>
        db.Set<FilmUpload>().Where(film => film.State == UploadState.Queued || (film.State == UploadState.Working && film.LeasedUntil < now));
}
