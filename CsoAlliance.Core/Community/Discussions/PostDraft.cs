using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Community.Discussions;

/// <summary>A file as it was sent.</summary>
/// <param name="Name">The name that it had on the sender's machine.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PostUpload(string Name, byte[] Content);

/// <summary>What somebody wants to post.</summary>
public sealed record PostDraft
{
    /// <summary>The text in Markdown, at most <see cref="Post.TextLength"/> characters.</summary>
    public string? Text { get; init; }

    /// <summary>Its label; null: the discussion's.</summary>
    public Tlp? Label { get; init; }

    /// <summary>Whether members are not told who wrote it.</summary>
    public bool Unattributed { get; init; }

    /// <summary>The form's one-time id, so that a form sent twice posts once; null for none.</summary>
    public Guid? Once { get; init; }

    /// <summary>Files, at most <see cref="PostFiles.Most"/>.</summary>
    public IReadOnlyList<PostUpload> Files { get; init; } = [];

    internal IReadOnlyList<Error> Check()
    {
        if (string.IsNullOrWhiteSpace(Text))
            return [CommunityErrors.NoText];
        if (Text.Length > Post.TextLength)
            return [CommunityErrors.LongText];
        return Mentions.Check(Text) is { } refusal ? [refusal] : [];
    }

    /// <summary>The label that the post gets, or why it can't have it.</summary>
    internal static Result<Tlp> Under(Tlp least, Tlp? wanted, Viewer viewer)
    {
        var label = wanted ?? least;
        return label == Tlp.Red ? CommunityErrors.Red : label < least ? CommunityErrors.Wider : label > viewer.CeilingInGroups() ? CommunityErrors.AboveOwn : label;
    }
}

/// <summary>What a discussion is to begin with.</summary>
public sealed record DiscussionDraft
{
    /// <summary>What it is about, at most <see cref="Discussion.TitleLength"/> characters.</summary>
    public string? Title { get; init; }

    /// <summary>Its label.</summary>
    public Tlp Label { get; init; } = Tlp.Green;

    /// <summary>Tags divided by commas.</summary>
    public string? Tags { get; init; }

    /// <summary>Reference of an incident, or address of an item of the library or of an event; empty for none.</summary>
    public string? Link { get; init; }

    /// <summary>The first post; its label is the discussion's.</summary>
    public PostDraft Post { get; init; } = new();

    internal static string Tidy(string? tags) =>
        string.Join(',', (tags ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(tag => Slug.From(tag)).Where(tag => tag.Length > 0).Distinct().Take(5).Select(tag => tag.Length > 30 ? tag[..30].Trim('-') : tag));

    internal IReadOnlyList<Error> Check()
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(Title))
            errors.Add(new("discussion.title", "Say in a line what it is about.", "title"));
        else if (Title.Trim().Length > Discussion.TitleLength)
            errors.Add(new("discussion.title-long", $"A title holds at most {Discussion.TitleLength} characters.", "title"));
        errors.AddRange(Post.Check());
        return errors;
    }
}

/// <summary>What became of a post.</summary>
/// <param name="Discussion">Number of the discussion.</param>
/// <param name="Post">Names the post.</param>
/// <param name="Waiting">Whether it waits for a moderator.</param>
public sealed record PostPlaced(int Discussion, Guid Post, bool Waiting);
