using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library;

/// <summary>
/// An item of the library. Its title, summary and tags may be cleared for all while its text is not: then it is listed
/// with a lock.
/// </summary>
public sealed class Article : IArticleFacts
{
    /// <summary>Longest title.</summary>
    public const int TitleLength = 160;

    /// <summary>Longest summary.</summary>
    public const int SummaryLength = 400;

    /// <summary>Longest category code.</summary>
    public const int CategoryLength = 40;

    /// <summary>Longest list of tags.</summary>
    public const int TagsLength = 300;

    /// <summary>Longest author's role.</summary>
    public const int AuthorLength = 120;

    /// <summary>How fast most people read, in words a minute.</summary>
    public const int WordsPerMinute = 200;

    private Article() { }

    /// <summary>Makes an item from its text.</summary>
    public Article(ArticleText text)
    {
        (Uid, Slug) = (Guid.CreateVersion7(), text.Slug);
        Take(text);
    }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names the item outside: in feeds.</summary>
    public Guid Uid { get; private set; }

    /// <summary>Its address; unique.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Its title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>One to three sentences.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>What it is.</summary>
    public ArticleKind Kind { get; private set; }

    /// <summary>Code of its subject, one of <see cref="LibraryTerms.Categories"/>.</summary>
    public string Category { get; private set; } = "";

    /// <summary>Whom it is written for.</summary>
    public Audiences Audiences { get; private set; }

    /// <summary>Two-letter code of its language.</summary>
    public string Language { get; private set; } = "en";

    /// <summary>Its tags, joined by commas, since a tag may be two words.</summary>
    public string Tags { get; private set; } = "";

    /// <summary>How long it takes, 1 or more.</summary>
    public int Minutes { get; private set; }

    /// <summary>Who may read the text.</summary>
    public Tlp Label { get; private set; }

    /// <summary>Whether title, summary and tags are cleared for all, whatever the label of the text.</summary>
    public bool Announced { get; private set; }

    /// <summary>Who wrote it, by role.</summary>
    public string Author { get; private set; } = "";

    /// <summary>The day it came out, UTC.</summary>
    public DateTime PublishedAt { get; private set; }

    /// <summary>The day somebody last checked it, UTC.</summary>
    public DateTime ReviewedAt { get; private set; }

    /// <summary>The day by which it has to be checked again, UTC.</summary>
    public DateTime ReviewBy { get; private set; }

    /// <summary>The text in Markdown.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The words of key points and body, for the search.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What to take away, three to five sentences.</summary>
    public IReadOnlyList<string> KeyPoints { get; private set; } = [];

    /// <summary>What it rests on.</summary>
    public IReadOnlyList<Reference> References { get; private set; } = [];

    /// <summary>Slugs of what to read next.</summary>
    public IReadOnlyList<string> Related { get; private set; } = [];

    /// <summary>Fingerprint of the starter file it came from; null for what was written here.</summary>
    public string? Starter { get; private set; }

    /// <summary>When somebody here last changed it, UTC; null where it still is as it came.</summary>
    public DateTime? EditedAt { get; private set; }

    /// <summary>When it was taken out of the library, UTC; null where it is in it.</summary>
    public DateTime? RetiredAt { get; private set; }

    /// <summary>Slug of what took its place; null where nothing did.</summary>
    public string? Successor { get; private set; }

    /// <summary>Changes the text. From then on a newer starter file leaves it alone. A retired item is in the library again.</summary>
    public void Revise(ArticleText text, DateTime now)
    {
        (EditedAt, RetiredAt, Successor) = (now, null, null);
        Take(text);
    }

    /// <summary>Takes it out of the library.</summary>
    public void Retire(string? successor, DateTime now) => (EditedAt, RetiredAt, Successor) = (now, now, successor);

    /// <summary>Notes that it was read again and is true as it stands.</summary>
    public void Confirm(DateTime now, DateTime reviewBy) => (EditedAt, ReviewedAt, ReviewBy) = (now, now.Date, reviewBy);

    /// <summary>Takes a newer starter file, unless somebody here has changed the item. Says whether it did.</summary>
    internal bool Renew(ArticleText text, string starter)
    {
        if (EditedAt is not null || Starter == starter)
            return false;
        Starter = starter;
        Take(text);
        return true;
    }

    private void Take(ArticleText text)
    {
        (Title, Summary, Kind, Category, Audiences, Language) = (text.Title, text.Summary, text.Kind, text.Category, text.Audiences, text.Language);
        (Label, Announced, Author, Body) = (text.Label, text.Announced, text.Author, text.Body);
        (PublishedAt, ReviewedAt, ReviewBy) = (text.PublishedAt, text.ReviewedAt, text.ReviewBy);
        (KeyPoints, References, Related) = (text.KeyPoints, text.References, text.Related);
        Tags = string.Join(", ", text.Tags);
        var plain = Markup.Plain(Body);
        Text = string.Join('\n', KeyPoints.Append(plain));
        Minutes = text.Minutes ?? Math.Max(1, (int)Math.Round(Markup.Words(plain) / (double)WordsPerMinute));
    }
}
