using System.Collections.Concurrent;
using System.Threading.Channels;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Newsroom.Reports;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Newsroom.Reach;

/// <summary>A report as an open page shows it.</summary>
/// <param name="Id">Grows with every version of any report.</param>
/// <param name="Number">Its number.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">What happens.</param>
/// <param name="Label">Its label.</param>
/// <param name="Closed">Whether it is over.</param>
/// <param name="Path">Its page.</param>
public sealed record LiveAlert(long Id, string Number, int Version, string Title, Tlp Label, bool Closed, string Path);

/// <summary>
/// Hands new versions of reports to the open pages of those who were told of them. Who that is was decided in the transaction that
/// published: the notices say it, so a page shows nothing that its reader's centre does not hold. The database is the one source;
/// a publishing process wakes its own hub at once, and the others look every second while anybody listens.
/// </summary>
public sealed class LiveAlerts(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    /// <summary>Most lines that one person may hold: the oldest gives way.</summary>
    public const int LinesEach = 6;

    /// <summary>Most lines that this process holds.</summary>
    public const int Most = 20_000;

    /// <summary>How often the database is asked where nothing wakes the hub.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    // Two that publish at once may commit in the other order than their numbers.
    private const int Overlap = 50;
    private const int Chunk = 500;

    private readonly ConcurrentDictionary<long, LiveLine> lines = new();
    private readonly Channel<bool> waking = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly HashSet<long> seen = [];
    private long last = -1;
    private long opened;

    /// <summary>How many lines are open.</summary>
    public int Count => lines.Count;

    /// <summary>The newest version that this hub knows of.</summary>
    public long Last => Math.Max(0, Interlocked.Read(ref last));

    /// <summary>Opens a line for a signed-in member; null where the process holds as many as it can. Disposing it closes it.</summary>
    public LiveLine? Open(Guid member, Guid session)
    {
        if (lines.Count >= Most)
            return null;
        var line = new LiveLine(Interlocked.Increment(ref opened), member, session, closed => lines.TryRemove(closed.Number, out _));
        lines[line.Number] = line;
        var mine = lines.Values.Where(one => one.Member == member).OrderBy(one => one.Number).ToList();
        foreach (var old in mine.Take(Math.Max(0, mine.Count - LinesEach)))
            old.Dispose();
        return line;
    }

    /// <summary>What a member was told since a version and has not read: for a page that was cut off for a while.</summary>
    public async Task<IReadOnlyList<LiveAlert>> SinceAsync(Guid member, long since, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var day = clock.GetUtcNow().UtcDateTime.AddDays(-1);
        var missed = await Alerts(db, since).Where(row => row.At > day).OrderByDescending(row => row.Id).Take(LinesEach).ToListAsync(ct);
        var keys = missed.Select(row => AlertNotices.Once(row.Slug, row.Alert.Version)).ToList();
        var told = await db.Set<Notice>().Where(notice => notice.MemberId == member && notice.ReadAt == null && keys.Contains(notice.Once!)).Select(notice => notice.Once).ToListAsync(ct);
        return [.. missed.Where(row => told.Contains(AlertNotices.Once(row.Slug, row.Alert.Version))).Select(row => row.Alert).Reverse()];
    }

    /// <summary>Looks at once. Called when a version was published in this process.</summary>
    internal void Wake() => waking.Writer.TryWrite(true);

    /// <summary>Hands out what comes, until it is stopped. A database that is away is asked again after a pause.</summary>
    public async Task RunAsync(Action<Exception> failed, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                if (last < 0 || !lines.IsEmpty)
                    await HandOutAsync(ct);
            }
#pragma warning disable CA1031 // The hub outlives a database that is away.
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failed(failure);
            }
#pragma warning restore CA1031
            using var pause = CancellationTokenSource.CreateLinkedTokenSource(ct);
            var look = Task.Delay(Look, clock, pause.Token);
            await Task.WhenAny(waking.Reader.WaitToReadAsync(pause.Token).AsTask(), look);
            await pause.CancelAsync();
            waking.Reader.TryRead(out _);
        }
    }

    /// <summary>Looks once and hands out what is new.</summary>
    internal async Task HandOutAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (last < 0)
        {
            seen.UnionWith(await db.Set<ReportVersion>().OrderByDescending(version => version.Id).Take(Overlap).Select(version => version.Id).ToListAsync(ct));
            Interlocked.Exchange(ref last, seen.DefaultIfEmpty(0).Max());
            return;
        }
        foreach (var (alert, slug, _) in (await Alerts(db, last - Overlap).OrderBy(row => row.Id).ToListAsync(ct)).Where(row => !seen.Contains(row.Alert.Id)).Select(row => (row.Alert, row.Slug, row.At)))
        {
            await HandOutAsync(db, alert, AlertNotices.Once(slug, alert.Version), ct);
            seen.Add(alert.Id);
            Interlocked.Exchange(ref last, Math.Max(last, alert.Id));
        }
        seen.RemoveWhere(id => id < last - Overlap);
    }

    // The gate is asked again here: who was told and has been removed since, or whose session is over, gets nothing.
    private async Task HandOutAsync(AllianceDbContext db, LiveAlert alert, string once, CancellationToken ct)
    {
        var told = await db.Set<Member>().Where(member => member.ApprovedAt != null && db.Set<Notice>().Any(notice => notice.MemberId == member.Id && notice.Once == once)).Select(member => member.Id).ToListAsync(ct);
        var listening = told.ToHashSet();
        foreach (var some in lines.Values.Where(line => listening.Contains(line.Member)).Chunk(Chunk))
        {
            var sessions = some.Select(line => line.Session).ToList();
            var open = (await db.Set<Session>().Where(session => sessions.Contains(session.Id) && session.EndedAt == null).Select(session => session.Id).ToListAsync(ct)).ToHashSet();
            foreach (var line in some.Where(line => open.Contains(line.Session)))
                line.Say(alert);
        }
    }

    private static IQueryable<AlertRow> Alerts(AllianceDbContext db, long since) =>
        db.Set<ReportVersion>().AsNoTracking().Where(version => version.Id > since)
            .Join(db.Set<FirstResponseReport>(), version => version.ReportId, report => report.Id, (version, report) => new { version, report })
            .Join(db.Set<NewsItem>(), row => row.report.Slug, item => item.Slug, (row, item) => new AlertRow
            {
                Id = row.version.Id, Alert = new LiveAlert(row.version.Id, row.report.Number!, row.version.Number, item.Title, row.version.Label, item.Closed, "/alerts/" + row.report.Slug), Slug = row.report.Slug!, At = row.version.At,
            });

    private sealed class AlertRow
    {
        public required long Id { get; init; }
        public required LiveAlert Alert { get; init; }
        public required string Slug { get; init; }
        public required DateTime At { get; init; }
    }
}
