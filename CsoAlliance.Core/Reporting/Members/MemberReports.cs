using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Reporting.Drafts;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Reporting.Members;

/// <summary>
/// Takes the reports of signed-in members, by the intake of every other report. Only a named one leaves a link to its member in
/// clear; who sent a confidential one stands inside the seal and nowhere else.
/// </summary>
public sealed class MemberReports
{
    /// <summary>An anonymous report must not come from an account.</summary>
    public static readonly Error NotAnonymous = new("report.identity", "Choose confidential or named. Without your name, use the open form at /report: it asks for no account.", "identity");

    private readonly ReportIntake intake;
    private readonly ReportDrafts drafts;
    private readonly IDbContextFactory<AllianceDbContext> alliances;
    private readonly TimeProvider clock;

    internal MemberReports(ReportIntake intake, ReportDrafts drafts, IDbContextFactory<AllianceDbContext> alliances, TimeProvider clock) =>
        (this.intake, this.drafts, this.alliances, this.clock) = (intake, drafts, alliances, clock);

    /// <summary>What is to be mended, field by field; empty where it can be sent. The rules are the open form's, and one more: it can't be anonymous.</summary>
    public IReadOnlyList<Error> Check(ReportForm form) =>
        [.. EnumText.Parse<Identity>(form.Identity?.Trim()) is Identity.Confidential or Identity.Named ? [] : new[] { NotAnonymous }, .. ReportCheck.Read(form, clock.GetUtcNow().UtcDateTime).Errors.Where(error => error.Field != "identity")];

    /// <summary>
    /// Seals and stores the report, links a named one to its member, and throws the draft away. The same form sent again gives the same
    /// receipt and stays one report. Refused with the fields to mend, or with <see cref="ReportIntake.NoDesk"/>.
    /// </summary>
    /// <param name="sender">An approved member.</param>
    /// <param name="form">What was typed, with its one-time token.</param>
    /// <param name="device">The secret of the device that keeps the draft; empty where it keeps none.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<Result<ReceiptShown>> SendAsync(Viewer sender, ReportForm form, ReadOnlyMemory<byte> device, CancellationToken ct = default)
    {
        if (sender is not { Approved: true, MemberId: { } member })
            return Error.NotFound;
        var errors = Check(form);
        if (errors.Count > 0)
            return Result<ReceiptShown>.Refused(errors);
        if (device.Length == ReportDrafts.DeviceSize)
            await drafts.BeginSendingAsync(member, device, new(form, 4), ct);
        var taken = await intake.TakeAsync(form, member, ct);
        if (!taken.Ok)
            return Result<ReceiptShown>.Refused(taken.Errors);
        if (EnumText.Parse<Identity>(form.Identity!.Trim()) == Identity.Named)
            await LinkAsync(member, taken.Value.Report, ct);
        await DropOwnAsync(member, device, ct);
        return taken.Value.Shown;
    }

    private async Task LinkAsync(Guid member, Guid report, CancellationToken ct)
    {
        await using var db = await alliances.CreateDbContextAsync(ct);
        if (await db.Set<NamedReport>().AnyAsync(link => link.ReportId == report, ct))
            return;
        db.Add(new NamedReport { ReportId = report, MemberId = member });
        await db.SaveChangesAsync(ct);
    }

    // A draft of another device is another report, and stays.
    private async Task DropOwnAsync(Guid member, ReadOnlyMemory<byte> device, CancellationToken ct)
    {
        if ((await drafts.FindAsync(member, device, ct)).Elsewhere is null)
            await drafts.DropAsync(member, ct);
    }
}
