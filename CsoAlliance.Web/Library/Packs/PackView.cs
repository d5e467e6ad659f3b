using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Packs;

namespace CsoAlliance.Web.Library.Packs;

/// <summary>A film's files in the pack.</summary>
/// <param name="Video">Path of the small file.</param>
/// <param name="Poster">Path of its still; null where it has none.</param>
public sealed record PackedFilm(string Video, string? Poster);

/// <summary>What a page of a pack knows of the pack around it.</summary>
/// <param name="Book">What goes in.</param>
/// <param name="Films">The films whose files go in, by slug.</param>
/// <param name="Pictures">Names of the pictures that go in.</param>
/// <param name="Site">The site's address without a slash at its end; null where it is not known.</param>
/// <param name="Stamp">The pack's version that changed the page last.</param>
/// <param name="Path">Where the page lies in the pack.</param>
public sealed record PackView(PackBook Book, IReadOnlyDictionary<string, PackedFilm> Films, IReadOnlySet<string> Pictures, string? Site, PackStamp Stamp, string Path)
{
    /// <summary>The way from the page to the pack's root.</summary>
    public string Up => Path.Contains('/', StringComparison.Ordinal) ? "../" : "";

    /// <summary>The address of an item: in the pack, or at the site; null where it is in neither.</summary>
    public string? To(string slug) => Inside(slug) ?? (Site is null ? null : $"{Site}/library/{slug}");

    /// <summary>The address of an item in the pack; null where it is not in it.</summary>
    public string? Inside(string slug) => Book.Find(slug) is { } item ? Up + item.Page : null;

    /// <summary>A text with links and pictures that work without the site.</summary>
    public string Html(string html) => PackLinks.Rewrite(html, Inside, name => Pictures.Contains(name) ? $"{Up}pictures/{name}" : null, Site);

    /// <summary>Where to ask for something newer; null where the site is not known.</summary>
    public string? Check => Site is null ? null : $"{Site}/library/packs?have={Stamp.Code}";

    /// <summary>What an item is and how long it takes.</summary>
    public string Length(LibraryItem item) => Book.Find(item.Slug)?.Entry.Film is { } film ? $"Film, {Library.Films.FilmTerms.Clock(film.Seconds)}" : $"{item.Kind}, {item.Minutes} min";
}
