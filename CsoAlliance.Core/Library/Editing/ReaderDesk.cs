using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>A correction with its item.</summary>
/// <param name="Correction">The correction.</param>
/// <param name="Slug">The item's address.</param>
/// <param name="Title">The item's title.</param>
public sealed record CorrectionItem(Correction Correction, string Slug, string Title);

/// <summary>What readers send to the library's desk, and what it answers.</summary>
public sealed class ReaderDesk(IDbContextFactory<AllianceDbContext> contexts, DraftDesk drafts, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Takes a reader's correction. Refused: nothing is said, or the item is not for this reader. The same form twice is one correction.</summary>
    public async Task<Result> ChallengeAsync(Viewer reader, string slug, CorrectionForm form, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Article>().AsNoTracking().ListedFor(reader).ReadableBy(reader).SingleOrDefaultAsync(article => article.Slug == slug, ct) is not { } article)
            return Error.NotFound;
        var faults = form.Faults();
        if (faults.Count > 0)
            return Result.Refused(faults);
        var correction = new Correction(article.Id, form.Text!.Trim(), form.Address?.Trim() ?? "", reader, Fingerprints.Of(form.Once, slug, form.Text, form.Address), Now);
        db.Add(correction);
        db.Add(new AuditEntry(Now, reader.SignedIn ? "member" : "visitor", "correction.received", correction.Uid.ToString(), slug));
        return await OnceAsync(db, ct);
    }

    /// <summary>Takes a member's proposal. Refused: faults of the form, or somebody who is no approved member. The same form twice is one proposal.</summary>
    public async Task<Result> ProposeAsync(Viewer member, ProposalForm form, CancellationToken ct = default)
    {
        if (!member.Approved || !member.SignedIn)
            return Error.NotFound;
        var faults = form.Faults();
        if (faults.Count > 0)
            return Result.Refused(faults);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var proposal = new Proposal(form, member, Fingerprints.Of(form.Once, member.MemberId.ToString(), form.Title, form.Text, form.Link), Now);
        db.Add(proposal);
        db.Add(new AuditEntry(Now, "member", "proposal.received", proposal.Uid.ToString(), proposal.Title));
        return await OnceAsync(db, ct);
    }

    /// <summary>Corrections, those without an answer first, then the newest; at most <see cref="Page.MaxLimit"/>.</summary>
    public async Task<IReadOnlyList<CorrectionItem>> CorrectionsAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Correction>().AsNoTracking().Join(db.Set<Article>(), correction => correction.ArticleId, article => article.Id, (correction, article) => new { correction, article })
            .OrderBy(row => row.correction.State == AnswerState.Open ? 0 : 1).ThenByDescending(row => row.correction.Id).Take(Page.MaxLimit)
            .Select(row => new CorrectionItem(row.correction, row.article.Slug, row.article.Title)).ToListAsync(ct);
    }

    /// <summary>What a member has sent about items, the newest first.</summary>
    public async Task<IReadOnlyList<CorrectionItem>> CorrectionsOfAsync(Viewer member, string? slug = null, CancellationToken ct = default)
    {
        if (member.MemberId is not { } id)
            return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Correction>().AsNoTracking().Where(correction => correction.MemberId == id)
            .Join(db.Set<Article>().Where(article => slug == null || article.Slug == slug), correction => correction.ArticleId, article => article.Id, (correction, article) => new { correction, article })
            .OrderByDescending(row => row.correction.Id).Take(Page.MaxLimit).Select(row => new CorrectionItem(row.correction, row.article.Slug, row.article.Title)).ToListAsync(ct);
    }

    /// <summary>Answers a correction. Refused: nothing is said, or it was answered already.</summary>
    public async Task<Result> AnswerAsync(DeskEditor editor, Guid uid, bool taken, string answer, CancellationToken ct = default)
    {
        if (DraftReview.Reason(answer) is { } refusal)
            return refusal;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Correction>().SingleOrDefaultAsync(correction => correction.Uid == uid && correction.State == AnswerState.Open, ct) is not { } correction)
            return EditingErrors.NotNow;
        correction.Reply(taken ? AnswerState.Taken : AnswerState.Declined, answer.Trim(), editor.Account, Now);
        db.Add(new AuditEntry(Now, editor.Account, "correction.answered", uid.ToString(), answer));
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }

    /// <summary>Proposals, the undecided first, then the newest; at most <see cref="Page.MaxLimit"/>.</summary>
    public async Task<IReadOnlyList<Proposal>> ProposalsAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Proposal>().AsNoTracking().OrderBy(proposal => proposal.State == AnswerState.Open ? 0 : 1).ThenByDescending(proposal => proposal.Id).Take(Page.MaxLimit).ToListAsync(ct);
    }

    /// <summary>What a member has proposed, the newest first.</summary>
    public async Task<IReadOnlyList<Proposal>> ProposalsOfAsync(Viewer member, CancellationToken ct = default)
    {
        if (member.MemberId is not { } id)
            return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Proposal>().AsNoTracking().Where(proposal => proposal.MemberId == id).OrderByDescending(proposal => proposal.Id).Take(Page.MaxLimit).ToListAsync(ct);
    }

    /// <summary>Makes a draft of a proposal. Gives the draft's name. Refused: it was decided already.</summary>
    public async Task<Result<Guid>> TakeAsync(DeskEditor editor, Guid uid, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Proposal>().SingleOrDefaultAsync(proposal => proposal.Uid == uid && proposal.State == AnswerState.Open, ct) is not { } proposal)
            return EditingErrors.NotNow;
        var text = DraftTexts.Empty(Now) with
        {
            Title = proposal.Title, Slug = Slug.From(proposal.Title), Author = proposal.MemberRole, Kind = proposal.Link.Length > 0 && proposal.Text.Length == 0 ? ArticleKind.Film : ArticleKind.Article,
            Body = proposal.Text.Length > 0 ? proposal.Text : $"Film: <{proposal.Link}>",
        };
        var draft = await drafts.StartAsync(editor, text, "Proposed by a member", ct);
        proposal.Take(draft, "The editors are working on it.");
        db.Add(new AuditEntry(Now, editor.Account, "proposal.taken", uid.ToString(), draft.ToString()));
        await db.SaveChangesAsync(ct);
        return draft;
    }

    /// <summary>Declines a proposal with a reason, which the member reads. Refused: no reason, or decided already.</summary>
    public async Task<Result> DeclineAsync(DeskEditor editor, Guid uid, string reason, CancellationToken ct = default)
    {
        if (DraftReview.Reason(reason) is { } refusal)
            return refusal;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Proposal>().SingleOrDefaultAsync(proposal => proposal.Uid == uid && proposal.State == AnswerState.Open, ct) is not { } proposal)
            return EditingErrors.NotNow;
        proposal.Decline(reason.Trim());
        db.Add(new AuditEntry(Now, editor.Account, "proposal.declined", uid.ToString(), reason));
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }

    private static async Task<Result> OnceAsync(AllianceDbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failure) when (IsRepeat(failure))
        {
            // The same form a second time: it is here already.
        }
        return Result.Done;
    }

    private static bool IsRepeat(DbUpdateException failure) =>
        failure.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation } or Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 19 };
}
