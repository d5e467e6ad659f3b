using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CsoAlliance.Core.Data;

// An acknowledged write is durable: FULL makes SQLite sync the WAL at each commit. In the vault what is deleted is overwritten.
internal sealed class SqlitePragmas(bool secureDelete) : DbConnectionInterceptor
{
    private readonly string pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA cache_size=-16000;"
        + (secureDelete ? " PRAGMA secure_delete=ON;" : "");

    // The pool of connections keeps what was said to one: it is said once, not at each question.
    private readonly ConditionalWeakTable<object, object> told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsTold(connection))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
        Told(connection);
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsTold(connection))
            return;
        await using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
        Told(connection);
    }

    private bool IsTold(DbConnection connection) => told.TryGetValue(((SqliteConnection)connection).Handle!, out _);

    private void Told(DbConnection connection) => told.AddOrUpdate(((SqliteConnection)connection).Handle!, this);
}
