using CsoAlliance.Core.Library;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CsoAlliance.Core.Data.HandWritten;

// What the library's items are filtered and counted by, kept apart from their texts: see ArticleFacts.
[DbContext(typeof(SqliteAllianceDbContext)), Migration("20261129900001_ArticleFacts")]
internal sealed class SqliteArticleFacts : Migration
{
    private const string Facts = ArticleFacts.Table;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var columns = string.Join(", ", ArticleFacts.Columns.Select(column => $"\"{column}\""));
        var insert = $"INSERT INTO {Facts} (\"Id\", {columns}) SELECT \"Id\", {columns} FROM articles WHERE \"RetiredAt\" IS NULL";
        migrationBuilder.Sql($"""
            CREATE TABLE {Facts} ("Id" INTEGER NOT NULL PRIMARY KEY, "Label" INTEGER NOT NULL, "Announced" INTEGER NOT NULL, "Kind" INTEGER NOT NULL,
                "Category" TEXT NOT NULL, "Audiences" INTEGER NOT NULL, "Language" TEXT NOT NULL, "ReviewBy" TEXT NOT NULL)
            """);
        // What a viewer's list holds in all is counted from this alone.
        migrationBuilder.Sql($"CREATE INDEX \"IX_{Facts}_Label\" ON {Facts} (\"Label\", \"Announced\")");
        migrationBuilder.Sql(insert);
        migrationBuilder.Sql($"CREATE TRIGGER {Facts}_insert AFTER INSERT ON articles BEGIN {insert} AND \"Id\" = new.\"Id\"; END");
        migrationBuilder.Sql($"CREATE TRIGGER {Facts}_delete AFTER DELETE ON articles BEGIN DELETE FROM {Facts} WHERE \"Id\" = old.\"Id\"; END");
        migrationBuilder.Sql($"CREATE TRIGGER {Facts}_update AFTER UPDATE OF {columns}, \"RetiredAt\" ON articles BEGIN DELETE FROM {Facts} WHERE \"Id\" = old.\"Id\"; {insert} AND \"Id\" = new.\"Id\"; END");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var trigger in new[] { "insert", "delete", "update" })
            migrationBuilder.Sql($"DROP TRIGGER {Facts}_{trigger}");
        migrationBuilder.Sql($"DROP TABLE {Facts}");
    }
}

[DbContext(typeof(PostgreSqlAllianceDbContext)), Migration("20261129900001_ArticleFacts")]
internal sealed class PostgreSqlArticleFacts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        $"CREATE VIEW {ArticleFacts.Table} AS SELECT \"Id\", {string.Join(", ", ArticleFacts.Columns.Select(column => $"\"{column}\""))} FROM articles WHERE \"RetiredAt\" IS NULL");

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql($"DROP VIEW {ArticleFacts.Table}");
}
