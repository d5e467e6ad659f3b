using CsoAlliance.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CsoAlliance.Core.Accounts;

/// <summary>
/// Identity’s manager of accounts, but for one act: a refused sign-in is counted by <see cref="RefusedSignIns"/>. Identity’s own way looks
/// the account over before it writes, and takes a few milliseconds that an address without an account does not.
/// </summary>
public sealed class MemberManager(
    IUserStore<Member> store, IOptions<IdentityOptions> options, IPasswordHasher<Member> hasher, IEnumerable<IUserValidator<Member>> validators,
    IEnumerable<IPasswordValidator<Member>> passwords, ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services,
    ILogger<UserManager<Member>> logger, AllianceDbContext db, RefusedSignIns refused, TimeProvider clock)
    : UserManager<Member>(store, options, hasher, validators, passwords, normalizer, errors, services, logger)
{
    /// <inheritdoc />
    public override async Task<IdentityResult> AccessFailedAsync(Member user)
    {
        await refused.CountAsync(user.Id, CancellationToken);
        // What the database now holds, as far as whoever asks next in this request has to know it; no further write comes of it.
        var lockout = Options.Lockout;
        if (++user.AccessFailedCount >= lockout.MaxFailedAccessAttempts)
            (user.AccessFailedCount, user.LockoutEnd) = (0, clock.GetUtcNow() + lockout.DefaultLockoutTimeSpan);
        if (db.Entry(user) is { State: not EntityState.Detached } entry)
        {
            entry.OriginalValues.SetValues(entry.CurrentValues);
            entry.State = EntityState.Unchanged;
        }
        return IdentityResult.Success;
    }
}
