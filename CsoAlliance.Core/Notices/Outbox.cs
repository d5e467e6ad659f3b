using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Notices;

/// <summary>How many letters stand where.</summary>
/// <param name="Waiting">To be sent, or tried again.</param>
/// <param name="GivenUp">Given up.</param>
/// <param name="Sent">Handed over, as long as they are kept.</param>
public sealed record OutboxCounts(int Waiting, int GivenUp, int Sent);

/// <summary>
/// Letters on their way. Each is written in the transaction of what it is about: either both are there after a crash, or neither.
/// A letter is handed over at least once; its message id is the same each time, so that a mail server can tell.
/// </summary>
public sealed class Outbox(IDbContextFactory<AllianceDbContext> contexts, Postman postman, TimeProvider clock)
{
    /// <summary>Days for which a sent letter's envelope is kept; its text is deleted when it is sent.</summary>
    public const int KeptDays = 30;

    private const int Batch = 20;

    // Longer than a mail server may take; a process that was killed leaves its letters to the next one after this.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Adds a letter to what the context will save.</summary>
    /// <param name="db">The context of the act that the letter is about; the caller saves it.</param>
    /// <param name="draft">The letter.</param>
    /// <param name="notBefore">When it may go out at the earliest, UTC; null: at once.</param>
    internal void Add(AllianceDbContext db, LetterDraft draft, DateTime? notBefore = null)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new Letter(draft, now, notBefore is { } due && due > now ? due : now));
    }

    /// <summary>Writes a letter that stands alone.</summary>
    public async Task WriteAsync(LetterDraft draft, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        Add(db, draft);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Sends what is due; gives how many letters left. What can't be handed over is tried again later.</summary>
    public async Task<int> SendDueAsync(CancellationToken ct = default)
    {
        var sent = 0;
        while (await ClaimAsync(ct) is { Count: > 0 } claimed)
            sent += await SendAsync(claimed, ct);
        return sent;
    }

    /// <summary>The newest letters, first those that were given up.</summary>
    public async Task<IReadOnlyList<Letter>> ListAsync(int count = 100, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Letter>().AsNoTracking().OrderBy(letter => letter.GivenUpAt == null).ThenBy(letter => letter.SentAt != null).ThenByDescending(letter => letter.Id).Take(count).ToListAsync(ct);
    }

    /// <summary>How many there are of each kind.</summary>
    public async Task<OutboxCounts> CountAsync(CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var letters = db.Set<Letter>();
        return new(await letters.CountAsync(letter => letter.SentAt == null && letter.GivenUpAt == null, ct), await letters.CountAsync(letter => letter.GivenUpAt != null, ct), await letters.CountAsync(letter => letter.SentAt != null, ct));
    }

    /// <summary>Tries a letter again at once that waits or was given up. False where there is none.</summary>
    public async Task<bool> AgainAsync(Guid uid, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Letter>().SingleOrDefaultAsync(letter => letter.Uid == uid && letter.SentAt == null, ct) is not { } letter)
            return false;
        letter.Again(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Deletes the envelopes of letters sent long ago.</summary>
    public async Task TidyAsync(CancellationToken ct = default)
    {
        var old = clock.GetUtcNow().UtcDateTime.AddDays(-KeptDays);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Set<Letter>().Where(letter => letter.SentAt < old).ExecuteDeleteAsync(ct);
    }

    // Puts off what it takes, so that another server leaves it alone meanwhile.
    private async Task<IReadOnlyList<long>> ClaimAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var due = await db.Set<Letter>().Where(letter => letter.SentAt == null && letter.GivenUpAt == null && letter.DueAt <= now).OrderBy(letter => letter.DueAt).Take(Batch).Select(letter => letter.Id).ToListAsync(ct);
        var claimed = new List<long>();
        foreach (var id in due)
            if (await db.Set<Letter>().Where(letter => letter.Id == id && letter.SentAt == null && letter.DueAt <= now).ExecuteUpdateAsync(set => set.SetProperty(letter => letter.DueAt, now + Lease), ct) == 1)
                claimed.Add(id);
        return claimed;
    }

    private async Task<int> SendAsync(IReadOnlyList<long> ids, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var letters = await db.Set<Letter>().Where(letter => ids.Contains(letter.Id)).OrderBy(letter => letter.Id).ToListAsync(ct);
        await using var round = postman.Start();
        var sent = 0;
        foreach (var letter in letters)
        {
            if (await round.TrySendAsync(letter, ct) is { } error)
                letter.Failed(clock.GetUtcNow().UtcDateTime, error);
            else
            {
                letter.Sent(clock.GetUtcNow().UtcDateTime);
                sent++;
            }
            // After each, so that a crash repeats one letter and not all of them.
            await db.SaveChangesAsync(ct);
        }
        return sent;
    }
}
