using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace CsoAlliance.Tests.TestKit;

/// <summary>A mail server on a port of this machine, which keeps what it is sent and can be told to refuse.</summary>
public sealed class MailEar : MessageStore, IAsyncDisposable
{
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentQueue<MimeMessage> heard = new();
    private readonly SemaphoreSlim arrived = new(0);
    private readonly Task running;

    /// <summary>Begins to listen.</summary>
    /// <param name="port">The port; 0 for one that is free.</param>
    public MailEar(int port = 0)
    {
        Port = port == 0 ? FreePort() : port;
        var services = new ServiceProvider();
        services.Add((IMessageStore)this);
        running = new SmtpServer.SmtpServer(new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port))).Build(), services).StartAsync(end.Token);
    }

    public int Port { get; }

    /// <summary>Whether every letter is refused for now, as a full mailbox would.</summary>
    public bool Refuses { get; set; }

    /// <summary>Whether it keeps letters and then says that it can't, as where the link breaks behind the last word.</summary>
    public bool Doubts { get; set; }

    public IReadOnlyCollection<MimeMessage> Heard => heard;

    /// <summary>Settings that make an installation send here.</summary>
    public (string Key, string Value)[] Settings => [("Mail:Host", "127.0.0.1"), ("Mail:Port", Port.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Mail:Plain", "true"), ("Alliance:PublicUrl", "https://alliance.example")];

    /// <summary>The last letter to an address that fits, waited for where it is still on its way: the site's own postman may have taken it first.</summary>
    public async Task<MimeMessage> LetterAsync(string address, Func<MimeMessage, bool> fits)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            if (heard.LastOrDefault(letter => letter.To.Mailboxes.Single().Address == address && fits(letter)) is { } found)
                return found;
            await arrived.WaitAsync(patience.Token);
        }
    }

    public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        if (Refuses)
            return SmtpResponse.MailboxUnavailable;
        using var stream = new MemoryStream(buffer.ToArray());
        heard.Enqueue(await MimeMessage.LoadAsync(stream, cancellationToken));
        arrived.Release();
        return Doubts ? SmtpResponse.TransactionFailed : SmtpResponse.Ok;
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
        }
        end.Dispose();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
