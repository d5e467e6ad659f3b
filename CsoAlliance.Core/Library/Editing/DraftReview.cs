using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>
/// The way of a draft past a second editor. Sender and reviewer are two persons and have the same text before them, since
/// nobody changes it between sending and deciding.
/// </summary>
public sealed class DraftReview(IDbContextFactory<AllianceDbContext> contexts, DraftChecks checks, Publishing publishing, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Sends a draft for review. Refused with everything that is still wrong with it.</summary>
    public async Task<Result> SendAsync(DeskEditor editor, Guid uid, int version, CancellationToken ct = default)
    {
        var check = await checks.OfAsync(uid, ct);
        return check is null ? Error.NotFound
            : check.Errors.Count > 0 ? Result.Refused(check.Errors)
            : await ActAsync(editor, uid, "draft.sent", "", draft => draft.Version != version ? EditingErrors.Changed(draft.ChangedBy, draft.ChangedAt) : draft.MayChange ? null : EditingErrors.NotNow, draft => draft.Send(editor, Now), ct);
    }

    /// <summary>Takes a draft back to go on writing: from review, or off the schedule.</summary>
    public Task<Result> TakeBackAsync(DeskEditor editor, Guid uid, CancellationToken ct = default) =>
        ActAsync(editor, uid, "draft.taken-back", "", draft => draft.State is DraftState.InReview or DraftState.Scheduled ? null : EditingErrors.NotNow, draft => draft.Reopen(editor, Now), ct);

    /// <summary>Asks for changes. Refused without a comment, and to the author.</summary>
    public async Task<Result> SendBackAsync(DeskEditor editor, Guid uid, string comment, CancellationToken ct = default) =>
        Reason(comment) is { } refusal ? refusal
        : await ActAsync(editor, uid, "draft.sent-back", comment, draft => Decides(draft, editor), draft => draft.SendBack(editor, Now), ct, comment);

    /// <summary>Agrees to a draft and brings it out, now or at a time to come (UTC). Refused to its author and to whoever sent it.</summary>
    public async Task<Result> AgreeAsync(DeskEditor editor, Guid uid, DateTime? at = null, CancellationToken ct = default)
    {
        if (at is { } late && late <= Now)
            return EditingErrors.PastTime;
        var check = await checks.OfAsync(uid, ct);
        if (check is null)
            return Error.NotFound;
        if (check.Errors.Count > 0)
            return Result.Refused(check.Errors);
        var agreed = await ActAsync(editor, uid, at is null ? "draft.agreed" : "draft.scheduled", at is null ? "" : at.Value.ToString("u", System.Globalization.CultureInfo.InvariantCulture), draft => Decides(draft, editor), draft => draft.Agree(editor, at ?? Now, Now), ct);
        return agreed.Ok && at is null ? await publishing.PublishAsync(uid, ct) : agreed;
    }

    /// <summary>Gives a draft up. Its text is kept.</summary>
    public Task<Result> DropAsync(DeskEditor editor, Guid uid, CancellationToken ct = default) =>
        ActAsync(editor, uid, "draft.dropped", "", draft => draft.IsOpen ? null : EditingErrors.NotNow, draft => draft.Drop(editor, Now), ct);

    /// <summary>Says something about a draft. Its version stays.</summary>
    public async Task<Result> CommentAsync(DeskEditor editor, Guid uid, string comment, CancellationToken ct = default) =>
        Reason(comment) is { } refusal ? refusal
        : await ActAsync(editor, uid, "draft.commented", comment, draft => draft.IsOpen ? null : EditingErrors.NotNow, _ => { }, ct, comment);

    /// <summary>Settles a comment.</summary>
    public async Task<Result> SettleAsync(DeskEditor editor, Guid uid, long comment, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.Set<DraftComment>().SingleOrDefaultAsync(row => row.Id == comment && db.Set<Draft>().Any(draft => draft.Id == row.DraftId && draft.Uid == uid), ct);
        if (found is null)
            return Error.NotFound;
        found.Settle(Now);
        db.Add(new AuditEntry(Now, editor.Account, "draft.settled", uid.ToString()));
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }

    private static Error? Decides(Draft draft, DeskEditor editor) =>
        draft.State != DraftState.InReview ? EditingErrors.NotNow
        : draft.AuthorId == editor.Id || draft.SenderId == editor.Id ? EditingErrors.OwnDraft
        : null;

    internal static Error? Reason(string text) =>
        string.IsNullOrWhiteSpace(text) ? EditingErrors.NoReason : text.Length > DraftComment.TextLength ? EditingErrors.LongReason : null;

    private async Task<Result> ActAsync(DeskEditor editor, Guid uid, string act, string detail, Func<Draft, Error?> refuses, Action<Draft> does, CancellationToken ct, string? comment = null)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Draft>().SingleOrDefaultAsync(draft => draft.Uid == uid, ct) is not { } draft)
            return Error.NotFound;
        if (refuses(draft) is { } refusal)
            return refusal;
        does(draft);
        if (comment is not null)
            db.Add(new DraftComment(draft.Id, editor.Account, comment.Trim(), Now));
        db.Add(new AuditEntry(Now, editor.Account, act, uid.ToString(), detail));
        return await db.KeepAsync(ct) ? Result.Done : EditingErrors.NotNow;
    }
}
