namespace CsoAlliance.Core.Community.Groups;

/// <summary>How somebody comes into a group. Stored as numbers, so members keep their values.</summary>
public enum GroupJoining
{
    /// <summary>Every approved member may join.</summary>
    Open = 0,

    /// <summary>A moderator lets in who asks.</summary>
    ByRequest = 1,

    /// <summary>A moderator invites.</summary>
    ByInvitation = 2,
}

/// <summary>Who knows of a group. Stored as numbers, so members keep their values.</summary>
public enum GroupVisibility
{
    /// <summary>Every approved member sees its name and what it is about.</summary>
    Listed = 0,

    /// <summary>Those inside and those invited; to everybody else there is nothing under its address.</summary>
    Hidden = 1,
}

/// <summary>Members who talk among themselves about one matter.</summary>
public sealed class Group
{
    /// <summary>Longest <see cref="Name"/>.</summary>
    public const int NameLength = 80;

    /// <summary>Longest <see cref="About"/>.</summary>
    public const int AboutLength = 2000;

    private Group() { }

    internal Group(string slug, string name, string about, GroupJoining joining, GroupVisibility visibility, Guid? starter, DateTime now) =>
        (Slug, Name, About, Joining, Visibility, StartedBy, StartedAt) = (slug, name, about, joining, visibility, starter, now);

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Its name in addresses; unique.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is about, in Markdown.</summary>
    public string About { get; private set; } = "";

    /// <summary>How somebody comes in.</summary>
    public GroupJoining Joining { get; private set; }

    /// <summary>Who knows of it.</summary>
    public GroupVisibility Visibility { get; private set; }

    /// <summary>Who started it; null where the installation brought it.</summary>
    public Guid? StartedBy { get; private set; }

    /// <summary>When it was started, UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>Number of the member who came in last, counted over all who ever did; part of handles.</summary>
    public int LastHandle { get; private set; }

    /// <summary>Number of the newest discussion.</summary>
    public int LastDiscussion { get; private set; }

    /// <summary>Discussions that all its members may read. Counted here, so that the length of a list costs nothing.</summary>
    public int Discussions { get; private set; }

    /// <summary>Discussions labelled AMBER+STRICT.</summary>
    public int StrictDiscussions { get; private set; }

    internal void Change(string name, string about, GroupJoining joining, GroupVisibility visibility) => (Name, About, Joining, Visibility) = (name, about, joining, visibility);
}
