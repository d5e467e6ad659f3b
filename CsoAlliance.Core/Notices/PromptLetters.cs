using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Notices;

/// <summary>Writes the letters of notices that were told to many at once, to those who want mail at once. So publishing never waits for thousands of letters.</summary>
public sealed class PromptLetters(IDbContextFactory<AllianceDbContext> contexts, Outbox outbox, TimeProvider clock) : IBeforePost
{
    private const int Batch = 200;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken ct)
    {
        while (await WriteAsync(ct) == Batch)
        {
        }
    }

    // The mark comes first and holds the rows: of two servers one writes the letters, and a mark without its letter is rolled back.
    private async Task<int> WriteAsync(CancellationToken ct)
    {
        DateTime? now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var waiting = await db.Set<Notice>().AsNoTracking().Where(notice => notice.Mail == MailRhythm.Now && notice.MailedAt == null).OrderBy(notice => notice.Id).Take(Batch).ToListAsync(ct);
        if (waiting.Count == 0)
            return 0;
        var (ids, members) = (waiting.Select(notice => notice.Id).ToList(), waiting.Select(notice => notice.MemberId).Distinct().ToList());
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Set<Notice>().Where(notice => ids.Contains(notice.Id) && notice.MailedAt == null).ExecuteUpdateAsync(set => set.SetProperty(notice => notice.MailedAt, now), ct) != ids.Count)
            return 0;
        var people = await db.Set<Member>().Where(member => members.Contains(member.Id) && member.ApprovedAt != null && member.Email != null).ToDictionaryAsync(member => member.Id, member => member.Email!, ct);
        var quiet = await db.Set<QuietHours>().AsNoTracking().Where(hours => members.Contains(hours.MemberId)).ToDictionaryAsync(hours => hours.MemberId, ct);
        foreach (var notice in waiting.Where(notice => notice.ReadAt is null))
            if (people.TryGetValue(notice.MemberId, out var address))
                outbox.Add(db, NoticeLetters.One(address, new(NoticeTopic.Find(notice.Topic)!, notice.Label, notice.Title, notice.Path), notice), quiet.TryGetValue(notice.MemberId, out var hours) ? hours.After(now.Value) : null);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return waiting.Count;
    }
}
