using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CsoAlliance.Core.Data.HandWritten;

// The trail can be added to and nothing else, whoever writes the SQL.
[DbContext(typeof(SqliteAllianceDbContext)), Migration("20261124900000_AuditAppendOnly")]
internal sealed class SqliteAuditAppendOnly : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var act in new[] { "UPDATE", "DELETE" })
            migrationBuilder.Sql($"CREATE TRIGGER audit_no_{act} BEFORE {act} ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var act in new[] { "UPDATE", "DELETE" })
            migrationBuilder.Sql($"DROP TRIGGER audit_no_{act}");
    }
}

[DbContext(typeof(PostgreSqlAllianceDbContext)), Migration("20261124900000_AuditAppendOnly")]
internal sealed class PostgreSqlAuditAppendOnly : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END $$");
        migrationBuilder.Sql("CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("DROP TRIGGER audit_append_only ON audit");
        migrationBuilder.Sql("DROP FUNCTION audit_refuse()");
    }
}
