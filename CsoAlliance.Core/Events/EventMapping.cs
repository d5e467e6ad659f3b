using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Events;

internal sealed class EventMapping : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.ToTable("events");
        builder.Property(item => item.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(item => item.Title).HasMaxLength(Event.TitleLength);
        builder.Property(item => item.Summary).HasMaxLength(Event.SummaryLength);
        builder.Property(item => item.Zone).HasMaxLength(60);
        builder.Property(item => item.Area).HasMaxLength(Slug.MaxLength);
        builder.Property(item => item.Place).HasMaxLength(Event.LineLength);
        builder.Property(item => item.Language).HasMaxLength(Event.LineLength);
        builder.Property(item => item.Cost).HasMaxLength(Event.LineLength);
        builder.Property(item => item.Organiser).HasMaxLength(Event.LineLength);
        builder.Property(item => item.Starter).HasMaxLength(64);
        builder.Property(item => item.Address).HasMaxLength(Event.LongLength);
        builder.Property(item => item.Directions).HasMaxLength(Event.DirectionsLength);
        builder.Property(item => item.JoinUrl).HasMaxLength(Event.LongLength);
        builder.Property(item => item.DialIn).HasMaxLength(Event.LongLength);
        builder.Property(item => item.AudioOnly).HasMaxLength(Event.LongLength);
        builder.Property(item => item.TextRelay).HasMaxLength(Event.LongLength);
        builder.Property(item => item.Related).HasMaxLength(Event.RelatedLength);
        builder.Property(item => item.Reason).HasMaxLength(Event.ReasonLength);
        builder.Property(item => item.ChangedBy).HasMaxLength(Accounts.Member.DisplayRoleLength);
        builder.Property(item => item.Version).IsConcurrencyToken();
        builder.HasOne<EventSeries>().WithMany().HasForeignKey(item => item.SeriesId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(item => item.Slug).IsUnique();
        builder.HasIndex(item => item.Uid).IsUnique();
        builder.HasIndex(item => new { item.StartsAt, item.Id });
    }
}
