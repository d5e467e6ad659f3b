using CsoAlliance.Core;
using CsoAlliance.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsoAlliance.Tests.TestKit;

/// <summary>
/// The domain library over real, migrated, empty databases of its own, with a clock that the test sets. No starter content
/// unless asked for.
/// </summary>
public sealed class House : IAsyncDisposable
{
    private readonly List<string> servers = [];

    private House(string directory) => Directory = directory;

    public string Directory { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 2, 35, 0, TimeSpan.Zero));

    public ServiceProvider Services { get; private set; } = null!;

    public static async Task<House> BuildAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, bool starterContent = false, params (string Key, string Value)[] settings)
    {
        Databases.SkipWhereMissing(provider);
        var house = new House(System.IO.Directory.CreateTempSubdirectory("cso-house-").FullName);
        var configuration = await house.ConfigureAsync(provider, settings);
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(house.Clock).AddSingleton<IConfiguration>(configuration);
        house.Services = services.AddCore(configuration).BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        var installation = house.Services.GetRequiredService<Installation>();
        await installation.MigrateAsync();
        if (starterContent)
            await installation.FillAsync();
        return house;
    }

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A context of the alliance's database, for looking behind a service's back.</summary>
    public AllianceDbContext Alliance() => Get<IDbContextFactory<AllianceDbContext>>().CreateDbContext();

    /// <summary>A context of the vault's database.</summary>
    public VaultDbContext Vault() => Get<IDbContextFactory<VaultDbContext>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        foreach (var server in servers)
            await Databases.DropAsync(server);
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private async Task<IConfiguration> ConfigureAsync(DatabaseProvider provider, (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?> { ["Alliance:DataDirectory"] = Directory, ["Database:Provider"] = provider.ToString() };
        if (provider == DatabaseProvider.PostgreSql)
            foreach (var name in new[] { "Alliance", "Vault" })
            {
                servers.Add(await Databases.CreateAsync(name.ToLowerInvariant()));
                values["Database:" + name] = servers[^1];
            }
        foreach (var (key, value) in settings)
            values[key] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }
}
