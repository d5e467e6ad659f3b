using CsoAlliance.Core.Data.Search;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CsoAlliance.Core.Data.HandWritten;

// The full-text index of the library: EF has no words for it.
[DbContext(typeof(SqliteAllianceDbContext)), Migration("20261124900002_SearchArticles")]
internal sealed class SqliteSearchArticles : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SearchIndex.UpSqlite(migrationBuilder, SearchTable.Articles);

    protected override void Down(MigrationBuilder migrationBuilder) => SearchIndex.DownSqlite(migrationBuilder, SearchTable.Articles);
}

[DbContext(typeof(PostgreSqlAllianceDbContext)), Migration("20261124900002_SearchArticles")]
internal sealed class PostgreSqlSearchArticles : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SearchIndex.UpPostgreSql(migrationBuilder, SearchTable.Articles);

    protected override void Down(MigrationBuilder migrationBuilder) => SearchIndex.DownPostgreSql(migrationBuilder, SearchTable.Articles);
}
