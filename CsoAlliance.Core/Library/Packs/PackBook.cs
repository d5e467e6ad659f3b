using CsoAlliance.Core.Library.Courses;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Packs;

/// <summary>An item on its way into a pack.</summary>
/// <param name="Entry">The item with its text; never locked.</param>
/// <param name="Tags">Its tags, joined by commas.</param>
/// <param name="Course">Steps and questions of a course; null for anything else.</param>
public sealed record PackItem(LibraryEntry Entry, string Tags, CourseEntry? Course)
{
    /// <summary>What a list shows of it.</summary>
    public LibraryItem Item => Entry.Item;

    /// <summary>Where its page lies in the pack.</summary>
    public string Page => $"{Folder}/{Item.Slug}.html";

    /// <summary>Where its questions lie in the pack.</summary>
    public string Questions => $"quiz/{Item.Slug}.html";

    private string Folder => Item.Kind switch
    {
        ArticleKind.Film => "films",
        ArticleKind.Course => "courses",
        ArticleKind.Article or ArticleKind.Checklist => "articles",
    };
}

/// <summary>All that goes into one pack, as its taker may read it.</summary>
public sealed class PackBook
{
    private readonly Dictionary<string, PackItem> bySlug;

    internal PackBook(PackName name, IEnumerable<PackItem> items)
    {
        Name = name;
        Items = [.. items.Where(item => name.Kind.Holds(item.Item)).OrderBy(item => item.Item.Title, StringComparer.OrdinalIgnoreCase).ThenBy(item => item.Item.Slug, StringComparer.Ordinal)];
        bySlug = Items.ToDictionary(item => item.Item.Slug);
    }

    /// <summary>Which pack it is.</summary>
    public PackName Name { get; }

    /// <summary>The items by title.</summary>
    public IReadOnlyList<PackItem> Items { get; }

    /// <summary>Whether it differs from the pack for everybody: of a members' pack, whether something in it is for members.</summary>
    public bool IsNeeded => Items.Count > 0 && (Name.Label == Tlp.Clear || Items.Any(item => item.Item.Label == Name.Label));

    /// <summary>The item of a slug; null where it is not in the pack.</summary>
    public PackItem? Find(string slug) => bySlug.GetValueOrDefault(slug);

    /// <summary>What it holds, and what its pages name of what they link to.</summary>
    public IReadOnlyList<Guid> Named =>
        [.. Items.SelectMany(item => item.Entry.Related.Concat(item.Course?.Steps.Select(step => step.Item) ?? []).Where(other => !other.Locked).Append(item.Item)).Select(item => item.Uid).Distinct().Order()];
}
