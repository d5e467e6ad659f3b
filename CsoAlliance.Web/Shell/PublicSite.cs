using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CsoAlliance.Web.Shell;

/// <summary>The site's address as it goes into packs and letters, where no request tells it.</summary>
internal sealed class PublicSite(AllianceOptions alliance, IServer server, IWebHostEnvironment environment) : IPublicSite
{
    /// <summary>
    /// Scheme and host without a slash at the end: <c>Alliance:PublicUrl</c>; in Development otherwise what the server listens on.
    /// Null where neither is known: a visitor's request is not believed, since a pack or a letter would carry a forged host.
    /// </summary>
    public string? Address => (alliance.PublicUrl is { Length: > 0 } known ? known : environment.IsDevelopment() ? Own : null)?.TrimEnd('/');

    private string? Own => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
}
