using System.Buffers.Text;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Reporting.Rows;
using CsoAlliance.Core.Reporting.Vault;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Reporting.Intake;

/// <summary>What a reporter is shown, once.</summary>
/// <param name="Receipt">24 signs in six groups: the only way back.</param>
/// <param name="Reference">The report's number, such as R-7KQ4-M2XD; it opens nothing.</param>
/// <param name="Day">The day of arrival.</param>
/// <param name="Type">Code of the incident taxonomy, for advice while the reporter waits.</param>
public sealed record ReceiptShown(string Receipt, string Reference, DateOnly Day, string Type);

/// <summary>
/// Takes reports and seals them the moment they arrive, whether the desk is locked or not. Nothing about the sender, the
/// browser or the time of day is kept.
/// </summary>
public sealed class ReportIntake
{
    /// <summary>The desk has no key yet, so nothing can be sealed.</summary>
    public static readonly Error NoDesk = new("report.no-desk", "The desk has no key yet, so no report can be taken. Call the reporting centre for your area.");

    private readonly DeskCertificates certificates;
    private readonly DayKeys dayKeys;
    private readonly IntakeWriter writer;
    private readonly IDbContextFactory<VaultDbContext> vaults;
    private readonly TimeProvider clock;

    internal ReportIntake(DeskCertificates certificates, DayKeys dayKeys, IntakeWriter writer, IDbContextFactory<VaultDbContext> vaults, TimeProvider clock) =>
        (this.certificates, this.dayKeys, this.writer, this.vaults, this.clock) = (certificates, dayKeys, writer, vaults, clock);

    /// <summary>A fresh one-time token for a form: 22 signs.</summary>
    public static string Token() => Base64Url.EncodeToString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(Vault.Receipt.TokenSize));

    /// <summary>Whether a report can be taken.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken ct = default) => await certificates.CurrentAsync(ct) is not null;

    /// <summary>
    /// Checks, seals and stores a report; it is durable when this returns. The same form posted again gives the same receipt and
    /// stays one report. Refused with the fields to mend, or with <see cref="NoDesk"/>.
    /// </summary>
    public async Task<Result<ReceiptShown>> ReceiveAsync(ReportForm form, CancellationToken ct = default)
    {
        var taken = await TakeAsync(form, null, ct);
        return taken.Ok ? taken.Value.Shown : Result<ReceiptShown>.Refused(taken.Errors);
    }

    /// <summary>The same with the account that sends it, which is sealed with the report; gives the report's id beside the receipt.</summary>
    internal async Task<Result<(ReceiptShown Shown, Guid Report)>> TakeAsync(ReportForm form, Guid? member, CancellationToken ct)
    {
        var read = ReportCheck.Read(form, clock.GetUtcNow().UtcDateTime);
        if (!read.Ok)
            return Result<(ReceiptShown, Guid)>.Refused(read.Errors);
        if (await certificates.CurrentAsync(ct) is not { } desk)
            return NoDesk;
        var receipt = await ReceiptAsync(form, ct);
        var id = await writer.StoreAsync(Sealing.Seal(read.Value with { Member = member }, receipt, desk), ct);
        return (new ReceiptShown(Vault.Receipt.Format(receipt), Sealing.Number(id), read.Value.Received, read.Value.Type), id);
    }

    private async Task<byte[]> ReceiptAsync(ReportForm form, CancellationToken ct)
    {
        if (form.Once is not { Length: 22 } once || !Base64Url.IsValid(once))
            return Vault.Receipt.Random();
        var token = Base64Url.DecodeFromChars(once);
        var content = SealedJson.Write(form with { Once = null });
        var receipts = dayKeys.Current().Select(key => Vault.Receipt.Make(key, token, content)).ToList();
        if (receipts.Count == 1)
            return receipts[0];
        // A form that was posted before midnight and is posted again after it keeps its receipt.
        var lookup = Vault.Receipt.Lookup(receipts[1]);
        await using var db = await vaults.CreateDbContextAsync(ct);
        return await db.Set<VaultReport>().AnyAsync(report => report.Lookup == lookup, ct) ? receipts[1] : receipts[0];
    }
}
