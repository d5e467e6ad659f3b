using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Membership.Companies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Membership;

/// <summary>How a member stands in the community: for whom, as what, until when it is to be checked again.</summary>
public sealed class Standing
{
    /// <summary>Months after which a membership is checked again.</summary>
    public const int VerifiedMonths = 12;

    /// <summary>Longest reason.</summary>
    public const int ReasonLength = 800;

    private Standing() { }

    internal Standing(Guid member) => MemberId = member;

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Whose; unique.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>Row of the company; null where the member belongs to none.</summary>
    public long? CompanyId { get; private set; }

    /// <summary>The company; not loaded by itself.</summary>
    public Company? Company { get; private set; }

    /// <summary>What the member does there.</summary>
    public WantedRole Role { get; private set; }

    /// <summary>When the membership is to be checked again, UTC.</summary>
    public DateTime VerifyBy { get; private set; }

    /// <summary>When it was suspended, UTC; null where it is not.</summary>
    public DateTime? SuspendedAt { get; private set; }

    /// <summary>When it ended, UTC; null where it has not.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>Why it was suspended or ended; empty where it was not.</summary>
    public string Reason { get; private set; } = "";

    internal void Admit(Company? company, WantedRole role, DateTime now)
    {
        (Company, Role) = (company, role);
        (SuspendedAt, RemovedAt, Reason) = (null, null, "");
        Verified(now);
    }

    internal void Verified(DateTime now) => VerifyBy = now.AddMonths(VerifiedMonths);

    internal void Suspend(string reason, DateTime now) => (SuspendedAt, Reason) = (now, reason);

    internal void Reinstate() => (SuspendedAt, Reason) = (null, "");

    internal void Remove(string reason, DateTime now) => (RemovedAt, SuspendedAt, Reason, CompanyId, Company) = (now, null, reason, null, null);
}

internal sealed class StandingMapping : IEntityTypeConfiguration<Standing>
{
    public void Configure(EntityTypeBuilder<Standing> builder)
    {
        builder.ToTable("standings");
        builder.Property(standing => standing.Reason).HasMaxLength(Standing.ReasonLength);
        builder.HasIndex(standing => standing.MemberId).IsUnique();
        builder.HasIndex(standing => standing.VerifyBy);
        builder.HasOne<Member>().WithOne().HasForeignKey<Standing>(standing => standing.MemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(standing => standing.Company).WithMany().HasForeignKey(standing => standing.CompanyId).OnDelete(DeleteBehavior.SetNull);
    }
}
