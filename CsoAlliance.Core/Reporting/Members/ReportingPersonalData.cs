using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Reporting.Drafts;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Reporting.Members;

/// <summary>Named reports and the draft. What is sealed can't be given out here: the desk's key opens it, and the member's receipt the talk.</summary>
internal sealed class ReportingPersonalData(MyReports reports, ReportDrafts drafts) : IPersonalData
{
    public string Name => "named-reports";

    public async Task<object> OfAsync(AllianceDbContext db, Guid member, CancellationToken ct) => new
    {
        named = (await reports.LatestAsync(member, int.MaxValue, ct)).Select(report => new { report.Number, report.Label, report.Sent, report.State }),
        draft = (await drafts.FindAsync(member, ReadOnlyMemory<byte>.Empty, ct)).Elsewhere is { } day ? $"One, last kept on {day:yyyy-MM-dd}. It is sealed: only the device on which it was begun can open it." : "None.",
    };

    public async Task ForgetAsync(AllianceDbContext db, Guid member, CancellationToken ct)
    {
        await db.Set<NamedReport>().Where(link => link.MemberId == member).ExecuteDeleteAsync(ct);
        await drafts.DropAsync(member, ct);
    }
}
