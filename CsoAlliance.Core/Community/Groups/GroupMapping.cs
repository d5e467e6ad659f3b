using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Community.Groups;

internal sealed class GroupMapping : IEntityTypeConfiguration<Group>, IEntityTypeConfiguration<GroupMember>
{
    public void Configure(EntityTypeBuilder<Group> builder)
    {
        builder.ToTable("groups");
        builder.Property(group => group.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(group => group.Name).HasMaxLength(Group.NameLength);
        builder.Property(group => group.About).HasMaxLength(Group.AboutLength);
        builder.HasIndex(group => group.Slug).IsUnique();
    }

    public void Configure(EntityTypeBuilder<GroupMember> builder)
    {
        builder.ToTable("group_members");
        builder.HasKey(seat => new { seat.GroupId, seat.MemberId });
        builder.Property(seat => seat.Handle).HasMaxLength(Handles.Length);
        builder.HasOne<Group>().WithMany().HasForeignKey(seat => seat.GroupId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(seat => seat.MemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(seat => new { seat.MemberId, seat.State });
        builder.HasIndex(seat => new { seat.GroupId, seat.Number }).IsUnique();
        builder.HasIndex(seat => new { seat.GroupId, seat.Handle });
    }
}
