using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Discussions;

/// <summary>
/// Tells those who want to know of a post, in the transaction that shows it. No notice names its author: who asked not to be named is
/// named nowhere, and a notice that names others would give that away.
/// </summary>
public sealed class Following(NoticeBoard notices)
{
    /// <summary>Tells of a post that is now shown. Muted: nothing. Normal: mentions, and replies where the person wrote. Watching: every post.</summary>
    internal async Task TellAsync(AllianceDbContext db, Group group, Discussion discussion, Post post, bool opening, CancellationToken ct)
    {
        var (id, author, handles) = (discussion.Id, post.MemberId, Mentions.Of(post.Text));
        var people = await db.Readers(group.Id, post.Label).Where(seat => seat.MemberId != author)
            .GroupJoin(db.Set<DiscussionMark>().Where(mark => mark.DiscussionId == id), seat => seat.MemberId, mark => mark.MemberId, (seat, marks) => new { seat, marks })
            .SelectMany(row => row.marks.DefaultIfEmpty(), (row, mark) => new { row.seat.MemberId, Watch = mark!.Watch ?? row.seat.Watch, Wrote = (bool?)mark.Wrote ?? false, Named = handles.Contains(row.seat.Handle) })
            .Where(person => person.Watch == WatchLevel.Watching || (person.Watch == WatchLevel.Normal && (person.Wrote || person.Named)))
            .ToListAsync(ct);
        var path = $"/groups/{group.Slug}/{discussion.Number}";
        await notices.TellAsync(db, [.. people.Where(person => person.Named).Select(person => person.MemberId)], new(NoticeTopic.Mention, Told(group, post), $"You are mentioned in “{discussion.Title}”", path), ct);
        var rest = people.Where(person => !person.Named).Select(person => person.MemberId).ToList();
        await notices.TellAsync(db, rest, opening
            ? new(NoticeTopic.Thread, Told(group, post), $"New discussion in {group.Name}: “{discussion.Title}”", path)
            : new(NoticeTopic.Reply, Told(group, post), $"New reply in “{discussion.Title}”", path), ct);
    }

    /// <summary>Tells the moderators who may read it that a post waits, or was reported.</summary>
    internal async Task AskAsync(AllianceDbContext db, Group group, Post post, string title, Guid by, CancellationToken ct)
    {
        var moderators = await db.Readers(group.Id, post.Label).Where(seat => seat.Role == GroupRole.Moderator && seat.MemberId != by).Select(seat => seat.MemberId).ToListAsync(ct);
        await notices.TellAsync(db, moderators, new(NoticeTopic.Moderation, Told(group, post), title, $"/groups/{group.Slug}/moderation"), ct);
    }

    /// <summary>Tells a post's author what a moderator decided.</summary>
    internal Task AnswerAsync(AllianceDbContext db, Group group, Discussion discussion, Post post, string title, CancellationToken ct) =>
        notices.TellAsync(db, [post.MemberId], new(NoticeTopic.Group, Told(group, post), title, $"/groups/{group.Slug}/{discussion.Number}"), ct);

    // Mail about a hidden group must not say that there is one: neither by its name nor by its address.
    private static Tlp Told(Group group, Post post) => group.Visibility == GroupVisibility.Hidden && post.Label == Tlp.Clear ? Tlp.Green : post.Label;
}
