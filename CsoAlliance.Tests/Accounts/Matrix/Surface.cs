namespace CsoAlliance.Tests.Accounts.Matrix;

/// <summary>How much of what its viewer may read a surface has to show.</summary>
internal enum Shows
{
    /// <summary>The titles of all.</summary>
    Titles,

    /// <summary>The texts of all.</summary>
    Texts,

    /// <summary>Both.</summary>
    Whole,

    /// <summary>Titles of some: it holds the newest few.</summary>
    Few,

    /// <summary>Figures alone, tried by themselves; not a word.</summary>
    Figures,
}

/// <summary>A way by which something labelled could reach somebody.</summary>
/// <param name="Name">As failures name it.</param>
/// <param name="Routes">The routes that it covers, as the application maps them.</param>
/// <param name="Shows">What it has to show.</param>
/// <param name="Sorts">Of what.</param>
/// <param name="Addresses">What is asked for, over all that is planted.</param>
internal sealed record Surface(string Name, string[] Routes, Shows Shows, Sort[] Sorts, Func<IReadOnlyList<Planted>, IEnumerable<string>> Addresses)
{
    /// <summary>What of these sorts it holds at all; all of it unless said.</summary>
    public Func<Planted, bool> Holds { get; init; } = _ => true;

    /// <summary>For whom it is there; for everybody unless said.</summary>
    public Func<Onlooker, bool> For { get; init; } = _ => true;

    /// <summary>Whether even an announced title stands there for readers alone: in a search by words of the text it would tell that the text holds them.</summary>
    public bool ForReaders { get; init; }

    /// <summary>Whether it is one and the same for everybody, a visitor's: what is above CLEAR stands in it for nobody.</summary>
    public bool Public { get; init; }

    public override string ToString() => Name;
}
