using System.Text.Json.Serialization;

namespace CsoAlliance.Core.Library.Films;

/// <summary>One of a film's files.</summary>
/// <param name="Tier">Its height class, as it is asked for: <c>720</c>, or <c>480</c> for ship links; or <see cref="Original"/>.</param>
/// <param name="Path">Path of a built asset, without a slash in front; or an address of this site, with one.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Width">Width of the picture in pixels.</param>
/// <param name="Height">Height of the picture in pixels.</param>
public sealed record FilmFile(string Tier, string Path, long Bytes, int Width, int Height)
{
    /// <summary>What a ship's link is taken to carry, in bits a second.</summary>
    public const int ShipLink = 256_000;

    /// <summary>Tier of a film that is served as it was uploaded.</summary>
    public const string Original = "original";

    /// <summary>Its media type.</summary>
    [JsonIgnore]
    public string Type => Path.EndsWith(".webm", StringComparison.Ordinal) ? "video/webm" : "video/mp4";

    /// <summary>Its size in megabytes of 1,000,000 bytes.</summary>
    [JsonIgnore]
    public double Megabytes => Bytes / 1_000_000d;

    /// <summary>How long it takes on a ship's link, in seconds.</summary>
    [JsonIgnore]
    public int SecondsAtShipLink => (int)Math.Ceiling(Bytes * 8d / ShipLink);
}

/// <summary>What is said and seen in one scene, in one language.</summary>
/// <param name="Say">The caption, at most <see cref="MaxCaption"/> signs.</param>
/// <param name="See">The picture in words, for the transcript.</param>
public sealed record FilmLine(string Say, string See)
{
    /// <summary>The longest caption that is read in the time of a scene.</summary>
    public const int MaxCaption = 90;
}

/// <summary>A scene of a film.</summary>
/// <param name="Start">Second at which it begins.</param>
/// <param name="End">Second at which it ends.</param>
public sealed record FilmScene(double Start, double End)
{
    /// <summary>The whole second that an address names, as in <c>#t=33</c>: never before the scene.</summary>
    [JsonIgnore]
    public int Second => (int)Math.Ceiling(Start);
}

/// <summary>A film's words in one language.</summary>
/// <param name="Language">Code of the language, such as <c>fil</c>.</param>
/// <param name="Captions">Where its captions lie, written as in <see cref="FilmFile.Path"/>.</param>
/// <param name="Lines">A line for each scene.</param>
public sealed record FilmWords(string Language, string Captions, IReadOnlyList<FilmLine> Lines)
{
    private static readonly string[] RightToLeft = ["ar", "fa", "he", "ur"];

    /// <summary>Whether the language is written from right to left.</summary>
    [JsonIgnore]
    public bool IsRightToLeft => RightToLeft.Contains(Language);
}
