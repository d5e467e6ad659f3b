using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core.Library.Packs;

/// <summary>What packs need. Who shows pages registers an <see cref="IPackPages"/> beside.</summary>
internal static class PacksSetup
{
    public static IServiceCollection AddPacks(this IServiceCollection services) => services
        .AddSingleton<PackRoom>().AddSingleton<PackGathering>().AddSingleton<PackChanging>()
        .AddSingleton(provider => new PackShelf(provider.GetRequiredService<IDbContextFactory<AllianceDbContext>>(), provider.GetRequiredService<PackRoom>(), provider.GetRequiredService<PackChanging>()))
        .AddSingleton(provider => new PackMaker(provider.GetRequiredService<IDbContextFactory<AllianceDbContext>>(), provider.GetRequiredService<IPackPages>(), provider.GetRequiredService<PackGathering>(), provider.GetRequiredService<PackRoom>(), provider.GetRequiredService<TimeProvider>()));
}
