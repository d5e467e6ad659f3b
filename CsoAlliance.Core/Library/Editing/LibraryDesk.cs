using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>A draft as the desk's list shows it.</summary>
/// <param name="Uid">Names it.</param>
/// <param name="Title">Its title so far.</param>
/// <param name="State">How far it is.</param>
/// <param name="New">Whether it is a new item and not a change.</param>
/// <param name="Author">Account of who started it.</param>
/// <param name="ChangedAt">When it was last changed, UTC.</param>
/// <param name="PublishAt">When it comes out, UTC; null while that is open.</param>
public sealed record DraftItem(Guid Uid, string Title, DraftState State, bool New, string Author, DateTime ChangedAt, DateTime? PublishAt);

/// <summary>How much waits at the library's desk.</summary>
/// <param name="InReview">Drafts that wait for a second editor.</param>
/// <param name="Drafts">Drafts that are being written, and what is scheduled.</param>
/// <param name="Due">Items to be reviewed soon, or overdue.</param>
/// <param name="Proposals">Members' proposals that nobody has decided.</param>
/// <param name="Corrections">Readers' corrections that nobody has answered.</param>
public sealed record DeskCounts(int InReview, int Drafts, int Due, int Proposals, int Corrections);

/// <summary>The lists of the library's desk.</summary>
public sealed class LibraryDesk(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    /// <summary>Somebody before whom nothing is locked: editors keep items of every label.</summary>
    internal static readonly Viewer Whole = new(null, true, [Roles.Analyst]);

    /// <summary>How much waits.</summary>
    public async Task<DeskCounts> CountAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var until = clock.GetUtcNow().UtcDateTime.AddDays(Upkeep.Ahead);
        return new(
            await db.Set<Draft>().CountAsync(draft => draft.State == DraftState.InReview, ct),
            await db.Set<Draft>().CountAsync(draft => draft.State == DraftState.Writing || draft.State == DraftState.SentBack || draft.State == DraftState.Scheduled, ct),
            await db.Set<Article>().CountAsync(article => article.RetiredAt == null && article.ReviewBy <= until, ct),
            await db.Set<Proposal>().CountAsync(proposal => proposal.State == AnswerState.Open, ct),
            await db.Set<Correction>().CountAsync(correction => correction.State == AnswerState.Open, ct));
    }

    /// <summary>Drafts in one of the states, the last changed first; at most <see cref="Page.MaxLimit"/>.</summary>
    public async Task<IReadOnlyList<DraftItem>> DraftsAsync(IReadOnlyList<DraftState> states, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var drafts = await db.Set<Draft>().AsNoTracking().Where(draft => states.Contains(draft.State)).OrderByDescending(draft => draft.ChangedAt).ThenByDescending(draft => draft.Id).Take(Page.MaxLimit).ToListAsync(ct);
        return [.. drafts.Select(draft => new DraftItem(draft.Uid, draft.Text.Title, draft.State, draft.ArticleId is null, draft.Author, draft.ChangedAt, draft.PublishAt))];
    }

    /// <summary>Items of the library whose title or address holds the words, by title; at most <see cref="Page.MaxLimit"/>. Retired ones too.</summary>
    public async Task<IReadOnlyList<(LibraryItem Item, bool Retired)>> ItemsAsync(string? words, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var articles = db.Set<Article>().AsNoTracking();
        var wanted = words?.Trim().ToLowerInvariant() ?? "";
        if (wanted.Length > 0)
#pragma warning disable CA1304, CA1311, CA1862 // The database lowers, by its own rule.
            articles = articles.Where(article => article.Title.ToLower().Contains(wanted) || article.Slug.Contains(wanted));
#pragma warning restore CA1304, CA1311, CA1862
        var retired = await db.Set<Article>().Where(article => article.RetiredAt != null).Select(article => article.Slug).ToListAsync(ct);
        var rows = await articles.OrderBy(article => article.Title).ThenBy(article => article.Id).Take(Page.MaxLimit).Rows(Whole).ToListAsync(ct);
        return [.. rows.Select(row => (row.Item, retired.Contains(row.Item.Slug)))];
    }
}
