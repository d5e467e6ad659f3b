using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Reporting.Rows;

/// <summary>A desk certificate; the newest that follows from the pin outside this database is the one sealed to.</summary>
internal sealed class VaultDesk
{
    public uint Generation { get; init; }

    public byte[] Certificate { get; init; } = [];
}

/// <summary>The signed list of analysts.</summary>
internal sealed class VaultRoster
{
    public uint Generation { get; init; }

    public uint Serial { get; init; }

    public byte[] Signed { get; init; } = [];
}

/// <summary>An analyst's own key, sealed under a passphrase.</summary>
internal sealed class VaultAnalyst
{
    public Guid Id { get; init; }

    public byte[] Record { get; set; } = [];
}

/// <summary>The desk's secret, wrapped to one analyst.</summary>
internal sealed class VaultGrant
{
    public Guid Analyst { get; init; }

    public uint Generation { get; init; }

    public byte[] Slot { get; init; } = [];
}

internal sealed class VaultDeskMapping : IEntityTypeConfiguration<VaultDesk>
{
    public void Configure(EntityTypeBuilder<VaultDesk> builder)
    {
        builder.ToTable("vault_desk").HasKey(desk => desk.Generation);
        builder.Property(desk => desk.Generation).ValueGeneratedNever();
    }
}

internal sealed class VaultRosterMapping : IEntityTypeConfiguration<VaultRoster>
{
    public void Configure(EntityTypeBuilder<VaultRoster> builder) => builder.ToTable("vault_roster").HasKey(roster => new { roster.Generation, roster.Serial });
}

internal sealed class VaultAnalystMapping : IEntityTypeConfiguration<VaultAnalyst>
{
    public void Configure(EntityTypeBuilder<VaultAnalyst> builder)
    {
        builder.ToTable("vault_analyst").HasKey(analyst => analyst.Id);
        builder.Property(analyst => analyst.Id).ValueGeneratedNever();
    }
}

internal sealed class VaultGrantMapping : IEntityTypeConfiguration<VaultGrant>
{
    public void Configure(EntityTypeBuilder<VaultGrant> builder)
    {
        builder.ToTable("vault_grant").HasKey(grant => new { grant.Analyst, grant.Generation });
        builder.HasOne<VaultAnalyst>().WithMany().HasForeignKey(grant => grant.Analyst).OnDelete(DeleteBehavior.Cascade);
    }
}
