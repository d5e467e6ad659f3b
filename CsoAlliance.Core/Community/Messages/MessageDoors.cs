using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Community.Messages;

/// <summary>Somebody to whom one can write.</summary>
/// <param name="Id">The account.</param>
/// <param name="DisplayRole">How the person is shown.</param>
public sealed record Correspondent(Guid Id, string DisplayRole);

/// <summary>Whom members let write to them. Whether somebody blocked a person, or takes no messages at all, looks the same from outside.</summary>
public sealed class MessageDoors(IDbContextFactory<AllianceDbContext> contexts, TimeProvider clock)
{
    /// <summary>The person takes no messages from the viewer.</summary>
    public static readonly Error Closed = new("message.closed", "Somebody among these takes no messages from you. Take them off, or meet them in a group.", "to");

    /// <summary>Whom somebody lets write.</summary>
    public async Task<MessageDoor> OfAsync(Guid member, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<MessageChoice>().Where(choice => choice.MemberId == member).Select(choice => (MessageDoor?)choice.Door).SingleOrDefaultAsync(ct) ?? MessageDoor.Everybody;
    }

    /// <summary>Sets whom somebody lets write.</summary>
    public async Task ChooseAsync(Guid member, MessageDoor door, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<MessageChoice>().SingleOrDefaultAsync(choice => choice.MemberId == member, ct) is { } choice)
            choice.Door = door;
        else
            db.Add(new MessageChoice(member, door));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Whom somebody has blocked.</summary>
    public async Task<IReadOnlyList<Correspondent>> BlockedAsync(Guid member, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<MemberBlock>().Where(block => block.MemberId == member).Join(db.Set<Member>(), block => block.BlockedId, person => person.Id, (_, person) => new Correspondent(person.Id, person.DisplayRole)).ToListAsync(ct);
    }

    /// <summary>Blocks somebody, or lifts it. What they write is not shown to the viewer meanwhile, and no notice of it comes.</summary>
    public async Task BlockAsync(Guid member, Guid other, bool blocked, CancellationToken ct = default)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var block = await db.Set<MemberBlock>().SingleOrDefaultAsync(row => row.MemberId == member && row.BlockedId == other, ct);
        if (blocked && block is null && member != other && await db.Set<Member>().AnyAsync(person => person.Id == other, ct))
            db.Add(new MemberBlock(member, other, clock.GetUtcNow().UtcDateTime));
        else if (!blocked && block is not null)
            db.Remove(block);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Approved members of the viewer's groups who take messages from the viewer, by role; at most <see cref="Page.MaxLimit"/>.</summary>
    public async Task<IReadOnlyList<Correspondent>> KnownAsync(Viewer viewer, CancellationToken ct = default)
    {
        if (viewer is not { Approved: true, MemberId: { } me })
            return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        var sharing = SharedGroups.MembersSharing(db, me);
        return await Open(db, me).Where(member => sharing.Contains(member.Id)).OrderBy(member => member.DisplayRole).ThenBy(member => member.Id).Take(Page.MaxLimit).Select(member => new Correspondent(member.Id, member.DisplayRole)).ToListAsync(ct);
    }

    /// <summary>Those of the people who may be written to; the others are left out.</summary>
    public async Task<IReadOnlyList<Correspondent>> AmongAsync(Viewer viewer, IReadOnlyCollection<Guid> people, CancellationToken ct = default)
    {
        if (viewer is not { Approved: true, MemberId: { } me })
            return [];
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Open(db, me).Where(member => people.Contains(member.Id)).OrderBy(member => member.DisplayRole).ThenBy(member => member.Id).Select(member => new Correspondent(member.Id, member.DisplayRole)).ToListAsync(ct);
    }

    /// <summary>Approved members who take messages from somebody, and whom that somebody has not blocked.</summary>
    internal static IQueryable<Member> Open(AllianceDbContext db, Guid writer)
    {
        var sharing = SharedGroups.MembersSharing(db, writer);
        return db.Set<Member>().Where(member => member.Id != writer && member.ApprovedAt != null
            && !db.Set<MemberBlock>().Any(block => (block.MemberId == member.Id && block.BlockedId == writer) || (block.MemberId == writer && block.BlockedId == member.Id))
            && !db.Set<MessageChoice>().Any(choice => choice.MemberId == member.Id && (choice.Door == MessageDoor.Nobody || (choice.Door == MessageDoor.SharedGroups && !sharing.Contains(member.Id)))));
    }
}
