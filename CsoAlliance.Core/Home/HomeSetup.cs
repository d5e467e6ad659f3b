using CsoAlliance.Core.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core.Home;

internal static class HomeSetup
{
    public static IServiceCollection AddHome(this IServiceCollection services) =>
        services.AddSingleton<Visits>().AddSingleton<HomeReader>().AddSingleton<RailReader>().AddSingleton<IPersonalData, HomePersonalData>();
}
