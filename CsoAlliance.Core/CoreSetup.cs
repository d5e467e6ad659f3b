using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Home;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Membership;
using CsoAlliance.Core.Newsroom;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Reporting;
using CsoAlliance.Core.Shared;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core;

/// <summary>What an application over this library registers.</summary>
public static class CoreSetup
{
    /// <summary>Registers the data and every feature's services.</summary>
    public static IServiceCollection AddCore(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IPublicCache, NoPublicCache>();
        return services
            .AddData(configuration)
            .AddAccounts(configuration)
            .AddNotices(configuration)
            .AddMembership()
            .AddLibrary()
            .AddEvents()
            .AddIncidents()
            .AddNewsroom()
            .AddCommunity()
            .AddReporting()
            .AddHome();
    }
}
