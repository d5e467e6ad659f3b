using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Discussions;

/// <summary>A file as a post shows it.</summary>
/// <param name="Uid">Names it in its address.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Bytes">Its size.</param>
public sealed record FileShown(Guid Uid, string Name, int Bytes);

/// <summary>A post as the viewer sees it. Where it is unattributed nothing in it leads to its author, unless the viewer moderates or wrote it.</summary>
/// <param name="Uid">Names it.</param>
/// <param name="Number">Its place; null where it was never shown.</param>
/// <param name="Author">How its author is shown.</param>
/// <param name="Handle">How its author is mentioned; empty where that is not told.</param>
/// <param name="AuthorId">The author's account; null where that is not told, or the account is gone.</param>
/// <param name="Mine">Whether the viewer wrote it.</param>
/// <param name="Unattributed">Whether members are not told who wrote it.</param>
/// <param name="Label">Its label.</param>
/// <param name="Text">Markdown; empty where it was removed and the viewer does not moderate.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="EditedAt">When its author changed it last, UTC; null for never.</param>
/// <param name="State">How far it is.</param>
/// <param name="Reason">Why it was removed; empty where it was not.</param>
/// <param name="Accepted">Whether it answers the discussion.</param>
/// <param name="Files">Its files.</param>
public sealed record PostShown(Guid Uid, int? Number, string Author, string Handle, Guid? AuthorId, bool Mine, bool Unattributed, Tlp Label, string Text, DateTime At, DateTime? EditedAt, PostState State, string Reason, bool Accepted, IReadOnlyList<FileShown> Files)
{
    /// <summary>How a post is signed whose author is not told.</summary>
    public const string SomeMember = "A member of this group";

    /// <summary>How a post is signed whose author's account is gone.</summary>
    public const string FormerMember = "A former member";
}

/// <summary>A post with its author, before what the viewer may not know is left out.</summary>
internal sealed class PostRow
{
    public required Post Post { get; init; }

    public string? DisplayRole { get; init; }

    public string? Handle { get; init; }

    public bool Accepted { get; init; }

    public PostShown For(Guid? viewer, bool moderates, ILookup<long, PostFile> files)
    {
        var mine = Post.MemberId == viewer;
        var (told, readable) = (!Post.Unattributed || moderates || mine, Post.State != PostState.Removed || moderates);
        return new(Post.Uid, Post.Number, told ? DisplayRole ?? PostShown.FormerMember : PostShown.SomeMember, told ? Handle ?? "" : "", told && DisplayRole is not null ? Post.MemberId : null, mine, Post.Unattributed, Post.Label,
            readable ? Post.Text : "", Post.At, Post.EditedAt, Post.State, Post.Reason, Accepted, Post.State == PostState.Removed ? [] : [.. files[Post.Id].Select(file => new FileShown(file.Uid, file.Name, file.Bytes))]);
    }
}

internal static class PostRows
{
    /// <summary>Posts with their authors. Start with <see cref="CommunityAccess.ReadableBy(IQueryable{Post}, AllianceDbContext, Viewer)"/>.</summary>
    public static IQueryable<PostRow> Rows(this IQueryable<Post> posts, AllianceDbContext db) => posts.Select(post => new PostRow
    {
        Post = post,
        DisplayRole = db.Set<Member>().Where(member => member.Id == post.MemberId).Select(member => member.DisplayRole).FirstOrDefault(),
        Handle = db.Set<GroupMember>().Where(seat => seat.GroupId == post.GroupId && seat.MemberId == post.MemberId).Select(seat => seat.Handle).FirstOrDefault(),
        Accepted = db.Set<Discussion>().Any(discussion => discussion.Id == post.DiscussionId && discussion.AcceptedPostId == post.Id),
    });

    /// <summary>Brings the files and leaves out what the viewer may not know.</summary>
    public static async Task<IReadOnlyList<PostShown>> ForAsync(this IReadOnlyCollection<PostRow> rows, AllianceDbContext db, Viewer viewer, bool moderates, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Post.Id).ToList();
        var files = ids.Count == 0 ? [] : await db.Set<PostFile>().AsNoTracking().Where(file => ids.Contains(file.PostId)).OrderBy(file => file.Id).ToListAsync(ct);
        var byPost = files.ToLookup(file => file.PostId);
        return [.. rows.Select(row => row.For(viewer.MemberId, moderates, byPost))];
    }
}
