using System.Security.Cryptography;
using System.Threading.RateLimiting;

namespace CsoAlliance.Web.Hosting;

/// <summary>
/// Rate limits that keep no address: the partition is an HMAC of it under a key that lives in this process and is renewed
/// every hour; of an IPv6 address only the /64 counts.
/// </summary>
internal static class Limits
{
    private const string Refusal = "Too many tries came from your network within a minute. Wait a minute, go back with your browser and send it again: what you typed is still in the form.";

    // Stands for every item's own form.
    private const string Challenge = "/library/*/challenge";

    // Stands for every event's form: a guest's registration sends a letter to whatever address was typed.
    private const string Registration = "/events/*/register";

    // What may be posted how often in a minute from one address.
    private static readonly (string Path, string Setting, int Usual)[] Posts = [("/account/login", "Limits:SignInsPerMinute", 20), ("/account/forgot", "Limits:ResetsPerMinute", 5), ("/account/passkey", "Limits:SignInsPerMinute", 20), ("/join", "Limits:ApplicationsPerMinute", 10), (Challenge, "Limits:CorrectionsPerMinute", 5), (Registration, "Limits:RegistrationsPerMinute", 20)];

    public static void AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<AddressKey>();
        var permits = Posts.ToDictionary(post => post.Path, post => configuration.GetValue(post.Setting, post.Usual));
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = async (rejected, ct) => await rejected.HttpContext.Response.WriteAsync(Refusal, ct);
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                Limited(context.Request) is { } path
                    ? RateLimitPartition.GetSlidingWindowLimiter(path + context.RequestServices.GetRequiredService<AddressKey>().Of(context), _ => new()
                    {
                        PermitLimit = permits[path], Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6,
                    })
                    : RateLimitPartition.GetNoLimiter(""));
        });
    }

    private static string? Limited(HttpRequest request) =>
        !HttpMethods.IsPost(request.Method) ? null
        : request.Path.StartsWithSegments("/events", StringComparison.OrdinalIgnoreCase) && request.Path.Value!.TrimEnd('/').EndsWith("/register", StringComparison.OrdinalIgnoreCase) ? Registration
        : request.Path.StartsWithSegments("/library", StringComparison.OrdinalIgnoreCase) && request.Path.Value!.TrimEnd('/').EndsWith("/challenge", StringComparison.OrdinalIgnoreCase) ? Challenge
        : Posts.Select(post => post.Path).FirstOrDefault(path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Turns an address into a partition key that says nothing about it once the hour is over.</summary>
internal sealed class AddressKey(TimeProvider clock)
{
    private readonly Lock gate = new();
    private byte[] key = [];
    private long hour;

    public string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress?.GetAddressBytes() ?? [];
        if (address.Length == 16)
            address = address[..8];
        lock (gate)
        {
            var now = clock.GetUtcNow().ToUnixTimeSeconds() / 3600;
            if (now != hour)
                (key, hour) = (RandomNumberGenerator.GetBytes(32), now);
            return Convert.ToBase64String(HMACSHA256.HashData(key, address));
        }
    }
}
