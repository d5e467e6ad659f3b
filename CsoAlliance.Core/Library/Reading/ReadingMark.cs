using CsoAlliance.Core.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Library.Reading;

/// <summary>What a member noted at a library item. It is the member's own: nobody else is shown it, and it goes with the account.</summary>
public sealed class ReadingMark
{
    private ReadingMark() { }

    internal ReadingMark(Guid member, long article) => (Member, Article) = (member, article);

    /// <summary>Whose it is.</summary>
    public Guid Member { get; private set; }

    /// <summary>Row of the item.</summary>
    public long Article { get; private set; }

    /// <summary>When it was bookmarked, UTC; null where it is not.</summary>
    public DateTime? BookmarkedAt { get; internal set; }

    /// <summary>When the member said that it is read, UTC; null where it is not.</summary>
    public DateTime? ReadAt { get; internal set; }

    /// <summary>How far down it was read, 0 to 100.</summary>
    public int Progress { get; internal set; }

    /// <summary>Whether it was useful; null where the member has not said.</summary>
    public bool? Useful { get; internal set; }

    /// <summary>When any of it last changed, UTC.</summary>
    public DateTime ChangedAt { get; internal set; }
}

internal sealed class ReadingMarkMapping : IEntityTypeConfiguration<ReadingMark>
{
    public void Configure(EntityTypeBuilder<ReadingMark> builder)
    {
        builder.ToTable("reading_marks");
        builder.HasKey(mark => new { mark.Member, mark.Article });
        builder.HasOne<Member>().WithMany().HasForeignKey(mark => mark.Member).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Article>().WithMany().HasForeignKey(mark => mark.Article).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(mark => new { mark.Member, mark.ChangedAt });
    }
}
