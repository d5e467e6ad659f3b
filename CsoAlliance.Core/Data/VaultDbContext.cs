using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Data;

/// <summary>
/// The sealed intake's own database, with its own connection string. Its tables are keyed by random ids and hold no rowid,
/// since the order of rows would tell the order of arrival.
/// </summary>
public abstract class VaultDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Whether a mapping belongs to the vault: those live in the namespace of the sealed intake's rows.</summary>
    internal static bool Owns(Type mapping) => mapping.Namespace?.EndsWith(".Reporting.Rows", StringComparison.Ordinal) == true;

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(VaultDbContext).Assembly, Owns);
}

/// <summary>The vault on SQLite, the embedded default.</summary>
public sealed class SqliteVaultDbContext(DbContextOptions<SqliteVaultDbContext> options) : VaultDbContext(options);

/// <summary>The vault on PostgreSQL.</summary>
public sealed class PostgreSqlVaultDbContext(DbContextOptions<PostgreSqlVaultDbContext> options) : VaultDbContext(options);
