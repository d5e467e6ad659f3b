using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Newsroom.Reports;

internal sealed class ReportMapping : IEntityTypeConfiguration<FirstResponseReport>, IEntityTypeConfiguration<ReportVersion>, IEntityTypeConfiguration<ReportNumber>
{
    public void Configure(EntityTypeBuilder<FirstResponseReport> builder)
    {
        builder.ToTable("first_response_reports");
        builder.Property(report => report.Text).IsJson();
        builder.Property(report => report.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(report => report.Number).HasMaxLength(FirstResponseReport.NumberLength);
        builder.Property(report => report.ChangedBy).HasMaxLength(AuditEntry.TextLength);
        builder.Property(report => report.SubmittedBy).HasMaxLength(AuditEntry.TextLength);
        builder.Property(report => report.SentBack).HasMaxLength(ReportLimits.Changed);
        builder.Property(report => report.Starter).HasMaxLength(64);
        builder.Property(report => report.Stamp).IsConcurrencyToken();
        builder.HasIndex(report => report.Uid).IsUnique();
        builder.HasIndex(report => report.Slug).IsUnique();
        builder.HasIndex(report => report.Number).IsUnique();
        builder.HasIndex(report => new { report.Closed, report.UpdatedAt });
    }

    public void Configure(EntityTypeBuilder<ReportVersion> builder)
    {
        builder.ToTable("report_versions");
        builder.Property(version => version.Text).IsJson();
        builder.Property(version => version.By).HasMaxLength(AuditEntry.TextLength);
        builder.Property(version => version.ConfirmedBy).HasMaxLength(AuditEntry.TextLength);
        builder.Property(version => version.Urgent).HasMaxLength(ReportLimits.Changed);
        builder.HasOne<FirstResponseReport>().WithMany().HasForeignKey(version => version.ReportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(version => new { version.ReportId, version.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReportNumber> builder)
    {
        builder.ToTable("report_numbers");
        builder.HasKey(number => number.Year);
        builder.Property(number => number.Year).ValueGeneratedNever();
    }
}

/// <summary>The last number given in a year, so that numbers follow each other and none is given twice.</summary>
internal sealed class ReportNumber
{
    public int Year { get; private set; }

    public int Last { get; private set; }

    /// <summary>The year's next number, written out. Holds the year's row until the caller's transaction ends.</summary>
    public static async Task<string> NextAsync(AllianceDbContext db, int year, CancellationToken ct) => Written(year, (await db.Database.SqlQuery<int>($"""
        INSERT INTO report_numbers ("Year", "Last") VALUES ({year}, 1)
        ON CONFLICT ("Year") DO UPDATE SET "Last" = report_numbers."Last" + 1
        RETURNING "Last" AS "Value"
        """).ToListAsync(ct))[0]);

    private static string Written(int year, int number) => $"FRR-{year}-{number:000}";
}
