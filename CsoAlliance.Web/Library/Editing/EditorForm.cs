using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Library.Editing;

/// <summary>A draft's text as the editor's fields hold it.</summary>
public sealed class EditorForm
{
    private ArticleText origin;

    /// <summary>Fills the fields.</summary>
    public EditorForm(ArticleText text)
    {
        origin = text;
        (Title, Slug, Summary, Kind, Category, Label, Announced) = (text.Title, text.Slug, text.Summary, text.Kind, text.Category, text.Label, text.Announced);
        (Audiences, Language, Author, Body) = (text.Audiences, text.Language, text.Author, text.Body);
        (Tags, KeyPoints, Related) = (string.Join(", ", text.Tags), string.Join('\n', text.KeyPoints), string.Join('\n', text.Related));
        ReviewBy = text.ReviewBy.Date;
        References = [.. text.References.Select(reference => new ReferenceRow { Title = reference.Title, Publisher = reference.Publisher, Url = reference.Url, Mark = reference.Mark })];
    }

    /// <inheritdoc cref="ArticleText.Title" />
    public string Title { get; set; }

    /// <inheritdoc cref="ArticleText.Slug" />
    public string Slug { get; set; }

    /// <inheritdoc cref="ArticleText.Summary" />
    public string Summary { get; set; }

    /// <inheritdoc cref="ArticleText.Kind" />
    public ArticleKind Kind { get; set; }

    /// <inheritdoc cref="ArticleText.Category" />
    public string Category { get; set; }

    /// <inheritdoc cref="ArticleText.Audiences" />
    public Audiences Audiences { get; set; }

    /// <inheritdoc cref="ArticleText.Label" />
    public Tlp Label { get; set; }

    /// <inheritdoc cref="ArticleText.Announced" />
    public bool Announced { get; set; }

    /// <inheritdoc cref="ArticleText.Language" />
    public string Language { get; set; }

    /// <inheritdoc cref="ArticleText.Author" />
    public string Author { get; set; }

    /// <summary>Tags, with commas between them.</summary>
    public string Tags { get; set; }

    /// <summary>Key points, one a line.</summary>
    public string KeyPoints { get; set; }

    /// <summary>Addresses of what to read next, one a line.</summary>
    public string Related { get; set; }

    /// <summary>The day of the next review.</summary>
    public DateTime ReviewBy { get; set; }

    /// <summary>What it rests on.</summary>
    public List<ReferenceRow> References { get; }

    /// <summary>The Markdown.</summary>
    public string Body { get; set; }

    /// <summary>The fields as a text.</summary>
    public ArticleText ToText() => origin with
    {
        Title = Title.Trim(), Slug = Slug.Trim().Length == 0 ? Core.Shared.Slug.From(Title) : Slug.Trim(), Summary = Summary.Trim(), Kind = Kind, Category = Category, Audiences = Audiences,
        Label = Label, Announced = Announced, Language = Language.Trim(), Author = Author.Trim(), Tags = DraftTexts.Split(Tags), KeyPoints = Lines(KeyPoints), Related = Lines(Related), Body = Body,
        ReviewBy = DateTime.SpecifyKind(ReviewBy, DateTimeKind.Utc),
        References = [.. References.Where(row => row.Title.Length + row.Publisher.Length + row.Url.Length > 0).Select(row => new Reference(row.Title.Trim(), row.Publisher.Trim(), row.Url.Trim(), row.Mark))],
    };

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>One reference in its fields.</summary>
    public sealed class ReferenceRow
    {
        /// <inheritdoc cref="Reference.Title" />
        public string Title { get; set; } = "";

        /// <inheritdoc cref="Reference.Publisher" />
        public string Publisher { get; set; } = "";

        /// <inheritdoc cref="Reference.Url" />
        public string Url { get; set; } = "";

        /// <inheritdoc cref="Reference.Mark" />
        public ReferenceMark Mark { get; set; } = ReferenceMark.Reported;
    }
}
