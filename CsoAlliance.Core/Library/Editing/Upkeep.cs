using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>Where a retired item leads.</summary>
/// <param name="Title">What it was called.</param>
/// <param name="RetiredAt">When it was retired, UTC.</param>
/// <param name="Successor">What took its place, as far as the viewer may list it; null where nothing did.</param>
public sealed record RetiredItem(string Title, DateTime RetiredAt, LibraryItem? Successor);

/// <summary>Keeps what is out true: review dates, and items that are taken out.</summary>
public sealed class Upkeep(IDbContextFactory<AllianceDbContext> contexts, IPublicCache cache, TimeProvider clock)
{
    /// <summary>How many days ahead a review is announced at the desk.</summary>
    public const int Ahead = 60;

    // Successors of successors, so that a slip can't lead round in a circle for ever.
    private const int Hops = 8;

    /// <summary>What has to be reviewed within <see cref="Ahead"/> days or is overdue, the most urgent first.</summary>
    public async Task<IReadOnlyList<LibraryItem>> DueAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var until = clock.GetUtcNow().UtcDateTime.AddDays(Ahead);
        return [.. (await db.Set<Article>().AsNoTracking().Where(article => article.RetiredAt == null && article.ReviewBy <= until)
            .OrderBy(article => article.ReviewBy).ThenBy(article => article.Id).Rows(LibraryDesk.Whole).ToListAsync(ct)).Select(row => row.Item)];
    }

    /// <summary>Notes that somebody read an item again and found it true. Refused: a next day out of range.</summary>
    public async Task<Result> ConfirmAsync(DeskEditor editor, string slug, DateTime reviewBy, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return reviewBy <= now || reviewBy > now.AddMonths(12).AddDays(1)
            ? EditingErrors.ReviewBy
            : await ChangeAsync(editor, slug, "article.review-confirmed", $"by {reviewBy:yyyy-MM-dd}", (article, _) => { article.Confirm(now, reviewBy); return null; }, ct);
    }

    /// <summary>Takes an item out of the lists; its address then names the successor. Refused: no reason, or a successor that is itself, retired or missing.</summary>
    public async Task<Result> RetireAsync(DeskEditor editor, string slug, string? successor, string reason, CancellationToken ct = default)
    {
        if (DraftReview.Reason(reason) is { } refusal)
            return refusal;
        successor = string.IsNullOrWhiteSpace(successor) ? null : successor.Trim();
        return await ChangeAsync(editor, slug, "article.retired", $"{(successor is null ? "no successor" : "successor " + successor)}: {reason}", (article, others) =>
        {
            if (successor is not null && (successor == slug || !others.Any(other => other.Slug == successor && other.RetiredAt == null)))
                return new Error("library.successor", "The successor has to be another item that is in the library.", "successor");
            article.Retire(successor, clock.GetUtcNow().UtcDateTime);
            return null;
        }, ct);
    }

    /// <summary>What a retired item's address answers; null where nothing of that name is retired, or it was not for this viewer.</summary>
    public async Task<RetiredItem?> RetiredAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var ceiling = viewer.Ceiling;
        var articles = db.Set<Article>().AsNoTracking();
        if (await articles.SingleOrDefaultAsync(article => article.Slug == slug && article.RetiredAt != null && (article.Label <= ceiling || article.Announced), ct) is not { } retired)
            return null;
        var next = retired;
        for (var i = 0; i < Hops && next is { RetiredAt: not null, Successor: { } to }; i++)
            next = await articles.SingleOrDefaultAsync(article => article.Slug == to, ct);
        var listed = next is { RetiredAt: null } && (next.Label <= ceiling || next.Announced);
        return new(retired.Title, retired.RetiredAt!.Value, listed ? next!.AsItem(viewer) : null);
    }

    private async Task<Result> ChangeAsync(DeskEditor editor, string slug, string act, string detail, Func<Article, IQueryable<Article>, Error?> change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Article>().SingleOrDefaultAsync(article => article.Slug == slug && article.RetiredAt == null, ct) is not { } article)
            return Error.NotFound;
        if (change(article, db.Set<Article>()) is { } refusal)
            return refusal;
        db.Add(new AuditEntry(clock.GetUtcNow().UtcDateTime, editor.Account, act, slug, detail));
        await db.SaveChangesAsync(ct);
        await cache.EvictAsync(ct);
        return Result.Done;
    }
}
