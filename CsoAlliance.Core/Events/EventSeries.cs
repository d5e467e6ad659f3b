using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events.Posting;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Events;

/// <summary>Events that belong together, each with a time, a text and a fate of its own.</summary>
public sealed class EventSeries
{
    private EventSeries() { }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names it; unique.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>How it is called.</summary>
    public string Title { get; private set; } = "";
}

/// <summary>A member who may change one event beside those whose role it is.</summary>
public sealed class EventOrganiser
{
    private EventOrganiser() { }

    internal EventOrganiser(long eventId, Guid member, DateTime now) => (EventId, MemberId, At) = (eventId, member, now);

    /// <summary>The event.</summary>
    public long EventId { get; private set; }

    /// <summary>The account.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>Since when, UTC.</summary>
    public DateTime At { get; private set; }
}

/// <summary>A text of an event as somebody kept it.</summary>
public sealed class EventRevision
{
    private EventRevision() { }

    internal EventRevision(long eventId, int version, EventForm form, string by, DateTime now) => (EventId, Version, Form, By, At) = (eventId, version, form, by, now);

    /// <summary>The event.</summary>
    public long EventId { get; private set; }

    /// <summary>The version that it made.</summary>
    public int Version { get; private set; }

    /// <summary>All that the form held.</summary>
    public EventForm Form { get; private set; } = null!;

    /// <summary>Who kept it, by role.</summary>
    public string By { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}

internal sealed class EventSeriesMapping : IEntityTypeConfiguration<EventSeries>
{
    public void Configure(EntityTypeBuilder<EventSeries> builder)
    {
        builder.ToTable("event_series");
        builder.Property(series => series.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(series => series.Title).HasMaxLength(Event.TitleLength);
        builder.HasIndex(series => series.Slug).IsUnique();
    }
}

internal sealed class EventOrganiserMapping : IEntityTypeConfiguration<EventOrganiser>
{
    public void Configure(EntityTypeBuilder<EventOrganiser> builder)
    {
        builder.ToTable("event_organisers");
        builder.HasKey(named => new { named.EventId, named.MemberId });
        builder.HasOne<Event>().WithMany().HasForeignKey(named => named.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(named => named.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EventRevisionMapping : IEntityTypeConfiguration<EventRevision>
{
    public void Configure(EntityTypeBuilder<EventRevision> builder)
    {
        builder.ToTable("event_revisions");
        builder.HasKey(revision => new { revision.EventId, revision.Version });
        builder.Property(revision => revision.By).HasMaxLength(Member.DisplayRoleLength);
        builder.Property(revision => revision.Form).IsJson();
        builder.HasOne<Event>().WithMany().HasForeignKey(revision => revision.EventId).OnDelete(DeleteBehavior.Cascade);
    }
}
