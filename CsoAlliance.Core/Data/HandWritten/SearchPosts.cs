using CsoAlliance.Core.Data.Search;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CsoAlliance.Core.Data.HandWritten;

// The full-text index of what members write in groups.
[DbContext(typeof(SqliteAllianceDbContext)), Migration("20261130900001_SearchPosts")]
internal sealed class SqliteSearchPosts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SearchIndex.UpSqlite(migrationBuilder, SearchTable.Posts);

    protected override void Down(MigrationBuilder migrationBuilder) => SearchIndex.DownSqlite(migrationBuilder, SearchTable.Posts);
}

[DbContext(typeof(PostgreSqlAllianceDbContext)), Migration("20261130900001_SearchPosts")]
internal sealed class PostgreSqlSearchPosts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SearchIndex.UpPostgreSql(migrationBuilder, SearchTable.Posts);

    protected override void Down(MigrationBuilder migrationBuilder) => SearchIndex.DownPostgreSql(migrationBuilder, SearchTable.Posts);
}
