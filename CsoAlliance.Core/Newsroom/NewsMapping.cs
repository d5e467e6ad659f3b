using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Newsroom;

internal sealed class NewsMapping : IEntityTypeConfiguration<NewsItem>
{
    public void Configure(EntityTypeBuilder<NewsItem> builder)
    {
        builder.ToTable("news");
        builder.Property(item => item.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(item => item.Title).HasMaxLength(NewsItem.TitleLength);
        builder.Property(item => item.Summary).HasMaxLength(NewsItem.SummaryLength);
        builder.Property(item => item.Icon).HasMaxLength(40);
        builder.Property(item => item.Tags).HasMaxLength(NewsItem.LineLength);
        builder.Property(item => item.Number).HasMaxLength(Reports.FirstResponseReport.NumberLength);
        builder.Property(item => item.SourceTitle).HasMaxLength(NewsItem.LineLength);
        builder.Property(item => item.SourceUrl).HasMaxLength(NewsItem.UrlLength);
        builder.Property(item => item.Starter).HasMaxLength(64);
        builder.HasIndex(item => item.Slug).IsUnique();
        builder.HasIndex(item => item.Uid).IsUnique();
        builder.HasIndex(item => new { item.PublishedAt, item.Id });
    }
}
