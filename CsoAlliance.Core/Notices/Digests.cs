using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Notices;

/// <summary>Writes the daily and weekly letters: one for each person who has something new and has not read it on the page already.</summary>
public sealed class Digests(IDbContextFactory<AllianceDbContext> contexts, Outbox outbox, TimeProvider clock)
{
    /// <summary>The hour at which digests are written, UTC.</summary>
    public const int Hour = 6;

    private const int Batch = 200;

    /// <summary>
    /// Writes what is due by now; gives how many letters. A daily digest holds what came before the last <see cref="Hour"/>, a weekly
    /// one what came before the last Monday's. The notices are marked in the transaction of the letter, so nothing is told twice.
    /// </summary>
    public async Task<int> WriteDueAsync(CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var day = now.Hour >= Hour ? now.Date.AddHours(Hour) : now.Date.AddDays(-1).AddHours(Hour);
        var week = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return await WriteAsync(MailRhythm.Daily, day, now, ct) + await WriteAsync(MailRhythm.Weekly, week, now, ct);
    }

    private async Task<int> WriteAsync(MailRhythm rhythm, DateTime before, DateTime now, CancellationToken ct)
    {
        var written = 0;
        while (true)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var waiting = db.Set<Notice>().Where(notice => notice.Mail == rhythm && notice.MailedAt == null && notice.At < before);
            var members = await waiting.Select(notice => notice.MemberId).Distinct().Take(Batch).ToListAsync(ct);
            if (members.Count == 0)
                return written;
            var people = await db.Set<Member>().AsNoTracking().Where(member => members.Contains(member.Id)).ToDictionaryAsync(member => member.Id, ct);
            var notices = await waiting.Where(notice => members.Contains(notice.MemberId)).OrderBy(notice => notice.Id).ToListAsync(ct);
            var quiet = await db.Set<QuietHours>().AsNoTracking().Where(hours => members.Contains(hours.MemberId)).ToDictionaryAsync(hours => hours.MemberId, ct);
            foreach (var mine in notices.GroupBy(notice => notice.MemberId))
            {
                foreach (var notice in mine)
                    notice.Mailed(now);
                var unread = mine.Where(notice => notice.ReadAt is null).ToList();
                if (unread.Count == 0 || !people.TryGetValue(mine.Key, out var member) || member is not { Email: { } address, ApprovedAt: not null })
                    continue;
                outbox.Add(db, NoticeLetters.Digest(address, unread, rhythm), quiet.TryGetValue(mine.Key, out var hours) ? hours.After(now) : null);
                written++;
            }
            await db.SaveChangesAsync(ct);
        }
    }
}
