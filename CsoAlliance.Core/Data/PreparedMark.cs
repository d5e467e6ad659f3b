using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

// Table names are the constants below; the value goes in as a parameter.
#pragma warning disable EF1002

namespace CsoAlliance.Core.Data;

/// <summary>
/// A line in each database that names the build which last migrated and filled it. Building EF's model, comparing migrations
/// and reading the starter content is most of a start, so a start that finds its own build there skips all of it. The line
/// lies in the database itself: one that was restored or replaced brings its own.
/// </summary>
internal sealed class PreparedMark(DatabaseOptions database)
{
    public const string Alliance = "prepared";
    public const string Vault = "prepared_vault";

    // The compiler makes it from the sources, so every change of a migration or of the starter content changes it.
    private static readonly string Build = typeof(PreparedMark).Module.ModuleVersionId.ToString();

    public static string CreateTable(string table) => $"CREATE TABLE {table} (part integer NOT NULL PRIMARY KEY, build text NOT NULL)";

    /// <summary>Whether this very build prepared both databases.</summary>
    public async Task<bool> StandsAsync(CancellationToken ct) =>
        await AskAsync(database.Alliance!, $"SELECT build FROM {Alliance}", ct) == Build && await AskAsync(database.Vault!, $"SELECT build FROM {Vault}", ct) == Build;

    /// <summary>Whether both databases answer.</summary>
    public async Task<bool> AnswersAsync(CancellationToken ct) =>
        await AskAsync(database.Alliance!, "SELECT 'yes'", ct) is not null && await AskAsync(database.Vault!, "SELECT 'yes'", ct) is not null;

    /// <summary>Notes that this build prepared a database.</summary>
    public static Task SetAsync(DbContext db, string table, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync($"INSERT INTO {table} (part, build) VALUES (1, {{0}}) ON CONFLICT (part) DO UPDATE SET build = excluded.build", [Build], ct);

    // Whatever fails here, from a missing file to a missing table, means the long way, which tells what is wrong.
    private async Task<string?> AskAsync(string connectionString, string sql, CancellationToken ct)
    {
        try
        {
            await using var connection = Connection(connectionString);
            await connection.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            return await command.ExecuteScalarAsync(ct) as string;
        }
        catch (DbException)
        {
            return null;
        }
    }

    // Read-write without create: a file that is missing must not be made here.
    private DbConnection Connection(string connectionString) => database.Provider == DatabaseProvider.Sqlite
        ? new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadWrite }.ToString())
        : new NpgsqlConnection(connectionString);
}
