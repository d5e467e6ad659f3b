using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Films.Uploads;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>Looks drafts over with what the library holds.</summary>
public sealed class DraftChecks(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    /// <summary>Looks over a draft as it is stored; null where there is none.</summary>
    public async Task<DraftCheck?> OfAsync(Guid uid, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(draft => draft.Uid == uid, ct) is { } draft ? await OfAsync(draft, draft.Text, ct) : null;
    }

    /// <summary>Looks over what is being written in a draft.</summary>
    public async Task<DraftCheck> OfAsync(Draft draft, ArticleText text, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (draftId, articleId) = (draft.Id, draft.ArticleId);
        var items = await db.Set<Article>().Select(article => new { article.Id, article.Slug, article.RetiredAt }).ToListAsync(ct);
        var pictures = await db.Set<LibraryFile>().Where(file => file.DraftId == draftId || (articleId != null && file.ArticleId == articleId)).Select(file => file.Name).ToListAsync(ct);
        var own = items.FirstOrDefault(item => item.Id == articleId)?.Slug;
        // A retired item's address stays taken, though nothing new should lead there.
        // The transcript below a film's notes is made anew of its captions.
        var isFilm = text.Kind == ArticleKind.Film;
        var check = DraftCheck.Of(isFilm ? text with { Body = FilmTranscripts.Notes(text.Body) } : text, own, items.Select(item => item.Slug).ToHashSet(), pictures.ToHashSet(), clock.GetUtcNow().UtcDateTime);
        return isFilm ? check with { Errors = [.. check.Errors, .. (await DraftFilm.LoadAsync(db, draft, ct)).Errors(text.Language)] } : check;
    }
}
