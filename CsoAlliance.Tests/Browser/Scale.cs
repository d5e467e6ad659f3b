using System.Text.Json;
using Microsoft.Playwright;

namespace CsoAlliance.Tests.Browser;

/// <summary>One answer that came over the wire.</summary>
/// <param name="Url">Where from.</param>
/// <param name="Bytes">Head and body as sent, compressed.</param>
public sealed record Arrival(string Url, long Bytes);

/// <summary>Weighs what a page brings over the wire, as the browser's own network layer counts it: heads, bodies, websocket frames.</summary>
public sealed class Scale : IAsyncDisposable
{
    private readonly Dictionary<string, string> urls = [];
    private readonly Lock gate = new();
    private readonly List<Arrival> arrivals = [];
    private readonly ICDPSession session;

    private Scale(IPage page, ICDPSession session) => (Page, this.session) = (page, session);

    public IPage Page { get; }

    public IReadOnlyList<Arrival> Arrivals
    {
        get
        {
            lock (gate)
                return [.. arrivals];
        }
    }

    public long Bytes => Arrivals.Sum(arrival => arrival.Bytes);

    public static async Task<Scale> PutUpAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        var session = await context.NewCDPSessionAsync(page);
        var scale = new Scale(page, session);
        session.Event("Network.requestWillBeSent").OnEvent += (_, data) => scale.Name(data!.Value);
        session.Event("Network.loadingFinished").OnEvent += (_, data) => scale.Take(data!.Value);
        session.Event("Network.webSocketFrameReceived").OnEvent += (_, data) => scale.TakeFrame(data!.Value);
        await session.SendAsync("Network.enable");
        return scale;
    }

    /// <summary>Loads a page from nothing shown, and weighs it until the network is quiet.</summary>
    public async Task WeighAsync(string url, string? until = null)
    {
        await Page.GotoAsync("about:blank");
        lock (gate)
            arrivals.Clear();
        await Page.GotoAsync(url, new() { WaitUntil = WaitUntilState.NetworkIdle });
        if (until is not null)
            await Assertions.Expect(Page.Locator(until).First).ToBeVisibleAsync();
    }

    public override string ToString() => string.Join('\n', Arrivals.Where(arrival => arrival.Bytes > 0).OrderByDescending(arrival => arrival.Bytes).Select(arrival => $"  {arrival.Bytes,8:N0}  {arrival.Url}").Prepend($"{Bytes:N0} bytes in {Arrivals.Count(arrival => arrival.Bytes > 0)} answers"));

    public async ValueTask DisposeAsync()
    {
        await session.DetachAsync();
        await Page.CloseAsync();
    }

    private void Name(JsonElement data)
    {
        lock (gate)
            urls[data.GetProperty("requestId").GetString()!] = data.GetProperty("request").GetProperty("url").GetString()!;
    }

    private void Take(JsonElement data)
    {
        lock (gate)
            if (urls.TryGetValue(data.GetProperty("requestId").GetString()!, out var url) && url.StartsWith("http", StringComparison.Ordinal))
                arrivals.Add(new(url, (long)data.GetProperty("encodedDataLength").GetDouble()));
    }

    private void TakeFrame(JsonElement data)
    {
        var frame = data.GetProperty("response");
        var length = frame.GetProperty("payloadData").GetString()!.Length;
        // Binary frames are told in base64; a frame's head is at most 4 bytes at these lengths.
        lock (gate)
            arrivals.Add(new("(websocket frame)", 4 + (frame.GetProperty("opcode").GetDouble() == 2 ? length * 3 / 4 : length)));
    }
}
