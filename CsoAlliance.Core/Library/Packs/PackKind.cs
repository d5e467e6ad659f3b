using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Packs;

/// <summary>What a pack is made of.</summary>
/// <param name="Code">Names it in addresses and on ships' disks, so it never changes: <c>whole</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What is in it, in one sentence.</param>
/// <param name="Media">Whether films and pictures go with the text.</param>
/// <param name="Holds">Which items go in.</param>
public sealed record PackKind(string Code, string Name, string Summary, bool Media, Func<LibraryItem, bool> Holds)
{
    /// <summary>Longest code.</summary>
    public const int CodeLength = 60;

    /// <summary>The most that the pack of text alone may weigh, in bytes.</summary>
    public const long TextCeiling = 5_000_000;

    /// <summary>Everything in words: at most <see cref="TextCeiling"/>.</summary>
    public static PackKind Text { get; } = new("text", "Text alone", "Everything but films and pictures: articles, courses, quizzes, and the films’ transcripts in ten languages.", false, _ => true);

    /// <summary>All packs, the most asked for first.</summary>
    public static IReadOnlyList<PackKind> All { get; } =
    [
        new("whole", "The whole library", "Every article, course and quiz, and every film in its small size.", true, _ => true),
        Text,
        new("crew-films", "Crew films", "The films for everybody aboard in their small size, with what else is written for the crew.", true, item => item.Audiences.HasFlag(Audiences.Crew)),
        .. LibraryTerms.Categories.Select(category => new PackKind("topic-" + category.Code, category.Name, "One topic: its articles, courses and films.", true, item => item.Category == category.Code)),
    ];

    /// <summary>The kind of a code; null where there is none.</summary>
    public static PackKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);
}

/// <summary>A pack by kind and label: members have a pack of their own wherever they may read more than visitors.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Label">The strictest label in it: <see cref="Tlp.Clear"/> or <see cref="Tlp.Green"/>.</param>
public sealed record PackName(PackKind Kind, Tlp Label)
{
    private const string Members = "-green";

    /// <summary>As addresses write it: <c>whole</c>, <c>whole-green</c>.</summary>
    public string Code => Label == Tlp.Clear ? Kind.Code : Kind.Code + Members;

    /// <summary>Through whose eyes its content is gathered: a visitor's, or those of somebody approved and without any role.</summary>
    public Viewer Taker => TakerOf(Label);

    internal static Viewer TakerOf(Tlp label) => label == Tlp.Clear ? Viewer.Visitor : new(null, Approved: true, []);

    /// <summary>Reads a name; null where it is none.</summary>
    public static PackName? Read(string? text) =>
        PackKind.Find(text) is { } open ? new(open, Tlp.Clear)
        : text is not null && text.EndsWith(Members, StringComparison.Ordinal) && PackKind.Find(text[..^Members.Length]) is { } members ? new(members, Tlp.Green)
        : null;
}

/// <summary>A pack in somebody's hands, as its pages name it: <c>whole-3</c>.</summary>
/// <param name="Name">Which pack.</param>
/// <param name="Version">Which version, 1 or more.</param>
public sealed record PackInHand(PackName Name, int Version)
{
    /// <summary>As addresses write it.</summary>
    public string Code => $"{Name.Code}-{Version}";

    /// <summary>Reads it; null where it is none.</summary>
    public static PackInHand? Read(string? text) =>
        text?.Trim().LastIndexOf('-') is { } dash and > 0 && PackName.Read(text.Trim()[..dash]) is { } name && VersionOf(text.Trim()[(dash + 1)..]) is { } version ? new(name, version) : null;

    /// <summary>Reads a version; null where it is none.</summary>
    public static int? VersionOf(string? text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var version) && version > 0 ? version : null;
}
