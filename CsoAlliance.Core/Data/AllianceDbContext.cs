using CsoAlliance.Core.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Core.Data;

/// <summary>
/// Everything but the sealed intake. Features reach their tables by <c>Set&lt;T&gt;()</c> and map them beside the entity, so
/// this class grows with none of them. One thin subclass a provider keys the two migration sets.
/// </summary>
public abstract class AllianceDbContext(DbContextOptions options) : IdentityDbContext<Member, IdentityRole<Guid>, Guid>(options)
{
    // Identity reads its schema version from the application's services and falls back to version 1, without the passkey
    // table, where there are none (design time, tests that make a context themselves). So one is supplied there.
    private static readonly IServiceProvider IdentityVersion3 = new ServiceCollection()
        .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    /// <inheritdoc />
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        if (optionsBuilder.Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider is null)
            optionsBuilder.UseApplicationServiceProvider(IdentityVersion3);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AllianceDbContext).Assembly, type => !VaultDbContext.Owns(type));
    }
}

/// <summary>The alliance's tables on SQLite, the embedded default.</summary>
public sealed class SqliteAllianceDbContext(DbContextOptions<SqliteAllianceDbContext> options) : AllianceDbContext(options);

/// <summary>The alliance's tables on PostgreSQL.</summary>
public sealed class PostgreSqlAllianceDbContext(DbContextOptions<PostgreSqlAllianceDbContext> options) : AllianceDbContext(options);
