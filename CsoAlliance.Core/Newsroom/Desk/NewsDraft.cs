using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Newsroom.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Newsroom.Desk;

/// <summary>A news item on its way, or a change to one that is out.</summary>
public sealed class NewsDraft
{
    private NewsDraft() { }

    internal NewsDraft(NewsText text, long? newsId, NewsWriter writer, DateTime now)
    {
        (Uid, Text, NewsId) = (Guid.CreateVersion7(), text, newsId);
        Touch(writer, now);
    }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names it at the desk and in the audit trail.</summary>
    public Guid Uid { get; private set; }

    /// <summary>The item that it changes; null for a new one until it is out.</summary>
    public long? NewsId { get; private set; }

    /// <summary>All that it says.</summary>
    public NewsText Text { get; private set; } = null!;

    /// <summary>Counts changes, so that nobody saves over what they have not seen.</summary>
    public int Stamp { get; private set; }

    /// <summary>Account of who changed it last.</summary>
    public string ChangedBy { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Whether it came out or was given up.</summary>
    public bool Done { get; private set; }

    internal void Write(NewsText text, NewsWriter writer, DateTime now)
    {
        Text = text;
        Touch(writer, now);
    }

    internal void Finish(long? newsId, NewsWriter writer, DateTime now)
    {
        (Done, NewsId) = (true, newsId);
        Touch(writer, now);
    }

    private void Touch(NewsWriter writer, DateTime now) => (Stamp, ChangedBy, ChangedAt) = (Stamp + 1, writer.Account, now);
}

internal sealed class NewsDraftMapping : IEntityTypeConfiguration<NewsDraft>
{
    public void Configure(EntityTypeBuilder<NewsDraft> builder)
    {
        builder.ToTable("news_drafts");
        builder.Property(draft => draft.Text).IsJson();
        builder.Property(draft => draft.ChangedBy).HasMaxLength(AuditEntry.TextLength);
        builder.Property(draft => draft.Stamp).IsConcurrencyToken();
        builder.HasOne<NewsItem>().WithMany().HasForeignKey(draft => draft.NewsId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(draft => draft.Uid).IsUnique();
        // One open draft an item: a second one would publish over the first.
        builder.HasIndex(draft => draft.NewsId).IsUnique().HasFilter("\"Done\" = FALSE");
    }
}
