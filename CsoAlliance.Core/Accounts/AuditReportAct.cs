using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Accounts;

/// <summary>
/// The part of the audit trail that notes acts on sealed reports. It is ordered within one report and not across reports: in one
/// numbered list, "report approved" beside "notice published" would give away which notice came of which report.
/// </summary>
public sealed class AuditReportAct
{
    private AuditReportAct() { }

    /// <summary>Notes an act.</summary>
    /// <param name="report">The report's number.</param>
    /// <param name="n">Its place among the acts on that report, from 0.</param>
    /// <param name="day">The day, never the hour.</param>
    /// <param name="actor">The account's address.</param>
    /// <param name="act">What was done: <c>report.read</c>.</param>
    public AuditReportAct(string report, int n, DateOnly day, string actor, string act) => (Report, N, Day, Actor, Act) = (report, n, day, actor, act);

    /// <summary>The report's number, such as R-7KQ4-M2XD.</summary>
    public string Report { get; private set; } = "";

    /// <summary>Place among the acts on that report, from 0.</summary>
    public int N { get; private set; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Who.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>What was done.</summary>
    public string Act { get; private set; } = "";
}

internal sealed class AuditReportActMapping : IEntityTypeConfiguration<AuditReportAct>
{
    public void Configure(EntityTypeBuilder<AuditReportAct> builder)
    {
        builder.ToTable("audit_report").HasKey(act => new { act.Report, act.N });
        builder.Property(act => act.Report).HasMaxLength(20);
        builder.Property(act => act.Actor).HasMaxLength(AuditEntry.TextLength);
        builder.Property(act => act.Act).HasMaxLength(AuditEntry.TextLength);
    }
}
