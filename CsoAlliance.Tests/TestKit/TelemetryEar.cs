using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CsoAlliance.Tests.TestKit;

/// <summary>An OTLP receiver that keeps every byte it is sent.</summary>
public sealed class TelemetryEar : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly StringBuilder heard = new();
    private readonly TaskCompletionSource traces = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TelemetryEar()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }
        listener.Prefixes.Add(Address + "/");
        listener.Start();
        _ = ListenAsync();
    }

    public string Address { get; }

    public string Heard
    {
        get
        {
            lock (heard)
                return heard.ToString();
        }
    }

    /// <summary>Waits until at least one batch of spans has come, so that silence proves something.</summary>
    public Task HasHeardAsync() => traces.Task.WaitAsync(TimeSpan.FromMinutes(1));

    public void Dispose() => listener.Close();

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                lock (heard)
                    heard.Append(Encoding.Latin1.GetString(body.ToArray()));
                if (context.Request.Url!.AbsolutePath.EndsWith("/traces", StringComparison.Ordinal))
                    traces.TrySetResult();
                context.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
