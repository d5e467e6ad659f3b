using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Newsroom;

/// <summary>What sort of item it is.</summary>
public enum NewsKind
{
    /// <summary>What the alliance did, said or learned.</summary>
    News = 0,

    /// <summary>A First Response Report: one page while an event still runs.</summary>
    FirstResponse = 1,
}

/// <summary>An item of the newsroom.</summary>
public sealed class NewsItem : ILabelled
{
    /// <summary>Longest title.</summary>
    public const int TitleLength = 160;

    /// <summary>Longest summary.</summary>
    public const int SummaryLength = 400;

    /// <summary>Longest list of tags, and longest name of a source.</summary>
    public const int LineLength = 300;

    /// <summary>Longest address of a source.</summary>
    public const int UrlLength = 400;

    /// <summary>What the title of a report's line begins with.</summary>
    public const string ReportTitle = "First Response Report: ";

    private NewsItem() { }

    /// <summary>Makes an item from what was written.</summary>
    public NewsItem(NewsText text)
    {
        (Uid, Slug) = (Guid.CreateVersion7(), text.Slug);
        Take(text);
    }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>Names the item outside: in feeds.</summary>
    public Guid Uid { get; private set; }

    /// <summary>Its address; unique among news and reports together.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Its title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>One or two sentences.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>What sort it is.</summary>
    public NewsKind Kind { get; private set; }

    /// <summary>Name of the icon beside it.</summary>
    public string Icon { get; private set; } = "";

    /// <summary>Its tags, joined by commas.</summary>
    public string Tags { get; private set; } = "";

    /// <summary>Who may read it.</summary>
    public Tlp Label { get; private set; }

    /// <summary>The day it came out, UTC.</summary>
    public DateTime PublishedAt { get; private set; }

    /// <summary>When it last changed, UTC; null where it has not since it came out.</summary>
    public DateTime? UpdatedAt { get; private set; }

    /// <summary>Whether a First Response Report is over: nothing more is expected.</summary>
    public bool Closed { get; private set; }

    /// <summary>Number of a First Response Report; null for news.</summary>
    public string? Number { get; private set; }

    /// <summary>Newest version of a First Response Report; 0 for news.</summary>
    public int Version { get; private set; }

    /// <summary>The text in Markdown; of a report its situation.</summary>
    public string Body { get; private set; } = "";

    /// <summary>What it rests on; null where it is our own word.</summary>
    public string? SourceTitle { get; private set; }

    /// <summary>Where that was read.</summary>
    public string? SourceUrl { get; private set; }

    /// <summary>Fingerprint of the starter file it came from; null for what was written here.</summary>
    public string? Starter { get; private set; }

    internal void Renew(NewsText text, string starter)
    {
        if (Starter == starter)
            return;
        Starter = starter;
        Take(text);
    }

    /// <summary>All that a person wrote of it.</summary>
    internal NewsText Text() => new()
    {
        Slug = Slug, Title = Title, Summary = Summary, Kind = Kind, Icon = Icon, Label = Label, PublishedAt = PublishedAt, Closed = Closed, Body = Body, SourceTitle = SourceTitle, SourceUrl = SourceUrl,
        Tags = Tags.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    };

    /// <summary>Takes over what an editor wrote.</summary>
    internal void Revise(NewsText text, DateTime now)
    {
        Take(text);
        UpdatedAt = now;
    }

    /// <summary>Takes over a report's newest version.</summary>
    internal void Follow(Reports.FirstResponseReport report, NewsText text, DateTime now)
    {
        Take(text);
        (Number, Version) = (report.Number, report.Version);
        UpdatedAt = report.Version > 1 ? now : null;
    }

    /// <summary>Takes the number and version of the report that it stands for.</summary>
    internal void Stand(Reports.FirstResponseReport report) => (Number, Version) = (report.Number, report.Version);

    /// <summary>Notes that a report ended by itself.</summary>
    internal void End() => Closed = true;

    private void Take(NewsText text)
    {
        (Title, Summary, Kind, Icon, Label, PublishedAt) = (text.Title, text.Summary, text.Kind, text.Icon, text.Label, text.PublishedAt);
        (Closed, Body, SourceTitle, SourceUrl) = (text.Closed, text.Body, text.SourceTitle, text.SourceUrl);
        Tags = string.Join(", ", text.Tags);
    }
}

/// <summary>All that a person writes of a news item. What the fields mean is said at <see cref="NewsItem"/>.</summary>
public sealed record NewsText
{
    /// <inheritdoc cref="NewsItem.Slug" />
    public required string Slug { get; init; }

    /// <inheritdoc cref="NewsItem.Title" />
    public required string Title { get; init; }

    /// <inheritdoc cref="NewsItem.Summary" />
    public required string Summary { get; init; }

    /// <inheritdoc cref="NewsItem.Kind" />
    public NewsKind Kind { get; init; }

    /// <inheritdoc cref="NewsItem.Icon" />
    public string Icon { get; init; } = "news";

    /// <summary>Its tags, one by one.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <inheritdoc cref="NewsItem.Label" />
    public Tlp Label { get; init; }

    /// <inheritdoc cref="NewsItem.PublishedAt" />
    public DateTime PublishedAt { get; init; }

    /// <inheritdoc cref="NewsItem.Closed" />
    public bool Closed { get; init; }

    /// <inheritdoc cref="NewsItem.Body" />
    public required string Body { get; init; }

    /// <inheritdoc cref="NewsItem.SourceTitle" />
    public string? SourceTitle { get; init; }

    /// <inheritdoc cref="NewsItem.SourceUrl" />
    public string? SourceUrl { get; init; }
}
