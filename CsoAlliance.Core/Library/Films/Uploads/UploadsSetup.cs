using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsoAlliance.Core.Library.Films.Uploads;

internal static class UploadsSetup
{
    public static IServiceCollection AddFilmUploads(this IServiceCollection services) => services
        .AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection(FilmOptions.Section).Get<FilmOptions>() ?? new())
        .AddSingleton<FilmFolder>().AddSingleton<FilmTools>().AddSingleton<FilmMaker>().AddSingleton<FilmQueue>().AddSingleton<FilmDesk>()
        // What these are made of is this library's own.
        .AddSingleton(provider => new FilmWorks(provider.GetRequiredService<FilmQueue>(), provider.GetRequiredService<FilmMaker>(), provider.GetRequiredService<FilmFolder>(), provider.GetRequiredService<FilmTools>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<FilmWorks>>()))
        .AddSingleton(provider => new FilmUploads(provider.Contexts(), provider.GetRequiredService<FilmFolder>(), provider.GetRequiredService<FilmWorks>(), provider.GetRequiredService<FilmOptions>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => new FilmCaptions(provider.Contexts(), provider.GetRequiredService<FilmFolder>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => new FilmGate(provider.Contexts(), provider.GetRequiredService<FilmFolder>()));

    private static IDbContextFactory<AllianceDbContext> Contexts(this IServiceProvider provider) => provider.GetRequiredService<IDbContextFactory<AllianceDbContext>>();
}
