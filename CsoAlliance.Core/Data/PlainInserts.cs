using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CsoAlliance.Core.Data;

/// <summary>
/// Inserts rows by one prepared statement, with the names and conversions of the model. Tracking changes costs several times
/// what SQLite takes for the insert itself, which counts where many wait for one writer.
/// </summary>
internal static class PlainInserts
{
    /// <summary>Inserts within the context's current transaction. With <paramref name="skipPresent"/> a row whose key is there already is left as it is.</summary>
    public static async Task InsertAsync<T>(this DbContext db, IEnumerable<T> rows, bool skipPresent = false) where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var columns = entity.GetProperties().Select(property => (property, mapping: property.GetRelationalTypeMapping())).ToArray();
        await using var command = Command(db, entity, columns, skipPresent);
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                var value = columns[i].property.PropertyInfo!.GetValue(row);
                command.Parameters[i].Value = (columns[i].mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
            }
            await command.ExecuteNonQueryAsync();
        }
    }

    private static DbCommand Command(DbContext db, IEntityType entity, (IProperty Property, RelationalTypeMapping Mapping)[] columns, bool skipPresent)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        for (var i = 0; i < columns.Length; i++)
            command.Parameters.Add(columns[i].Mapping.CreateParameter(command, $"p{i}", null, nullable: true));
        command.CommandText = $"INSERT INTO {sql.DelimitIdentifier(entity.GetTableName()!)} ({string.Join(", ", columns.Select(column => sql.DelimitIdentifier(column.Property.GetColumnName())))})"
            + $" VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))}){(skipPresent ? " ON CONFLICT DO NOTHING" : "")}";
        return command;
    }
}
