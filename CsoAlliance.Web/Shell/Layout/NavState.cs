namespace CsoAlliance.Web.Shell.Layout;

internal static class NavState
{
    /// <summary>"page" for the one link whose path is the longest that the current path lies under; otherwise null.</summary>
    public static string? Current(IEnumerable<string> all, string href, string path) =>
        Under(path, href) && !all.Any(other => other.Length > href.Length && Under(path, other)) ? "page" : null;

    private static bool Under(string path, string href) =>
        path.Equals(href, StringComparison.OrdinalIgnoreCase) || (href != "/" && path.StartsWith(href + "/", StringComparison.OrdinalIgnoreCase));
}
