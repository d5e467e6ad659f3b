using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Community.Discussions;

/// <summary>The fields of a post's form as they were typed.</summary>
public sealed class PostInput
{
    /// <summary>Title of a new discussion.</summary>
    public string? Title { get; set; }

    /// <summary>The text.</summary>
    public string? Text { get; set; }

    /// <summary>Code of the label; empty: the discussion's.</summary>
    public string? Label { get; set; }

    /// <summary>Tags of a new discussion.</summary>
    public string? Tags { get; set; }

    /// <summary>What a new discussion is linked to.</summary>
    public string? Link { get; set; }

    /// <summary>Whether members are not to be told who wrote it.</summary>
    public bool Unattributed { get; set; }

    /// <summary>The form's one-time id.</summary>
    public Guid? Once { get; set; }

    /// <summary>The post as it is taken. A label that can't be read is the strictest, which a group refuses in words.</summary>
    public PostDraft AsPost(IReadOnlyList<PostUpload> files) => new() { Text = Text, Label = string.IsNullOrEmpty(Label) ? null : TlpText.Parse(Label) ?? Tlp.Red, Unattributed = Unattributed, Once = Once, Files = files };

    /// <summary>The discussion as it is taken.</summary>
    public DiscussionDraft AsDiscussion(IReadOnlyList<PostUpload> files) => new() { Title = Title, Label = TlpText.Parse(Label) ?? Tlp.Red, Tags = Tags, Link = Link, Post = AsPost(files) with { Label = null } };
}
