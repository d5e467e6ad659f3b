using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Data.Search;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Discussions;

/// <summary>A post that was found.</summary>
/// <param name="Group">Name of the group.</param>
/// <param name="Slug">The group's name in addresses.</param>
/// <param name="Discussion">Number of the discussion.</param>
/// <param name="Title">Title of the discussion.</param>
/// <param name="Post">The post as the viewer sees it.</param>
/// <param name="Snippet">Where the words stand.</param>
public sealed record PostHit(string Group, string Slug, int Discussion, string Title, PostShown Post, IReadOnlyList<SnippetPart> Snippet);

/// <summary>Searches what the viewer may read, and nothing else: what others may read takes no place and is not counted.</summary>
public sealed class PostSearch(IDbContextFactory<AllianceDbContext> contexts)
{
    /// <summary>Hits on a page.</summary>
    public const int Shown = 20;

    /// <summary>The best hits first, in all groups of the viewer or in one.</summary>
    public async Task<Page<PostHit>> FindAsync(Viewer viewer, string words, string? slug = null, string? cursor = null, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (FullText.Matching(db, SearchTable.Posts, words) is not { } hits)
            return new([], 0, null);
        var readable = db.Set<Post>().AsNoTracking().Where(post => post.State != PostState.Removed).ReadableBy(db, viewer);
        if (slug is not null)
            readable = readable.Where(post => db.Set<Group>().Any(group => group.Id == post.GroupId && group.Slug == slug));
        var ranked = hits.SelectMany(_ => readable, (hit, post) => new { hit, post }).Where(pair => pair.hit.Id == pair.post.Id).Select(pair => new { pair.post.Id, pair.hit.Score });
        var total = await ranked.Take(Page.ExactTo + 1).CountAsync(ct);
        var best = ranked.OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.Id).Take(Page.RankedHits);
        if (Page.Keys(cursor, 2) is [var scoreText, var idText] && double.TryParse(scoreText, NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && long.TryParse(idText, out var last))
            best = best.Where(hit => hit.Score < score || (hit.Score == score && hit.Id < last));
        var keys = await best.OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.Id).Take(Shown + 1).ToListAsync(ct);
        var ids = keys.Take(Shown).Select(key => key.Id).ToList();
        var rows = await readable.Where(post => ids.Contains(post.Id)).Rows(db).ToDictionaryAsync(row => row.Post.Id, ct);
        var discussions = rows.Values.Select(row => row.Post.DiscussionId).Distinct().ToList();
        var places = await db.Set<Discussion>().Where(row => discussions.Contains(row.Id)).Join(db.Set<Group>(), row => row.GroupId, group => group.Id, (row, group) => new { row.Id, row.Number, row.Title, group.Name, group.Slug }).ToDictionaryAsync(place => place.Id, ct);
        var snippets = (await FullText.SnippetsAsync(db, SearchTable.Posts, words, ids, any: true, ct)).ToDictionary(snippet => snippet.Id, snippet => snippet.Text);
        // Found as a member finds: a moderator who wants to know who wrote a post opens it.
        var shown = (await rows.Values.ToList().ForAsync(db, viewer, moderates: false, ct)).ToDictionary(post => post.Uid);
        var items = ids.Where(rows.ContainsKey).Select(id => (rows[id].Post, places[rows[id].Post.DiscussionId]))
            .Select(pair => new PostHit(pair.Item2.Name, pair.Item2.Slug, pair.Item2.Number, pair.Item2.Title, shown[pair.Post.Uid], Parts(snippets.GetValueOrDefault(pair.Post.Id) ?? Beginning(pair.Post.Words))));
        var next = keys.Count > Shown ? Page.Cursor(keys[Shown - 1].Score.ToString("R", CultureInfo.InvariantCulture), keys[Shown - 1].Id.ToString(CultureInfo.InvariantCulture)) : null;
        return new([.. items], total, next);
    }

    private static string Beginning(string words) => words.Length > 160 ? words[..160] + "…" : words;

    private static IReadOnlyList<SnippetPart> Parts(string marked) =>
        [.. marked.Split(FullText.MarkStart).SelectMany((part, i) => i == 0 ? [new SnippetPart(part, false)]
            : part.Split(FullText.MarkEnd, 2) is [var hit, var rest] ? [new SnippetPart(hit, true), new(rest, false)] : new[] { new SnippetPart(part, false) }).Where(part => part.Text.Length > 0)];
}
