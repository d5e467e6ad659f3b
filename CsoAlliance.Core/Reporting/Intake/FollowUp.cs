using System.Diagnostics;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Reporting.Members;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Core.Reporting.Vault;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Box = CsoAlliance.Core.Reporting.Vault.Box;

namespace CsoAlliance.Core.Reporting.Intake;

/// <summary>What a receipt shows: the talk and the state, never the report.</summary>
/// <param name="Reference">The report's number.</param>
/// <param name="Day">The day of arrival.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Talk">Messages of both sides, oldest first; the flag says whether the desk wrote it.</param>
/// <param name="Question">The desk's open question; null where none waits.</param>
/// <param name="Notice">The newest published wording; null where none was published.</param>
/// <param name="Ticket">Carried by the page's forms instead of the receipt.</param>
public sealed record TalkView(string Reference, DateOnly Day, ReportState State, IReadOnlyList<(bool FromDesk, Message Message)> Talk, Message? Question, Message? Notice, string Ticket);

/// <summary>The way back for a reporter: opens the talk by receipt, takes answers, objections and withdrawals.</summary>
public sealed class FollowUp
{
    /// <summary>One answer for a receipt that is malformed, unknown or whose report was destroyed.</summary>
    public static readonly Error Unknown = new("receipt.unknown", "This receipt opens no report. Check each sign against your paper; the letters I, L, O and U are never used.", "receipt");

    /// <summary>The page stood open for too long.</summary>
    public static readonly Error Over = new("receipt.over", "This page was open for more than 20 minutes and has closed. Open it again with your receipt; what you wrote is still below.", "receipt");

    /// <summary>Every answer to a receipt takes at least this long, so that its time tells nothing.</summary>
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(400);

    private readonly IDbContextFactory<VaultDbContext> vaults;
    private readonly IDbContextFactory<AllianceDbContext> alliances;
    private readonly Tickets tickets;
    private readonly Register register;
    private readonly AllianceOptions alliance;
    private readonly TimeProvider clock;

    internal FollowUp(IDbContextFactory<VaultDbContext> vaults, IDbContextFactory<AllianceDbContext> alliances, Tickets tickets, Register register, AllianceOptions alliance, TimeProvider clock) =>
        (this.vaults, this.alliances, this.tickets, this.register, this.alliance, this.clock) = (vaults, alliances, tickets, register, alliance, clock);

    /// <summary>Opens a talk by receipt. Refused with <see cref="Unknown"/>, whatever the reason.</summary>
    public async Task<Result<TalkView>> OpenAsync(string? receipt, CancellationToken ct = default)
    {
        var started = Stopwatch.GetTimestamp();
        using var talk = await ReturnAsync(receipt, ct);
        var view = talk is null ? null : await ViewAsync(talk, ct);
        var left = LeastTime - Stopwatch.GetElapsedTime(started);
        if (left > TimeSpan.Zero)
            await Task.Delay(left, ct);
        return view is null ? Unknown : view;
    }

    /// <summary>Shows the talk that a ticket opens.</summary>
    public async Task<Result<TalkView>> ReadAsync(string? ticket, CancellationToken ct = default)
    {
        using var talk = tickets.Open(ticket);
        return talk is not null && await ViewAsync(talk, ct) is { } view ? view : Over;
    }

    /// <summary>Adds the reporter's answer (or objection) and shows the talk again. Refused: nothing written, too long, ticket over.</summary>
    public async Task<Result<TalkView>> WriteAsync(string? ticket, string? text, string kind = "answer", CancellationToken ct = default)
    {
        var tidy = text?.ReplaceLineEndings("\n").Trim() ?? "";
        if (tidy.Length == 0)
            return new Error("answer.empty", "Write your answer first.", "text");
        if (tidy.Length > ReportForm.NarrativeLength)
            return new Error("answer.long", "Up to 4,000 signs fit. Send it in two parts.", "text");
        using var talk = tickets.Open(ticket);
        if (talk is null)
            return Over;
        await using var db = await vaults.CreateDbContextAsync(ct);
        if (await db.Set<VaultReport>().SingleOrDefaultAsync(report => report.Id == talk.Report, ct) is not { } row || row.State == ReportState.Withdrawn)
            return Over;
        await TalkStore.AppendAsync(db, talk.Report, talk.DialogueKey, Kind.ToDesk, new Message { Kind = kind, Text = tidy, Day = Today }, ct);
        if (row.State is not (ReportState.Publishing or ReportState.SecondReader))
            row.State = row.State is ReportState.Published or ReportState.Closed && kind == "answer" ? row.State : ReportState.Answered;
        await db.SaveChangesAsync(ct);
        return await ViewAsync(talk, ct) is { } view ? view : Over;
    }

    /// <summary>
    /// Takes the published notice down and destroys the report: the wrapped keys go first and then the sealed parts, and the
    /// write-ahead log is emptied. Older backups hold it until they expire.
    /// </summary>
    public async Task<Result> WithdrawAsync(string? ticket, CancellationToken ct = default)
    {
        using var talk = tickets.Open(ticket);
        if (talk is null)
            return Over;
        await using var db = await vaults.CreateDbContextAsync(ct);
        // The notice goes first: once the report is destroyed, nobody can tell which notice was made of it.
        foreach (var (_, notice) in (await TalkStore.ReadAsync(db, talk.Report, talk.DialogueKey, ct)).Where(entry => entry.FromDesk && entry.Message.Reference.Length > 0))
            await register.WithdrawAsync(notice.Reference, new("desk", "Desk"), "Withdrawn by whoever reported it.", ct);
        await Destruction.DestroyAsync(db, alliance, talk.Report, ct);
        // What was named is so no longer.
        await using var links = await alliances.CreateDbContextAsync(ct);
        await links.Set<NamedReport>().Where(link => link.ReportId == talk.Report).ExecuteDeleteAsync(ct);
        return Result.Done;
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private async Task<OpenedTalk?> ReturnAsync(string? receipt, CancellationToken ct)
    {
        var bytes = TryParse(receipt);
        var lookup = Receipt.Lookup(bytes ?? Receipt.Random());
        await using var db = await vaults.CreateDbContextAsync(ct);
        var slot = await db.Set<VaultReport>().AsNoTracking().Where(report => report.Lookup == lookup)
            .Join(db.Set<VaultKey>().Where(key => key.Kind == (byte)Kind.ReporterSlot), report => report.Id, key => key.Report, (report, key) => new { report.Id, key.Slot })
            .SingleOrDefaultAsync(ct);
        return TryOpen(bytes ?? Receipt.Random(), slot?.Id ?? Guid.NewGuid(), slot?.Slot ?? DummySlot);
    }

    private static readonly byte[] DummySlot = Box.Seal(VaultKeys.New(), new(Kind.ReporterSlot), new byte[VaultKeys.Size]);

    private static byte[]? TryParse(string? receipt)
    {
        try
        {
            return Receipt.Parse(receipt is { Length: < 100 } ? receipt.Trim() : "");
        }
        catch (VaultRefusedException)
        {
            return null;
        }
    }

    private static OpenedTalk? TryOpen(byte[] receipt, Guid report, byte[] slot)
    {
        try
        {
            return new(report, Box.Open(Receipt.Key(receipt, report), new(Kind.ReporterSlot, report), slot));
        }
        catch (VaultRefusedException)
        {
            return null;
        }
    }

    private async Task<TalkView?> ViewAsync(OpenedTalk talk, CancellationToken ct)
    {
        await using var db = await vaults.CreateDbContextAsync(ct);
        if (await db.Set<VaultReport>().AsNoTracking().SingleOrDefaultAsync(report => report.Id == talk.Report, ct) is not { State: not ReportState.Withdrawn } row)
            return null;
        var messages = await TalkStore.ReadAsync(db, talk.Report, talk.DialogueKey, ct);
        var question = row.State == ReportState.Asked ? messages.LastOrDefault(entry => entry.FromDesk && entry.Message.Kind == "question").Message : null;
        var notice = messages.LastOrDefault(entry => entry.FromDesk && entry.Message.Kind == "notice").Message;
        return new(Sealing.Number(talk.Report), row.Day, row.State, messages, question, notice, tickets.Issue(talk));
    }
}
