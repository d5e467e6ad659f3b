using System.Threading.Channels;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Reporting.Rows;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Reporting.Intake;

/// <summary>
/// Stores sealed reports. Those that arrive while the disk is busy share the next transaction, so that a fleet reporting at once
/// waits for a few syncs and not for hundreds. Nobody is answered before the transaction that holds their report is durable.
/// </summary>
internal sealed class IntakeWriter : IAsyncDisposable
{
    private const int MostAtOnce = 256;

    private readonly IDbContextFactory<VaultDbContext> vaults;
    private readonly IDbContextFactory<AllianceDbContext> alliances;
    private readonly Channel<Item> queue = Channel.CreateBounded<Item>(4096);
    private readonly Task loop;

    // Kept open between groups: EF makes some thirty functions anew on each SQLite connection that it opens, and each opening runs
    // the pragmas; together that is more work than storing a report. Nothing is tracked, and a failure lets both go.
    private VaultDbContext? vault;
    private AllianceDbContext? alliance;

    public IntakeWriter(IDbContextFactory<VaultDbContext> vaults, IDbContextFactory<AllianceDbContext> alliances)
    {
        (this.vaults, this.alliances) = (vaults, alliances);
        loop = Task.Run(RunAsync);
    }

    /// <summary>Stores one report and gives its id; the id of the first where a report with the same lookup is already there.</summary>
    public async Task<Guid> StoreAsync(SealedReport report, CancellationToken ct)
    {
        var item = new Item(report);
        await queue.Writer.WriteAsync(item, ct);
        // Once queued it is stored whether or not the caller still listens: a cut link must not half a report.
        return await item.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
        await ReleaseAsync();
    }

    private async Task RunAsync()
    {
        var batch = new List<Item>();
        while (await queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostAtOnce && queue.Reader.TryRead(out var item))
                batch.Add(item);
            if (!await TryStoreAsync(batch, last: false))
                foreach (var item in batch)
                    await TryStoreAsync([item], last: true);
        }
    }

    private async Task<bool> TryStoreAsync(IReadOnlyList<Item> batch, bool last)
    {
        try
        {
            var ids = await StoreBatchAsync(batch);
            foreach (var item in batch)
                item.Done.TrySetResult(ids[Convert.ToHexString(item.Report.Report.Lookup)]);
            return true;
        }
#pragma warning disable CA1031 // The loop must outlive any failure; the one who waits gets it.
        catch (Exception failure)
        {
            await ReleaseAsync();
            if (last)
                batch[0].Done.TrySetException(failure);
            return false;
        }
#pragma warning restore CA1031
    }

    private async Task ReleaseAsync()
    {
        await using (vault)
        await using (alliance)
            (vault, alliance) = (null, null);
    }

    private async Task<Dictionary<string, Guid>> StoreBatchAsync(IReadOnlyList<Item> batch)
    {
        var db = vault ??= await OpenAsync(vaults);
        var lookups = batch.Select(item => item.Report.Report.Lookup).ToList();
        var ids = (await db.Set<VaultReport>().AsNoTracking().Where(report => lookups.Contains(report.Lookup)).Select(report => new { report.Id, report.Lookup }).ToListAsync())
            .ToDictionary(found => Convert.ToHexString(found.Lookup), found => found.Id);
        var fresh = new List<SealedReport>();
        foreach (var item in batch)
            if (ids.TryAdd(Convert.ToHexString(item.Report.Report.Lookup), item.Report.Report.Id))
                fresh.Add(item.Report);
        if (fresh.Count == 0)
            return ids;
        await NoteAsync(fresh);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.InsertAsync(fresh.Select(report => report.Report));
        await db.InsertAsync(fresh.SelectMany(report => new[] { report.DeskSlot, report.ReporterSlot }));
        await db.InsertAsync(fresh.Select(report => report.Body));
        await transaction.CommitAsync();
        return ids;
    }

    // The hash goes first: a report whose hash is missing would look replaced, a hash without a report tells nothing. One that is
    // stored again alone, after its group failed, has left its hash before.
    private async Task NoteAsync(IEnumerable<SealedReport> fresh)
    {
        var db = alliance ??= await OpenAsync(alliances);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.InsertAsync(fresh.Select(report => new AuditArrival(report.ArrivalHash, report.Report.Day)), skipPresent: true);
        await transaction.CommitAsync();
    }

    private static async Task<TContext> OpenAsync<TContext>(IDbContextFactory<TContext> contexts) where TContext : DbContext
    {
        var db = await contexts.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        return db;
    }

    private sealed record Item(SealedReport Report)
    {
        public TaskCompletionSource<Guid> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
