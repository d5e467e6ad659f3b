using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CsoAlliance.Core.Data.HandWritten;

// Which build brought the database up to date. It stands beside the model, since it is read before the model is built.
[DbContext(typeof(SqliteAllianceDbContext)), Migration("20261124900010_Prepared")]
internal sealed class SqlitePrepared : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(PreparedMark.CreateTable(PreparedMark.Alliance) + " WITHOUT ROWID");

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql($"DROP TABLE {PreparedMark.Alliance}");
}

[DbContext(typeof(SqliteVaultDbContext)), Migration("20261124900010_Prepared")]
internal sealed class SqliteVaultPrepared : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(PreparedMark.CreateTable(PreparedMark.Vault) + " WITHOUT ROWID");

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql($"DROP TABLE {PreparedMark.Vault}");
}

[DbContext(typeof(PostgreSqlAllianceDbContext)), Migration("20261124900010_Prepared")]
internal sealed class PostgreSqlPrepared : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(PreparedMark.CreateTable(PreparedMark.Alliance));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql($"DROP TABLE {PreparedMark.Alliance}");
}

[DbContext(typeof(PostgreSqlVaultDbContext)), Migration("20261124900010_Prepared")]
internal sealed class PostgreSqlVaultPrepared : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(PreparedMark.CreateTable(PreparedMark.Vault));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql($"DROP TABLE {PreparedMark.Vault}");
}
