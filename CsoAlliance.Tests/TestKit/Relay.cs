using System.Net;
using System.Net.Sockets;

namespace CsoAlliance.Tests.TestKit;

/// <summary>Stands between a browser and a server and counts every byte that the server sends: heads, compressed bodies, websocket frames.</summary>
public sealed class Relay : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource over = new();
    private readonly int target;
    private long bytes;

    public Relay(Uri server)
    {
        target = server.Port;
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public long Bytes => Interlocked.Read(ref bytes);

    public void Dispose()
    {
        over.Cancel();
        listener.Dispose();
        over.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptTcpClientAsync(over.Token));
        }
        catch (Exception closed) when (closed is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, target, over.Token);
                await Task.WhenAny(CopyAsync(client.GetStream(), server.GetStream(), counts: false), CopyAsync(server.GetStream(), client.GetStream(), counts: true));
            }
            catch (Exception cut) when (cut is IOException or SocketException or OperationCanceledException)
            {
                // Either side hung up, as browsers do.
            }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, bool counts)
    {
        var buffer = new byte[16 * 1024];
        for (int n; (n = await from.ReadAsync(buffer, over.Token)) > 0;)
        {
            if (counts)
                Interlocked.Add(ref bytes, n);
            await to.WriteAsync(buffer.AsMemory(0, n), over.Token);
        }
    }
}
