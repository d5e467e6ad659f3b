using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Messages;

/// <summary>A reported message as administrators see it. The rest of the conversation stays with those in it.</summary>
/// <param name="Id">Names the report.</param>
/// <param name="Author">Role of who wrote it.</param>
/// <param name="Account">Address of who wrote it.</param>
/// <param name="Text">The message, in Markdown.</param>
/// <param name="Reason">Why it was reported.</param>
/// <param name="At">When it was reported, UTC.</param>
public sealed record ReportedMessage(long Id, string Author, string Account, string Text, string Reason, DateTime At);

/// <summary>Messages that somebody showed to the administrators.</summary>
public sealed class MessageReports(IDbContextFactory<AllianceDbContext> contexts, NoticeBoard notices, TimeProvider clock)
{
    /// <summary>Shows a message to the administrators. Refused: no reason, or the message is not the viewer's to read, or their own.</summary>
    public async Task<Result> ReportAsync(Viewer viewer, Guid conversation, Guid message, string? reason, CancellationToken ct = default)
    {
        if (CommunityErrors.Reason(reason) is { } refusal)
            return refusal;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (viewer.MemberId is not { } me || await MessageDesk.Mine(db, viewer).Where(row => row.Uid == conversation)
            .Join(Mailbox.Readable(db, me).Where(row => row.Uid == message && row.MemberId != me), row => row.Id, row => row.ConversationId, (_, row) => (long?)row.Id).SingleOrDefaultAsync(ct) is not { } id)
            return Error.NotFound;
        if (await db.Set<MessageReport>().AnyAsync(report => report.MessageId == id && report.MemberId == me && report.ClosedAt == null, ct))
            return Result.Done;
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new MessageReport(id, me, reason!.Trim(), now));
        db.Add(new AuditEntry(now, viewer.Actor(), "message.reported", message.ToString()));
        var administrators = await db.Set<Member>().Where(member => member.ApprovedAt != null && db.Set<IdentityUserRole<Guid>>()
            .Any(holds => holds.UserId == member.Id && db.Set<IdentityRole<Guid>>().Any(role => role.Id == holds.RoleId && role.Name == Roles.Administrator))).Select(member => member.Id).ToListAsync(ct);
        await notices.TellAsync(db, administrators, new(NoticeTopic.Moderation, Tlp.Amber, "A direct message was reported", "/desk/messages"), ct);
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }

    /// <summary>Open reports, the oldest first; none for whoever is no administrator.</summary>
    public async Task<IReadOnlyList<ReportedMessage>> OpenAsync(Viewer viewer, CancellationToken ct = default)
    {
        if (!viewer.Is(Roles.Administrator))
            return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Set<MessageReport>().Where(report => report.ClosedAt == null).Join(db.Set<Message>(), report => report.MessageId, message => message.Id, (report, message) => new { report, message })
            .OrderBy(row => row.report.Id).Take(Page.MaxLimit).Select(row => new { row.report, row.message.Text, Author = db.Set<Member>().Where(member => member.Id == row.message.MemberId).Select(member => new { member.DisplayRole, member.Email }).FirstOrDefault() }).ToListAsync(ct);
        return [.. rows.Select(row => new ReportedMessage(row.report.Id, row.Author?.DisplayRole ?? Discussions.PostShown.FormerMember, row.Author?.Email ?? "", row.Text, row.report.Reason, row.report.At))];
    }

    /// <summary>Closes a report. Refused as not found: there is no open one, or the viewer is no administrator.</summary>
    public async Task<Result> CloseAsync(Viewer viewer, long id, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!viewer.Is(Roles.Administrator) || await db.Set<MessageReport>().SingleOrDefaultAsync(report => report.Id == id && report.ClosedAt == null, ct) is not { } report)
            return Error.NotFound;
        report.ClosedAt = clock.GetUtcNow().UtcDateTime;
        db.Add(new AuditEntry(report.ClosedAt.Value, viewer.Actor(), "message.report-closed", id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
