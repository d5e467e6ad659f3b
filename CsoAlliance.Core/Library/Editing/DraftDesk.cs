using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>Where drafts are started, opened and written.</summary>
public sealed class DraftDesk(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Starts a new item. Gives the draft's name.</summary>
    public async Task<Guid> StartAsync(DeskEditor editor, ArticleText? text = null, string note = "", CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await AddAsync(db, new Draft(text ?? DraftTexts.Empty(Now), null, editor, note, Now), editor, "draft.started", ct)).Uid;
    }

    /// <summary>Opens the draft of a change to an item: the one that is on its way, or a new one. Refused: there is no such item.</summary>
    public async Task<Result<Guid>> ChangeAsync(DeskEditor editor, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Article>().AsNoTracking().SingleOrDefaultAsync(article => article.Slug == slug, ct) is not { } article)
            return Error.NotFound;
        if (await OpenOfAsync(db, article.Id, ct) is { } open)
            return open;
        try
        {
            return (await AddAsync(db, new Draft(DraftTexts.Of(article), article.Id, editor, "", Now), editor, "draft.started", ct)).Uid;
        }
        catch (DbUpdateException)
        {
            // Somebody else began at the same moment: both go to the same draft.
            await using var again = await contexts.CreateDbContextAsync(ct);
            return await OpenOfAsync(again, article.Id, ct) is { } theirs ? theirs : throw new InvalidOperationException("The draft could not be started.");
        }
    }

    /// <summary>Makes a new draft of an old revision. Refused: there is none, or a draft is open already.</summary>
    public async Task<Result<Guid>> RestoreAsync(DeskEditor editor, string slug, int number, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Article>().AsNoTracking().SingleOrDefaultAsync(article => article.Slug == slug, ct) is not { } article
            || await db.Set<Revision>().AsNoTracking().SingleOrDefaultAsync(revision => revision.ArticleId == article.Id && revision.Number == number, ct) is not { } revision)
            return Error.NotFound;
        if (await OpenOfAsync(db, article.Id, ct) is not null)
            return EditingErrors.OpenDraft;
        // The dates are the item's own: an old text does not make it unreviewed or older.
        var text = revision.Text with { Slug = article.Slug, PublishedAt = article.PublishedAt, ReviewedAt = article.ReviewedAt, ReviewBy = Now.Date.AddMonths(12) };
        var draft = new Draft(text, article.Id, editor, $"Revision {number} put back", Now);
        draft.PutBack(revision.Film);
        return (await AddAsync(db, draft, editor, "draft.restored", ct)).Uid;
    }

    /// <summary>Opens a draft. Refused: there is none.</summary>
    public async Task<Result<OpenedDraft>> OpenAsync(Guid uid, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(draft => draft.Uid == uid, ct) is not { } draft)
            return Error.NotFound;
        var comments = await db.Set<DraftComment>().AsNoTracking().Where(comment => comment.DraftId == draft.Id).OrderBy(comment => comment.Id).ToListAsync(ct);
        var saves = await db.Set<DraftSave>().AsNoTracking().Where(save => save.DraftId == draft.Id).OrderByDescending(save => save.Number).ToListAsync(ct);
        var article = draft.ArticleId is { } id ? await db.Set<Article>().AsNoTracking().SingleAsync(article => article.Id == id, ct) : null;
        var history = saves.Select(save => new PastText($"d{save.Number}", save.Number, false, save.At, save.By, "", save.Text)).ToList();
        if (article is not null)
            history.AddRange(await PastTexts.PublishedAsync(db, article, ct));
        return new OpenedDraft(draft, article?.Slug, comments, history);
    }

    /// <summary>
    /// Keeps a text, finished or not. Gives the version to go on from. Refused where the draft was changed since
    /// <paramref name="version"/>, or is being read: then nothing is stored, and the caller still has the text.
    /// </summary>
    public async Task<Result<int>> SaveAsync(DeskEditor editor, Guid uid, int version, ArticleText text, string note = "", CancellationToken ct = default)
    {
        if (DraftLimits.Refusal(text) is { } refusal)
            return refusal;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Draft>().SingleOrDefaultAsync(draft => draft.Uid == uid, ct) is not { } draft)
            return Error.NotFound;
        if (draft.Version != version)
            return EditingErrors.Changed(draft.ChangedBy, draft.ChangedAt);
        if (!draft.MayChange)
            return EditingErrors.NotNow;
        var now = Now;
        // A change stays at its item's address.
        draft.Write(draft.ArticleId is null ? text : text with { Slug = draft.Text.Slug }, note.Length > Draft.NoteLength ? note[..Draft.NoteLength] : note, editor, now);
        var last = await db.Set<DraftSave>().Where(save => save.DraftId == draft.Id).OrderByDescending(save => save.Number).FirstAsync(ct);
        if (last.Takes(editor.Account, now))
            last.Renew(draft.Text, now);
        else
        {
            db.Add(new DraftSave(draft.Id, last.Number + 1, draft.Text, editor.Account, now));
            db.Add(new AuditEntry(now, editor.Account, "draft.saved", uid.ToString(), $"saved copy {last.Number + 1}"));
        }
        return await db.KeepAsync(ct) ? draft.Version : await WhoAsync(uid, ct);
    }

    /// <summary>Lays a text aside among a draft's copies, before something else takes its place. The draft itself stays as it is.</summary>
    public async Task<Result> LayAsideAsync(DeskEditor editor, Guid uid, ArticleText text, CancellationToken ct = default)
    {
        if (DraftLimits.Refusal(text) is { } refusal)
            return refusal;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(draft => draft.Uid == uid, ct) is not { } draft)
            return Error.NotFound;
        var number = await db.Set<DraftSave>().Where(save => save.DraftId == draft.Id).MaxAsync(save => save.Number, ct) + 1;
        db.Add(new DraftSave(draft.Id, number, text, editor.Account, Now, aside: true));
        db.Add(new AuditEntry(Now, editor.Account, "draft.laid-aside", uid.ToString(), $"saved copy {number}"));
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }

    private async Task<Error> WhoAsync(Guid uid, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var theirs = await db.Set<Draft>().AsNoTracking().SingleAsync(draft => draft.Uid == uid, ct);
        return EditingErrors.Changed(theirs.ChangedBy, theirs.ChangedAt);
    }

    private static async Task<Draft> AddAsync(AllianceDbContext db, Draft draft, DeskEditor editor, string act, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Add(draft);
        db.Add(new AuditEntry(draft.StartedAt, editor.Account, act, draft.Uid.ToString(), draft.Text.Slug));
        await db.SaveChangesAsync(ct);
        db.Add(new DraftSave(draft.Id, 1, draft.Text, editor.Account, draft.StartedAt));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return draft;
    }

    private static async Task<Guid?> OpenOfAsync(AllianceDbContext db, long articleId, CancellationToken ct) =>
        await db.Set<Draft>().Where(draft => draft.ArticleId == articleId && draft.State <= DraftState.Scheduled).Select(draft => (Guid?)draft.Uid).FirstOrDefaultAsync(ct);
}
