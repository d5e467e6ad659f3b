using CsoAlliance.Core.Data;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CsoAlliance.Core.Notices;

/// <summary>Hands letters to the mail server, or writes them as files where none is configured.</summary>
public sealed class Postman(IOptions<MailOptions> options, AllianceOptions alliance, IPublicSite site)
{
    private readonly MailOptions mail = options.Value;
    private readonly AllianceOptions alliance = alliance;

    /// <summary>Whether a mail server is configured.</summary>
    public bool HasServer => mail.Host is { Length: > 0 };

    internal Round Start() => new(this);

    private MimeMessage Message(Letter letter)
    {
        var from = MailboxAddress.Parse(mail.From);
        from.Name = "CSO Alliance";
        var message = new MimeMessage { Subject = letter.Subject, Date = new DateTimeOffset(letter.WrittenAt, TimeSpan.Zero), MessageId = $"{letter.Uid:N}@{from.Domain}" };
        message.From.Add(from);
        message.To.Add(MailboxAddress.Parse(letter.To));
        // Nobody's holiday answer comes back, and no list server takes it for a person's letter (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new TextPart("plain") { Text = letter.Path is null ? letter.Text : $"{letter.Text}\n\n{(site.Address is { } address ? address + letter.Path : $"Open this page of the site: {letter.Path}")}\n" };
        return message;
    }

    /// <summary>One connection, for the letters of one round.</summary>
    internal sealed class Round(Postman postman) : IAsyncDisposable
    {
        private readonly SmtpClient? client = postman.HasServer ? new() : null;

        /// <summary>Null where the letter was handed over; otherwise what went wrong.</summary>
        public async Task<string?> TrySendAsync(Letter letter, CancellationToken ct)
        {
            try
            {
                using var message = postman.Message(letter);
                if (client is null)
                    await WriteAsync(letter, message, ct);
                else
                {
                    await ConnectAsync(client, ct);
                    await client.SendAsync(message, ct);
                }
                return null;
            }
            catch (Exception failure) when (failure is IOException or ProtocolException or ServiceNotConnectedException or AuthenticationException or CommandException or System.Net.Sockets.SocketException or SslHandshakeException or ParseException or UnauthorizedAccessException or NotSupportedException or TimeoutException)
            {
                return failure.Message;
            }
        }

        public async ValueTask DisposeAsync()
        {
            if (client is null)
                return;
            if (client.IsConnected)
                await client.DisconnectAsync(quit: true);
            client.Dispose();
        }

        private async Task ConnectAsync(SmtpClient smtp, CancellationToken ct)
        {
            if (smtp.IsConnected)
                return;
            var mail = postman.mail;
            await smtp.ConnectAsync(mail.Host!, mail.Port, mail.Plain ? SecureSocketOptions.StartTlsWhenAvailable : mail.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls, ct);
            if (mail.User is { Length: > 0 })
                await smtp.AuthenticateAsync(mail.User, mail.Password ?? "", ct);
        }

        private async Task WriteAsync(Letter letter, MimeMessage message, CancellationToken ct)
        {
            var path = Path.Combine(postman.alliance.Folder("outbox"), $"{letter.WrittenAt:yyyyMMdd-HHmmss}-{letter.Uid:N}.eml");
            await using (var file = File.Create(path + ".part"))
                await message.WriteToAsync(file, ct);
            File.Move(path + ".part", path, overwrite: true);
        }
    }
}
