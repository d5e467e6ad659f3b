namespace CsoAlliance.Core.Notices;

/// <summary>Configuration section <c>Mail</c>: how letters leave. Without a host they are written as files into <c>outbox</c> under the data directory.</summary>
public sealed class MailOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Mail";

    /// <summary>Key <c>Mail:Host</c>: the SMTP server.</summary>
    public string? Host { get; set; }

    /// <summary>Key <c>Mail:Port</c>: 587 takes STARTTLS, 465 TLS from the start.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Key <c>Mail:Plain</c>: whether a server that offers no encryption is accepted; for one on the same machine.</summary>
    public bool Plain { get; set; }

    /// <summary>Key <c>Mail:User</c>: the account at the server; unset: none is needed.</summary>
    public string? User { get; set; }

    /// <summary>Key <c>Mail:Password</c>.</summary>
    public string? Password { get; set; }

    /// <summary>Key <c>Mail:From</c>: the address that letters come from.</summary>
    public string From { get; set; } = "no-reply@cso-alliance.invalid";
}

/// <summary>The site's address where no request tells it.</summary>
public interface IPublicSite
{
    /// <summary>Scheme and host without a slash at the end; null where it is not known.</summary>
    string? Address { get; }
}
