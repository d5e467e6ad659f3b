using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using CsoAlliance.Bench.Register;

namespace CsoAlliance.Bench.Reports;

/// <summary>Ships that post one lite report after the other, each with its own one-time token.</summary>
internal sealed class ReportSender : IDisposable
{
    private readonly HttpClient client;
    private readonly string[] narratives;
    private readonly string day = TimeProvider.System.GetUtcNow().AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private long receipts;

    public ReportSender(Uri address)
    {
        client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256, UseCookies = false }) { BaseAddress = address };
        var words = new Words(new Random(7));
        narratives = [.. Enumerable.Range(0, 64).Select(_ => words.Text(90, 130))];
    }

    /// <summary>Receipts given so far.</summary>
    public long Receipts => Interlocked.Read(ref receipts);

    /// <summary>Posts until the time is over and gives the rate of receipts.</summary>
    public async Task<double> RunAsync(int clients, TimeSpan time)
    {
        var before = Receipts;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async ship =>
        {
            for (var i = ship; Stopwatch.GetElapsedTime(started) < time; i++)
                await PostAsync(narratives[i % narratives.Length]);
        }));
        return (Receipts - before) / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    public void Dispose() => client.Dispose();

    private async Task PostAsync(string narrative)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["once"] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)), ["identity"] = "anonymous", ["type"] = "suspicious-approach",
            ["narrative"] = narrative, ["place"] = "12 30 N 045 10 E", ["date"] = day, ["time"] = "01:50", ["utcOffset"] = "3", ["label"] = "GREEN",
        });
        using var answer = await client.PostAsync("/report/lite", form);
        var page = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode || !page.Contains("Your receipt", StringComparison.Ordinal))
            throw new InvalidOperationException($"A report was answered with {(int)answer.StatusCode}.\n{page}");
        Interlocked.Increment(ref receipts);
    }
}
