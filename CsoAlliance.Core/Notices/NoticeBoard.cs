using System.Globalization;
using System.Linq.Expressions;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Notices;

/// <summary>A line of the notice centre as its owner sees it.</summary>
/// <param name="Id">Names it to the centre.</param>
/// <param name="Topic">The subject.</param>
/// <param name="Title">What is new; where the owner may no longer read that label, only what waits.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="At">When, UTC.</param>
/// <param name="IsNew">Whether it was not read yet.</param>
/// <param name="Label">Label of what it is about.</param>
public sealed record NoticeLine(long Id, NoticeTopic Topic, string Title, string Path, DateTime At, bool IsNew, Tlp Label);

/// <summary>What somebody wants to be told about a subject.</summary>
/// <param name="Topic">The subject.</param>
/// <param name="Shown">Whether it stands in the notice centre.</param>
/// <param name="Mail">How often mail goes out.</param>
public sealed record NoticeChoice(NoticeTopic Topic, bool Shown, MailRhythm Mail);

/// <summary>Tells members what is new, each in the way they asked for.</summary>
public sealed partial class NoticeBoard(IDbContextFactory<AllianceDbContext> contexts, Outbox outbox, TimeProvider clock)
{
    private const int Chunk = 400;

    /// <summary>The page where this is set, as letters name it.</summary>
    public const string SettingsPath = "/notices/settings";

    /// <summary>
    /// Adds notices and letters for these members to what the context will save. The caller leaves out whoever did the act, and
    /// whoever may not read what it is about.
    /// </summary>
    internal async Task TellAsync(AllianceDbContext db, IReadOnlyCollection<Guid> members, NoticeDraft draft, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var topic = draft.Topic;
        foreach (var some in members.Distinct().Chunk(Chunk))
        {
            var wishes = topic.Always ? [] : await db.Set<NoticeWish>().AsNoTracking().Where(wish => wish.Topic == topic.Code && some.Contains(wish.MemberId)).ToDictionaryAsync(wish => wish.MemberId, ct);
            MailRhythm Mail(Guid member) => wishes.TryGetValue(member, out var wish) ? wish.Mail : topic.Usual;
            var atOnce = some.Where(member => Mail(member) == MailRhythm.Now).ToList();
            var addresses = atOnce.Count == 0 ? [] : await db.Set<Member>().AsNoTracking().Where(member => atOnce.Contains(member.Id) && member.Email != null).ToDictionaryAsync(member => member.Id, member => member.Email!, ct);
            var quiet = atOnce.Count == 0 || topic.Always ? [] : await db.Set<QuietHours>().AsNoTracking().Where(hours => atOnce.Contains(hours.MemberId)).ToDictionaryAsync(hours => hours.MemberId, ct);
            foreach (var member in some)
            {
                var (mail, shown) = (Mail(member), !wishes.TryGetValue(member, out var wish) || wish.Shown);
                if (!shown && mail == MailRhythm.None)
                    continue;
                var notice = new Notice(member, draft, mail, shown, now);
                db.Add(notice);
                if (mail != MailRhythm.Now || !addresses.TryGetValue(member, out var address))
                    continue;
                outbox.Add(db, NoticeLetters.One(address, draft, notice), quiet.TryGetValue(member, out var hours) ? hours.After(now) : null);
                notice.Mailed(now);
            }
        }
    }

    /// <summary>The newest lines of some subjects that somebody has not read.</summary>
    public async Task<IReadOnlyList<NoticeLine>> WaitingAsync(Viewer viewer, IReadOnlyList<NoticeTopic> topics, int count, CancellationToken ct = default)
    {
        var codes = topics.Select(topic => topic.Code).ToList();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.Set<Notice>().AsNoTracking().Where(notice => notice.MemberId == viewer.MemberId && notice.Shown && notice.ReadAt == null && codes.Contains(notice.Topic)).OrderByDescending(notice => notice.Id).Take(count).ToListAsync(ct);
        return [.. rows.Select(notice => Line(viewer, notice))];
    }

    /// <summary>The newest lines of somebody's centre, and where the page after them begins.</summary>
    public async Task<Page<NoticeLine>> ListAsync(Viewer viewer, string? cursor = null, int count = 50, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var mine = db.Set<Notice>().AsNoTracking().Where(notice => notice.MemberId == viewer.MemberId && notice.Shown);
        var total = await mine.CountAsync(ct);
        if (Page.Keys(cursor, 1) is [var key] && long.TryParse(key, out var before))
            mine = mine.Where(notice => notice.Id < before);
        var rows = await mine.OrderByDescending(notice => notice.Id).Take(count + 1).ToListAsync(ct);
        var next = rows.Count > count ? Page.Cursor(rows[count - 1].Id.ToString(CultureInfo.InvariantCulture)) : null;
        return new([.. rows.Take(count).Select(notice => Line(viewer, notice))], total, next);
    }

    /// <summary>How many are new to somebody, at most 100.</summary>
    public async Task<int> CountNewAsync(Guid member, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Notice>().Where(notice => notice.MemberId == member && notice.Shown && notice.ReadAt == null).Take(100).CountAsync(ct);
    }

    /// <summary>Opens one: marks it read and gives where it leads; null where there is none of this person's.</summary>
    public Task<string?> OpenAsync(Guid member, long id, CancellationToken ct = default) => OpenAsync(member, notice => notice.Id == id, ct);

    /// <summary>The same by the name that letters give it.</summary>
    public Task<string?> OpenAsync(Guid member, Guid uid, CancellationToken ct = default) => OpenAsync(member, notice => notice.Uid == uid, ct);

    /// <summary>The address by which a letter leads to a notice.</summary>
    internal static string PathOf(Notice notice) => $"/notices/{notice.Uid}";

    private async Task<string?> OpenAsync(Guid member, Expression<Func<Notice, bool>> which, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<Notice>().Where(notice => notice.MemberId == member).FirstOrDefaultAsync(which, ct) is not { } notice)
            return null;
        notice.Read(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return notice.Path;
    }

    /// <summary>Marks all of somebody's notices read, or those that lead to one page.</summary>
    public async Task ReadAsync(Guid member, string? path = null, CancellationToken ct = default)
    {
        DateTime? now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Set<Notice>().Where(notice => notice.MemberId == member && notice.ReadAt == null && (path == null || notice.Path == path)).ExecuteUpdateAsync(set => set.SetProperty(notice => notice.ReadAt, now), ct);
    }

    /// <summary>What somebody wants to be told, for every subject.</summary>
    public async Task<IReadOnlyList<NoticeChoice>> ChoicesAsync(Guid member, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var wishes = await db.Set<NoticeWish>().AsNoTracking().Where(wish => wish.MemberId == member).ToDictionaryAsync(wish => wish.Topic, ct);
        return [.. NoticeTopic.All.Select(topic => !topic.Always && wishes.TryGetValue(topic.Code, out var wish) ? new NoticeChoice(topic, wish.Shown, wish.Mail) : new(topic, true, topic.Usual))];
    }

    /// <summary>When somebody wants no mail; null where none of the hours is quiet.</summary>
    public async Task<QuietHours?> QuietAsync(Guid member, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<QuietHours>().AsNoTracking().SingleOrDefaultAsync(hours => hours.MemberId == member, ct);
    }

    /// <summary>Keeps somebody's choices and quiet hours. Refused: an hour outside 0-23, a zone that nobody knows. What is always told stays so.</summary>
    public async Task<Result> ChooseAsync(Guid member, IReadOnlyCollection<NoticeChoice> choices, string zone, int from, int until, CancellationToken ct = default)
    {
        if (from is < 0 or > 23 || until is < 0 or > 23)
            return new Error("notices.hours", "Quiet hours are full hours from 0 to 23.", "from");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            return new Error("notices.zone", "That time zone is not known. Choose one of the list.", "zone");
        await using var db = await contexts.CreateDbContextAsync(ct);
        var wishes = await db.Set<NoticeWish>().Where(wish => wish.MemberId == member).ToDictionaryAsync(wish => wish.Topic, ct);
        foreach (var choice in choices.Where(choice => !choice.Topic.Always))
            if (wishes.TryGetValue(choice.Topic.Code, out var wish))
                wish.Change(choice.Shown, choice.Mail);
            else
                db.Add(new NoticeWish(member, choice.Topic.Code, choice.Shown, choice.Mail));
        if (await db.Set<QuietHours>().SingleOrDefaultAsync(hours => hours.MemberId == member, ct) is { } hours)
            hours.Change(zone, from, until);
        else
            db.Add(new QuietHours(member, zone, from, until));
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }

    // A label that is above the person's ceiling may still be for them, as one of a group; the line then says what waits, and the page decides.
    private static NoticeLine Line(Viewer viewer, Notice notice)
    {
        var topic = NoticeTopic.Find(notice.Topic)!;
        return new(notice.Id, topic, Access.MayRead(viewer, notice) ? notice.Title : NoticeLetters.Sentence(topic), notice.Path, notice.At, notice.ReadAt is null, notice.Label);
    }
}
