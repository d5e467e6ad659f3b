using CsoAlliance.Core.Reporting.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Reporting.Rows;

/// <summary>A report that a member is still writing. All but owner, day and state is sealed, under a key of which the device holds half.</summary>
internal sealed class VaultDraft
{
    /// <summary>Random (version 4), and no report's id: what is sent is sealed anew.</summary>
    public Guid Id { get; init; }

    /// <summary>The account; it has one draft at a time.</summary>
    public Guid Owner { get; init; }

    /// <summary>The day on which it was last kept, UTC.</summary>
    public DateOnly Day { get; set; }

    public DraftState State { get; set; }

    public byte[] Box { get; set; } = [];
}

internal sealed class VaultDraftMapping : IEntityTypeConfiguration<VaultDraft>
{
    public void Configure(EntityTypeBuilder<VaultDraft> builder)
    {
        builder.ToTable("vault_draft").HasKey(draft => draft.Id);
        builder.HasIndex(draft => draft.Owner).IsUnique();
        builder.HasIndex(draft => draft.Day);
        builder.Property(draft => draft.Id).ValueGeneratedNever();
        builder.Property(draft => draft.State).HasConversion<string>().HasMaxLength(16);
    }
}
