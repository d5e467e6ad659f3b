using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Accounts;

/// <summary>
/// The part of the audit trail that notes a sealed report's arrival: a hash and the day. It is keyed by the hash and has no
/// rowid, because a place in a numbered trail, between acts with a time, would tell when somebody reported.
/// </summary>
public sealed class AuditArrival
{
    private AuditArrival() { }

    /// <summary>Notes an arrival.</summary>
    /// <param name="hash">SHA-256 over report id, reporter slot and body: 32 bytes.</param>
    /// <param name="day">The day, never the hour.</param>
    public AuditArrival(byte[] hash, DateOnly day) => (Hash, Day) = (hash, day);

    /// <summary>32 bytes that a replaced report can't match.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>The day of arrival.</summary>
    public DateOnly Day { get; private set; }
}

internal sealed class AuditArrivalMapping : IEntityTypeConfiguration<AuditArrival>
{
    public void Configure(EntityTypeBuilder<AuditArrival> builder)
    {
        builder.ToTable("audit_arrival").HasKey(arrival => arrival.Hash);
        builder.Property(arrival => arrival.Hash).HasMaxLength(32).ValueGeneratedNever();
    }
}
