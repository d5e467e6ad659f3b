using System.Text.RegularExpressions;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Community.Discussions;

/// <summary>Handles that a text names: <c>@cso-bulk-3</c>. An address of mail is none.</summary>
public static partial class Mentions
{
    /// <summary>The most people that one post may mention.</summary>
    public const int Most = 10;

    private static readonly string[] Everybody = ["all", "everybody", "everyone", "group", "here", "channel", "members"];

    /// <summary>The handles in their order, each once, without the sign before them.</summary>
    public static IReadOnlyList<string> Of(string text) => [.. Mention().Matches(text).Select(match => match.Groups[1].Value.ToLowerInvariant()).Distinct()];

    internal static Error? Check(string text)
    {
        var handles = Of(text);
        return handles.Any(Everybody.Contains) ? CommunityErrors.MentionAll
            : handles.Count > Most ? new("post.mentions", $"A post mentions at most {Most} people.", "text")
            : null;
    }

    [GeneratedRegex(@"(?<![\w@./-])@([a-z0-9]+(?:-[a-z0-9]+)*)(?!@)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
