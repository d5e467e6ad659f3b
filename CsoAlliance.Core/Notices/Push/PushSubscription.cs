using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Notices.Push;

/// <summary>A browser that a member lets this site wake (Web Push, RFC 8030).</summary>
public sealed class PushSubscription
{
    /// <summary>Longest <see cref="Endpoint"/>.</summary>
    public const int EndpointLength = 1000;

    /// <summary>Longest <see cref="Device"/>.</summary>
    public const int DeviceLength = 120;

    private PushSubscription() { }

    internal PushSubscription(string endpoint, Guid member, PushKeys keys, string device, long since, DateTime now)
    {
        (Uid, Endpoint) = (Guid.NewGuid(), endpoint);
        Take(member, keys, device, since, now);
    }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names it on its owner's page.</summary>
    public Guid Uid { get; private set; }

    /// <summary>Whose it is.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>Address at the browser maker's push service.</summary>
    public string Endpoint { get; private set; } = "";

    /// <summary>The browser's public key: a point of P-256, uncompressed, in base64url.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The browser's secret of 16 octets in base64url.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>Browser and system, in words.</summary>
    public string Device { get; private set; } = "";

    /// <summary>When it was allowed, UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>The last notice that went to it: only later ones follow.</summary>
    public long LastNotice { get; private set; }

    /// <summary>When it may be tried next, UTC.</summary>
    public DateTime NextAt { get; private set; }

    /// <summary>How often it was tried in vain since it last took something.</summary>
    public int Failures { get; private set; }

    /// <summary>When it last took something, UTC; null before.</summary>
    public DateTime? SentAt { get; private set; }

    internal void Take(Guid member, PushKeys keys, string device, long since, DateTime now)
    {
        (MemberId, Key, Secret, Device, LastNotice) = (member, keys.Key, keys.Secret, device.Length > DeviceLength ? device[..DeviceLength] : device, since);
        (CreatedAt, NextAt, Failures) = (now, now, 0);
    }

    internal void Sent(long notice, DateTime now) => (LastNotice, SentAt, Failures, NextAt) = (notice, now, 0, now);

    internal void Failed(DateTime now) => (Failures, NextAt) = (Failures + 1, now.AddSeconds(Math.Min(3600, 15 * Math.Pow(2, Failures))));
}

/// <summary>What a browser gives so that only it can read what is sent.</summary>
/// <param name="Key">Its public key, base64url.</param>
/// <param name="Secret">Its secret, base64url.</param>
public sealed record PushKeys(string Key, string Secret);

internal sealed class PushSubscriptionMapping : IEntityTypeConfiguration<PushSubscription>
{
    public void Configure(EntityTypeBuilder<PushSubscription> builder)
    {
        builder.ToTable("push_subscriptions");
        builder.Property(subscription => subscription.Endpoint).HasMaxLength(PushSubscription.EndpointLength);
        builder.Property(subscription => subscription.Key).HasMaxLength(100);
        builder.Property(subscription => subscription.Secret).HasMaxLength(40);
        builder.Property(subscription => subscription.Device).HasMaxLength(PushSubscription.DeviceLength);
        builder.HasIndex(subscription => subscription.Endpoint).IsUnique();
        builder.HasIndex(subscription => subscription.Uid).IsUnique();
        builder.HasIndex(subscription => subscription.MemberId);
    }
}
