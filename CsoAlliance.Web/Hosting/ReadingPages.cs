using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.OutputCaching;

namespace CsoAlliance.Web.Hosting;

/// <summary>
/// Output cache for visitors. Only a GET without a sign-in cookie is cached; entries vary by host, ship mode, the reader's clocks and query,
/// and are evicted by tag before the act that changes them answers.
/// </summary>
internal static class ReadingPages
{
    public const string Policy = "reading";

    public static void AddReadingPages(this IServiceCollection services)
    {
        services.AddOutputCache(options =>
        {
            options.SizeLimit = 64 * 1024 * 1024;
            options.MaximumBodySize = 2 * 1024 * 1024;
            options.AddPolicy(Policy, policy => policy.AddPolicy<VisitorsOnly>().Expire(TimeSpan.FromMinutes(5)), excludeDefaultPolicy: true);
        });
        services.AddSingleton<VisitorCache>().AddSingleton<IPublicCache>(provider => provider.GetRequiredService<VisitorCache>());
        services.AddAntiforgery(options => options.Cookie.Name = "cso-forgery");
        var inner = services.Last(service => service.ServiceType == typeof(IAntiforgery));
        services.Remove(inner);
        services.AddSingleton<IAntiforgery>(provider => new CookielessAntiforgery((IAntiforgery)ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!)));
    }

    internal sealed class VisitorsOnly : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var request = context.HttpContext.Request;
            var visitor = HttpMethods.IsGet(request.Method) && context.HttpContext.User.Identity?.IsAuthenticated != true && !request.Cookies.ContainsKey(Accounts.SignIn.Cookie);
            context.EnableOutputCaching = true;
            context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = visitor && (request.QueryString.Value?.Length ?? 0) < 300;
            context.CacheVaryByRules.QueryKeys = "*";
            context.CacheVaryByRules.VaryByHost = true;
            context.CacheVaryByRules.HeaderNames = "Accept-Encoding";
            context.CacheVaryByRules.VaryByValues["ship"] = Shell.ShipMode.IsOn(context.HttpContext) ? "1" : "0";
            context.CacheVaryByRules.VaryByValues["clocks"] = Events.ReaderClocks.Of(context.HttpContext).ToString();
            context.CacheVaryByRules.VaryByValues["age"] = context.HttpContext.RequestServices.GetRequiredService<VisitorCache>().Age;
            context.Tags.Add(Accounts.SignIn.VisitorTag);
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var response = context.HttpContext.Response;
            if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
                context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>
    /// Blazor asks for an antiforgery token on every page, which sets a cookie and <c>no-store</c> and so defeats the cache.
    /// A page that carries the cache's attribute holds no form that relies on the token, so none is issued there.
    /// </summary>
    private sealed class CookielessAntiforgery(IAntiforgery inner) : IAntiforgery
    {
        private static bool Skips(HttpContext context) =>
            SealedIntake.Covers(context) || (HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<OutputCacheAttribute>() is not null);

        public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) =>
            Skips(httpContext) ? new(null, null, "__RequestVerificationToken", null) : inner.GetAndStoreTokens(httpContext);

        public AntiforgeryTokenSet GetTokens(HttpContext httpContext) =>
            Skips(httpContext) ? new(null, null, "__RequestVerificationToken", null) : inner.GetTokens(httpContext);

        public Task<bool> IsRequestValidAsync(HttpContext httpContext) => inner.IsRequestValidAsync(httpContext);

        public Task ValidateRequestAsync(HttpContext httpContext) => inner.ValidateRequestAsync(httpContext);

        public void SetCookieTokenAndHeader(HttpContext httpContext)
        {
            if (!Skips(httpContext))
                inner.SetCookieTokenAndHeader(httpContext);
        }
    }
}
