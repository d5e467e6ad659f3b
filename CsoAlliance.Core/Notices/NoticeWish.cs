using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Notices;

/// <summary>What somebody wants to be told about a subject, where it differs from the usual.</summary>
public sealed class NoticeWish
{
    private NoticeWish() { }

    internal NoticeWish(Guid member, string topic, bool shown, MailRhythm mail) => (MemberId, Topic, Shown, Mail) = (member, topic, shown, mail);

    /// <summary>Whose wish.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>Code of the subject.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>Whether it stands in the notice centre.</summary>
    public bool Shown { get; private set; }

    /// <summary>How often mail goes out.</summary>
    public MailRhythm Mail { get; private set; }

    internal void Change(bool shown, MailRhythm mail) => (Shown, Mail) = (shown, mail);
}

/// <summary>When somebody wants no mail.</summary>
public sealed class QuietHours
{
    private QuietHours() { }

    internal QuietHours(Guid member, string zone, int from, int until) => (MemberId, Zone, From, Until) = (member, zone, from, until);

    /// <summary>Whose hours.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>IANA name of the zone that they are meant in.</summary>
    public string Zone { get; private set; } = "UTC";

    /// <summary>First quiet hour, 0-23.</summary>
    public int From { get; private set; }

    /// <summary>First hour that is not quiet again, 0-23; the same as <see cref="From"/> where no hour is quiet.</summary>
    public int Until { get; private set; }

    internal void Change(string zone, int from, int until) => (Zone, From, Until) = (zone, from, until);

    /// <summary>When a letter may go out that is ready now: now, or when the quiet hours end, UTC.</summary>
    public DateTime After(DateTime now)
    {
        if (From == Until || !TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone))
            return now;
        var local = TimeZoneInfo.ConvertTimeFromUtc(now, zone);
        var quiet = From < Until ? local.Hour >= From && local.Hour < Until : local.Hour >= From || local.Hour < Until;
        if (!quiet)
            return now;
        var end = local.Date.AddHours(Until);
        if (end <= local)
            end = end.AddDays(1);
        // Where the clocks go forward the hour itself may not exist; the next one does.
        while (zone.IsInvalidTime(end))
            end = end.AddHours(1);
        return TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(end, DateTimeKind.Unspecified), zone);
    }
}

internal sealed class NoticeWishMapping : IEntityTypeConfiguration<NoticeWish>, IEntityTypeConfiguration<QuietHours>
{
    public void Configure(EntityTypeBuilder<NoticeWish> builder)
    {
        builder.ToTable("notice_wishes");
        builder.HasKey(wish => new { wish.MemberId, wish.Topic });
        builder.Property(wish => wish.Topic).HasMaxLength(NoticeTopic.CodeLength);
    }

    public void Configure(EntityTypeBuilder<QuietHours> builder)
    {
        builder.ToTable("quiet_hours");
        builder.HasKey(hours => hours.MemberId);
        builder.Property(hours => hours.Zone).HasMaxLength(60);
    }
}
