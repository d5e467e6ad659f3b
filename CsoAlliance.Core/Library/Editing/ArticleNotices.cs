using System.Text.RegularExpressions;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Editing;

/// <summary>Tells members of an item that came out or changed much, in the transaction that publishes it.</summary>
public sealed partial class ArticleNotices(NoticeBoard board)
{
    /// <summary>The share of words that must differ for a change to be told, unless a heading came or went.</summary>
    public const double Much = 0.1;

    /// <summary>Tells whoever may read the text and has not left its subject out, except its author and its reviewer.</summary>
    /// <param name="db">The context of the act, saved, its transaction open.</param>
    /// <param name="article">The item as it now is.</param>
    /// <param name="before">What it said before; null for a new one.</param>
    /// <param name="number">Number of the revision.</param>
    /// <param name="draft">The draft that was published.</param>
    /// <param name="ct">Ends the act.</param>
    internal async Task TellAsync(AllianceDbContext db, Article article, ArticleText? before, int number, Draft draft, CancellationToken ct)
    {
        if (before is not null && !IsMuch(before, DraftTexts.Of(article)))
            return;
        var (author, reviewer, without) = (draft.Author, draft.Reviewer, Watches.WithoutCategory(db, article.Category));
        var members = db.ReadersOf(article.Label).Where(member => member.Email != author && member.Email != reviewer && !without.Contains(member.Id)).Select(member => member.Id);
        var title = before is null ? $"New in the library: {article.Title}" : draft.Note.Length > 0 ? $"{article.Title}: {draft.Note}" : $"Changed in the library: {article.Title}";
        await board.TellAllAsync(db, members, new(NoticeTopic.Article, article.Label, title, "/library/" + article.Slug, $"article/{article.Slug}/{number}"), ct);
    }

    /// <summary>Whether a reader of the old text would want to know of the new one.</summary>
    internal static bool IsMuch(ArticleText before, ArticleText now)
    {
        if (!Headings(before).SetEquals(Headings(now)))
            return true;
        var (old, fresh) = (Words(before), Words(now));
        var differ = old.Keys.Union(fresh.Keys).Sum(word => Math.Abs(old.GetValueOrDefault(word) - fresh.GetValueOrDefault(word)));
        return differ >= Much * Math.Max(1, Math.Max(old.Values.Sum(), fresh.Values.Sum()));
    }

    private static Dictionary<string, int> Words(ArticleText text) =>
        Word().Matches(string.Join(' ', text.KeyPoints.Append(text.Body))).CountBy(match => match.Value.ToLowerInvariant()).ToDictionary();

    private static HashSet<string> Headings(ArticleText text) => [.. text.Body.ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith('#')).Select(line => line.Trim())];

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
