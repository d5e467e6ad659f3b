using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Library;

internal sealed class ArticleMapping : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.ToTable("articles");
        builder.Property(article => article.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(article => article.Title).HasMaxLength(Article.TitleLength);
        builder.Property(article => article.Summary).HasMaxLength(Article.SummaryLength);
        builder.Property(article => article.Category).HasMaxLength(Article.CategoryLength);
        builder.Property(article => article.Language).HasMaxLength(8);
        builder.Property(article => article.Tags).HasMaxLength(Article.TagsLength);
        builder.Property(article => article.Author).HasMaxLength(Article.AuthorLength);
        builder.Property(article => article.Successor).HasMaxLength(Slug.MaxLength);
        builder.Property(article => article.Starter).HasMaxLength(64);
        builder.Property(article => article.KeyPoints).IsJson();
        builder.Property(article => article.References).IsJson();
        builder.Property(article => article.Related).IsJson();
        builder.HasIndex(article => article.Slug).IsUnique();
        builder.HasIndex(article => article.Uid).IsUnique();
        builder.HasIndex(article => new { article.PublishedAt, article.Id });
    }
}
