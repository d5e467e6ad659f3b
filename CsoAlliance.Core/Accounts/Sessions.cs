using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Accounts;

/// <summary>Keeps who is signed in where, and ends it.</summary>
public sealed class Sessions(IDbContextFactory<AllianceDbContext> contexts, NoticeBoard board, TimeProvider clock)
{
    /// <summary>Days after which a session that was not used is over, whatever its cookie says.</summary>
    public const int Days = 30;

    /// <summary>Begins one and tells the person where the device is a new one; gives its id.</summary>
    public async Task<Guid> BeginAsync(Guid member, SignInWay way, string device, bool shared, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var session = new Session(member, way, device, shared, now);
        var mine = db.Set<Session>().Where(other => other.MemberId == member);
        var known = !await mine.AnyAsync(ct) || await mine.AnyAsync(other => other.Device == session.Device, ct);
        db.Add(session);
        if (!known || way == SignInWay.RecoveryCode)
            await board.TellAsync(db, [member], new(NoticeTopic.Account, Tlp.Clear, $"{(way == SignInWay.RecoveryCode ? "A recovery code was used to sign in" : "Sign-in on a new device")}: {session.Device}, {now:d MMM HH:mm} UTC", "/account/manage"), ct);
        await db.SaveChangesAsync(ct);
        return session.Id;
    }

    /// <summary>Whether a session still lasts; notes that it was seen.</summary>
    public async Task<bool> IsOpenAsync(Guid id, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var oldest = now.AddDays(-Days);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Session>().Where(session => session.Id == id && session.EndedAt == null && session.SeenAt > oldest).ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now), ct) == 1;
    }

    /// <summary>Somebody's sessions that last, the newest first.</summary>
    public async Task<IReadOnlyList<Session>> OpenAsync(Guid member, CancellationToken ct = default)
    {
        var oldest = clock.GetUtcNow().UtcDateTime.AddDays(-Days);
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Session>().AsNoTracking().Where(session => session.MemberId == member && session.EndedAt == null && session.SeenAt > oldest).OrderByDescending(session => session.BegunAt).ToListAsync(ct);
    }

    /// <summary>Somebody's last sign-ins, ended or not, the newest first.</summary>
    public async Task<IReadOnlyList<Session>> LatestAsync(Guid member, int count, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Session>().AsNoTracking().Where(session => session.MemberId == member).OrderByDescending(session => session.BegunAt).Take(count).ToListAsync(ct);
    }

    /// <summary>Ends one of somebody's sessions: its pages close within a minute. False where there is none.</summary>
    public async Task<bool> EndAsync(Guid member, Guid id, CancellationToken ct = default) => await EndAsync(member, session => session.Id == id, ct) > 0;

    /// <summary>Ends all of somebody's sessions but one; gives how many.</summary>
    public Task<int> EndOthersAsync(Guid member, Guid keep, CancellationToken ct = default) => EndAsync(member, session => session.Id != keep, ct);

    private async Task<int> EndAsync(Guid member, System.Linq.Expressions.Expression<Func<Session, bool>> which, CancellationToken ct)
    {
        DateTime? now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Session>().Where(session => session.MemberId == member && session.EndedAt == null).Where(which).ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), ct);
    }
}
