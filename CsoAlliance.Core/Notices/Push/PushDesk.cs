using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Notices.Push;

/// <summary>Where members allow and revoke that a browser is woken.</summary>
public sealed class PushDesk(IDbContextFactory<AllianceDbContext> contexts, PushDoor door, TimeProvider clock)
{
    /// <summary>Most browsers that one person can have woken.</summary>
    public const int Most = 10;

    /// <summary>What the browser gave leads nowhere.</summary>
    public static readonly Error Unknown = new("push.endpoint", "This browser’s push service is not one that this site sends to.");

    /// <summary>Too many.</summary>
    public static readonly Error Full = new("push.full", $"You have {Most} browsers already. Take one out first.");

    /// <summary>The browsers of a member, the newest first.</summary>
    public async Task<IReadOnlyList<PushSubscription>> OfAsync(Guid member, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<PushSubscription>().AsNoTracking().Where(subscription => subscription.MemberId == member).OrderByDescending(subscription => subscription.Id).ToListAsync(ct);
    }

    /// <summary>Keeps what a browser gave. Where it was another's before, it is this member's from now on. Refused: a service that is not on the list, keys that are none, too many.</summary>
    public async Task<Result> AllowAsync(Guid member, string? endpoint, PushKeys keys, string device, CancellationToken ct = default)
    {
        if (door.Allowed(endpoint) is null || !PushCipher.AreKeys(keys))
            return Unknown;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (now, since) = (clock.GetUtcNow().UtcDateTime, await db.Set<Notice>().Select(notice => (long?)notice.Id).MaxAsync(ct) ?? 0);
        var known = await db.Set<PushSubscription>().SingleOrDefaultAsync(subscription => subscription.Endpoint == endpoint, ct);
        if (known?.MemberId != member && await db.Set<PushSubscription>().CountAsync(subscription => subscription.MemberId == member, ct) >= Most)
            return Full;
        if (known is null)
            db.Add(new PushSubscription(endpoint!, member, keys, device, since, now));
        else
            known.Take(member, keys, device, since, now);
        db.Add(new Accounts.AuditEntry(now, member.ToString(), "push.allowed", member.ToString(), device));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The same browser asked twice at once: the other one was kept.
        }
        return Result.Done;
    }

    /// <summary>Revokes one of a member's browsers. False where there is none.</summary>
    public async Task<bool> RevokeAsync(Guid member, Guid uid, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<PushSubscription>().SingleOrDefaultAsync(subscription => subscription.MemberId == member && subscription.Uid == uid, ct) is not { } subscription)
            return false;
        db.Remove(subscription);
        db.Add(new Accounts.AuditEntry(clock.GetUtcNow().UtcDateTime, member.ToString(), "push.revoked", member.ToString(), subscription.Device));
        await db.SaveChangesAsync(ct);
        return true;
    }
}
