using CsoAlliance.Core.Library.Films;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library;

/// <summary>What is looked for in the library. Several values of one filter widen it; several filters narrow it.</summary>
public sealed record LibraryQuery
{
    /// <summary>Words; the last may be a beginning. Null or empty lists the newest first.</summary>
    public string? Q { get; init; }

    /// <summary>Kinds asked for; empty for all.</summary>
    public IReadOnlyList<ArticleKind> Kinds { get; init; } = [];

    /// <summary>Category codes asked for; empty for all.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Audiences asked for, any of them; none for all.</summary>
    public Audiences Audiences { get; init; }

    /// <summary>Language codes asked for; empty for all.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Review states asked for; empty for all.</summary>
    public IReadOnlyList<ReviewState> Reviews { get; init; } = [];

    /// <summary>The order where no words are asked for.</summary>
    public LibrarySort Sort { get; init; }

    /// <summary>Cursor of the page wanted; null for the first.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many items, 1 to <see cref="Page.MaxLimit"/>.</summary>
    public int Limit { get; init; } = 24;

    /// <summary>Whether a filter is chosen.</summary>
    public bool IsNarrowed => Kinds.Count > 0 || Categories.Count > 0 || Audiences != Audiences.None || Languages.Count > 0 || Reviews.Count > 0;
}

/// <summary>A library item as a list shows it. All of it is cleared for whoever gets it, also where the text is locked.</summary>
/// <param name="Uid">Names it in feeds.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">One to three sentences.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Category">Code of its subject.</param>
/// <param name="Audiences">Whom it is written for.</param>
/// <param name="Language">Two-letter code.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Label">Who may read the text.</param>
/// <param name="Locked">Whether this viewer may not.</param>
/// <param name="PublishedAt">The day it came out, UTC.</param>
/// <param name="ReviewedAt">The day it was last checked, UTC.</param>
/// <param name="ReviewBy">The day by which it has to be checked again, UTC.</param>
public sealed record LibraryItem(
    Guid Uid, string Slug, string Title, string Summary, ArticleKind Kind, string Category, Audiences Audiences, string Language,
    int Minutes, Tlp Label, bool Locked, DateTime PublishedAt, DateTime ReviewedAt, DateTime ReviewBy)
{
    /// <summary>The best passage for the words asked for; empty for a locked item, and where no words were asked for.</summary>
    public IReadOnlyList<SnippetPart> Snippet { get; init; } = [];

    /// <summary>Length and size of a film that the viewer may watch; null for anything else.</summary>
    public FilmMark? Film { get; init; }
}

/// <summary>The filters of the library with their counts.</summary>
/// <param name="Kinds">By kind.</param>
/// <param name="Audiences">By audience.</param>
/// <param name="Categories">By subject.</param>
/// <param name="Languages">By language.</param>
/// <param name="Reviews">By state of the review.</param>
public sealed record LibraryFacets(IReadOnlyList<Facet> Kinds, IReadOnlyList<Facet> Audiences, IReadOnlyList<Facet> Categories, IReadOnlyList<Facet> Languages, IReadOnlyList<Facet> Reviews);

/// <summary>A page of the library's list.</summary>
/// <param name="Page">The items.</param>
/// <param name="All">How many items there are for this viewer without any filter.</param>
/// <param name="Facets">The filters.</param>
/// <param name="Near">Whether nothing has all of the words, so that what is near them is shown.</param>
public sealed record LibraryList(Page<LibraryItem> Page, int All, LibraryFacets Facets, bool Near);

/// <summary>A library item with its text, where the viewer may read that.</summary>
/// <param name="Item">What a list shows of it.</param>
/// <param name="Author">Who wrote it, by role.</param>
/// <param name="Text">The text; null where it is locked.</param>
/// <param name="Related">What to go on with, as far as the viewer finds it in a list.</param>
public sealed record LibraryEntry(LibraryItem Item, string Author, LibraryText? Text, IReadOnlyList<LibraryItem> Related)
{
    /// <summary>What came out before it in its series, as far as the viewer finds it in a list.</summary>
    public LibraryItem? Before { get; init; }

    /// <summary>What came out after it in its series.</summary>
    public LibraryItem? After { get; init; }

    /// <summary>Files, scenes and words of a film that the viewer may watch; null for anything else.</summary>
    public FilmText? Film { get; init; }
}

/// <summary>The part of a library item that its label protects.</summary>
/// <param name="Body">Markdown.</param>
/// <param name="Markup">The same, rendered.</param>
/// <param name="KeyPoints">What to take away.</param>
/// <param name="References">What it rests on.</param>
public sealed record LibraryText(string Body, Markup Markup, IReadOnlyList<string> KeyPoints, IReadOnlyList<Reference> References);
