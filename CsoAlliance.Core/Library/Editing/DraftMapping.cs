using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Library.Editing;

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("library_drafts");
        builder.Property(draft => draft.Text).IsJson();
        builder.Property(draft => draft.Film!).IsJson();
        builder.Property(draft => draft.Author).HasMaxLength(AuditEntry.TextLength);
        builder.Property(draft => draft.ChangedBy).HasMaxLength(AuditEntry.TextLength);
        builder.Property(draft => draft.Reviewer).HasMaxLength(AuditEntry.TextLength);
        builder.Property(draft => draft.Note).HasMaxLength(Draft.NoteLength);
        builder.Property(draft => draft.Version).IsConcurrencyToken();
        builder.HasOne<Article>().WithMany().HasForeignKey(draft => draft.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(draft => draft.Uid).IsUnique();
        builder.HasIndex(draft => draft.State);
        // One open draft an item: a second one would publish over the first.
        builder.HasIndex(draft => draft.ArticleId).IsUnique().HasFilter("\"State\" < 4");
    }
}

internal sealed class DraftSaveMapping : IEntityTypeConfiguration<DraftSave>
{
    public void Configure(EntityTypeBuilder<DraftSave> builder)
    {
        builder.ToTable("library_draft_saves");
        builder.Property(save => save.Text).IsJson();
        builder.Property(save => save.By).HasMaxLength(AuditEntry.TextLength);
        builder.HasOne<Draft>().WithMany().HasForeignKey(save => save.DraftId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(save => new { save.DraftId, save.Number }).IsUnique();
    }
}

internal sealed class DraftCommentMapping : IEntityTypeConfiguration<DraftComment>
{
    public void Configure(EntityTypeBuilder<DraftComment> builder)
    {
        builder.ToTable("library_draft_comments");
        builder.Property(comment => comment.By).HasMaxLength(AuditEntry.TextLength);
        builder.Property(comment => comment.Text).HasMaxLength(DraftComment.TextLength);
        builder.HasOne<Draft>().WithMany().HasForeignKey(comment => comment.DraftId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable("library_revisions");
        builder.Property(revision => revision.Text).IsJson();
        builder.Property(revision => revision.Film!).IsJson();
        builder.Property(revision => revision.By).HasMaxLength(AuditEntry.TextLength);
        builder.Property(revision => revision.Reviewer).HasMaxLength(AuditEntry.TextLength);
        builder.Property(revision => revision.Note).HasMaxLength(Draft.NoteLength);
        builder.HasOne<Article>().WithMany().HasForeignKey(revision => revision.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(revision => new { revision.ArticleId, revision.Number }).IsUnique();
        builder.HasIndex(revision => revision.At);
    }
}
