using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Reporting.Rows;

/// <summary>Where a report stands. Stored as text, outside the envelope.</summary>
public enum ReportState
{
    /// <summary>Sealed and not read yet.</summary>
    Received,

    /// <summary>Read by an analyst.</summary>
    Read,

    /// <summary>A question waits for the reporter.</summary>
    Asked,

    /// <summary>The reporter has written since the desk last read.</summary>
    Answered,

    /// <summary>A grade of two sources or more waits for a second reader.</summary>
    SecondReader,

    /// <summary>Approved for publication and not yet marked as published: a cut here is mended at the next unlock.</summary>
    Publishing,

    /// <summary>A notice stands in the register.</summary>
    Published,

    /// <summary>Closed with a reason.</summary>
    Closed,

    /// <summary>Withdrawn by the reporter: the keys are destroyed.</summary>
    Withdrawn,
}

/// <summary>All that stands outside a report's envelope. Its id is random (version 4): a version 7 would tell the time of arrival.</summary>
internal sealed class VaultReport
{
    public Guid Id { get; init; }

    /// <summary>32 bytes derived one way from the receipt.</summary>
    public byte[] Lookup { get; init; } = [];

    public ReportState State { get; set; }

    /// <summary>The day, never the hour.</summary>
    public DateOnly Day { get; init; }

    public string Kind { get; init; } = "";

    /// <summary>Slug of a coarse sea area; empty where none was recognised.</summary>
    public string Area { get; init; } = "";
}

/// <summary>A wrapped key of a report. Deleting these destroys the report.</summary>
internal sealed class VaultKey
{
    public Guid Report { get; init; }

    /// <summary>Evidence id, or all zeros.</summary>
    public Guid Part { get; init; }

    public byte Kind { get; init; }

    public uint Generation { get; init; }

    public byte[] Slot { get; init; } = [];
}

/// <summary>A sealed part: body, message in either direction, desk note.</summary>
internal sealed class VaultPart
{
    public Guid Report { get; init; }

    public byte Kind { get; init; }

    /// <summary>Counts from 0 without gaps in each kind, so that a message left out shows.</summary>
    public uint N { get; init; }

    public byte[] Box { get; init; } = [];
}

internal sealed class VaultReportMapping : IEntityTypeConfiguration<VaultReport>
{
    public void Configure(EntityTypeBuilder<VaultReport> builder)
    {
        builder.ToTable("vault_report").HasKey(report => report.Id);
        builder.HasIndex(report => report.Lookup).IsUnique();
        builder.Property(report => report.Id).ValueGeneratedNever();
        builder.Property(report => report.Lookup).HasMaxLength(32);
        builder.Property(report => report.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(report => report.Kind).HasMaxLength(16);
        builder.Property(report => report.Area).HasMaxLength(60);
    }
}

internal sealed class VaultKeyMapping : IEntityTypeConfiguration<VaultKey>
{
    public void Configure(EntityTypeBuilder<VaultKey> builder)
    {
        builder.ToTable("vault_key").HasKey(key => new { key.Report, key.Part, key.Kind, key.Generation });
        builder.HasOne<VaultReport>().WithMany().HasForeignKey(key => key.Report).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class VaultPartMapping : IEntityTypeConfiguration<VaultPart>
{
    public void Configure(EntityTypeBuilder<VaultPart> builder)
    {
        builder.ToTable("vault_part").HasKey(part => new { part.Report, part.Kind, part.N });
        builder.HasOne<VaultReport>().WithMany().HasForeignKey(part => part.Report).OnDelete(DeleteBehavior.Cascade);
    }
}
