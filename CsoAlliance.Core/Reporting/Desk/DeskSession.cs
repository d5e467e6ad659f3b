using System.Security.Cryptography;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Core.Reporting.Vault;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Box = CsoAlliance.Core.Reporting.Vault.Box;

namespace CsoAlliance.Core.Reporting.Desk;

/// <summary>
/// One analyst's page at the unlocked desk. What it opens is held by the page that asked and nowhere else; ending the page
/// detaches it, and the last one to leave starts the desk's locking.
/// </summary>
public sealed partial class DeskSession(ReportDesk desk, IDbContextFactory<VaultDbContext> vaults, IDbContextFactory<AllianceDbContext> alliances, Register register, RegisterReader reader, AuditTrail trail, TimeProvider clock) : IDisposable
{
    /// <summary>The desk is locked, or was locked meanwhile.</summary>
    public static readonly Error IsLocked = new("desk.locked", "The desk is locked. Unlock it and go on; what you typed is still here.");

    private Analyst analyst = null!;

    /// <summary>Takes a place at the desk; false where this analyst has not unlocked it.</summary>
    public bool Attach(Analyst who)
    {
        analyst = who;
        return desk.Attach(this, who.Id);
    }

    /// <inheritdoc />
    public void Dispose() => desk.Detach(this);

    /// <summary>Opens the queue, newest first. <paramref name="states"/> empty: every state but withdrawn.</summary>
    public async Task<Result<IReadOnlyList<QueueItem>>> QueueAsync(IReadOnlyCollection<ReportState> states, CancellationToken ct = default)
    {
        await using var db = await vaults.CreateDbContextAsync(ct);
        var rows = await db.Set<VaultReport>().AsNoTracking()
            .Where(row => states.Count == 0 ? row.State != ReportState.Withdrawn : states.Contains(row.State))
            .OrderByDescending(row => row.Day).ThenBy(row => row.Id).Take(500).ToListAsync(ct);
        if (await OpenItemsAsync(db, rows, ct) is { } items)
            return items;
        return IsLocked;
    }

    /// <summary>How many stand in each state; readable while locked.</summary>
    public async Task<IReadOnlyDictionary<ReportState, int>> CountsAsync(CancellationToken ct = default)
    {
        await using var db = await vaults.CreateDbContextAsync(ct);
        return await db.Set<VaultReport>().GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
    }

    /// <summary>Opens one report with its talk and notes; the first opening marks it as read and is noted in the trail.</summary>
    public async Task<Result<DeskReport>> OpenAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await vaults.CreateDbContextAsync(ct);
        if (await db.Set<VaultReport>().SingleOrDefaultAsync(row => row.Id == id, ct) is not { State: not ReportState.Withdrawn } row)
            return Error.NotFound;
        if (await KeyAsync(db, id, ct) is not { } key)
            return IsLocked;
        try
        {
            var first = row.State == ReportState.Received;
            if (first)
                row.State = ReportState.Read;
            await db.SaveChangesAsync(ct);
            if (first)
                await trail.NoteReportAsync(analyst.Account, "report.read", Sealing.Number(id), ct);
            var item = await OpenItemAsync(db, row, ct);
            var notes = await TalkStore.KindAsync(db, id, key, Kind.DeskNote, ct);
            return new DeskReport(item, await TalkStore.ReadAsync(db, id, VaultKeys.DialogueKey(key, id), ct), [.. notes.Where(note => note.Kind == "note")],
                row.State == ReportState.SecondReader ? notes.LastOrDefault(note => note.Kind == "proposal") : null,
                notes.LastOrDefault(note => note.Kind is "draft" or "proposal")?.Publication, await trail.OfReportAsync(Sealing.Number(id), ct)) { Sender = await SenderAsync(item.Body.Member, ct) };
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Leaves a question for the reporter.</summary>
    public Task<Result> AskAsync(Guid id, string question, CancellationToken ct = default) =>
        WriteAsync(id, Kind.ToReporter, new Message { Kind = "question", Text = question.Trim(), Day = Today }, ReportState.Asked, "report.asked", ct);

    /// <summary>Leaves a note for the desk alone.</summary>
    public Task<Result> NoteAsync(Guid id, string note, CancellationToken ct = default) =>
        WriteAsync(id, Kind.DeskNote, new Message { Kind = "note", Text = note.Trim(), Day = Today, By = analyst.Account }, null, "report.noted", ct);

    /// <summary>Seals what the analyst is writing with the report, so that it is there tomorrow and nowhere else.</summary>
    public Task<Result> HoldAsync(Guid id, Publication draft, CancellationToken ct = default) =>
        WriteAsync(id, Kind.DeskNote, new Message { Kind = "draft", Text = "Held.", Day = Today, By = analyst.Account, Publication = draft }, null, "report.held", ct);

    /// <summary>Closes without a notice; the reporter reads the reason.</summary>
    public Task<Result> CloseAsync(Guid id, string reason, CancellationToken ct = default) =>
        WriteAsync(id, Kind.ToReporter, new Message { Kind = "closing", Text = reason.Trim(), Day = Today }, ReportState.Closed, "report.closed", ct);

    /// <summary>Sealed reports and notices of the register that may tell of the same event.</summary>
    public async Task<Result<IReadOnlyList<MayAgree>>> AgreeingAsync(QueueItem item, CancellationToken ct = default)
    {
        var queue = await QueueAsync([], ct);
        if (!queue.Ok)
            return queue.Error;
        var (words, day) = (Agreement.Words(item.Body.Narrative), Agreement.DayOf(item.Body));
        var found = queue.Value
            .Where(other => other.Id != item.Id && other.Body.Area == item.Body.Area && Agreement.Near(day, Agreement.DayOf(other.Body)))
            .Select(other => new MayAgree(other.Reference, IncidentTypes.Find(other.Body.Type)?.Name ?? other.Body.Type, Agreement.DayOf(other.Body), other.Body.Place, Agreement.Common(words, other.Body.Narrative), false))
            .Where(match => Agreement.Enough(match.Common)).ToList();
        found.AddRange(await InRegisterAsync(item, words, day, ct));
        return found.OrderByDescending(match => match.Common.Count).Take(8).ToList();
    }

    private async Task<Sender?> SenderAsync(Guid? member, CancellationToken ct)
    {
        if (member is null)
            return null;
        await using var db = await alliances.CreateDbContextAsync(ct);
        return await db.Set<Member>().Where(one => one.Id == member).Select(one => new Sender(one.Id, one.DisplayRole)).SingleOrDefaultAsync(ct);
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private async Task<IEnumerable<MayAgree>> InRegisterAsync(QueueItem item, HashSet<string> words, DateOnly day, CancellationToken ct)
    {
        var query = new RegisterQuery { Area = item.Body.Area, From = day.AddDays(-3).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), Until = day.AddDays(4).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) };
        var who = new Viewer(analyst.Id, true, [Roles.Analyst]);
        var found = new List<MayAgree>();
        foreach (var notice in (await reader.ListAsync(query, who, null, 50, ct)).Page.Items)
        {
            var wording = (await reader.FindAsync(notice.Reference, who, ct))?.Wording ?? "";
            found.Add(new(notice.Reference, notice.Title, DateOnly.FromDateTime(notice.OccurredAt), notice.PlaceName, Agreement.Common(words, notice.Title + " " + wording), true));
        }
        return found.Where(match => Agreement.Enough(match.Common));
    }

    private async Task<Result> WriteAsync(Guid id, Kind kind, Message message, ReportState? state, string act, CancellationToken ct)
    {
        if (message.Text.Length == 0)
            return new Error("desk.empty", "Write it first.", "text");
        if (message.Text.Length > ReportForm.NarrativeLength)
            return new Error("desk.long", "Up to 4,000 signs fit.", "text");
        await using var db = await vaults.CreateDbContextAsync(ct);
        if (await db.Set<VaultReport>().SingleOrDefaultAsync(row => row.Id == id, ct) is not { State: not ReportState.Withdrawn } row)
            return Error.NotFound;
        if (await KeyAsync(db, id, ct) is not { } key)
            return IsLocked;
        await TalkStore.AppendAsync(db, id, kind == Kind.DeskNote ? key : VaultKeys.DialogueKey(key, id), kind, message, ct);
        row.State = state ?? row.State;
        await db.SaveChangesAsync(ct);
        CryptographicOperations.ZeroMemory(key);
        await trail.NoteReportAsync(analyst.Account, act, Sealing.Number(id), ct);
        return Result.Done;
    }

    private async Task<byte[]?> KeyAsync(VaultDbContext db, Guid id, CancellationToken ct) =>
        desk.ReportKey(id, await db.Set<VaultKey>().AsNoTracking().Where(key => key.Report == id).ToListAsync(ct));

    private async Task<QueueItem> OpenItemAsync(VaultDbContext db, VaultReport row, CancellationToken ct) =>
        (await OpenItemsAsync(db, [row], ct))?[0] ?? throw new InvalidOperationException(IsLocked.Code);

    // Three queries however many envelopes there are. Null where the desk is locked, or was locked meanwhile.
    private async Task<List<QueueItem>?> OpenItemsAsync(VaultDbContext db, IReadOnlyList<VaultReport> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var keys = (await db.Set<VaultKey>().AsNoTracking().Where(key => ids.Contains(key.Report)).ToListAsync(ct)).ToLookup(key => key.Report);
        var boxes = await db.Set<VaultPart>().AsNoTracking().Where(part => ids.Contains(part.Report) && part.Kind == (byte)Kind.Body).ToDictionaryAsync(part => part.Report, part => part.Box, ct);
        var hashes = rows.ToDictionary(row => row.Id, row => Sealing.ArrivalHash(row.Id, keys[row.Id].Single(key => key.Kind == (byte)Kind.ReporterSlot).Slot, boxes[row.Id]));
        var sought = hashes.Values.ToList();
        await using var alliance = await alliances.CreateDbContextAsync(ct);
        var arrived = await alliance.Set<AuditArrival>().AsNoTracking().Where(arrival => sought.Contains(arrival.Hash)).ToDictionaryAsync(arrival => Convert.ToHexString(arrival.Hash), arrival => arrival.Day, ct);
        var items = new List<QueueItem>(rows.Count);
        foreach (var row in rows)
        {
            if (desk.ReportKey(row.Id, [.. keys[row.Id]]) is not { } reportKey)
                return null;
            var body = SealedJson.Read<ReportBody>(Padding.Unpad(Box.Open(reportKey, new(Kind.Body, row.Id), boxes[row.Id])));
            CryptographicOperations.ZeroMemory(reportKey);
            var known = arrived.TryGetValue(Convert.ToHexString(hashes[row.Id]), out var day) && day == row.Day;
            var doubt = !known || body.Kind.Camel() != row.Kind || body.Area != row.Area || body.Received != row.Day;
            items.Add(new(row.Id, Sealing.Number(row.Id), row.State, body, SeveritySuggestion.Of(body.Type, body.Narrative), doubt));
        }
        return items;
    }
}
