using CsoAlliance.Core.Data;
using Npgsql;

namespace CsoAlliance.Tests.TestKit;

/// <summary>The databases that data tests run on: a row a provider. Without a PostgreSQL server its rows show as skipped.</summary>
public static class Databases
{
    /// <summary>Name of the variable that test.sh sets: a connection string without a database, for a server whose user may create some.</summary>
    public const string ServerVariable = "CSO_TEST_POSTGRES";

    public static TheoryData<DatabaseProvider> All { get; } = new(DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql);

    public static string? Server { get; } = Environment.GetEnvironmentVariable(ServerVariable);

    private static readonly Lock Gate = new();
    private static Task forgetting = Task.CompletedTask;

    static Databases() => AppDomain.CurrentDomain.ProcessExit += (_, _) => forgetting.Wait(TimeSpan.FromSeconds(20));

    public static void SkipWhereMissing(DatabaseProvider provider) =>
        Skip.If(provider == DatabaseProvider.PostgreSql && Server is null, $"No PostgreSQL server: {ServerVariable} is not set. test.sh installs and starts one where it may.");

    /// <summary>Makes an empty database, or a copy of one that nobody is connected to, and gives the connection string. Whole files are copied: page by page, by the log, takes twice as long.</summary>
    public static async Task<string> CreateAsync(string prefix, string? copied = null)
    {
        var name = $"{prefix}_{Guid.NewGuid():N}";
        await ExecuteAsync(copied is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {new NpgsqlConnectionStringBuilder(copied).Database} STRATEGY FILE_COPY");
        return new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 8, ConnectionIdleLifetime = 5, ConnectionPruningInterval = 5 }.ToString();
    }

    /// <summary>Closes the connections that wait in the pool for another use.</summary>
    public static async Task LeaveAsync(string connection)
    {
        await using var pool = new NpgsqlConnection(connection);
        NpgsqlConnection.ClearPool(pool);
    }

    /// <summary>Drops a database beside the tests: the server takes half a second for it, and no test needs to wait.</summary>
    public static void Forget(string connection)
    {
        lock (Gate)
            forgetting = forgetting.ContinueWith(_ => DropAsync(connection), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).Unwrap();
    }

    public static async Task DropAsync(string connection)
    {
        await LeaveAsync(connection);
        await ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
