using CsoAlliance.Web.Hosting;
using Microsoft.Extensions.Options;

namespace CsoAlliance.Web.Reporting.Intake;

/// <summary>Paces what comes in: one counter for reports and messages, one for receipts. It keeps no address, only its key of this hour.</summary>
internal sealed class IntakePace(AddressKey addresses, IOptions<IntakeOptions> options, TimeProvider clock)
{
    private readonly MinuteCount reports = new(clock, options.Value.CeilingPerMinute, options.Value.FreePerMinute);
    private readonly MinuteCount lookups = new(clock, options.Value.LookupsPerMinute, options.Value.FreePerMinute);

    /// <summary>Waits as long as this post has to; false where the ceiling is reached.</summary>
    public Task<bool> PostAsync(HttpContext context) => PassAsync(reports, context);

    /// <summary>The same for a member's report, which comes through a circuit: by the account, which is forgotten with the minute.</summary>
    public async Task<bool> PostAsync(Guid member, CancellationToken ct)
    {
        if (reports.Next(member.ToString()) is not { } wait)
            return false;
        await Task.Delay(wait, clock, ct);
        return true;
    }

    /// <summary>The same for trying a receipt.</summary>
    public Task<bool> LookUpAsync(HttpContext context) => PassAsync(lookups, context);

    private async Task<bool> PassAsync(MinuteCount count, HttpContext context)
    {
        if (count.Next(addresses.Of(context)) is not { } wait)
        {
            context.Response.Headers.RetryAfter = "60";
            return false;
        }
        await Task.Delay(wait, clock, context.RequestAborted);
        return true;
    }
}

/// <summary>Counts a minute's posts, in all and by key.</summary>
internal sealed class MinuteCount(TimeProvider clock, int ceiling, int free)
{
    /// <summary>What each post past the free ones adds to the wait.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> byKey = [];
    private long minute;
    private int total;

    /// <summary>Counts one more; gives how long it waits, or null where the ceiling is reached.</summary>
    public TimeSpan? Next(string key)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
            if (now != minute)
            {
                (minute, total) = (now, 0);
                byKey.Clear();
            }
            if (total >= ceiling)
                return null;
            total++;
            var past = (byKey[key] = byKey.GetValueOrDefault(key) + 1) - free;
            return past <= 0 ? TimeSpan.Zero : past * Step < Longest ? past * Step : Longest;
        }
    }
}
