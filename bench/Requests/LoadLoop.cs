using System.Diagnostics;
using System.Globalization;

namespace CsoAlliance.Bench.Requests;

/// <summary>Asks for one address as fast as it is answered: by wrk where it is installed, else by a loop here, which takes more of the processor itself.</summary>
internal static class LoadLoop
{
    public const int Connections = 16;

    private static readonly bool HasWrk = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "wrk")));

    public static string Tool => HasWrk ? "wrk" : "a loop of HttpClient";

    public static Task<double> RunAsync(Uri url, string accepts, TimeSpan time) => HasWrk ? WrkAsync(url, accepts, time) : LoopAsync(url, accepts, time);

    private static async Task<double> WrkAsync(Uri url, string accepts, TimeSpan time)
    {
        string[] words = ["-t", "1", "-c", Connections.ToString(CultureInfo.InvariantCulture), "-d", $"{time.TotalSeconds:0}s", "-H", "Accept-Encoding: " + (accepts.Length > 0 ? accepts : "identity"), url.ToString()];
        using var wrk = Process.Start(new ProcessStartInfo("wrk", words) { RedirectStandardOutput = true })!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (said.Contains("Non-2xx", StringComparison.Ordinal))
            throw new InvalidOperationException($"{url} answered something else than 200.\n{said}");
        var rate = said.Split('\n').First(line => line.StartsWith("Requests/sec:", StringComparison.Ordinal)).Split(':')[1];
        return double.Parse(rate, CultureInfo.InvariantCulture);
    }

    private static async Task<double> LoopAsync(Uri url, string accepts, TimeSpan time)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections });
        if (accepts.Length > 0)
            client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", accepts);
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(started) < time; count++)
                await client.GetByteArrayAsync(url);
            return count;
        }));
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
