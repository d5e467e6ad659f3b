using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Discussions;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Community.Messages;
using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community;

/// <summary>
/// Groups, posts and messages of a person. What they wrote stays when the account is deleted, as by a former member: what others
/// answered would mean nothing without it.
/// </summary>
internal sealed class CommunityPersonalData : IPersonalData
{
    public string Name => "groups-posts-and-messages";

    public async Task<object> OfAsync(AllianceDbContext db, Guid member, CancellationToken ct) => new
    {
        groups = await db.Set<GroupMember>().Where(seat => seat.MemberId == member).Join(db.Set<Group>(), seat => seat.GroupId, group => group.Id, (seat, group) => new { group.Name, seat.State, seat.Role, seat.Handle, seat.Watch, seat.ChangedAt }).ToListAsync(ct),
        posts = await db.Set<Post>().Where(post => post.MemberId == member).OrderBy(post => post.Id).Join(db.Set<Discussion>(), post => post.DiscussionId, discussion => discussion.Id, (post, discussion) => new { discussion.Title, post.Label, post.Text, post.Unattributed, post.State, post.At, post.EditedAt }).ToListAsync(ct),
        reports = await db.Set<PostReport>().Where(report => report.MemberId == member).Select(report => new { report.Reason, report.At }).ToListAsync(ct),
        read = await db.Set<DiscussionMark>().Where(mark => mark.MemberId == member).Join(db.Set<Discussion>(), mark => mark.DiscussionId, discussion => discussion.Id, (mark, discussion) => new { discussion.Title, mark.LastRead, mark.Watch }).ToListAsync(ct),
        messages = await db.Set<Message>().Where(message => message.MemberId == member).OrderBy(message => message.Id).Join(db.Set<Conversation>(), message => message.ConversationId, conversation => conversation.Id, (message, conversation) => new { conversation.Subject, conversation.Label, message.Text, message.At }).ToListAsync(ct),
        messageReports = await db.Set<MessageReport>().Where(report => report.MemberId == member).Select(report => new { report.Reason, report.At }).ToListAsync(ct),
        whoMayWrite = await db.Set<MessageChoice>().Where(choice => choice.MemberId == member).Select(choice => (MessageDoor?)choice.Door).SingleOrDefaultAsync(ct) ?? MessageDoor.Everybody,
        blocked = await db.Set<MemberBlock>().CountAsync(block => block.MemberId == member, ct),
    };

    public async Task ForgetAsync(AllianceDbContext db, Guid member, CancellationToken ct)
    {
        await db.Set<GroupMember>().Where(seat => seat.MemberId == member).ExecuteDeleteAsync(ct);
        await db.Set<DiscussionMark>().Where(mark => mark.MemberId == member).ExecuteDeleteAsync(ct);
        await db.Set<ConversationMember>().Where(seat => seat.MemberId == member).ExecuteDeleteAsync(ct);
        await db.Set<MessageChoice>().Where(choice => choice.MemberId == member).ExecuteDeleteAsync(ct);
        await db.Set<MemberBlock>().Where(block => block.MemberId == member || block.BlockedId == member).ExecuteDeleteAsync(ct);
    }
}
