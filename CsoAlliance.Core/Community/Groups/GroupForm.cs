using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Community.Groups;

/// <summary>What a group is to be.</summary>
/// <param name="Name">Its name, at most <see cref="Group.NameLength"/> signs.</param>
/// <param name="About">What it is about, in Markdown, at most <see cref="Group.AboutLength"/> signs.</param>
/// <param name="Joining">How somebody comes in.</param>
/// <param name="Visibility">Who knows of it.</param>
public sealed record GroupForm(string? Name, string? About, GroupJoining Joining, GroupVisibility Visibility)
{
    // Words of addresses beside those of groups.
    private static readonly string[] Reserved = ["new", "files"];

    internal string Slug => Shared.Slug.From(Name ?? "") is var slug && Reserved.Contains(slug) ? slug + "-group" : slug;

    internal IReadOnlyList<Error> Check()
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(Name) || Slug.Length < 3)
            errors.Add(new("group.name", "Give the group a name of at least three letters.", "name"));
        else if (Name.Trim().Length > Group.NameLength)
            errors.Add(new("group.name-long", $"A name holds at most {Group.NameLength} characters.", "name"));
        if (string.IsNullOrWhiteSpace(About))
            errors.Add(new("group.about", "Say in a sentence what the group is about.", "about"));
        else if (About.Trim().Length > Group.AboutLength)
            errors.Add(new("group.about-long", "Say it in at most 2,000 characters.", "about"));
        return errors;
    }
}
