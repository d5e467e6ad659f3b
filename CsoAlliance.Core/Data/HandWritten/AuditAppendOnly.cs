using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CsoAlliance.Core.Data.HandWritten;

// The trail can be added to and nothing else, whoever writes the SQL.
[DbContext(typeof(SqliteAllianceDbContext)), Migration("20261124900000_AuditAppendOnly")]
internal sealed class SqliteAuditAppendOnly : Migration
{
    internal static readonly string[] Tables = ["audit", "audit_arrival", "audit_report"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
            foreach (var act in new[] { "UPDATE", "DELETE" })
                migrationBuilder.Sql($"CREATE TRIGGER {table}_no_{act} BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
            foreach (var act in new[] { "UPDATE", "DELETE" })
                migrationBuilder.Sql($"DROP TRIGGER {table}_no_{act}");
    }
}

[DbContext(typeof(PostgreSqlAllianceDbContext)), Migration("20261124900000_AuditAppendOnly")]
internal sealed class PostgreSqlAuditAppendOnly : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END $$");
        foreach (var table in SqliteAuditAppendOnly.Tables)
            migrationBuilder.Sql($"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in SqliteAuditAppendOnly.Tables)
            migrationBuilder.Sql($"DROP TRIGGER {table}_append_only ON {table}");
        migrationBuilder.Sql("DROP FUNCTION audit_refuse()");
    }
}
