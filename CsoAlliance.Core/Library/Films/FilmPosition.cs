using CsoAlliance.Core.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Library.Films;

/// <summary>How far a member has watched a film, so that another device goes on from there.</summary>
internal sealed class FilmPosition
{
    private FilmPosition() { }

    public FilmPosition(Guid memberId, long articleId, double seconds, DateTime updatedAt) =>
        (MemberId, ArticleId, Seconds, UpdatedAt) = (memberId, articleId, seconds, updatedAt);

    public long Id { get; private set; }

    public Guid MemberId { get; private set; }

    public long ArticleId { get; private set; }

    public double Seconds { get; private set; }

    /// <summary>When the member was there, UTC; what was true later wins, whenever it arrives.</summary>
    public DateTime UpdatedAt { get; private set; }
}

internal sealed class FilmPositionMapping : IEntityTypeConfiguration<FilmPosition>
{
    public void Configure(EntityTypeBuilder<FilmPosition> builder)
    {
        builder.ToTable("film_positions");
        builder.HasIndex(position => new { position.MemberId, position.ArticleId }).IsUnique();
        builder.HasOne<Member>().WithMany().HasForeignKey(position => position.MemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Article>().WithMany().HasForeignKey(position => position.ArticleId).OnDelete(DeleteBehavior.Cascade);
    }
}
