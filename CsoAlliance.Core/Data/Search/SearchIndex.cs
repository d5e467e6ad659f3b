using Microsoft.EntityFrameworkCore.Migrations;

namespace CsoAlliance.Core.Data.Search;

/// <summary>The SQL that makes and drops a table's index; triggers or a generated column keep it in step with the table.</summary>
internal static class SearchIndex
{
    private static readonly char[] PostgreSqlWeights = ['A', 'B', 'C', 'D'];

    public static void UpSqlite(MigrationBuilder migration, SearchTable table)
    {
        // External content: the index alone is stored here, the text stays in the table.
        Fts5(migration, table, table.Words, "tokenize=\"porter unicode61 remove_diacritics 2\", prefix='2 3'");
        Fts5(migration, table, table.Trigrams, "tokenize=\"trigram case_sensitive 0 remove_diacritics 1\"");
    }

    public static void DownSqlite(MigrationBuilder migration, SearchTable table)
    {
        foreach (var index in new[] { table.Words, table.Trigrams })
        {
            foreach (var trigger in new[] { "insert", "delete", "update" })
                migration.Sql($"DROP TRIGGER {index}_{trigger}");
            migration.Sql($"DROP TABLE {index}");
        }
    }

    public static void UpPostgreSql(MigrationBuilder migration, SearchTable table)
    {
        var vector = string.Join(" || ", table.Columns.Select((column, i) => $"setweight(to_tsvector('english', coalesce(\"{column.Name}\", '')), '{PostgreSqlWeights[i]}')"));
        migration.Sql("CREATE EXTENSION IF NOT EXISTS pg_trgm");
        migration.Sql($"ALTER TABLE \"{table.Table}\" ADD COLUMN \"Search\" tsvector GENERATED ALWAYS AS ({vector}) STORED");
        migration.Sql($"CREATE INDEX \"IX_{table.Table}_Search\" ON \"{table.Table}\" USING GIN (\"Search\")");
        migration.Sql($"CREATE INDEX \"IX_{table.Table}_Trigrams\" ON \"{table.Table}\" USING GIN (\"{table.Columns[0].Name}\" gin_trgm_ops)");
    }

    public static void DownPostgreSql(MigrationBuilder migration, SearchTable table)
    {
        migration.Sql($"DROP INDEX \"IX_{table.Table}_Trigrams\"");
        migration.Sql($"ALTER TABLE \"{table.Table}\" DROP COLUMN \"Search\"");
    }

    private static void Fts5(MigrationBuilder migration, SearchTable table, string index, string options)
    {
        var (names, old, now) = (table.ColumnList(), table.ColumnList("old."), table.ColumnList("new."));
        migration.Sql($"CREATE VIRTUAL TABLE {index} USING fts5({names}, content='{table.Table}', content_rowid='Id', {options})");
        migration.Sql($"CREATE TRIGGER {index}_insert AFTER INSERT ON {table.Table} BEGIN INSERT INTO {index}(rowid, {names}) VALUES (new.\"Id\", {now}); END");
        migration.Sql($"CREATE TRIGGER {index}_delete AFTER DELETE ON {table.Table} BEGIN INSERT INTO {index}({index}, rowid, {names}) VALUES ('delete', old.\"Id\", {old}); END");
        migration.Sql($"CREATE TRIGGER {index}_update AFTER UPDATE OF {names} ON {table.Table} BEGIN INSERT INTO {index}({index}, rowid, {names}) VALUES ('delete', old.\"Id\", {old}); INSERT INTO {index}(rowid, {names}) VALUES (new.\"Id\", {now}); END");
        migration.Sql($"INSERT INTO {index}({index}) VALUES ('rebuild')");
    }
}
