using System.Globalization;
using CsoAlliance.Core.Shared;

namespace CsoAlliance.Core.Library.Films.Uploads;

/// <summary>Why an uploaded film, its captions or a draft without them are refused.</summary>
public static class FilmErrors
{
    /// <summary>A ZIP archive.</summary>
    public static readonly Error Zip = new("film.zip", "This is a ZIP archive, whatever its name says. Take the film out of it and choose that.");

    /// <summary>A text, such as a playlist.</summary>
    public static readonly Error Text = new("film.text", "This is a text or a list of addresses, whatever its name says, and no film. Choose the film itself.");

    /// <summary>No film of a kind that is taken.</summary>
    public static readonly Error Kind = new("film.kind", "This is no film that we take. MP4, MOV, WebM and MKV are.");

    /// <summary>No file at all.</summary>
    public static readonly Error Empty = new("film.empty", "No file came along. Choose the film first.");

    /// <summary>Damaged, or cut off at a place where nothing of it can be read.</summary>
    public static readonly Error Broken = new("film.broken", "The film is cut off or damaged, so it can’t be read. Upload it again, or save it anew as MP4.");

    /// <summary>Sound without a picture.</summary>
    public static readonly Error NoPicture = new("film.no-picture", "There is no moving picture in this file. Choose a film.");

    /// <summary>No length is told.</summary>
    public static readonly Error NoLength = new("film.no-length", "The film does not say how long it runs. Save it anew as MP4 and upload that.");

    /// <summary>The making failed again and again.</summary>
    public static readonly Error GivenUp = new("film.given-up", "The film could not be made ready in three tries. Save it anew as MP4 with H.264 and upload that.");

    /// <summary>It took longer than it may.</summary>
    public static readonly Error TooSlow = new("film.too-slow", "Making this film ready took longer than it may. Save it smaller, such as 1280 by 720, and upload that.");

    /// <summary>The disk refuses.</summary>
    public static readonly Error NotKept = new("film.not-kept", "The server could not keep the file: its disk may be full. Your file is as it was; tell whoever runs this installation.");

    /// <summary>It is served as it came only as MP4 or WebM.</summary>
    public static readonly Error OriginalKind = new("film.original-kind", "This installation can’t make films ready, since ffmpeg is not there, so it takes MP4 and WebM alone. Save the film as MP4 and upload that.");

    /// <summary>A draft that is no film.</summary>
    public static readonly Error NoFilm = new("film.draft-kind", "This draft is no film. Choose the kind “Film” in the editor first.");

    /// <summary>A language that is not among <see cref="FilmLanguages.All"/>.</summary>
    public static readonly Error Language = new("captions.language", "Choose the language of the captions.", "Language");

    /// <summary>Nothing was sent.</summary>
    public static readonly Error NoCaptions = new("captions.empty", "Choose a WebVTT file, or write the captions into the field.", "Text");

    /// <summary>No film in a draft that is to be one.</summary>
    public static readonly Error Missing = new("film.missing", "Upload the film first.");

    /// <summary>More than the most bytes that are taken.</summary>
    public static Error TooLarge(long most) =>
        new("film.bytes", $"The file is larger than {(most / 1_000_000).ToString("N0", CultureInfo.InvariantCulture)} MB. Save the film smaller, such as 1280 by 720, and upload that.");

    internal static Error Codec(string codec) => new("film.codec", $"The film is coded as “{codec}”, which is not taken. Save it as MP4 with H.264 and upload that.");

    internal static Error Pixels(int width, int height) => new("film.pixels", $"The film measures {width} by {height} pixels. From {FilmProbe.MinSide} to {FilmProbe.MaxSide:N0} on a side are taken.");

    internal static Error Length(double seconds) => seconds < FilmProbe.MinSeconds
        ? new("film.length", "The film runs for less than a second.")
        : new("film.length", $"The film runs for {Clock(seconds)}. At most {Clock(FilmProbe.MaxSeconds)} are taken: make two of it.");

    internal static Error BreaksOff(double made, double told) => new("film.breaks-off", $"The film says that it runs for {Clock(told)}, and breaks off at {Clock(made)}. Upload it again.");

    internal static Error UnderWay(int percent) => new("film.under-way", percent > 0 ? $"The film is being made ready: {percent} per cent are done. Send the draft when it is." : "The film waits to be made ready. Send the draft when it is.");

    internal static Error NoWords(string language) => new("film.no-captions", $"Give the film captions in {language}, the language of the item: who can’t hear it reads them, and the transcript is made of them.");

    internal static Error Late(string language, double end, double seconds) =>
        new("film.late-captions", $"The captions in {language} go on to {Clock(end)}, and the film ends at {Clock(seconds)}. Put those that belong to this film in their place.");

    internal static Error TooMany(int signs) => new("captions.length", $"The captions hold {signs:N0} signs; at most {FilmCaptions.MaxSigns:N0} are kept. Nothing was taken.", "Text");

    private static string Clock(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{(int)seconds / 60}:{(int)seconds % 60:00}");
}
