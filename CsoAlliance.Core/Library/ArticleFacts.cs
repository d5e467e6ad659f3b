using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Library;

/// <summary>What an item is filtered, counted and labelled by.</summary>
internal interface IArticleFacts : ILabelled
{
    bool Announced { get; }

    ArticleKind Kind { get; }

    string Category { get; }

    Audiences Audiences { get; }

    string Language { get; }

    DateTime ReviewBy { get; }
}

/// <summary>
/// The facts of each item in the library, without its text. A search asks them of every hit; beside the text they lie behind ten
/// kilobytes of it, and counting twenty thousand items meant reading two hundred megabytes. SQLite keeps them in a table of their own
/// by triggers; PostgreSQL moves long texts out of the row by itself, and so a view does. What was retired is not in it.
/// </summary>
internal sealed class ArticleFacts : IArticleFacts
{
    public const string Table = "article_facts";

    public static readonly string[] Columns = [nameof(Label), nameof(Announced), nameof(Kind), nameof(Category), nameof(Audiences), nameof(Language), nameof(ReviewBy)];

    public long Id { get; private set; }

    public Tlp Label { get; private set; }

    public bool Announced { get; private set; }

    public ArticleKind Kind { get; private set; }

    public string Category { get; private set; } = "";

    public Audiences Audiences { get; private set; }

    public string Language { get; private set; } = "";

    public DateTime ReviewBy { get; private set; }
}

internal sealed class ArticleFactsMapping : IEntityTypeConfiguration<ArticleFacts>
{
    public void Configure(EntityTypeBuilder<ArticleFacts> builder)
    {
        // A view to EF, which so neither makes nor changes it.
        builder.HasNoKey().ToView(ArticleFacts.Table);
        builder.Property(facts => facts.Category).HasMaxLength(Article.CategoryLength);
        builder.Property(facts => facts.Language).HasMaxLength(8);
    }
}
