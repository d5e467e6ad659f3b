using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CsoAlliance.Tests.TestKit;

/// <summary>The built application in a process of its own, so that a test can kill it.</summary>
public sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private readonly System.Text.StringBuilder output;

    private ServerProcess(Process process, Uri address, System.Text.StringBuilder output) => (this.process, Address, this.output) = (process, address, output);

    /// <summary>Every line that the process has written so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    public Uri Address { get; }

    // Static web assets are found by the content root of the project.
    public static Task<ServerProcess> StartAsync(string directory, params (string Key, string Value)[] settings) =>
        StartAsync(typeof(Program).Assembly.Location, Repository.Folder("CsoAlliance.Web"), directory, settings);

    /// <summary>Starts over a copy of what a first start leaves behind. The demo password is <see cref="Site.Password"/>.</summary>
    public static Task<ServerProcess> StartPouredAsync(string directory, params (string Key, string Value)[] settings)
    {
        Moulds.PourSite(directory);
        return StartAsync(directory, [("Demo__Password", Site.Password), .. settings]);
    }

    /// <summary>Starts any build of the application, such as a published one.</summary>
    public static async Task<ServerProcess> StartAsync(string assembly, string contentRoot, string directory, params (string Key, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [assembly, "--urls", address.ToString()])
        {
            WorkingDirectory = contentRoot, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Alliance__DataDirectory"] = directory;
        start.Environment["Intake__CeilingPerMinute"] = "100000";
        start.Environment["Intake__LookupsPerMinute"] = "100000";
        start.Environment["Intake__FreePerMinute"] = "100000";
        // The search through everything on the disk would meet a pack half written.
        start.Environment["Packs__FirstAfterSeconds"] = "86400";
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        var process = new Process { StartInfo = start };
        var output = new System.Text.StringBuilder();
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new ServerProcess(process, address, output);
        using var client = new HttpClient { BaseAddress = address };
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if ((await client.GetAsync("/health/ready")).IsSuccessStatusCode)
                    return server;
            }
            catch (HttpRequestException) when (!process.HasExited && patience.Elapsed < TimeSpan.FromMinutes(5))
            {
                await Task.Delay(100);
            }
        }

        void Keep(object sender, DataReceivedEventArgs line)
        {
            lock (output)
                output.AppendLine(line.Data);
        }
    }

    /// <summary>SIGKILL: no handler runs.</summary>
    public void Kill()
    {
        if (!process.HasExited)
            process.Kill();
    }

    public void Dispose()
    {
        Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A folder of one test, deleted after it.</summary>
public sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("cso-test-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}

/// <summary>Where the sources lie, for tests that read or write them.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Folder(string name) => Path.Combine(Root, name);

    private static string Find(string from) => File.Exists(Path.Combine(from, "CsoAlliance.sln")) ? from : Find(Path.GetDirectoryName(from.TrimEnd('/'))!);
}
