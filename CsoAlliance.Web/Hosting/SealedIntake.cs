namespace CsoAlliance.Web.Hosting;

/// <summary>
/// Marks an endpoint of the sealed intake. Such an endpoint is not authenticated, logged, traced, measured, compressed
/// or cached, and sets no cookie.
/// </summary>
internal sealed class SealedIntake
{
    public static bool Covers(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<SealedIntake>() is not null || CoversPath(context.Request.Path);

    /// <summary>The same by path, for what runs before routing.</summary>
    public static bool CoversPath(PathString path) =>
        path.Equals("/report", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/report/lite", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/report/follow-up", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/api/v1/reports", StringComparison.OrdinalIgnoreCase);
}

internal static class SealedIntakeExtensions
{
    /// <summary>Applies everything that an endpoint of the sealed intake promises.</summary>
    public static TBuilder AsSealedIntake<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder
    {
        endpoint.WithMetadata(new SealedIntake()).DisableAntiforgery().DisableHttpMetrics();
        return endpoint;
    }
}
