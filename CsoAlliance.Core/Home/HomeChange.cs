using CsoAlliance.Core.Incidents;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Home;

/// <summary>Something that came or changed since a member was here.</summary>
public abstract record HomeChange : ILabelled
{
    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Its page.</summary>
    public required string Path { get; init; }

    /// <inheritdoc />
    public required Tlp Label { get; init; }

    /// <summary>Whether it was not there before.</summary>
    public required bool IsNew { get; init; }
}

/// <summary>An incident, new or changed.</summary>
public sealed record IncidentNews : HomeChange
{
    /// <summary>The grade that it has now.</summary>
    public required Grade Grade { get; init; }

    /// <summary>The grade that it had; null where it is new.</summary>
    public required Grade? Before { get; init; }

    /// <summary>The label that it had; null where it is new.</summary>
    public required Tlp? LabelBefore { get; init; }

    /// <summary>Where it happened.</summary>
    public required SeaArea Area { get; init; }

    /// <summary>Whether the member watches that area.</summary>
    public required bool Watched { get; init; }
}

/// <summary>A discussion of one of the member's groups, new or with posts that the member has not read.</summary>
public sealed record DiscussionNews : HomeChange
{
    /// <summary>The group's name.</summary>
    public required string Group { get; init; }

    /// <summary>How many posts are new, 1 or more.</summary>
    public required int Posts { get; init; }
}

/// <summary>An item of the library that came out or was changed.</summary>
public sealed record ArticleNews : HomeChange
{
    /// <summary>Code of its subject.</summary>
    public required string Category { get; init; }

    /// <summary>What is new, as its editor wrote it; empty where nothing was written.</summary>
    public required string Note { get; init; }
}

/// <summary>All that is new to a member.</summary>
/// <param name="Items">The newest first.</param>
/// <param name="Count">How many there are.</param>
/// <param name="InAreas">How many of them happened in areas that the member watches.</param>
/// <param name="ByArea">How many incidents each area has among them.</param>
public sealed record HomeNews(IReadOnlyList<HomeChange> Items, int Count, int InAreas, IReadOnlyDictionary<string, int> ByArea);
