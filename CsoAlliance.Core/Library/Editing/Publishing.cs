using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library.Films;
using CsoAlliance.Core.Library.Films.Uploads;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>Brings out what the second editor agreed to, and tells members of it in the same transaction.</summary>
public sealed class Publishing(IDbContextFactory<AllianceDbContext> contexts, IPublicCache cache, ArticleNotices notices, TimeProvider clock)
{
    /// <summary>Note of the revision that stands for what an installation started with.</summary>
    public const string Starter = "As the installation began";

    /// <summary>Publishes every draft whose time has come; gives how many. Run by a hosted service, and safe to run on several servers at once.</summary>
    public async Task<int> PublishDueAsync(CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        List<Guid> due;
        await using (var db = await contexts.CreateDbContextAsync(ct))
            due = await db.Set<Draft>().Where(draft => draft.State == DraftState.Scheduled && draft.PublishAt <= now).OrderBy(draft => draft.PublishAt).Select(draft => draft.Uid).ToListAsync(ct);
        var count = 0;
        foreach (var uid in due)
            if ((await PublishAsync(uid, ct)).Ok)
                count++;
        return count;
    }

    /// <summary>Brings a scheduled draft out now. Refused: it is not scheduled any more, or its address was taken meanwhile.</summary>
    internal async Task<Result> PublishAsync(Guid uid, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Set<Draft>().SingleOrDefaultAsync(draft => draft.Uid == uid && draft.State == DraftState.Scheduled, ct) is not { } draft)
            return EditingErrors.NotNow;
        // What an organiser filed may wait for its recording.
        if (draft.Text.Kind == ArticleKind.Film && (await DraftFilm.LoadAsync(db, draft, ct)).Errors(draft.Text.Language).Count > 0)
            return EditingErrors.NotNow;
        var article = draft.ArticleId is { } id ? await db.Set<Article>().SingleAsync(article => article.Id == id, ct) : null;
        var text = draft.Text with { PublishedAt = article?.PublishedAt ?? now.Date, ReviewedAt = now.Date };
        try
        {
            var before = article is null ? null : DraftTexts.Of(article);
            (text, var film) = await FilmPublishing.FilmOfAsync(db, draft, text, ct);
            (article, var number) = await PutAsync(db, article, text, film, draft, now, ct);
            draft.Publish(text, article.Id, now);
            await LibraryFiles.AttachAsync(db, draft, article.Id, ct);
            db.Add(new AuditEntry(now, draft.Reviewer!, "article.published", article.Slug, $"draft {draft.Uid} by {draft.Author}"));
            await db.SaveChangesAsync(ct);
            await notices.TellAsync(db, article, before, number, draft, ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return EditingErrors.NotNow;
        }
        catch (DbUpdateException) when (draft.Text.Slug.Length > 0 && article is null)
        {
            return DraftCheck.SlugTaken;
        }
        await cache.EvictAsync(ct);
        return Result.Done;
    }

    private static async Task<(Article Article, int Revision)> PutAsync(AllianceDbContext db, Article? article, ArticleText text, FilmText? film, Draft draft, DateTime now, CancellationToken ct)
    {
        var number = 1;
        if (article is null)
        {
            db.Add(article = new Article(text));
            article.Revise(text, now);
            await db.SaveChangesAsync(ct);
        }
        else
        {
            var id = article.Id;
            number = await db.Set<Revision>().Where(revision => revision.ArticleId == id).Select(revision => (int?)revision.Number).MaxAsync(ct) ?? 0;
            if (number == 0)
                db.Add(new Revision(id, ++number, DraftTexts.Of(article), await FilmReader.OfAsync(db, id, ct), article.Author, null, Starter, article.PublishedAt));
            number++;
            article.Revise(text, now);
        }
        await FilmPublishing.PutAsync(db, article.Id, film, ct);
        db.Add(new Revision(article.Id, number, text, film, draft.Author, draft.Reviewer, draft.Note, now));
        return (article, number);
    }
}
