namespace CsoAlliance.Core.Community.Groups;

/// <summary>What somebody may do in a group. Stored as numbers, so members keep their values.</summary>
public enum GroupRole
{
    /// <summary>Reads and writes.</summary>
    Member = 0,

    /// <summary>Lets people in, decides about posts and the label of discussions.</summary>
    Moderator = 1,
}

/// <summary>How somebody stands to a group. Stored as numbers, so members keep their values.</summary>
public enum GroupState
{
    /// <summary>Asked to come in.</summary>
    Asked = 0,

    /// <summary>Was invited, and has not answered.</summary>
    Invited = 1,

    /// <summary>Is inside.</summary>
    Joined = 2,

    /// <summary>Left by themselves, or declined.</summary>
    Left = 3,

    /// <summary>Was removed, or not let in, by a moderator. Comes in again by invitation only.</summary>
    Removed = 4,
}

/// <summary>How much somebody is told. Stored as numbers, so members keep their values.</summary>
public enum WatchLevel
{
    /// <summary>Nothing.</summary>
    Muted = 0,

    /// <summary>Mentions, and replies in discussions that the person wrote in.</summary>
    Normal = 1,

    /// <summary>Every post.</summary>
    Watching = 2,
}

/// <summary>Somebody in a group, or on the way into it. The row stays when the person leaves, so that a handle never names another person.</summary>
public sealed class GroupMember
{
    private GroupMember() { }

    internal GroupMember(long group, Guid member, GroupState state, DateTime now) => (GroupId, MemberId, State, ChangedAt) = (group, member, state, now);

    /// <summary>Row of the group.</summary>
    public long GroupId { get; private set; }

    /// <summary>The account.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>How the person stands to the group.</summary>
    public GroupState State { get; private set; }

    /// <summary>What the person may do while inside.</summary>
    public GroupRole Role { get; private set; }

    /// <summary>Number in the group, from 1 in the order of coming in; null before.</summary>
    public int? Number { get; private set; }

    /// <summary>Names the person in mentions, without the sign before it: <c>cso-bulk-3</c>; empty before the person came in.</summary>
    public string Handle { get; private set; } = "";

    /// <summary>Whether a moderator has let a post of this person through, so that the next ones appear at once.</summary>
    public bool Trusted { get; private set; }

    /// <summary>How much the person is told about the group's discussions.</summary>
    public WatchLevel Watch { get; private set; } = WatchLevel.Normal;

    /// <summary>When <see cref="State"/> last changed, UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    internal void Move(GroupState state, DateTime now) => (State, ChangedAt, Role) = (state, now, state == GroupState.Joined ? Role : GroupRole.Member);

    internal void Named(int number, string handle) => (Number, Handle) = (number, handle);

    internal void Become(GroupRole role) => (Role, Trusted) = (role, Trusted || role == GroupRole.Moderator);

    internal void Trust() => Trusted = true;

    internal void Follow(WatchLevel level) => Watch = level;
}
