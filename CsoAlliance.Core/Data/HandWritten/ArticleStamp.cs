using CsoAlliance.Core.Library;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CsoAlliance.Core.Data.HandWritten;

// A number that grows with every change of what items are filtered and counted by, so that whoever holds a copy of it in memory sees
// that the copy is old: see LibraryShelf.
[DbContext(typeof(SqliteAllianceDbContext)), Migration("20261130900002_ArticleStamp")]
internal sealed class SqliteArticleStamp : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql($"CREATE TABLE {LibraryShelf.Stamp} (\"Value\" INTEGER NOT NULL)");
        migrationBuilder.Sql($"INSERT INTO {LibraryShelf.Stamp} VALUES (1)");
        // An update of the facts is a deletion and an insertion already.
        foreach (var act in new[] { "INSERT", "DELETE" })
            migrationBuilder.Sql($"CREATE TRIGGER {LibraryShelf.Stamp}_{act.ToLowerInvariant()} AFTER {act} ON {ArticleFacts.Table} BEGIN UPDATE {LibraryShelf.Stamp} SET \"Value\" = \"Value\" + 1; END");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var act in new[] { "insert", "delete" })
            migrationBuilder.Sql($"DROP TRIGGER {LibraryShelf.Stamp}_{act}");
        migrationBuilder.Sql($"DROP TABLE {LibraryShelf.Stamp}");
    }
}

[DbContext(typeof(PostgreSqlAllianceDbContext)), Migration("20261130900002_ArticleStamp")]
internal sealed class PostgreSqlArticleStamp : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var columns = string.Join(", ", ArticleFacts.Columns.Select(column => $"\"{column}\""));
        migrationBuilder.Sql($"CREATE TABLE {LibraryShelf.Stamp} (\"Value\" bigint NOT NULL)");
        migrationBuilder.Sql($"INSERT INTO {LibraryShelf.Stamp} VALUES (1)");
        migrationBuilder.Sql($"CREATE FUNCTION {LibraryShelf.Stamp}_next() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN UPDATE {LibraryShelf.Stamp} SET \"Value\" = \"Value\" + 1; RETURN NULL; END $$");
        migrationBuilder.Sql($"CREATE TRIGGER {LibraryShelf.Stamp} AFTER INSERT OR DELETE OR UPDATE OF {columns}, \"RetiredAt\" ON articles FOR EACH STATEMENT EXECUTE FUNCTION {LibraryShelf.Stamp}_next()");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql($"DROP TRIGGER {LibraryShelf.Stamp} ON articles");
        migrationBuilder.Sql($"DROP FUNCTION {LibraryShelf.Stamp}_next()");
        migrationBuilder.Sql($"DROP TABLE {LibraryShelf.Stamp}");
    }
}
