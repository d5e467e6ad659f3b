using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Editing;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>Brings a draft's film out with its item.</summary>
internal static class FilmPublishing
{
    /// <summary>The film of a draft that comes out, with its item's text; null for what is no film.</summary>
    public static async Task<(ArticleText Text, FilmText? Film)> FilmOfAsync(AllianceDbContext db, Draft draft, ArticleText text, CancellationToken ct)
    {
        if (text.Kind != ArticleKind.Film)
            return (text, null);
        var film = await DraftFilm.LoadAsync(db, draft, ct);
        return film.Made(draft.Uid, text.Language) is not { } made ? (text, null)
            : (film.IsUnchanged ? text with { Minutes = Math.Max(1, (int)Math.Round(made.Seconds / 60)) } : FilmTranscripts.Into(text, made, film.Before), made);
    }

    /// <summary>Puts a film on its item.</summary>
    public static async Task PutAsync(AllianceDbContext db, long articleId, FilmText? film, CancellationToken ct)
    {
        if (film is null)
            return;
        if (await db.Set<Film>().SingleOrDefaultAsync(row => row.ArticleId == articleId, ct) is { } row)
            row.Take(film);
        else
            db.Add(new Film(articleId, film));
    }
}
