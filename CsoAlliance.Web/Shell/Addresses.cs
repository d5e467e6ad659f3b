using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Extensions;

namespace CsoAlliance.Web.Shell;

/// <summary>Addresses of the same list in another state: the query string is the state of every list.</summary>
internal static class Addresses
{
    /// <summary>This page with some keys of its query changed; null takes a key away.</summary>
    public static string Here(this NavigationManager navigation, Dictionary<string, object?> changes) =>
        "/" + navigation.ToBaseRelativePath(navigation.GetUriWithQueryParameters(changes));

    /// <summary>The same request with another cursor, from the site's root; null where there is no further page.</summary>
    public static string? Next(this HttpRequest request, string? cursor)
    {
        if (cursor is null)
            return null;
        var query = new QueryBuilder(request.Query.Where(pair => pair.Key != "cursor").SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""))) { { "cursor", cursor } };
        return request.Path + query.ToString();
    }

    /// <summary>The site's address without a slash at its end.</summary>
    public static string Root(this HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
