using Microsoft.Data.Sqlite;

namespace CsoAlliance.Core.Data;

/// <summary>Which database holds the data.</summary>
public enum DatabaseProvider
{
    /// <summary>SQLite files in the data directory.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server.</summary>
    PostgreSql,
}

/// <summary>Configuration section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Database";

    /// <summary>Key <c>Database:Provider</c>; SQLite unless said otherwise.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Key <c>Database:Alliance</c>: connection string of all but the vault. Unset with SQLite: <c>alliance.db</c> in the data directory.</summary>
    public string? Alliance { get; set; }

    /// <summary>Key <c>Database:Vault</c>: connection string of the sealed intake. Unset with SQLite: <c>vault.db</c> in the data directory.</summary>
    public string? Vault { get; set; }

    /// <summary>Fills what is unset, and refuses a server without connection strings by naming the key.</summary>
    internal DatabaseOptions Completed(string dataDirectory)
    {
        if (Provider == DatabaseProvider.PostgreSql && (string.IsNullOrWhiteSpace(Alliance) || string.IsNullOrWhiteSpace(Vault)))
            throw new InvalidOperationException("Database:Alliance and Database:Vault must both be set when Database:Provider is PostgreSql.");
        return new() { Provider = Provider, Alliance = Alliance ?? File(dataDirectory, "alliance.db"), Vault = Vault ?? File(dataDirectory, "vault.db") };
    }

    private static string File(string directory, string name) =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(directory, name), ForeignKeys = true, DefaultTimeout = 30 }.ToString();
}
