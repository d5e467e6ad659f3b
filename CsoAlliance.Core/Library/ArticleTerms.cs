using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library;

/// <summary>What a library item is.</summary>
public enum ArticleKind
{
    /// <summary>A text to read.</summary>
    Article = 0,

    /// <summary>A film with its transcript.</summary>
    Film = 1,

    /// <summary>A course of several parts.</summary>
    Course = 2,

    /// <summary>A list to work through.</summary>
    Checklist = 3,
}

/// <summary>Whom an item is written for; several at once. Stored as bits, so members keep their values.</summary>
[Flags]
public enum Audiences
{
    /// <summary>Nobody in particular.</summary>
    None = 0,

    /// <summary>Everybody aboard.</summary>
    Crew = 1,

    /// <summary>Ship Security Officers.</summary>
    Sso = 2,

    /// <summary>Masters.</summary>
    Master = 4,

    /// <summary>Company Security Officers.</summary>
    Cso = 8,

    /// <summary>Those who keep computers and control systems.</summary>
    It = 16,

    /// <summary>Ports and terminals.</summary>
    Port = 32,

    /// <summary>Those who decide ashore.</summary>
    Management = 64,
}

/// <summary>How an item stands with its review, on the day that is asked.</summary>
public enum ReviewState
{
    /// <summary>Reviewed, and not due within <see cref="LibraryTerms.DueDays"/>.</summary>
    Current = 0,

    /// <summary>Due within <see cref="LibraryTerms.DueDays"/>.</summary>
    Due = 1,

    /// <summary>Past its day.</summary>
    Overdue = 2,
}

/// <summary>The order of a list that no words rank.</summary>
public enum LibrarySort
{
    /// <summary>The newest first.</summary>
    Newest = 0,

    /// <summary>By title.</summary>
    Title = 1,

    /// <summary>What has to be reviewed soonest first.</summary>
    Review = 2,
}

/// <summary>How good a reference is, as it is printed beside it.</summary>
public enum ReferenceMark
{
    /// <summary>An authority or the body concerned says so.</summary>
    Official = 0,

    /// <summary>A newspaper or a study says so.</summary>
    Reported = 1,

    /// <summary>Those who did it say so.</summary>
    Claimed = 2,

    /// <summary>Charged or supposed, and not decided.</summary>
    Alleged = 3,
}

/// <summary>Something that an article rests on.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Url">Where it was read; an absolute web address.</param>
/// <param name="Mark">How good it is.</param>
public sealed record Reference(string Title, string Publisher, string Url, ReferenceMark Mark);

/// <summary>The ten subjects of the library, and how its terms are written.</summary>
public static class LibraryTerms
{
    /// <summary>Days before its review within which an item counts as due.</summary>
    public const int DueDays = 60;

    /// <summary>Each category's code, which stands in addresses and never changes, and its name.</summary>
    public static IReadOnlyList<(string Code, string Name)> Categories { get; } =
    [
        ("foundations", "Foundations and governance"), ("regulation", "Guidelines and regulation"), ("ship-ot", "Ship systems and navigation"),
        ("comms", "Communications and satcom"), ("ports", "Ports and terminals"), ("crew", "Crew awareness"),
        ("fraud-legal", "Fraud, insurance and legal"), ("response", "Response and recovery"), ("cases", "Case studies"), ("threats", "Threats and intelligence"),
    ];

    /// <summary>A category's name; the code itself where it is none of ours.</summary>
    public static string CategoryName(string code) => Categories.FirstOrDefault(category => category.Code == code).Name ?? code;

    /// <summary>The audience's name.</summary>
    public static string Name(this Audiences audience) => audience switch
    {
        Audiences.Crew => "Crew",
        Audiences.Sso => "Ship security officers",
        Audiences.Master => "Masters",
        Audiences.Cso => "CSOs",
        Audiences.It => "IT and technical",
        Audiences.Port => "Ports and terminals",
        Audiences.Management => "Management",
        _ => string.Join(", ", audience.Each().Select(Name)),
    };

    /// <summary>The state's name.</summary>
    public static string Name(this ReviewState state) => state switch
    {
        ReviewState.Current => "Reviewed",
        ReviewState.Due => "Review due soon",
        ReviewState.Overdue => "Review overdue",
    };

    /// <summary>The single audiences in it.</summary>
    public static IEnumerable<Audiences> Each(this Audiences audiences) =>
        Enum.GetValues<Audiences>().Where(one => one != Audiences.None && audiences.HasFlag(one));

    /// <summary>The audiences of several names; names that are none of ours are passed over.</summary>
    public static Audiences Together(IEnumerable<string> names) =>
        names.Select(EnumText.Parse<Audiences>).Aggregate(Audiences.None, (all, one) => all | (one ?? Audiences.None));

    /// <summary>A language's own name, by its two-letter code.</summary>
    public static string LanguageName(string code) => System.Globalization.CultureInfo.GetCultureInfo(code).NativeName;
}
