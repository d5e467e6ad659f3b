using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>A draft as its page shows it.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Slug">Address of the item that it changes or became; null for a new one.</param>
/// <param name="Comments">What was said about it, oldest first.</param>
/// <param name="History">Texts to compare with, newest first: how the draft was left, then what was published.</param>
public sealed record OpenedDraft(Draft Draft, string? Slug, IReadOnlyList<DraftComment> Comments, IReadOnlyList<PastText> History);

/// <summary>A text to compare with or to put back.</summary>
/// <param name="Key">Names it on the page.</param>
/// <param name="Number">Its number among its kind.</param>
/// <param name="Published">Whether it was published; otherwise it is how the draft was left.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Account or role of its author.</param>
/// <param name="Note">What is new in it.</param>
/// <param name="Text">The text.</param>
public sealed record PastText(string Key, int Number, bool Published, DateTime At, string By, string Note, ArticleText Text);

internal static class PastTexts
{
    // Where nothing was changed here yet, the text that the installation started with is what there is to compare with.
    public static async Task<List<PastText>> PublishedAsync(AllianceDbContext db, Article article, CancellationToken ct)
    {
        var revisions = await db.Set<Revision>().AsNoTracking().Where(revision => revision.ArticleId == article.Id).OrderByDescending(revision => revision.Number).ToListAsync(ct);
        return revisions.Count == 0
            ? [new("r1", 1, true, article.PublishedAt, article.Author, Publishing.Starter, DraftTexts.Of(article))]
            : [.. revisions.Select(revision => new PastText($"r{revision.Number}", revision.Number, true, revision.At, revision.By, revision.Note, revision.Text))];
    }
}
