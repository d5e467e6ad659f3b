using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CsoAlliance.Core.Data;

// A hidden rowid counts up with each insert, and so would give away the order in which reports arrived. EF has no word for
// WITHOUT ROWID, so the tables that need it are recognised by name.
internal sealed class WithoutRowId(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    public static bool Wants(string table) => table.StartsWith("vault_", StringComparison.Ordinal) || table is "audit_arrival" or "audit_report" or "named_report";

    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: false);
        if (Wants(operation.Name))
            builder.Append(" WITHOUT ROWID");
        if (terminate)
        {
            builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
            EndStatement(builder);
        }
    }
}
