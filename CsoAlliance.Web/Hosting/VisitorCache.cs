using System.Globalization;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Accounts;
using Microsoft.AspNetCore.OutputCaching;

namespace CsoAlliance.Web.Hosting;

/// <summary>The output cache, as the acts that change what visitors see know it.</summary>
internal sealed class VisitorCache(IOutputCacheStore store) : IPublicCache
{
    private long age;

    /// <summary>
    /// Part of every entry's key, read when a request begins. A page that was being made while something was withdrawn is so
    /// stored under a key that nobody asks for any more.
    /// </summary>
    public string Age => Interlocked.Read(ref age).ToString(CultureInfo.InvariantCulture);

    public async Task EvictAsync(CancellationToken ct)
    {
        Interlocked.Increment(ref age);
        await store.EvictByTagAsync(SignIn.VisitorTag, ct);
    }
}
