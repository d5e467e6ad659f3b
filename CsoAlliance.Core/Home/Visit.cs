using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Home;

/// <summary>When a member was here. One row a member, written at most every few minutes.</summary>
public sealed class Visit
{
    private Visit() { }

    internal Visit(Guid member, DateTime now) => (MemberId, SeenAt, Since) = (member, now, now - Visits.FirstLook);

    /// <summary>Whose; the key.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>The last page of this visit, UTC; up to <see cref="Visits.Precision"/> behind.</summary>
    public DateTime SeenAt { get; private set; }

    /// <summary>The last page of the visit before this one, UTC; null during the first.</summary>
    public DateTime? LastAt { get; private set; }

    /// <summary>What came after this is new to the member, UTC: the end of the last visit, or when everything was marked read.</summary>
    public DateTime Since { get; private set; }
}

internal sealed class VisitMapping : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.ToTable("visits");
        builder.HasKey(visit => visit.MemberId);
    }
}
