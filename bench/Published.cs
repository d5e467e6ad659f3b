using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CsoAlliance.Bench;

/// <summary>A published application in a process of its own.</summary>
internal sealed class Published : IDisposable
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero }) { Timeout = TimeSpan.FromMinutes(5) };

    private readonly Process process;
    private readonly long started;

    private Published(Process process, Uri address, long started) => (this.process, Address, this.started) = (process, address, started);

    public Uri Address { get; }

    public static Published Start(string program, string data, params (string Key, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = Info(program, data, "--urls", address.ToString());
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        var began = Stopwatch.GetTimestamp();
        return new(Run(start), address, began);
    }

    /// <summary>Runs a command of the product to its end.</summary>
    public static Task CommandAsync(string program, string data, params string[] words) => CommandAsync(program, data, "", words);

    /// <summary>The same, with what it asks for typed in.</summary>
    public static async Task CommandAsync(string program, string data, string typed, IReadOnlyList<string> words)
    {
        var start = Info(program, data, [.. words]);
        start.RedirectStandardInput = true;
        using var process = Run(start);
        await process.StandardInput.WriteAsync(typed);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', words)} ended with {process.ExitCode}.");
    }

    /// <summary>Waits for the first 200 and gives the milliseconds since the process was started, and those of processor time it took.</summary>
    public async Task<(double Waited, double Worked)> FirstOkAsync(string path)
    {
        var url = new Uri(Address, path);
        while (true)
        {
            try
            {
                using var answer = await Client.GetAsync(url);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    var waited = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                    process.Refresh();
                    return (waited, process.TotalProcessorTime.TotalMilliseconds);
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
            }
            await Task.Delay(5);
        }
    }

    /// <summary>Memory that the process holds now, in MiB.</summary>
    public double Memory()
    {
        process.Refresh();
        return process.WorkingSet64 / 1024.0 / 1024.0;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static ProcessStartInfo Info(string program, string data, params string[] words)
    {
        var start = new ProcessStartInfo(program, words) { WorkingDirectory = Path.GetDirectoryName(program), RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Alliance__DataDirectory"] = data;
        // One machine stands for a whole fleet here, so its pace is let go.
        start.Environment["Intake__CeilingPerMinute"] = start.Environment["Intake__FreePerMinute"] = "100000000";
        start.Environment["Limits__SignInsPerMinute"] = start.Environment["Limits__ResetsPerMinute"] = "100000000";
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        return start;
    }

    private static Process Run(ProcessStartInfo start)
    {
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
