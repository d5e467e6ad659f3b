using CsoAlliance.Web.Hosting;
using CsoAlliance.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CsoAlliance.Web.Resilience;

internal static class ResilienceEndpoints
{
    /// <summary>Allows the style of cyber first aid, and reads how the desk can be reached.</summary>
    public static void AddResilience(this IServiceCollection services, IConfiguration configuration)
    {
        OneFilePage.Allow(HelpNowStyle.Css);
        services.AddSingleton(configuration.GetSection(DeskContact.Section).Get<DeskContact>() ?? new DeskContact());
    }

    public static void MapResilience(this IEndpointRouteBuilder app) =>
        app.MapGet("/help-now", HelpNow).WithMetadata(new OneFilePage()).CacheOutput(ReadingPages.Policy).ExcludeFromDescription();

    private static RazorComponentResult HelpNow() => new(typeof(HelpNowPage)) { PreventStreamingRendering = true };
}
