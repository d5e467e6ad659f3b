using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Events.Posting;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Events.Registration;

/// <summary>A file of an answer, to be sent to an organiser.</summary>
/// <param name="Path">Where it lies on this machine.</param>
/// <param name="Name">What it is called.</param>
public sealed record AnswerDownload(string Path, string Name);

/// <summary>Certificates of attendance, and files of answers.</summary>
public sealed class AttendanceReader
{
    private readonly IDbContextFactory<AllianceDbContext> contexts;
    private readonly AnswerFiles files;
    private readonly TimeProvider clock;

    internal AttendanceReader(IDbContextFactory<AllianceDbContext> contexts, AnswerFiles files, TimeProvider clock) => (this.contexts, this.files, this.clock) = (contexts, files, clock);

    /// <summary>The certificate of whoever came, as PDF. Refused: they did not come, the event is not over, a link that opens nothing.</summary>
    public async Task<Result<byte[]>> CertificateAsync(Viewer viewer, string slug, string? token, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Event>().AsNoTracking().SingleOrDefaultAsync(item => item.Slug == slug && item.EndsAt <= now, ct) is not { } item || await RegistrationDesk.FindAsync(db, viewer, item.Id, token, ct) is not { ArrivedAt: not null } who)
            return Error.NotFound;
        var role = await db.Set<Member>().Where(member => member.Id == who.MemberId).Select(member => member.DisplayRole).SingleOrDefaultAsync(ct) ?? "";
        return AttendancePdf.Draw(item, [new(who, role, null, null)]);
    }

    /// <summary>A file that was sent with an answer; null where there is none, or for others than organisers.</summary>
    public async Task<AnswerDownload?> FileAsync(Viewer viewer, string slug, Guid uid, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.ChangingAsync(viewer, slug, ct) is null)
            return null;
        var name = await db.Set<RegistrationAnswer>().Where(answer => answer.FileUid == uid && db.Set<EventRegistration>().Any(row => row.Id == answer.RegistrationId && db.Set<Event>().Any(item => item.Id == row.EventId && item.Slug == slug))).Select(answer => answer.Text).SingleOrDefaultAsync(ct);
        return name is not null && files.Find(uid) is { } path ? new(path, name) : null;
    }
}
