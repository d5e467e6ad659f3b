using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Shell;

namespace CsoAlliance.Web.Community;

/// <summary>A group in the API.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="About">What it is about, in Markdown.</param>
/// <param name="Joining">open, byRequest or byInvitation.</param>
/// <param name="Visibility">listed or hidden.</param>
/// <param name="Members">How many are inside.</param>
/// <param name="State">How the caller stands to it: asked, invited, joined, left or removed; null for not at all.</param>
/// <param name="Moderator">Whether the caller moderates it.</param>
/// <param name="Url">Path of its page.</param>
internal sealed record GroupModel(string Slug, string Name, string About, string Joining, string Visibility, int Members, string? State, bool Moderator, string Url)
{
    public static GroupModel From(GroupItem item) => new(item.Slug, item.Name, item.About, item.Joining.Camel(), item.Visibility.Camel(), item.Members, item.Mine?.Camel(), item.Moderates, "/groups/" + item.Slug);
}

/// <summary>A discussion in the API's list.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Number">Its number in the group.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Tlp">Its label, without prefix.</param>
/// <param name="Posts">Posts that the caller may read.</param>
/// <param name="StartedAt">When it was started.</param>
/// <param name="LastAt">When its last post came.</param>
/// <param name="Unread">Whether it holds posts that the caller has not read.</param>
/// <param name="Answered">Whether a post was taken as its answer.</param>
/// <param name="Waiting">Whether it waits for a moderator.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Url">Path of its page.</param>
internal sealed record DiscussionModel(long Id, int Number, string Title, string Tlp, int Posts, DateTime StartedAt, DateTime LastAt, bool Unread, bool Answered, bool Waiting, IReadOnlyList<string> Tags, string Url)
{
    public static DiscussionModel From(string group, DiscussionItem item) =>
        new(item.Id, item.Number, item.Title, item.Label.Code(), item.Posts, item.StartedAt, item.LastAt, item.IsNew, item.Answered, item.Waiting, item.Tags, $"/groups/{group}/{item.Number}");
}

/// <summary>A discussion in the API with a page of its posts.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Group">Slug of its group.</param>
/// <param name="Number">Its number in the group.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Tlp">Its label, without prefix.</param>
/// <param name="StartedAt">When it was started.</param>
/// <param name="LastAt">When its last post came.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Url">Path of its page.</param>
/// <param name="Posts">Its posts.</param>
internal sealed record ThreadModel(long Id, string Group, int Number, string Title, string Tlp, DateTime StartedAt, DateTime LastAt, IReadOnlyList<string> Tags, string Url, ApiList<PostModel> Posts)
{
    public static ThreadModel From(DiscussionThread thread, HttpRequest request) => new(thread.Id, thread.Group, thread.Number, thread.Title, thread.Label.Code(), thread.StartedAt, thread.LastAt, thread.Tags,
        $"/groups/{thread.Group}/{thread.Number}", thread.Posts.ToApi(request, PostModel.From));
}

/// <summary>A post in the API.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Number">Its place in the discussion.</param>
/// <param name="Author">How its author is shown, a role; null where the author is not told.</param>
/// <param name="Handle">How its author is mentioned in this group; null where the author is not told.</param>
/// <param name="Tlp">Its label, without prefix.</param>
/// <param name="Text">Markdown; null where it was removed.</param>
/// <param name="At">When it was written.</param>
/// <param name="EditedAt">When its author changed it last; null for never.</param>
/// <param name="Removed">Whether a moderator took it out.</param>
/// <param name="Accepted">Whether it answers the discussion.</param>
/// <param name="Files">Its files.</param>
internal sealed record PostModel(Guid Id, int Number, string? Author, string? Handle, string Tlp, string? Text, DateTime At, DateTime? EditedAt, bool Removed, bool Accepted, IReadOnlyList<PostFileModel> Files)
{
    public static PostModel From(PostShown post) => new(post.Uid, post.Number ?? 0, post.Unattributed ? null : post.Author, post.Unattributed || post.Handle.Length == 0 ? null : post.Handle, post.Label.Code(),
        post.State == PostState.Removed ? null : post.Text, post.At, post.EditedAt, post.State == PostState.Removed, post.Accepted, [.. post.Files.Select(file => new PostFileModel(file.Name, file.Bytes, "/groups/files/" + file.Uid))]);
}

/// <summary>A file of a post in the API.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Url">Path where it is fetched.</param>
internal sealed record PostFileModel(string Name, int Bytes, string Url);
