using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Newsroom.Desk;

/// <summary>What is wrong with a news item's text.</summary>
public static class NewsChecks
{
    /// <summary>Longest text, in signs.</summary>
    public const int BodyLength = 20_000;

    /// <summary>Icons that stand beside news.</summary>
    public static IReadOnlyList<(string Code, string Name)> Icons { get; } =
        [("news", "News"), ("calendar", "Date"), ("people", "People"), ("doc", "Paper"), ("book", "Library"), ("shield", "Protection"), ("ship", "Ship"), ("map", "Map"), ("laptop", "Cyber"), ("flag", "Reporting"), ("globe", "World")];

    /// <summary>What can't be kept.</summary>
    internal static IReadOnlyList<Error> Limits(NewsText text, Tlp ceiling)
    {
        var errors = new List<Error>();
        void Long(string value, int most, string field, string name)
        {
            if (value.Length > most)
                errors.Add(new("news.long", $"{name} may have at most {most:N0} signs; this has {value.Length:N0}.", field));
        }
        Long(text.Title, NewsItem.TitleLength, nameof(text.Title), "The title");
        Long(text.Summary, NewsItem.SummaryLength, nameof(text.Summary), "The summary");
        Long(text.Body, BodyLength, nameof(text.Body), "The text");
        Long(string.Join(", ", text.Tags), NewsItem.LineLength, nameof(text.Tags), "The tags");
        Long(text.SourceTitle ?? "", NewsItem.LineLength, nameof(text.SourceTitle), "The source");
        if (Icons.All(icon => icon.Code != text.Icon))
            errors.Add(new("news.icon", "Choose an icon of the list.", nameof(text.Icon)));
        if (text.Tags.FirstOrDefault(tag => tag.Length == 0 || Slug.From(tag) != tag) is { } tag)
            errors.Add(new("news.tag", $"“{tag}” is no tag: lower-case letters, digits and hyphens, such as “port-security”.", nameof(text.Tags)));
        if (text.SourceUrl is { } url && !(url.Length <= NewsItem.UrlLength && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            errors.Add(new("news.url", $"“{url}” is no address that begins with https:// or http://.", nameof(text.SourceUrl)));
        if (text.Label > ceiling)
            errors.Add(new("news.label", $"You may not read {text.Label.Written()} yourself, so you can’t write it.", nameof(text.Label)));
        return errors;
    }

    /// <summary>What it lacks before it may come out.</summary>
    internal static IReadOnlyList<Error> Complete(NewsText text, DateTime now)
    {
        var errors = new List<Error>();
        void Need(bool missing, string field, string sentence)
        {
            if (missing)
                errors.Add(new("news.missing", sentence, field));
        }
        Need(text.Title.Length == 0, nameof(text.Title), "Give it a title.");
        Need(text.Title.Length > 0 && Slug.From(text.Title).Length == 0, nameof(text.Title), "The title needs at least one letter or figure: its address is made of them.");
        Need(text.Summary.Length == 0, nameof(text.Summary), "Write one or two sentences for lists.");
        Need(text.Body.Length == 0, nameof(text.Body), "Write the text.");
        if (text.PublishedAt > now.AddDays(1))
            errors.Add(new("news.future", "That day is still to come. News bears the day on which it comes out, or an earlier one.", nameof(text.PublishedAt)));
        if (text.PublishedAt.Year < 2000)
            errors.Add(new("news.past", "That day is before the year 2000. Check the year.", nameof(text.PublishedAt)));
        return errors;
    }
}
