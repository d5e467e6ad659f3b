using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Reporting.Members;

/// <summary>
/// The one link in clear between a member and a report: for named reports alone. It is cut when the account is deleted or the
/// report withdrawn. Keyed by the report's random id, so that the order of rows tells nothing.
/// </summary>
internal sealed class NamedReport
{
    /// <summary>The report in the vault.</summary>
    public Guid ReportId { get; init; }

    /// <summary>Who sent it.</summary>
    public Guid MemberId { get; init; }

    /// <summary>The register number of the notice that was made of it; null before.</summary>
    public string? Notice { get; set; }
}

internal sealed class NamedReportMapping : IEntityTypeConfiguration<NamedReport>
{
    public void Configure(EntityTypeBuilder<NamedReport> builder)
    {
        builder.ToTable("named_report").HasKey(named => named.ReportId);
        builder.Property(named => named.ReportId).ValueGeneratedNever();
        builder.Property(named => named.Notice).HasMaxLength(Incident.ReferenceLength);
        builder.HasIndex(named => named.MemberId);
        builder.HasOne<Member>().WithMany().HasForeignKey(named => named.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}
