using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace CsoAlliance.Core.Notices.Push;

/// <summary>Configuration section <c>Push</c>.</summary>
public sealed class PushOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Push";

    /// <summary>The push services of Chrome and Edge, Firefox, Safari, and Windows.</summary>
    public static IReadOnlyList<string> Makers { get; } = ["fcm.googleapis.com", "*.push.services.mozilla.com", "*.push.apple.com", "*.notify.windows.com"];

    /// <summary>Key <c>Push:Hosts</c>: the hosts that messages may go to, <c>*.</c> before a name for all below it; empty: those of the browser makers.</summary>
    public IReadOnlyList<string> Hosts { get; set; } = [];
}

/// <summary>The one way out for push messages. A browser names the address, so whoever signs in could name any: only HTTPS leads out, only to hosts of the list, and only to public addresses.</summary>
public sealed class PushDoor(IOptions<PushOptions> options)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/127", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    private readonly IReadOnlyList<string> hosts = options.Value.Hosts.Count > 0 ? options.Value.Hosts : PushOptions.Makers;

    /// <summary>The address as a message may go there; null where it may not.</summary>
    public Uri? Allowed(string? endpoint) =>
        endpoint is { Length: <= PushSubscription.EndpointLength } && Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.UserInfo.Length == 0
        && address.HostNameType == UriHostNameType.Dns && hosts.Any(host => host.StartsWith("*.", StringComparison.Ordinal) ? address.IdnHost.EndsWith(host[1..], StringComparison.OrdinalIgnoreCase) : address.IdnHost.Equals(host, StringComparison.OrdinalIgnoreCase)) ? address : null;

    /// <summary>Whether an address is reached over the open Internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Array.Exists(Closed, network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }

    /// <summary>
    /// A client that connects to public addresses alone: the name is looked up once and the connection goes to what was checked, so that
    /// no second answer can lead elsewhere. It follows nothing, keeps no cookie and uses no proxy.
    /// </summary>
    public static HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectCallback = ConnectAsync, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Patience, MaxResponseContentBufferSize = 64 * 1024 };

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        var open = found.Where(IsPublic).ToArray();
        if (open.Length == 0 || open.Length < found.Length)
            throw new HttpRequestException($"{context.DnsEndPoint.Host} does not lead to public addresses alone.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
