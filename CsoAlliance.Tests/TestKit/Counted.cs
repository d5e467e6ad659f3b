using Microsoft.Data.Sqlite;

namespace CsoAlliance.Tests.TestKit;

/// <summary>Counts rows in a database file that another process or host holds open.</summary>
public static class Counted
{
    public static long Rows(string file, string table)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A table's name is no parameter; it comes from the tests.
        command.CommandText = $"SELECT count(*) FROM {table}";
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
