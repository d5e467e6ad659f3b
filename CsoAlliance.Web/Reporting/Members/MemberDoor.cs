using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Reporting;
using CsoAlliance.Core.Reporting.Drafts;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Core.Reporting.Members;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Reporting.Intake;

namespace CsoAlliance.Web.Reporting.Members;

/// <summary>The members' way in: what goes wrong takes nothing that was typed, and no log entry names it.</summary>
internal sealed class MemberDoor(MemberReports reports, ReportDrafts drafts, ReportIntake intake, IntakePace pace, ILogger<MemberDoor> log)
{
    private static readonly Error NotKept = new("draft.trouble", "The draft can’t be kept just now. What you wrote is still on this page.");

    /// <summary>Whether a report can be taken at all.</summary>
    public Task<bool> IsOpenAsync() => TryAsync(() => intake.IsOpenAsync(), false);

    /// <summary>What is to be mended.</summary>
    public IReadOnlyList<Error> Check(ReportForm form) => reports.Check(form);

    /// <summary>The member's draft on this device.</summary>
    public Task<DraftFound> FindDraftAsync(Viewer member, ReadOnlyMemory<byte> device) => TryAsync(() => drafts.FindAsync(member.MemberId!.Value, device), DraftFound.None);

    /// <summary>Keeps the draft; says why not where it can't.</summary>
    public Task<Result> KeepAsync(Viewer member, ReadOnlyMemory<byte> device, ReportDraft draft) => TryAsync(() => drafts.KeepAsync(member.MemberId!.Value, device, draft), NotKept);

    /// <summary>Throws the draft away.</summary>
    public Task<bool> DropAsync(Viewer member) => TryAsync(async () =>
    {
        await drafts.DropAsync(member.MemberId!.Value);
        return true;
    }, false);

    /// <summary>Takes the report.</summary>
    public async Task<Result<ReceiptShown>> SendAsync(Viewer member, ReportForm form, ReadOnlyMemory<byte> device) =>
        await pace.PostAsync(member.MemberId!.Value, CancellationToken.None)
            ? await TryAsync(() => reports.SendAsync(member, form, device), ReportDoor.Trouble)
            : ReportDoor.TooMany;

    private async Task<T> TryAsync<T>(Func<Task<T>> act, T otherwise)
    {
        try
        {
            return await act();
        }
#pragma warning disable CA1031 // Whatever fails, the member keeps the text.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError("A member's report failed: {Kind}", failure.GetType().Name);
            return otherwise;
        }
#pragma warning restore CA1031
    }
}
