using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Accounts;

/// <summary>How somebody got in.</summary>
public enum SignInWay
{
    /// <summary>With the password alone.</summary>
    Password = 0,

    /// <summary>With the password and a code of the authenticator.</summary>
    PasswordAndCode = 1,

    /// <summary>With the password and a recovery code.</summary>
    RecoveryCode = 2,

    /// <summary>With a passkey.</summary>
    Passkey = 3,
}

/// <summary>One sign-in on one device, from entering to leaving.</summary>
public sealed class Session
{
    /// <summary>Longest <see cref="Device"/>.</summary>
    public const int DeviceLength = 80;

    private Session() { }

    internal Session(Guid member, SignInWay way, string device, bool shared, DateTime now) =>
        (Id, MemberId, Way, Device, Shared, BegunAt, SeenAt) = (Guid.NewGuid(), member, way, device.Length > DeviceLength ? device[..DeviceLength] : device, shared, now, now);

    /// <summary>Names it in the sign-in cookie.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>How the person got in.</summary>
    public SignInWay Way { get; private set; }

    /// <summary>Browser and system in words, such as "Firefox on Windows"; no address is kept.</summary>
    public string Device { get; private set; } = "";

    /// <summary>Whether it ends with the browser's window.</summary>
    public bool Shared { get; private set; }

    /// <summary>When it began, UTC.</summary>
    public DateTime BegunAt { get; private set; }

    /// <summary>When it was last checked, UTC; at most a minute behind the last page.</summary>
    public DateTime SeenAt { get; private set; }

    /// <summary>When it ended, UTC; null while it lasts.</summary>
    public DateTime? EndedAt { get; private set; }

    internal void End(DateTime now) => EndedAt ??= now;
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.Property(session => session.Device).HasMaxLength(Session.DeviceLength);
        builder.HasIndex(session => new { session.MemberId, session.EndedAt });
    }
}
