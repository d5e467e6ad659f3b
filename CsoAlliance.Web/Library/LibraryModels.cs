using CsoAlliance.Core.Library;
using CsoAlliance.Core.Shared;
using CsoAlliance.Web.Library.Courses;
using CsoAlliance.Web.Library.Films;
using CsoAlliance.Web.Shell;

namespace CsoAlliance.Web.Library;

/// <summary>A library item in the API's list.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">One to three sentences.</param>
/// <param name="Kind">article, film, course or checklist.</param>
/// <param name="Category">Code of its subject.</param>
/// <param name="Audiences">Whom it is written for.</param>
/// <param name="Languages">Two-letter codes.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Tlp">Label of the text, without prefix.</param>
/// <param name="Locked">Whether the caller may not read the text.</param>
/// <param name="PublishedAt">The day it came out.</param>
/// <param name="ReviewedAt">The day it was last checked.</param>
/// <param name="ReviewBy">The day by which it has to be checked again.</param>
/// <param name="Url">Path of its page.</param>
/// <param name="Snippet">The best passage for the words asked for; null where there is none that the caller may read.</param>
internal record LibraryItemModel(
    string Slug, string Title, string Summary, string Kind, string Category, IReadOnlyList<string> Audiences, IReadOnlyList<string> Languages, int Minutes,
    string Tlp, bool Locked, DateTime PublishedAt, DateTime ReviewedAt, DateTime ReviewBy, string Url, string? Snippet)
{
    public static LibraryItemModel From(LibraryItem item) => new(
        item.Slug, item.Title, item.Summary, item.Kind.Camel(), item.Category, [.. item.Audiences.Each().Select(one => one.Camel())], [item.Language], item.Minutes,
        item.Label.Code(), item.Locked, item.PublishedAt, item.ReviewedAt, item.ReviewBy, "/library/" + item.Slug,
        item.Snippet.Count == 0 ? null : string.Concat(item.Snippet.Select(part => part.Text)))
    {
        Seconds = item.Film?.Seconds,
        At = item.Film?.Hit,
    };

    /// <summary>How long a film runs; null for anything else.</summary>
    public double? Seconds { get; init; }

    /// <summary>The second of a film at which the words asked for are said or seen; null where there is none.</summary>
    public int? At { get; init; }
}

/// <summary>A reference in the API.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Url">Where it was read.</param>
/// <param name="Mark">official, reported, claimed or alleged.</param>
internal sealed record ReferenceModel(string Title, string Publisher, string Url, string Mark);

/// <summary>A library item in the API: what the list shows of it, and its text. What its label protects is null where the caller may not read it.</summary>
internal sealed record LibraryEntryModel : LibraryItemModel
{
    private LibraryEntryModel(LibraryEntry entry, AssetPaths paths) : base(From(entry.Item))
    {
        if (entry.Film is { } film)
            (Seconds, Files, Captions) = (film.Seconds, FilmModels.FilesOf(film, paths), FilmModels.CaptionsOf(film, paths));
        (Author, Body, KeyPoints) = (entry.Author, entry.Text?.Body, entry.Text?.KeyPoints);
        References = entry.Text?.References.Select(reference => new ReferenceModel(reference.Title, reference.Publisher, reference.Url, reference.Mark.Camel())).ToList();
        Related = [.. entry.Related.Select(item => item.Slug)];
    }

    /// <summary>Who wrote it, by role.</summary>
    public string Author { get; }

    /// <summary>The text in Markdown.</summary>
    public string? Body { get; }

    /// <summary>What to take away.</summary>
    public IReadOnlyList<string>? KeyPoints { get; }

    /// <summary>What it rests on.</summary>
    public IReadOnlyList<ReferenceModel>? References { get; }

    /// <summary>Slugs of what to go on with.</summary>
    public IReadOnlyList<string> Related { get; }

    /// <summary>Of a course its steps, questions and pass mark; null for other kinds, and where the caller may not read it.</summary>
    public CourseModel? Course { get; init; }

    /// <summary>A film's files, the largest first; null for anything else.</summary>
    public IReadOnlyList<FilmFileModel>? Files { get; }

    /// <summary>A film's captions; null for anything else.</summary>
    public IReadOnlyList<FilmCaptionsModel>? Captions { get; }

    public static LibraryEntryModel From(LibraryEntry entry, AssetPaths paths) => new(entry, paths);
}
