namespace CsoAlliance.Tests.Accounts.Matrix;

/// <summary>Routes that the matrix leaves out, each with the reason.</summary>
internal static class Apart
{
    /// <summary>By route, as the application maps it.</summary>
    public static IReadOnlyDictionary<string, string> Routes { get; } = new (string Reason, string[] Routes)[]
    {
        ("the same for everybody", ["/why", "/connecting", "/communicating", "/confirming-crime", "/collaborating", "/contact", "/tips", "/help-now", "/error", "/not-found", "/robots.txt", "/api/docs"]),
        ("a form that holds what its own sender typed", ["/join/saved", "/join/draft/{token}"]),
    }.SelectMany(group => group.Routes.Select(route => (route, group.Reason))).ToDictionary(pair => pair.route, pair => pair.Reason);
}
