using System.Globalization;
using System.Text.Json;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CsoAlliance.Core.Library.Films;

/// <summary>
/// The crew films that an installation starts with: a head in YAML, and beside it what the render wrote of seconds, sizes,
/// scenes and words. A film whose render is missing is left out.
/// </summary>
internal sealed class StarterFilms(IDbContextFactory<AllianceDbContext> contexts) : IStarterContent
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public int Order => 21;

    public async Task FillAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var stored = await db.Set<Article>().Where(article => article.Kind == ArticleKind.Film).ToDictionaryAsync(article => article.Slug, ct);
        var films = await db.Set<Film>().ToDictionaryAsync(film => film.ArticleId, ct);
        foreach (var starter in All())
        {
            if (!stored.TryGetValue(starter.Text.Slug, out var article))
                db.Add(article = new Article(starter.Text));
            var renewed = article.Renew(starter.Text, starter.Fingerprint);
            // The film's row needs the article's number.
            await db.SaveChangesAsync(ct);
            if (!films.TryGetValue(article.Id, out var film))
                db.Add(new Film(article.Id, starter.Film));
            else if (renewed)
                film.Take(starter.Film);
        }
        await db.SaveChangesAsync(ct);
    }

    internal static IEnumerable<StarterFilm> All()
    {
        var renders = StarterFile.In("Library/StarterContent/films", "/film.json").ToDictionary(file => file.Name.Split('/')[^2]);
        return StarterFile.In("Library/StarterContent/films", ".yaml").Where(head => renders.ContainsKey(Name(head))).Select(head => Read(head, renders[Name(head)]));
    }

    internal static StarterFilm Read(StarterFile head, StarterFile render)
    {
        var folder = $"dist/films/{Name(head)}/";
        var made = JsonSerializer.Deserialize<Render>(render.Text, Json) ?? throw new FormatException($"{render.Name} is empty.");
        var film = new FilmText(made.Seconds, folder + made.Poster,
            [.. made.Files.Select(file => new FilmFile(file.Tier, folder + file.File, file.Bytes, file.Width, file.Height))],
            [.. made.Scenes.Select(scene => new FilmScene(scene.Start, scene.End))],
            [.. made.Words.Select(words => new FilmWords(words.Key, $"{folder}words/{words.Key}.vtt", words.Value.Lines))]);
        if (film.Words.FirstOrDefault(words => words.Lines.Count != film.Scenes.Count) is { } uneven)
            throw new FormatException($"{render.Name}: {uneven.Language} has {uneven.Lines.Count} lines for {film.Scenes.Count} scenes.");
        // The text of an item comes from a file with a body; a film's body is its transcript.
        var text = StarterArticles.Read(new(head.Name, $"---\n{head.Text.Trim()}\n---\n{Transcript(film)}"));
        return new(text, film, (head with { Text = head.Text + render.Text }).Fingerprint);
    }

    /// <summary>What is said and seen, in English, as Markdown.</summary>
    internal static string Transcript(FilmText film) => string.Join("\n\n", film.Scenes.Zip(film.WordsIn("en").Lines, (scene, line) =>
        $"**{Clock(scene.Start)}** {line.Say}" + (line.See.Length > 0 ? $"\n\n*{line.See}*" : "")));

    private static string Name(StarterFile head) => Path.GetFileNameWithoutExtension(head.Name);

    private static string Clock(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{(int)seconds / 60}:{(int)seconds % 60:00}");

    private sealed record Render(double Seconds, string Poster, List<RenderFile> Files, List<RenderScene> Scenes, Dictionary<string, RenderWords> Words);

    private sealed record RenderFile(string Tier, string File, long Bytes, int Width, int Height);

    private sealed record RenderScene(string Id, string Caption, double Start, double End);

    private sealed record RenderWords(string Title, string Takeaway, List<FilmLine> Lines);
}

/// <summary>A film of the starter content.</summary>
/// <param name="Text">Its article.</param>
/// <param name="Film">Its media.</param>
/// <param name="Fingerprint">Tells whether anything of it changed since it was stored.</param>
internal sealed record StarterFilm(ArticleText Text, FilmText Film, string Fingerprint);
