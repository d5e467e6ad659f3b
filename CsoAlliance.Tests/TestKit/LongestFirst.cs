using Xunit.Abstractions;

[assembly: TestCollectionOrderer("CsoAlliance.Tests.TestKit.LongestFirst", "CsoAlliance.Tests")]

namespace CsoAlliance.Tests.TestKit;

/// <summary>Begins with what takes longest in one row, so that no row of tests runs alone at the end. The others follow in an order that stays.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = ["Library in a browser", "Browser", "FilmQueue", "DraftFilm", "Architecture", "Command", "Reporting.IntakeTests", "Reporting.DeskTests", "FilmMaking", "Crash", "Cookie"];

    /// <inheritdoc />
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => Rank(collection.DisplayName)).ThenBy(collection => collection.DisplayName, StringComparer.Ordinal);

    private static int Rank(string name) => Array.FindIndex(Long, part => name.Contains(part, StringComparison.Ordinal)) is var rank and >= 0 ? rank : Long.Length;
}
