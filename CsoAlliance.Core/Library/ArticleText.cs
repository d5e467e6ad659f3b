using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library;

/// <summary>All that a person writes of a library item. What the fields mean is said at <see cref="Article"/>.</summary>
public sealed record ArticleText
{
    /// <inheritdoc cref="Article.Slug" />
    public required string Slug { get; init; }

    /// <inheritdoc cref="Article.Title" />
    public required string Title { get; init; }

    /// <inheritdoc cref="Article.Summary" />
    public required string Summary { get; init; }

    /// <inheritdoc cref="Article.Kind" />
    public ArticleKind Kind { get; init; }

    /// <inheritdoc cref="Article.Category" />
    public required string Category { get; init; }

    /// <inheritdoc cref="Article.Audiences" />
    public Audiences Audiences { get; init; }

    /// <inheritdoc cref="Article.Language" />
    public string Language { get; init; } = "en";

    /// <summary>Its tags, one by one.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <inheritdoc cref="Article.Label" />
    public Tlp Label { get; init; }

    /// <inheritdoc cref="Article.Announced" />
    public bool Announced { get; init; } = true;

    /// <inheritdoc cref="Article.Author" />
    public required string Author { get; init; }

    /// <inheritdoc cref="Article.PublishedAt" />
    public DateTime PublishedAt { get; init; }

    /// <inheritdoc cref="Article.ReviewedAt" />
    public DateTime ReviewedAt { get; init; }

    /// <inheritdoc cref="Article.ReviewBy" />
    public DateTime ReviewBy { get; init; }

    /// <summary>How long it takes, 1 or more, where that does not follow from the words of its text; null where it does.</summary>
    public int? Minutes { get; init; }

    /// <inheritdoc cref="Article.Body" />
    public required string Body { get; init; }

    /// <inheritdoc cref="Article.KeyPoints" />
    public IReadOnlyList<string> KeyPoints { get; init; } = [];

    /// <inheritdoc cref="Article.References" />
    public IReadOnlyList<Reference> References { get; init; } = [];

    /// <inheritdoc cref="Article.Related" />
    public IReadOnlyList<string> Related { get; init; } = [];
}
