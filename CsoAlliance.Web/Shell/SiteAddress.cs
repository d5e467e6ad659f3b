using CsoAlliance.Core.Data;

namespace CsoAlliance.Web.Shell;

/// <summary>The site's own address, for what leaves it: feeds, files, the API.</summary>
internal static class SiteAddress
{
    /// <summary>Scheme and host without a slash at the end: <c>Alliance:PublicUrl</c> where set, otherwise the request's.</summary>
    public static string Of(HttpContext context) =>
        context.RequestServices.GetRequiredService<AllianceOptions>().PublicUrl?.TrimEnd('/') ?? $"{context.Request.Scheme}://{context.Request.Host}";
}
