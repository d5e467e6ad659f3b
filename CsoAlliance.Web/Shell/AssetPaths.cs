using Microsoft.AspNetCore.Components;

namespace CsoAlliance.Web.Shell;

/// <summary>
/// Fingerprinted addresses of the built assets. Blazor hands its own pages such a list by endpoint metadata; the reporting
/// pages are plain endpoints, so all pages take it from here.
/// </summary>
internal sealed class AssetPaths(EndpointDataSource endpoints)
{
    private ResourceAssetCollection? assets;

    /// <summary>The address of an asset, from the site's root.</summary>
    public string this[string path] => "/" + (assets ??= Find())[path];

    private ResourceAssetCollection Find() =>
        endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<ResourceAssetCollection>()).FirstOrDefault(found => found is not null) ?? ResourceAssetCollection.Empty;
}
