using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CsoAlliance.Core.Data;

// An acknowledged write is durable: FULL makes SQLite sync the WAL at each commit. In the vault what is deleted is overwritten.
internal sealed class SqlitePragmas(bool secureDelete) : DbConnectionInterceptor
{
    private readonly string pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA cache_size=-16000;"
        + (secureDelete ? " PRAGMA secure_delete=ON;" : "");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
