using System.Text.Json;
using CsoAlliance.Tests.TestKit;
using Microsoft.Playwright;

namespace CsoAlliance.Tests.Browser;

/// <summary>One answer that came over the wire.</summary>
/// <param name="Url">Where from.</param>
/// <param name="Bytes">Head and body as sent, compressed.</param>
public sealed record Arrival(string Url, long Bytes);

/// <summary>Weighs what a page brings over the wire. The relay gives the sum; the browser's network layer says which answer is how large.</summary>
public sealed class Scale : IAsyncDisposable
{
    private readonly Dictionary<string, string> urls = [];
    private readonly Lock gate = new();
    private readonly List<Arrival> arrivals = [];
    private readonly ICDPSession session;
    private readonly Relay wire;
    private long before;

    private Scale(IPage page, ICDPSession session, Relay wire) => (Page, this.session, this.wire) = (page, session, wire);

    public IPage Page { get; }

    public IReadOnlyList<Arrival> Arrivals
    {
        get
        {
            lock (gate)
                return [.. arrivals];
        }
    }

    /// <summary>Everything that came since the page was asked for.</summary>
    public long Bytes => wire.Bytes - before;

    public static async Task<Scale> PutUpAsync(IBrowserContext context, Relay wire)
    {
        var page = await context.NewPageAsync();
        var session = await context.NewCDPSessionAsync(page);
        var scale = new Scale(page, session, wire);
        session.Event("Network.requestWillBeSent").OnEvent += (_, data) => scale.Name(data!.Value);
        session.Event("Network.loadingFinished").OnEvent += (_, data) => scale.Take(data!.Value);
        await session.SendAsync("Network.enable");
        return scale;
    }

    /// <summary>Loads a page from nothing shown, and weighs it until the network is quiet.</summary>
    public async Task WeighAsync(string url, string? until = null)
    {
        await Page.GotoAsync("about:blank");
        lock (gate)
            arrivals.Clear();
        before = wire.Bytes;
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
}
