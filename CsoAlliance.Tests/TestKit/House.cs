using CsoAlliance.Core;
using CsoAlliance.Core.Data;
using Microsoft.AspNetCore.Identity;
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
    private readonly Dictionary<string, string> servers = [];

    private House(string directory) => Directory = directory;

    public string Directory { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 2, 35, 0, TimeSpan.Zero));

    public ServiceProvider Services { get; private set; } = null!;

    /// <summary>A house over databases that are migrated, and filled where asked for.</summary>
    public static async Task<House> BuildAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, bool starterContent = false, params (string Key, string Value)[] settings)
    {
        Databases.SkipWhereMissing(provider);
        return await BuildAsync(provider, await Moulds.OfAsync(provider, starterContent), settings);
    }

    /// <summary>The same with services that a test puts in the place of the usual ones, such as one that asks less work of a guesser.</summary>
    public static async Task<House> BuildWithAsync(DatabaseProvider provider, Action<IServiceCollection> change)
    {
        Databases.SkipWhereMissing(provider);
        return await BuildAsync(provider, await Moulds.OfAsync(provider, false), [], change);
    }

    /// <summary>A house whose databases hold nothing, not even tables.</summary>
    public static async Task<House> BuildEmptyAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        Databases.SkipWhereMissing(provider);
        return await BuildAsync(provider, null, []);
    }

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A context of the alliance's database, for looking behind a service's back.</summary>
    public AllianceDbContext Alliance() => Get<IDbContextFactory<AllianceDbContext>>().CreateDbContext();

    /// <summary>A context of the vault's database.</summary>
    public VaultDbContext Vault() => Get<IDbContextFactory<VaultDbContext>>().CreateDbContext();

    /// <summary>Gives what it built to be copied by others. Its databases on a server are no longer its own.</summary>
    internal async Task<Mould> MouldAsync(Func<string, string> copy)
    {
        await Services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        var mould = new Mould(copy(Directory), new Dictionary<string, string>(servers));
        foreach (var server in servers.Values)
            await Databases.LeaveAsync(server);
        servers.Clear();
        return mould;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        foreach (var server in servers.Values)
            Databases.Forget(server);
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private static async Task<House> BuildAsync(DatabaseProvider provider, Mould? mould, (string Key, string Value)[] settings, Action<IServiceCollection>? change = null)
    {
        var house = new House(System.IO.Directory.CreateTempSubdirectory("cso-house-").FullName);
        if (mould is not null)
            Moulds.Copy(mould.Directory, house.Directory);
        var configuration = await house.ConfigureAsync(provider, mould, settings);
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(house.Clock).AddSingleton<IConfiguration>(configuration);
        services.AddCore(configuration).Configure<PasswordHasherOptions>(options => options.IterationCount = Site.HashIterations);
        change?.Invoke(services);
        house.Services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        return house;
    }

    private async Task<IConfiguration> ConfigureAsync(DatabaseProvider provider, Mould? mould, (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?> { ["Alliance:DataDirectory"] = Directory, ["Database:Provider"] = provider.ToString() };
        if (provider == DatabaseProvider.PostgreSql)
        {
            string[] names = ["Alliance", "Vault"];
            foreach (var (name, made) in names.Zip(await Task.WhenAll(names.Select(name => Databases.CreateAsync(name.ToLowerInvariant(), mould?.Servers[name])))))
                values["Database:" + name] = servers[name] = made;
        }
        foreach (var (key, value) in settings)
            values[key] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }
}
