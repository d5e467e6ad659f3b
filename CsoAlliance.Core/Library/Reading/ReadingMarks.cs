using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Reading;

/// <summary>What a member can say of an item.</summary>
public enum MarkAct
{
    /// <summary>Keep it at hand.</summary>
    Bookmark,

    /// <summary>No longer.</summary>
    Unbookmark,

    /// <summary>It is read.</summary>
    Read,

    /// <summary>It is not read after all.</summary>
    Unread,

    /// <summary>It was useful.</summary>
    Useful,

    /// <summary>It was not.</summary>
    NotUseful,
}

/// <summary>What a member noted at one item.</summary>
/// <param name="Bookmarked">Whether it is kept at hand.</param>
/// <param name="Read">Whether it is read.</param>
/// <param name="Progress">How far down it was read, 0 to 100.</param>
/// <param name="Useful">Whether it was useful; null where nothing was said.</param>
public sealed record MarkShown(bool Bookmarked, bool Read, int Progress, bool? Useful)
{
    /// <summary>Nothing noted.</summary>
    public static MarkShown None { get; } = new(false, false, 0, null);
}

/// <summary>A member's shelf: what was kept, and what was begun and not finished.</summary>
/// <param name="Bookmarked">Kept, the newest first.</param>
/// <param name="Begun">Begun, the newest first, with how far.</param>
public sealed record Shelf(IReadOnlyList<LibraryItem> Bookmarked, IReadOnlyList<(LibraryItem Item, int Progress)> Begun);

/// <summary>Keeps what members note while they read. What a member may not read can't be marked, and falls from the shelf when it is locked later.</summary>
public sealed class ReadingMarks(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    /// <summary>Items that a shelf shows of each sort.</summary>
    public const int OnShelf = 50;

    /// <summary>What the viewer noted; nothing for visitors.</summary>
    public async Task<MarkShown> OfAsync(Viewer viewer, string slug, CancellationToken ct = default)
    {
        if (viewer.MemberId is not { } member)
            return MarkShown.None;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var mark = await db.Set<ReadingMark>().AsNoTracking().SingleOrDefaultAsync(mark => mark.Member == member && db.Set<Article>().Any(article => article.Id == mark.Article && article.Slug == slug), ct);
        return mark is null ? MarkShown.None : new(mark.BookmarkedAt is not null, mark.ReadAt is not null, mark.Progress, mark.Useful);
    }

    /// <summary>Notes an act. Refused: there is no such item for this viewer, or the viewer has no account.</summary>
    public Task<Result<bool>> NoteAsync(Viewer viewer, string slug, MarkAct act, CancellationToken ct = default) => ChangeAsync(viewer, slug, (mark, now) =>
    {
        switch (act)
        {
            case MarkAct.Bookmark: mark.BookmarkedAt ??= now; break;
            case MarkAct.Unbookmark: mark.BookmarkedAt = null; break;
            case MarkAct.Read: (mark.ReadAt, mark.Progress) = (mark.ReadAt ?? now, 100); break;
            case MarkAct.Unread: (mark.ReadAt, mark.Progress) = (null, 0); break;
            case MarkAct.Useful: mark.Useful = true; break;
            case MarkAct.NotUseful: mark.Useful = false; break;
        }
    }, ct);

    /// <summary>Notes how far an item was read, 0 to 100. It never goes back: somebody who looks at the top again has not unread the rest.</summary>
    public Task<Result<bool>> ProgressAsync(Viewer viewer, string slug, int percent, CancellationToken ct = default) =>
        ChangeAsync(viewer, slug, (mark, _) => mark.Progress = Math.Max(mark.Progress, Math.Clamp(percent, 0, 100)), ct);

    /// <summary>The viewer's shelf; empty for visitors.</summary>
    public async Task<Shelf> ShelfAsync(Viewer viewer, CancellationToken ct = default)
    {
        if (viewer.MemberId is not { } member)
            return new([], []);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var marks = db.Set<ReadingMark>().AsNoTracking().Where(mark => mark.Member == member);
        var readable = db.Set<Article>().AsNoTracking().ReadableBy(viewer);
        var kept = await marks.Where(mark => mark.BookmarkedAt != null).Join(readable, mark => mark.Article, article => article.Id, (mark, article) => new { mark.BookmarkedAt, article })
            .OrderByDescending(row => row.BookmarkedAt).Take(OnShelf).Select(row => row.article).ToListAsync(ct);
        var begun = await marks.Where(mark => mark.ReadAt == null && mark.Progress > 0 && mark.Progress < 100).Join(readable, mark => mark.Article, article => article.Id, (mark, article) => new { mark.Progress, mark.ChangedAt, article })
            .OrderByDescending(row => row.ChangedAt).Take(OnShelf).ToListAsync(ct);
        return new([.. kept.Select(article => article.AsItem(viewer))], [.. begun.Select(row => (row.article.AsItem(viewer), row.Progress))]);
    }

    private async Task<Result<bool>> ChangeAsync(Viewer viewer, string slug, Action<ReadingMark, DateTime> change, CancellationToken ct)
    {
        if (viewer.MemberId is not { } member)
            return Error.NotFound;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var id = await db.Set<Article>().ReadableBy(viewer).Where(article => article.Slug == slug).Select(article => (long?)article.Id).SingleOrDefaultAsync(ct);
        if (id is not { } article)
            return Error.NotFound;
        var mark = await db.Set<ReadingMark>().SingleOrDefaultAsync(mark => mark.Member == member && mark.Article == article, ct);
        if (mark is null)
            db.Add(mark = new(member, article));
        var now = clock.GetUtcNow().UtcDateTime;
        change(mark, now);
        mark.ChangedAt = now;
        await db.SaveChangesAsync(ct);
        return true;
    }
}
