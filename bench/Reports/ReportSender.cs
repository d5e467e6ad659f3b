using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using CsoAlliance.Bench.Register;

namespace CsoAlliance.Bench.Reports;

/// <summary>Ships that post one lite report after the other, each with its own one-time token.</summary>
internal sealed class ReportSender(Uri address)
{
    private readonly string[] narratives = Narratives();
    private readonly string day = TimeProvider.System.GetUtcNow().AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private long receipts;

    /// <summary>Receipts given so far.</summary>
    public long Receipts => Interlocked.Read(ref receipts);

    /// <summary>Posts until the time is over and gives the rate of receipts.</summary>
    public async Task<double> RunAsync(int clients, TimeSpan time)
    {
        var before = Receipts;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async ship =>
        {
            using var line = new ShipLine(address);
            for (var i = ship; Stopwatch.GetElapsedTime(started) < time; i++)
            {
                await line.PostAsync(Form(narratives[i % narratives.Length]));
                Interlocked.Increment(ref receipts);
            }
        }));
        return (Receipts - before) / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static string[] Narratives()
    {
        var words = new Words(new Random(7));
        return [.. Enumerable.Range(0, 64).Select(_ => WebUtility.UrlEncode(words.Text(90, 130)))];
    }

    private string Form(string narrative) =>
        $"once={System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16))}&identity=anonymous&type=suspicious-approach&narrative={narrative}"
        + $"&place=12+30+N+045+10+E&date={day}&time=01%3A50&utcOffset=3&label=GREEN";
}

/// <summary>One kept connection that speaks just enough HTTP: the clients share the machine with the server, so they must be light.</summary>
internal sealed class ShipLine : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly string head;
    private readonly byte[] answer = new byte[64 * 1024];

    public ShipLine(Uri address)
    {
        socket.Connect(address.Host, address.Port);
        head = $"POST /report/lite HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ";
    }

    public async Task PostAsync(string form)
    {
        await socket.SendAsync(Encoding.ASCII.GetBytes($"{head}{form.Length}\r\n\r\n{form}"));
        var length = 0;
        // A page goes out in chunks, and the last one is empty.
        while (!answer.AsSpan(0, length).EndsWith("\r\n0\r\n\r\n"u8))
        {
            var read = await socket.ReceiveAsync(answer.AsMemory(length));
            length += read > 0 ? read : throw new InvalidOperationException("The server closed the connection.");
        }
        if (!answer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8) || answer.AsSpan(0, length).IndexOf("Your receipt"u8) < 0)
            throw new InvalidOperationException("A report was refused.\n" + Encoding.UTF8.GetString(answer, 0, length));
    }

    public void Dispose() => socket.Dispose();
}
