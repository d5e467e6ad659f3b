using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace CsoAlliance.Bench.Reports;

/// <summary>Report posts a second over HTTP, each durable before it is answered, beside raw inserts of rows of the same size on the same disk.</summary>
internal static class ReportBench
{
    private const int Rounds = 7;
    private const int Fleet = 32;
    // A fifth of the processors idles while 32 clients wait for the disk.
    private const int Fleets = 96;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(75);

    public static async Task<string> RunAsync(Places places)
    {
        using var scratch = new ScratchFolder();
        await Published.CommandAsync(places.ProductProgram, scratch.Path, "desk", "init");
        using var product = Published.Start(places.ProductProgram, scratch.Path);
        await product.FirstOkAsync("/report/lite");
        var sender = new ReportSender(product.Address);
        // Until the runtime has compiled what is hot, a server says little about the next hour.
        await sender.RunAsync(Fleet, WarmUp);
        var size = RowSize(scratch.Path);
        using var raw = new RawInserts(Path.Combine(scratch.Path, "raw.db"), size);
        raw.Run(TimeSpan.FromSeconds(1));
        var (inserts, most, many, one) = (new Samples(), new Samples(), new Samples(), new Samples());
        for (var round = 0; round < Rounds; round++)
        {
            inserts.Add(raw.Run(Round));
            most.Add(await sender.RunAsync(Fleets, Round));
            many.Add(await sender.RunAsync(Fleet, Round));
            one.Add(await sender.RunAsync(1, Round));
        }
        var stored = Count(scratch.Path);
        if (stored != sender.Receipts)
            throw new InvalidOperationException($"{sender.Receipts} receipts were given and {stored} reports stand in the vault.");
        var table = new Table("what", "a second", "× raw");
        table.Add($"raw SQLite inserts, one row of {size:N0} bytes a transaction", Table.Figure(inserts.Median), "1");
        table.Add($"`POST /report/lite`, {Fleets} clients at once", Table.Figure(most.Median), Table.Figure(most.Median / inserts.Median));
        table.Add($"`POST /report/lite`, {Fleet} clients at once", Table.Figure(many.Median), Table.Figure(many.Median / inserts.Median));
        table.Add("`POST /report/lite`, one client", Table.Figure(one.Median), Table.Figure(one.Median / inserts.Median));
        return $"{table}\n\n{Rounds} rounds of {Round.TotalSeconds:0} s, taken in turn; {stored:N0} receipts given, as many reports in the vault. Target: at least 0.4 × raw.";
    }

    // All that the product writes for one report: its row, two wrapped keys, the sealed body, and the hash in the other database.
    private static int RowSize(string data) => (int)Ask(data, """
        SELECT avg(length("Lookup") + 16 + length("Kind") + length("Area") + 30) + (SELECT 2 * avg(length("Slot") + 40) FROM vault_key) + (SELECT avg(length("Box") + 20) FROM vault_part) + 42 FROM vault_report
        """);

    private static long Count(string data) => (long)Ask(data, "SELECT count(*) FROM vault_report");

    private static double Ask(string data, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(data, "vault.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToDouble(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}

/// <summary>The rate that SQLite itself reaches: one connection, one prepared insert, one row a transaction, each synced.</summary>
internal sealed class RawInserts : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;

    public RawInserts(string path, int size)
    {
        connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE raw (id INTEGER PRIMARY KEY, body BLOB NOT NULL)");
        insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO raw (body) VALUES ($body)";
        insert.Parameters.AddWithValue("$body", System.Security.Cryptography.RandomNumberGenerator.GetBytes(size));
        insert.Prepare();
    }

    public double Run(TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        var count = 0;
        for (; Stopwatch.GetElapsedTime(started) < time; count++)
            insert.ExecuteNonQuery();
        return count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    public void Dispose()
    {
        insert.Dispose();
        connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
