using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace CsoAlliance.Bench.Alerts;

/// <summary>Five thousand letters to a mail server of this machine, while the product is killed three times without warning.</summary>
internal static class LetterBench
{
    private const int Letters = 5_000;

    // Each time the process is ended by the system (kill -9) as soon as so many have come.
    private static readonly int[] Kills = [1_000, 2_000, 3_500];

    // A process that was killed leaves the letters in its hands to the next one after its lease of five minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    public static async Task<string> RunAsync(Places places)
    {
        using var scratch = new ScratchFolder();
        await using var mail = new Mailbox();
        await using (var fill = await AlertFill.OpenAsync(scratch.Path))
        {
            // The two who publish are told as well.
            await fill.CrowdAsync(Letters - 2);
            await fill.PublishAsync("Skiffs east of 63");
        }
        var began = Stopwatch.GetTimestamp();
        foreach (var kill in Kills)
            using (Published.Start(places.ProductProgram, scratch.Path, mail.Settings))
                await mail.UntilAsync(() => mail.Heard >= kill, Patience);
        using (Published.Start(places.ProductProgram, scratch.Path, mail.Settings))
            await mail.UntilAsync(() => mail.Addresses >= Letters, Patience);
        var took = Stopwatch.GetElapsedTime(began);
        var table = new Table("letters", "arrived", "lost", "came again", "of these with another Message-ID", "seconds");
        table.Add($"{Letters:N0}, killed {Kills.Length} times", $"{mail.Addresses:N0}", $"{Letters - mail.Addresses:N0}", $"{mail.Heard - mail.Ids:N0}", $"{mail.Ids - mail.Addresses:N0}", Table.Figure(took.TotalSeconds));
        return table.ToString();
    }

    private sealed class Mailbox : MessageStore, IAsyncDisposable
    {
        private readonly CancellationTokenSource end = new();
        private readonly ConcurrentDictionary<string, int> ids = new();
        private readonly ConcurrentDictionary<string, int> addresses = new();
        private readonly int port = FreePort();
        private readonly Task running;
        private int heard;

        public Mailbox()
        {
            var services = new ServiceProvider();
            services.Add((IMessageStore)this);
            running = new SmtpServer.SmtpServer(new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, port))).Build(), services).StartAsync(end.Token);
        }

        public int Heard => Volatile.Read(ref heard);

        public int Ids => ids.Count;

        /// <summary>People who have their letter about the report.</summary>
        public int Addresses => addresses.Count;

        public (string Key, string Value)[] Settings => [("Mail__Host", "127.0.0.1"), ("Mail__Port", $"{port}"), ("Mail__Plain", "true"), ("Alliance__PublicUrl", "https://alliance.example")];

        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var stream = new MemoryStream(buffer.ToArray());
            var letter = await MimeMessage.LoadAsync(stream, cancellationToken);
            // What the desk is told beside it is another letter.
            if (letter is { Subject: { } subject, MessageId: { } id } && !subject.Contains("second reading", StringComparison.Ordinal))
            {
                ids.AddOrUpdate(id, 1, (_, count) => count + 1);
                addresses.TryAdd(letter.To.Mailboxes.Single().Address, 1);
                Interlocked.Increment(ref heard);
            }
            return SmtpResponse.Ok;
        }

        /// <summary>Waits for the letters. A mail server that stopped says so, since otherwise its silence would count as letters lost.</summary>
        public async Task UntilAsync(Func<bool> enough, TimeSpan patience)
        {
            var began = Stopwatch.GetTimestamp();
            while (!enough() && Stopwatch.GetElapsedTime(began) < patience)
            {
                if (running.IsCompleted)
                    await running;
                await Task.Delay(10);
            }
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
}
