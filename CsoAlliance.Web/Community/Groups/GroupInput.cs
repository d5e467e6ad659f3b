using CsoAlliance.Core.Community.Groups;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Web.Community.Groups;

/// <summary>The fields of a group's form as they were typed.</summary>
public sealed class GroupInput
{
    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>What it is about.</summary>
    public string? About { get; set; }

    /// <summary>How members come in.</summary>
    public string? Joining { get; set; }

    /// <summary>Who knows of it.</summary>
    public string? Visibility { get; set; }

    /// <summary>The form as the desk takes it; what can't be read is the stricter choice.</summary>
    public GroupForm AsForm() => new(Name, About, EnumText.Parse<GroupJoining>(Joining) ?? GroupJoining.ByInvitation, EnumText.Parse<GroupVisibility>(Visibility) ?? GroupVisibility.Hidden);

    /// <summary>A group's form as it stands.</summary>
    public static GroupInput Of(GroupItem group) => new() { Name = group.Name, About = group.About, Joining = group.Joining.Camel(), Visibility = group.Visibility.Camel() };
}
