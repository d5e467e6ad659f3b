using CsoAlliance.Core.Data;
using Microsoft.AspNetCore.DataProtection;

namespace CsoAlliance.Web.Hosting;

internal static class Keys
{
    /// <summary>Keeps the keys of cookies and of paused circuits in the data directory, so that a restart ends no session.</summary>
    public static void AddKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var alliance = configuration.GetSection(AllianceOptions.Section).Get<AllianceOptions>() ?? new();
        services.AddDataProtection().SetApplicationName("cso-alliance").PersistKeysToFileSystem(new(alliance.Folder(Path.Combine("keys", "web"))));
    }
}
