using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Films;

/// <summary>Opens films, and keeps how far each member has watched them.</summary>
public sealed class FilmReader(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    /// <summary>A position within so many seconds of the end counts as watched: the film then begins anew.</summary>
    public const double Tail = 5;

    private static readonly TimeSpan OldestNews = TimeSpan.FromDays(180);

    /// <summary>The film of an article. Refused: there is none, or the viewer may not read it.</summary>
    public async Task<Result<FilmText>> FindAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await OpenTo(db, viewer, slug).Join(db.Set<Film>().AsNoTracking(), id => id, film => film.ArticleId, (_, film) => film).SingleOrDefaultAsync(ct) is { } film
            ? film.AsText() : Error.NotFound;
    }

    /// <summary>The second from which the member goes on; 0 for a visitor, for a film not begun and for one watched to its end.</summary>
    public async Task<double> PositionAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        if (viewer.MemberId is not { } member)
            return 0;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var kept = await OpenTo(db, viewer, slug)
            .Join(db.Set<FilmPosition>().Where(position => position.MemberId == member), id => id, position => position.ArticleId, (_, position) => position)
            .Join(db.Set<Film>(), position => position.ArticleId, film => film.ArticleId, (position, film) => new { position.Seconds, Ends = film.Seconds }).SingleOrDefaultAsync(ct);
        return kept is null || kept.Seconds >= kept.Ends - Tail ? 0 : kept.Seconds;
    }

    /// <summary>
    /// Keeps where a member is. <paramref name="age"/> says how long ago that was, since a ship's clock may be wrong: what was
    /// true later wins, also where it arrives earlier. Refused: no such film for this member.
    /// </summary>
    public async Task<Result> KeepPositionAsync(Viewer viewer, string slug, double seconds, TimeSpan age, CancellationToken ct = default)
    {
        if (viewer.MemberId is not { } member)
            return Error.NotFound;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var film = await OpenTo(db, viewer, slug).Join(db.Set<Film>(), id => id, film => film.ArticleId, (id, film) => new { Id = id, film.Seconds }).SingleOrDefaultAsync(ct);
        if (film is null)
            return Error.NotFound;
        var at = clock.GetUtcNow().UtcDateTime - TimeSpan.FromTicks(Math.Clamp(age.Ticks, 0, OldestNews.Ticks));
        var there = double.IsFinite(seconds) ? Math.Clamp(seconds, 0, film.Seconds) : 0;
        if (!await MoveAsync(db, member, film.Id, there, at, ct))
            await BeginAsync(db, new FilmPosition(member, film.Id, there, at), ct);
        return Result.Done;
    }

    internal static async Task<FilmText?> OfAsync(AllianceDbContext db, long articleId, CancellationToken ct) =>
        (await db.Set<Film>().AsNoTracking().SingleOrDefaultAsync(film => film.ArticleId == articleId, ct))?.AsText();

    private static IQueryable<long> OpenTo(AllianceDbContext db, Viewer viewer, string slug) =>
        db.Set<Article>().AsNoTracking().ReadableBy(viewer).Where(article => article.Slug == slug && article.Kind == ArticleKind.Film).Select(article => article.Id);

    // One statement, so that of two devices the later one wins whichever comes first.
    private static async Task<bool> MoveAsync(AllianceDbContext db, Guid member, long articleId, double seconds, DateTime at, CancellationToken ct)
    {
        var mine = db.Set<FilmPosition>().Where(position => position.MemberId == member && position.ArticleId == articleId);
        return await mine.Where(position => position.UpdatedAt <= at)
            .ExecuteUpdateAsync(set => set.SetProperty(position => position.Seconds, seconds).SetProperty(position => position.UpdatedAt, at), ct) > 0
            || await mine.AnyAsync(ct);
    }

    private static async Task BeginAsync(AllianceDbContext db, FilmPosition position, CancellationToken ct)
    {
        db.Add(position);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another device was first between the two statements; if it was not, the surprise stays one.
            if (!await MoveAsync(db, position.MemberId, position.ArticleId, position.Seconds, position.UpdatedAt, ct))
                throw;
        }
    }
}

internal static class FilmRows
{
    public static FilmText AsText(this Film film) => new(film.Seconds, film.Poster, film.Files, film.Scenes, film.Words);
}
