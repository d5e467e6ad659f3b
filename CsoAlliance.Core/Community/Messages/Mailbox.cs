using System.Globalization;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Messages;

/// <summary>A conversation in the viewer's list.</summary>
/// <param name="Uid">Names it.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Label">Its label.</param>
/// <param name="With">The others' roles.</param>
/// <param name="LastAt">When the last message came, UTC.</param>
/// <param name="IsNew">Whether it holds messages that the viewer has not read.</param>
public sealed record ConversationItem(Guid Uid, string Subject, Tlp Label, IReadOnlyList<string> With, DateTime LastAt, bool IsNew);

/// <summary>A message as the viewer sees it.</summary>
/// <param name="Uid">Names it.</param>
/// <param name="Author">How its author is shown.</param>
/// <param name="Mine">Whether the viewer wrote it.</param>
/// <param name="Text">Markdown.</param>
/// <param name="At">When, UTC.</param>
public sealed record MessageShown(Guid Uid, string Author, bool Mine, string Text, DateTime At);

/// <summary>A page of a conversation.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Label">Its label.</param>
/// <param name="People">The others who are in it.</param>
/// <param name="Messages">The messages, the oldest first.</param>
/// <param name="Before">Cursor of the page with earlier messages; null for none.</param>
public sealed record ConversationPage(string Subject, Tlp Label, IReadOnlyList<Correspondent> People, IReadOnlyList<MessageShown> Messages, string? Before);

/// <summary>The viewer's conversations. What blocked people write is left out.</summary>
public sealed class Mailbox(IDbContextFactory<AllianceDbContext> contexts)
{
    /// <summary>Messages on a page, and conversations in a list.</summary>
    public const int OnPage = 50;

    /// <summary>The conversations, the last active first.</summary>
    public async Task<Page<ConversationItem>> ListAsync(Viewer viewer, string? cursor = null, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var me = viewer.MemberId;
        var mine = MessageDesk.Mine(db, viewer).AsNoTracking();
        var total = await mine.Take(Page.ExactTo + 1).CountAsync(ct);
        if (Page.Keys(cursor, 2) is [var ticks, var id] && long.TryParse(ticks, out var at) && at >= 0 && at <= DateTime.MaxValue.Ticks && long.TryParse(id, out var last))
        {
            var before = new DateTime(at, DateTimeKind.Utc);
            mine = mine.Where(row => row.LastAt <= before && (row.LastAt < before || row.Id < last));
        }
        var rows = await mine.OrderByDescending(row => row.LastAt).ThenByDescending(row => row.Id).Take(OnPage + 1).Select(row => new
        {
            row,
            IsNew = db.Set<Message>().Any(message => message.ConversationId == row.Id && message.MemberId != me && message.Id > db.Set<ConversationMember>().Where(seat => seat.ConversationId == row.Id && seat.MemberId == me).Select(seat => seat.LastRead).First()
                && !db.Set<MemberBlock>().Any(block => block.MemberId == me && block.BlockedId == message.MemberId)),
        }).ToListAsync(ct);
        var ids = rows.Select(found => found.row.Id).ToList();
        var people = (await db.Set<ConversationMember>().Where(seat => ids.Contains(seat.ConversationId) && seat.MemberId != me).Join(db.Set<Member>(), seat => seat.MemberId, member => member.Id, (seat, member) => new { seat.ConversationId, member.DisplayRole }).ToListAsync(ct)).ToLookup(row => row.ConversationId, row => row.DisplayRole);
        var next = rows.Count > OnPage ? Page.Cursor(Text(rows[OnPage - 1].row.LastAt.Ticks), Text(rows[OnPage - 1].row.Id)) : null;
        return new([.. rows.Take(OnPage).Select(found => new ConversationItem(found.row.Uid, found.row.Subject, found.row.Label, [.. people[found.row.Id]], found.row.LastAt, found.IsNew))], total, next);
    }

    /// <summary>The newest messages of a conversation, or those before a cursor; marks them read. Refused as not found: it is not the viewer's.</summary>
    public async Task<Result<ConversationPage>> OpenAsync(Viewer viewer, Guid uid, string? before = null, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await MessageDesk.Mine(db, viewer).AsNoTracking().SingleOrDefaultAsync(row => row.Uid == uid, ct) is not { } conversation)
            return Error.NotFound;
        var me = viewer.MemberId!.Value;
        var messages = Readable(db, me).Where(message => message.ConversationId == conversation.Id);
        if (Page.Keys(before, 1) is [var key] && long.TryParse(key, out var bound))
            messages = messages.Where(message => message.Id < bound);
        var rows = await messages.OrderByDescending(message => message.Id).Take(OnPage + 1).Select(message => new { message, Role = db.Set<Member>().Where(member => member.Id == message.MemberId).Select(member => member.DisplayRole).FirstOrDefault() }).ToListAsync(ct);
        var seats = db.Set<ConversationMember>().Where(seat => seat.ConversationId == conversation.Id);
        if (rows.Count > 0)
        {
            var newest = rows[0].message.Id;
            await seats.Where(seat => seat.MemberId == me && seat.LastRead < newest).ExecuteUpdateAsync(set => set.SetProperty(seat => seat.LastRead, newest), ct);
        }
        var people = await seats.Where(seat => seat.MemberId != me && seat.LeftAt == null).Join(db.Set<Member>(), seat => seat.MemberId, member => member.Id, (_, member) => new Correspondent(member.Id, member.DisplayRole)).ToListAsync(ct);
        var shown = rows.Take(OnPage).Reverse().Select(row => new MessageShown(row.message.Uid, row.Role ?? Discussions.PostShown.FormerMember, row.message.MemberId == me, row.message.Text, row.message.At));
        return new ConversationPage(conversation.Subject, conversation.Label, people, [.. shown], rows.Count > OnPage ? Page.Cursor(Text(rows[OnPage - 1].message.Id)) : null);
    }

    /// <summary>Messages without those of people whom somebody blocked.</summary>
    internal static IQueryable<Message> Readable(AllianceDbContext db, Guid me) =>
        db.Set<Message>().AsNoTracking().Where(message => !db.Set<MemberBlock>().Any(block => block.MemberId == me && block.BlockedId == message.MemberId));

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
