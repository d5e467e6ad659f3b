using CsoAlliance.Core.Data.Search;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CsoAlliance.Core.Data.HandWritten;

// The register's full-text index. It stands beside the model, so no generated migration knows of it.
[DbContext(typeof(SqliteAllianceDbContext)), Migration("20261124900001_SearchIncidents")]
internal sealed class SqliteSearchIncidents : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SearchIndex.UpSqlite(migrationBuilder, SearchTable.Incidents);

    protected override void Down(MigrationBuilder migrationBuilder) => SearchIndex.DownSqlite(migrationBuilder, SearchTable.Incidents);
}

[DbContext(typeof(PostgreSqlAllianceDbContext)), Migration("20261124900001_SearchIncidents")]
internal sealed class PostgreSqlSearchIncidents : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => SearchIndex.UpPostgreSql(migrationBuilder, SearchTable.Incidents);

    protected override void Down(MigrationBuilder migrationBuilder) => SearchIndex.DownPostgreSql(migrationBuilder, SearchTable.Incidents);
}
