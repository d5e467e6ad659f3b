using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Reporting.Rows;

namespace CsoAlliance.Core.Reporting.Desk;

/// <summary>A line of the queue.</summary>
/// <param name="Id">The report.</param>
/// <param name="Reference">Its number.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Body">What was sent.</param>
/// <param name="Severity">Suggested by the ReCAAP factors.</param>
/// <param name="Doubt">Whether the envelope and the columns, or the arrival hash, don't agree: somebody changed the vault.</param>
public sealed record QueueItem(Guid Id, string Reference, ReportState State, ReportBody Body, Severity Severity, bool Doubt);

/// <summary>The member who sent a report, as the seal says.</summary>
/// <param name="MemberId">The account.</param>
/// <param name="DisplayRole">How others see the member.</param>
public sealed record Sender(Guid MemberId, string DisplayRole);

/// <summary>A report opened at the desk.</summary>
/// <param name="Item">Its line in the queue.</param>
/// <param name="Talk">The talk with the reporter, oldest first.</param>
/// <param name="Notes">The desk's own notes, oldest first.</param>
/// <param name="Proposal">What waits for a second reader; null where nothing does.</param>
/// <param name="Held">What an analyst was writing when they held it; null where nothing is held.</param>
/// <param name="Trail">What was done to it, from the audit trail.</param>
public sealed record DeskReport(
    QueueItem Item,
    IReadOnlyList<(bool FromDesk, Message Message)> Talk,
    IReadOnlyList<Message> Notes,
    Message? Proposal,
    Publication? Held,
    IReadOnlyList<Accounts.AuditReportAct> Trail)
{
    /// <summary>The member who sent it; null where it came without signing in.</summary>
    public Sender? Sender { get; init; }

    /// <summary>The notice that was made of it; null where none was.</summary>
    public Message? Notice => Talk.LastOrDefault(entry => entry.FromDesk && entry.Message.Kind == "notice").Message;

    /// <summary>Whether a notice can still be made of it.</summary>
    public bool MayPublish => Notice is null && Item.State is not (ReportState.Published or ReportState.Closed);
}
