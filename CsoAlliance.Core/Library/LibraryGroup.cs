using System.Runtime.CompilerServices;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library;

/// <summary>Items alike in all that can be filtered. There are few such groups, so every facet is counted from one query.</summary>
internal sealed record LibraryGroup(ArticleKind Kind, string Category, Audiences Audiences, string Language, ReviewState Review, int Count)
{
    /// <summary>Whether the filters keep the group; one filter can be left out, since its own choices don't narrow its counts.</summary>
    public bool In(LibraryQuery query, string? except = null) =>
        (except == nameof(Kind) || query.Kinds.Count == 0 || query.Kinds.Contains(Kind))
        && (except == nameof(Category) || query.Categories.Count == 0 || query.Categories.Contains(Category))
        && (except == nameof(Language) || query.Languages.Count == 0 || query.Languages.Contains(Language))
        && (except == nameof(Review) || query.Reviews.Count == 0 || query.Reviews.Contains(Review))
        && (except == nameof(Audiences) || query.Audiences == Audiences.None || (Audiences & query.Audiences) != Audiences.None);

    private static readonly EqualityComparer<LibraryGroup> Same = EqualityComparer<LibraryGroup>.Create(ReferenceEquals, RuntimeHelpers.GetHashCode);

    /// <summary>How many of the hits are of each group. One search makes each group once, so that they are told apart by being the same.</summary>
    public static List<LibraryGroup> Counted(List<Hit> hits) =>
        [.. hits.CountBy(hit => hit.Group, Same).Select(group => group.Key with { Count = group.Value })];

    /// <summary>The hits that the filters keep.</summary>
    public static IEnumerable<Hit> Kept(List<Hit> hits, LibraryQuery query)
    {
        var left = hits.Select(hit => hit.Group).ToHashSet(Same);
        return left.RemoveWhere(group => !group.In(query)) == 0 ? hits : hits.Where(hit => left.Contains(hit.Group));
    }

    public static LibraryFacets Facets(IReadOnlyCollection<LibraryGroup> groups, LibraryQuery query)
    {
        return new(
            [.. Enum.GetValues<ArticleKind>().Select(kind => new Facet(kind.Camel(), kind.ToString(), Count(nameof(Kind), group => group.Kind == kind), query.Kinds.Contains(kind))).Where(Shown)],
            [.. Enum.GetValues<Audiences>().Skip(1).Select(one => new Facet(one.Camel(), one.Name(), Count(nameof(Audiences), group => group.Audiences.HasFlag(one)), query.Audiences.HasFlag(one))).Where(Shown)],
            [.. LibraryTerms.Categories.Select(category => new Facet(category.Code, category.Name, Count(nameof(Category), group => group.Category == category.Code), query.Categories.Contains(category.Code))).Where(Shown)],
            [.. groups.Select(group => group.Language).Distinct().Order(StringComparer.Ordinal).Select(code => new Facet(code, LibraryTerms.LanguageName(code), Count(nameof(Language), group => group.Language == code), query.Languages.Contains(code))).Where(Shown)],
            [.. Enum.GetValues<ReviewState>().Select(state => new Facet(state.Camel(), state.Name(), Count(nameof(Review), group => group.Review == state), query.Reviews.Contains(state))).Where(Shown)]);

        int Count(string except, Func<LibraryGroup, bool> of) => groups.Where(group => of(group) && group.In(query, except)).Sum(group => group.Count);
    }

    // A choice that leads nowhere is only in the way, unless it was made already and has to be undone.
    private static bool Shown(Facet facet) => facet.Count > 0 || facet.Chosen;
}
