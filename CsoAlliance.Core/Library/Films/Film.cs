using System.Text.Json.Serialization;
using CsoAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CsoAlliance.Core.Library.Films;

/// <summary>
/// What a library item of kind film has beside its article: files, scenes and words. Title, label and transcript stand in the
/// article, so that list, search and access know one kind of thing.
/// </summary>
public sealed class Film
{
    /// <summary>Longest path of a file.</summary>
    public const int PathLength = 200;

    private Film() { }

    /// <summary>Makes the row of an article that is a film.</summary>
    public Film(long articleId, FilmText text)
    {
        ArticleId = articleId;
        Take(text);
    }

    /// <summary>Row number.</summary>
    public long Id { get; private set; }

    /// <summary>The article it belongs to; one film an article.</summary>
    public long ArticleId { get; private set; }

    /// <summary>How long it runs, in seconds.</summary>
    public double Seconds { get; private set; }

    /// <summary>Where its still lies, written as in <see cref="FilmFile.Path"/>; empty where there is none.</summary>
    public string Poster { get; private set; } = "";

    /// <summary>Its files, the largest first.</summary>
    public IReadOnlyList<FilmFile> Files { get; private set; } = [];

    /// <summary>Its scenes in their order.</summary>
    public IReadOnlyList<FilmScene> Scenes { get; private set; } = [];

    /// <summary>Its words, English first.</summary>
    public IReadOnlyList<FilmWords> Words { get; private set; } = [];

    /// <summary>Takes new files, scenes and words.</summary>
    public void Take(FilmText text) =>
        (Seconds, Poster, Files, Scenes, Words) = (text.Seconds, text.Poster, [.. text.Files.OrderByDescending(file => file.Bytes)], text.Scenes, text.Words);
}

/// <summary>All that is known of a film's media. What the fields mean is said at <see cref="Film"/>.</summary>
/// <param name="Seconds"><inheritdoc cref="Film.Seconds" path="/summary/node()" /></param>
/// <param name="Poster"><inheritdoc cref="Film.Poster" path="/summary/node()" /></param>
/// <param name="Files"><inheritdoc cref="Film.Files" path="/summary/node()" /></param>
/// <param name="Scenes"><inheritdoc cref="Film.Scenes" path="/summary/node()" /></param>
/// <param name="Words"><inheritdoc cref="Film.Words" path="/summary/node()" /></param>
public sealed record FilmText(double Seconds, string Poster, IReadOnlyList<FilmFile> Files, IReadOnlyList<FilmScene> Scenes, IReadOnlyList<FilmWords> Words)
{
    /// <summary>The smallest file, for ship links.</summary>
    [JsonIgnore]
    public FilmFile Low => Files.MinBy(file => file.Bytes)!;

    /// <summary>The words in a language; in English, or else the first, where there are none in it.</summary>
    public FilmWords WordsIn(string? language) =>
        Words.FirstOrDefault(words => words.Language == language) ?? Words.FirstOrDefault(words => words.Language == "en") ?? Words[0];
}

internal sealed class FilmMapping : IEntityTypeConfiguration<Film>
{
    public void Configure(EntityTypeBuilder<Film> builder)
    {
        builder.ToTable("films");
        builder.Property(film => film.Poster).HasMaxLength(Film.PathLength);
        builder.Property(film => film.Files).IsJson();
        builder.Property(film => film.Scenes).IsJson();
        builder.Property(film => film.Words).IsJson();
        builder.HasIndex(film => film.ArticleId).IsUnique();
        builder.HasOne<Article>().WithMany().HasForeignKey(film => film.ArticleId).OnDelete(DeleteBehavior.Cascade);
    }
}
