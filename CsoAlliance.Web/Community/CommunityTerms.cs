using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Community.Messages;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Shell;

namespace CsoAlliance.Web.Community;

/// <summary>The community's words.</summary>
internal static class CommunityTerms
{
    /// <summary>Labels of a group's discussions, from widest to strictest; RED is for named people.</summary>
    public static IReadOnlyList<Tlp> GroupLabels { get; } = [Tlp.Clear, Tlp.Green, Tlp.Amber, Tlp.AmberStrict];

    public static string Name(this GroupJoining joining) => joining switch
    {
        GroupJoining.Open => "Every member may join",
        GroupJoining.ByRequest => "Members ask to join",
        GroupJoining.ByInvitation => "By invitation",
    };

    public static string Name(this GroupVisibility visibility) => visibility switch
    {
        GroupVisibility.Listed => "Listed for all members",
        GroupVisibility.Hidden => "Hidden from those outside",
    };

    public static string Name(this WatchLevel level) => level switch
    {
        WatchLevel.Muted => "Nothing",
        WatchLevel.Normal => "Mentions, and replies where I wrote",
        WatchLevel.Watching => "Every post",
    };

    public static string Name(this MessageDoor door) => door switch
    {
        MessageDoor.Everybody => "Every approved member",
        MessageDoor.SharedGroups => "Members of my groups",
        MessageDoor.Nobody => "Nobody",
    };

    /// <summary>What a label means inside a group.</summary>
    public static string InGroup(this Tlp label) => label == Tlp.AmberStrict ? "this group’s Company Security Officers, inside their company only" : "this group’s members";

    /// <summary>One or two letters for the round mark beside a name.</summary>
    public static string Initials(string role)
    {
        var words = role.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsLetter(word[0])).ToList();
        return string.Concat(words.Take(2).Select(word => char.ToUpperInvariant(word[0])));
    }

    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    /// <summary>Today and the hour, or the day and the hour.</summary>
    public static string When(DateTime at, DateTime now) => at.Date == now.Date ? $"Today, {at:HH:mm} UTC" : Dates.Minute(at);
}
