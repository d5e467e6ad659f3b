using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Shell;

/// <summary>How the API answers with a list.</summary>
/// <typeparam name="T">The item's type.</typeparam>
/// <param name="Items">The items, in the list's order.</param>
/// <param name="Total">How many there are in all for the caller; exact to 10,000.</param>
/// <param name="Next">Path of the following page; null on the last.</param>
internal sealed record ApiList<T>(IReadOnlyList<T> Items, int Total, string? Next);

internal static class ApiLists
{
    /// <summary>A page as the API writes it.</summary>
    public static ApiList<TModel> ToApi<T, TModel>(this Page<T> page, HttpRequest request, Func<T, TModel> write) =>
        new([.. page.Items.Select(write)], page.Total, request.Next(page.Next));
}
