using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core.Data;

internal static class DataSetup
{
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        var alliance = configuration.GetSection(AllianceOptions.Section).Get<AllianceOptions>() ?? new();
        alliance.DataDirectory = Directory.CreateDirectory(alliance.DataDirectory).FullName;
        var database = (configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new()).Completed(alliance.DataDirectory);
        services.AddSingleton(alliance).AddSingleton(database).AddSingleton<Installation>();
        if (database.Provider == DatabaseProvider.Sqlite)
            services.AddContext<AllianceDbContext, SqliteAllianceDbContext>(options => options.UseAllianceSqlite(database.Alliance!, secureDelete: false))
                .AddContext<VaultDbContext, SqliteVaultDbContext>(options => options.UseAllianceSqlite(database.Vault!, secureDelete: true));
        else
            services.AddContext<AllianceDbContext, PostgreSqlAllianceDbContext>(options => options.UseNpgsql(database.Alliance))
                .AddContext<VaultDbContext, PostgreSqlVaultDbContext>(options => options.UseNpgsql(database.Vault));
        return services;
    }

    internal static DbContextOptionsBuilder UseAllianceSqlite(this DbContextOptionsBuilder options, string connection, bool secureDelete) =>
        options.UseSqlite(connection).AddInterceptors(new SqlitePragmas(secureDelete)).ReplaceService<IMigrationsSqlGenerator, WithoutRowId>();

    // Callers ask for the abstract context; the factory of the provider's own subclass answers.
    private static IServiceCollection AddContext<TContext, TProvider>(this IServiceCollection services, Action<DbContextOptionsBuilder> use)
        where TContext : DbContext where TProvider : TContext
    {
        // Pooled: making a context anew for each question is a tenth of what a page costs.
        services.AddPooledDbContextFactory<TProvider>(options =>
        {
            use(options);
            // The search index stands beside the model, in hand-written SQL.
            options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        });
        services.AddSingleton<IDbContextFactory<TContext>>(provider => new Factory<TContext, TProvider>(provider.GetRequiredService<IDbContextFactory<TProvider>>()));
        services.AddScoped<TContext>(provider => provider.GetRequiredService<IDbContextFactory<TProvider>>().CreateDbContext());
        return services;
    }

    private sealed class Factory<TContext, TProvider>(IDbContextFactory<TProvider> inner) : IDbContextFactory<TContext>
        where TContext : DbContext where TProvider : TContext
    {
        public TContext CreateDbContext() => inner.CreateDbContext();

        public async Task<TContext> CreateDbContextAsync(CancellationToken cancellationToken = default) => await inner.CreateDbContextAsync(cancellationToken);
    }
}
