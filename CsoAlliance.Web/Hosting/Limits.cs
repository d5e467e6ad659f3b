using System.Security.Cryptography;
using System.Threading.RateLimiting;

namespace CsoAlliance.Web.Hosting;

/// <summary>
/// Rate limits that keep no address: the partition is an HMAC of it under a key that lives in this process and is renewed
/// every hour; of an IPv6 address only the /64 counts.
/// </summary>
internal static class Limits
{
    public const string SignIn = "sign-in";

    public static void AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<AddressKey>();
        var attempts = configuration.GetValue("Limits:SignInsPerMinute", 20);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments("/account/login")
                    ? RateLimitPartition.GetSlidingWindowLimiter(context.RequestServices.GetRequiredService<AddressKey>().Of(context), _ => new()
                    {
                        PermitLimit = attempts, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6,
                    })
                    : RateLimitPartition.GetNoLimiter(""));
        });
    }
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
