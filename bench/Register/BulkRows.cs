using System.Data.Common;
using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CsoAlliance.Bench.Register;

/// <summary>
/// Writes rows of one entity by inserts of a hundred, with column names and conversions from the model: EF's own way takes
/// minutes for half a million rows. Keys are given by the caller.
/// </summary>
internal sealed class BulkRows
{
    private const int RowsAtOnce = 100;

    private readonly AllianceDbContext db;
    private readonly List<(object Row, long Id, long Incident)> rows = [];
    private readonly string table;
    private readonly (IProperty Property, string Name, RelationalTypeMapping Mapping)[] columns;

    public BulkRows(AllianceDbContext db, Type type)
    {
        this.db = db;
        var entity = db.Model.FindEntityType(type)!;
        table = entity.GetTableName()!;
        columns = [.. entity.GetProperties().Select(property => (property, property.GetColumnName(), property.GetRelationalTypeMapping()))];
    }

    public void Add(object row, long id, long incident) => rows.Add((row, id, incident));

    public async Task WriteAsync()
    {
        foreach (var chunk in rows.Chunk(RowsAtOnce).GroupBy(chunk => chunk.Length))
        {
            await using var command = Command(chunk.Key);
            foreach (var some in chunk)
            {
                for (var i = 0; i < some.Length; i++)
                    for (var c = 0; c < columns.Length; c++)
                        command.Parameters[(i * columns.Length) + c].Value = Value(some[i], c) ?? DBNull.Value;
                await command.ExecuteNonQueryAsync();
            }
        }
    }

    private DbCommand Command(int count)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        for (var i = 0; i < count; i++)
            for (var c = 0; c < columns.Length; c++)
                command.Parameters.Add(columns[c].Mapping.CreateParameter(command, $"p{i}_{c}", null, nullable: true));
        var values = Enumerable.Range(0, count).Select(i => $"({string.Join(',', columns.Select((_, c) => $"@p{i}_{c}"))})");
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(',', columns.Select(column => $"\"{column.Name}\""))}) VALUES {string.Join(',', values)}";
        command.Prepare();
        return command;
    }

    private object? Value((object Row, long Id, long Incident) row, int column)
    {
        var (property, _, mapping) = columns[column];
        if (property.Name == "Id")
            return row.Id;
        if (property.Name == "IncidentId")
            return row.Incident;
        var value = property.PropertyInfo!.GetValue(row.Row);
        return value is null ? null : mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value is Enum ? Convert.ToInt32(value, null) : value;
    }
}
