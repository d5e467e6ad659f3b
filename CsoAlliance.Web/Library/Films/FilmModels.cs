using CsoAlliance.Core.Library.Films;
using CsoAlliance.Web.Shell;

namespace CsoAlliance.Web.Library.Films;

/// <summary>A film's file in the API.</summary>
/// <param name="Tier">720, or 480 for ship links, or original.</param>
/// <param name="Url">Path of the file; it answers ranges.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Type">Its media type.</param>
internal sealed record FilmFileModel(string Tier, string Url, long Bytes, int Width, int Height, string Type);

/// <summary>A film's captions in the API.</summary>
/// <param name="Language">Code of the language.</param>
/// <param name="Name">The language in its own words.</param>
/// <param name="Url">Path of the captions, WebVTT.</param>
internal sealed record FilmCaptionsModel(string Language, string Name, string Url);

/// <summary>Where a member is in a film.</summary>
/// <param name="Seconds">Second of the film.</param>
internal sealed record FilmPositionModel(double Seconds);

/// <summary>Where a member was, as a player tells it.</summary>
/// <param name="Seconds">Second of the film.</param>
/// <param name="Age">How long ago that was, in milliseconds; nothing for now. A time of day would rest on the ship's clock.</param>
internal sealed record FilmPositionNews(double Seconds, double? Age);

internal static class FilmModels
{
    public static IReadOnlyList<FilmFileModel> FilesOf(FilmText film, AssetPaths paths) =>
        [.. film.Files.Select(file => new FilmFileModel(file.Tier, paths.Of(file.Path), file.Bytes, file.Width, file.Height, file.Type))];

    public static IReadOnlyList<FilmCaptionsModel> CaptionsOf(FilmText film, AssetPaths paths) =>
        [.. film.Words.Select(words => new FilmCaptionsModel(words.Language, FilmTerms.Language(words.Language), paths.Of(words.Captions)))];
}
