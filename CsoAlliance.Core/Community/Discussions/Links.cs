using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Events;
using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Community.Discussions;

/// <summary>What a discussion is linked to, as far as the viewer may know of it.</summary>
/// <param name="Path">Its page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What it is.</param>
public sealed record DiscussionLink(string Path, string Title, LinkKind Kind);

/// <summary>Finds what discussions are linked to, by the rule of the register, the library and the programme.</summary>
public sealed class Links(RegisterReader register, LibraryReader library, EventProgramme events)
{
    private static readonly (string Before, LinkKind Kind)[] Places = [("/incidents/", LinkKind.Incident), ("/library/", LinkKind.Article), ("/events/", LinkKind.Event)];

    /// <summary>Reads a reference, slug or address of this site. Refused: nothing of that name that the viewer may know of.</summary>
    internal async Task<Result<(LinkKind Kind, string Key)>> ReadAsync(string? typed, Viewer viewer, CancellationToken ct)
    {
        var key = typed?.Trim() ?? "";
        if (key.Length == 0)
            return (LinkKind.None, "");
        var kinds = new List<LinkKind> { LinkKind.Incident, LinkKind.Article, LinkKind.Event };
        foreach (var (before, kind) in Places)
            if (key.IndexOf(before, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                (key, kinds) = (key[(at + before.Length)..].Split('?', '#', '/')[0], [kind]);
        if (key.Length <= Slug.MaxLength)
            foreach (var kind in kinds)
                if (await FindAsync(kind, kind == LinkKind.Incident ? key.ToUpperInvariant() : key.ToLowerInvariant(), viewer, ct) is { } found)
                    return (kind, found.Path.Split('/')[^1]);
        return new Error("discussion.link", "There is no incident, library item or event of that reference or address that you may read. Leave it empty, or check it.", "link");
    }

    /// <summary>What stands there for the viewer; null for nothing.</summary>
    public async Task<DiscussionLink?> FindAsync(LinkKind kind, string key, Viewer viewer, CancellationToken ct = default) => kind switch
    {
        LinkKind.Incident => await register.FindAsync(key, viewer, ct) is { Withdrawn: null } incident ? new($"/incidents/{key}", incident.Summary.Title, kind) : null,
        LinkKind.Article => await library.FindAsync(viewer, key, ct) is { Ok: true } article ? new($"/library/{key}", article.Value.Item.Title, kind) : null,
        LinkKind.Event => await events.FindAsync(viewer, key, ct) is { Ok: true } found ? new($"/events/{key}", found.Value.Item.Title, kind) : null,
        LinkKind.None => null,
    };
}
