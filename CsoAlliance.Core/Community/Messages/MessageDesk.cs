using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Notices;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Messages;

/// <summary>What a conversation is to begin with.</summary>
/// <param name="To">Accounts of the others, one to seven.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Label">Its label.</param>
/// <param name="Text">The first message, in Markdown.</param>
/// <param name="Once">The form's one-time id, so that a form sent twice starts one conversation; null for none.</param>
public sealed record ConversationDraft(IReadOnlyCollection<Guid> To, string? Subject, Tlp Label, string? Text, Guid? Once = null);

/// <summary>Starts conversations and adds messages to them.</summary>
public sealed class MessageDesk(IDbContextFactory<AllianceDbContext> contexts, NoticeBoard notices, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Starts a conversation; gives its uid. Refused: the viewer is not approved, nobody or too many are named, somebody takes no messages from the viewer, subject or text is missing or too long.</summary>
    public async Task<Result<Guid>> StartAsync(Viewer viewer, ConversationDraft draft, CancellationToken ct = default)
    {
        if (viewer is not { Approved: true, MemberId: { } me })
            return Error.NotFound;
        var to = draft.To.Where(person => person != me).Distinct().ToList();
        var errors = new List<Error>();
        if (to.Count is 0 or >= Conversation.Most)
            errors.Add(new("message.to", to.Count == 0 ? "Say to whom." : $"At most {Conversation.Most} people talk in one conversation. Start a group for more.", "to"));
        if (string.IsNullOrWhiteSpace(draft.Subject) || draft.Subject.Trim().Length > Conversation.SubjectLength)
            errors.Add(new("message.subject", $"Say in a line of at most {Conversation.SubjectLength} characters what it is about.", "subject"));
        if (Check(draft.Text) is { } refusal)
            errors.Add(refusal);
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (draft.Once is { } once && await db.Set<Message>().Where(row => row.Uid == once && row.MemberId == me).Join(db.Set<Conversation>(), row => row.ConversationId, row => row.Id, (_, row) => (Guid?)row.Uid).SingleOrDefaultAsync(ct) is { } before)
            return before;
        if (to.Count > 0 && await MessageDoors.Open(db, me).CountAsync(member => to.Contains(member.Id), ct) < to.Count)
            errors.Add(MessageDoors.Closed);
        if (errors.Count > 0)
            return Result<Guid>.Refused(errors);
        var conversation = new Conversation(draft.Subject!.Trim(), draft.Label, Now);
        db.Add(conversation);
        await db.SaveChangesAsync(ct);
        db.AddRange(to.Append(me).Select(person => new ConversationMember(conversation.Id, person)));
        await AddAsync(db, conversation, me, draft.Text!, draft.Once, to, ct);
        await transaction.CommitAsync(ct);
        return conversation.Uid;
    }

    /// <summary>Adds a message. Refused: the conversation is not the viewer's, the text is missing or too long, or nobody in it takes messages from the viewer any more.</summary>
    public async Task<Result> WriteAsync(Viewer viewer, Guid uid, string? text, Guid? once = null, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Mine(db, viewer).SingleOrDefaultAsync(row => row.Uid == uid, ct) is not { } conversation)
            return Error.NotFound;
        if (Check(text) is { } refusal)
            return refusal;
        var me = viewer.MemberId!.Value;
        if (once is not null && await db.Set<Message>().AnyAsync(row => row.Uid == once && row.MemberId == me, ct))
            return Result.Done;
        var others = db.Set<ConversationMember>().Where(seat => seat.ConversationId == conversation.Id && seat.LeftAt == null && seat.MemberId != me).Select(seat => seat.MemberId);
        var open = await MessageDoors.Open(db, me).Where(member => others.Contains(member.Id)).Select(member => member.Id).ToListAsync(ct);
        if (open.Count == 0)
            return MessageDoors.Closed with { Message = "Nobody in this conversation takes messages from you now.", Field = "text" };
        await AddAsync(db, conversation, me, text!, once, open, ct);
        await transaction.CommitAsync(ct);
        return Result.Done;
    }

    /// <summary>Leaves a conversation; the others keep it. Refused as not found: it is not the viewer's.</summary>
    public async Task<Result> LeaveAsync(Viewer viewer, Guid uid, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await Mine(db, viewer).SingleOrDefaultAsync(row => row.Uid == uid, ct) is not { } conversation)
            return Error.NotFound;
        (await db.Set<ConversationMember>().SingleAsync(seat => seat.ConversationId == conversation.Id && seat.MemberId == viewer.MemberId, ct)).LeftAt = Now;
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }

    /// <summary>The conversations that the viewer is in; none for whoever is not approved.</summary>
    internal static IQueryable<Conversation> Mine(AllianceDbContext db, Viewer viewer)
    {
        var me = viewer.Approved ? viewer.MemberId : null;
        return db.Set<Conversation>().Where(conversation => db.Set<ConversationMember>().Any(seat => seat.ConversationId == conversation.Id && seat.MemberId == me && seat.LeftAt == null));
    }

    private async Task AddAsync(AllianceDbContext db, Conversation conversation, Guid me, string text, Guid? once, IReadOnlyCollection<Guid> told, CancellationToken ct)
    {
        db.Add(new Message(conversation.Id, me, text, once, Now));
        conversation.LastAt = Now;
        await notices.TellAsync(db, told, new(NoticeTopic.Message, conversation.Label, $"New message in “{conversation.Subject}”", $"/messages/{conversation.Uid}"), ct);
        await db.SaveChangesAsync(ct);
    }

    private static Error? Check(string? text) => string.IsNullOrWhiteSpace(text) ? CommunityErrors.NoText : text.Length > Message.TextLength ? CommunityErrors.LongText : null;
}
