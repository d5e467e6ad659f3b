using CsoAlliance.Core.Newsroom.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Newsroom.Reach;

/// <summary>That a CSO passed a version of a report to ships of the fleet.</summary>
public sealed class Passing
{
    /// <summary>Most ships that one company can name.</summary>
    public const int MostShips = 2000;

    private Passing() { }

    internal Passing(long report, int version, Guid member, long? company, int ships, bool byLetter, DateTime at) =>
        (ReportId, Version, MemberId, CompanyId, Ships, ByLetter, At) = (report, version, member, company, ships, byLetter, at);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>The report.</summary>
    public long ReportId { get; private set; }

    /// <summary>The version that was passed on.</summary>
    public int Version { get; private set; }

    /// <summary>Who did.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>The company; null for somebody without one.</summary>
    public long? CompanyId { get; private set; }

    /// <summary>To how many ships, 1 to <see cref="MostShips"/>.</summary>
    public int Ships { get; private set; }

    /// <summary>Whether letters to the ships went out from here.</summary>
    public bool ByLetter { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}

internal sealed class PassingMapping : IEntityTypeConfiguration<Passing>
{
    public void Configure(EntityTypeBuilder<Passing> builder)
    {
        builder.ToTable("report_passings");
        builder.HasOne<FirstResponseReport>().WithMany().HasForeignKey(passing => passing.ReportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(passing => new { passing.ReportId, passing.CompanyId });
        builder.HasIndex(passing => passing.MemberId);
    }
}
