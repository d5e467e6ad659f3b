using System.Text.RegularExpressions;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Films;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Library.Films;

/// <summary>What every film that an installation starts with has to keep to, read from the files that are served.</summary>
public sealed partial class StarterFilmTests
{
    private static readonly string Rendered = Path.Combine(Repository.Folder("wwwroot-assets"), "videos", "rendered");

    private static readonly IReadOnlyDictionary<string, StarterFilm> Films = StarterFilms.All().ToDictionary(film => film.Text.Slug);

    public static TheoryData<string> Slugs { get; } = new(Films.Keys);

    [Fact]
    public void Every_film_that_is_rendered_stands_in_the_library() =>
        Assert.Equal(Directory.GetDirectories(Rendered).Select(Path.GetFileName).Order(), Films.Values.Select(Folder).Order());

    [Theory, MemberData(nameof(Slugs))]
    public void Each_fits_its_fields_and_leads_on_to_articles_that_exist(string slug)
    {
        var (text, articles) = (Films[slug].Text, StarterFile.In("Library/StarterContent", ".md").Select(StarterArticles.Read).Select(article => article.Slug).ToHashSet());
        Assert.Equal("film-" + Slug.From(text.Title), text.Slug);
        Assert.Equal(ArticleKind.Film, text.Kind);
        Assert.InRange(text.Summary.Length, 60, Article.SummaryLength);
        Assert.NotEqual(Audiences.None, text.Audiences);
        Assert.InRange(text.KeyPoints.Count, 1, 3);
        Assert.True(text.PublishedAt <= text.ReviewedAt && text.ReviewBy <= text.ReviewedAt.AddYears(1));
        Assert.True(text.References.Count >= 2);
        Assert.Contains(text.Related[0], articles);
        Assert.All(text.Related, related => Assert.True(articles.Contains(related) || Heads().Contains(related), related));
    }

    // Their files are assets of the site, which anybody may fetch.
    [Theory, MemberData(nameof(Slugs))]
    public void Each_is_cleared_for_all(string slug) => Assert.Equal(Tlp.Clear, Films[slug].Text.Label);

    [Theory, MemberData(nameof(Slugs))]
    public void Each_keeps_to_the_weight_of_its_links(string slug)
    {
        var film = Films[slug].Film;
        Assert.InRange(film.Seconds, 60, 90);
        foreach (var (tier, most) in new[] { ("720", 3.5), ("480", 0.9) })
        {
            var file = film.Files.Single(file => file.Tier == tier);
            Assert.Equal(new FileInfo(OnDisk(file.Path)).Length, file.Bytes);
            Assert.InRange(file.Megabytes / film.Seconds * 60, 0.1, most);
        }
        Assert.InRange(new FileInfo(OnDisk(film.Poster)).Length, 1_000, 60_000);
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Each_says_its_words_in_time_and_in_short(string slug)
    {
        var film = Films[slug].Film;
        Assert.Equal("en", film.Words[0].Language);
        Assert.Equal(0, film.Scenes[0].Start);
        Assert.Equal(film.Seconds, film.Scenes[^1].End);
        Assert.All(film.Scenes.Zip(film.Scenes.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        foreach (var words in film.Words)
        {
            Assert.All(words.Lines, line => Assert.InRange(line.Say.Length, 1, FilmLine.MaxCaption));
            Assert.All(words.Lines, line => Assert.NotEmpty(line.See));
            var cues = Cue().Matches(File.ReadAllText(OnDisk(words.Captions)));
            Assert.Equal(words.Lines.Select(line => line.Say), cues.Select(cue => cue.Groups["say"].Value));
            var last = 0d;
            foreach (var (cue, scene) in cues.Zip(film.Scenes))
            {
                var (from, to) = (Seconds(cue.Groups["from"].Value), Seconds(cue.Groups["to"].Value));
                Assert.True(last <= from && from < to && scene.Start <= from && to <= scene.End, $"{words.Language}: {cue.Value}");
                last = to;
            }
        }
    }

    [Fact]
    public void All_films_together_are_under_sixty_megabytes() =>
        Assert.InRange(Directory.GetFiles(Rendered, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length), 1, 60_000_000);

    private static IEnumerable<string> Heads() => StarterFile.In("Library/StarterContent/films", ".yaml").Select(file => Head().Match(file.Text).Groups[1].Value);

    private static string Folder(StarterFilm film) => film.Film.Poster.Split('/')[^2];

    private static string OnDisk(string asset) => Path.Combine(Rendered, asset["dist/films/".Length..]);

    private static double Seconds(string clock) => TimeSpan.Parse(clock, System.Globalization.CultureInfo.InvariantCulture).TotalSeconds;

    [GeneratedRegex(@"(?<from>\d\d:\d\d:\d\d\.\d{3}) --> (?<to>\d\d:\d\d:\d\d\.\d{3})\n(?<say>[^\n]+)\n")]
    private static partial Regex Cue();

    [GeneratedRegex("^slug: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Head();
}
