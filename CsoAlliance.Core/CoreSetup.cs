using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Newsroom;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CsoAlliance.Core;

/// <summary>What an application over this library registers.</summary>
public static class CoreSetup
{
    /// <summary>Registers the data and every feature's services.</summary>
    public static IServiceCollection AddCore(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddData(configuration).AddAccounts(configuration);
        services.AddLibrary();
        services.AddEvents();
        services.AddNewsroom();
        services.AddMembership();
        return services;
    }
}
