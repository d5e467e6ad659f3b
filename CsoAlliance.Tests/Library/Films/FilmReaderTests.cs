using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Films;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Library.Films;

public sealed class FilmReaderTests
{
    private const string Slug = "film-the-gull";

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_member_goes_on_where_another_device_stopped_and_nobody_else_does(DatabaseProvider provider)
    {
        await using var house = await FilmHouseAsync(provider);
        var (mine, other) = (await MemberAsync(house, "one@ship.example"), await MemberAsync(house, "two@ship.example"));
        var films = house.Get<FilmReader>();
        Assert.Equal(0, await films.PositionAsync(mine, Slug));
        Assert.True((await films.KeepPositionAsync(mine, Slug, 33.5, TimeSpan.Zero)).Ok);
        Assert.Equal(33.5, await films.PositionAsync(mine, Slug));
        Assert.Equal(0, await films.PositionAsync(other, Slug));
        Assert.Equal(0, await films.PositionAsync(Viewer.Visitor, Slug));
        Assert.Equal(Error.NotFound, (await films.KeepPositionAsync(Viewer.Visitor, Slug, 5, TimeSpan.Zero)).Error);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_was_true_later_wins_also_where_it_arrives_earlier(DatabaseProvider provider)
    {
        await using var house = await FilmHouseAsync(provider);
        var member = await MemberAsync(house, "one@ship.example");
        var films = house.Get<FilmReader>();
        await films.KeepPositionAsync(member, Slug, 40, TimeSpan.Zero);
        // Kept offline an hour ago, told only now.
        await films.KeepPositionAsync(member, Slug, 12, TimeSpan.FromHours(1));
        Assert.Equal(40, await films.PositionAsync(member, Slug));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await films.KeepPositionAsync(member, Slug, 12, TimeSpan.Zero);
        Assert.Equal(12, await films.PositionAsync(member, Slug));
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_many_devices_at_once_one_row_is_left(DatabaseProvider provider)
    {
        await using var house = await FilmHouseAsync(provider);
        var member = await MemberAsync(house, "one@ship.example");
        var films = house.Get<FilmReader>();
        await Task.WhenAll(Enumerable.Range(1, 8).Select(i => films.KeepPositionAsync(member, Slug, i, TimeSpan.FromSeconds(9 - i))));
        Assert.Equal(8, await films.PositionAsync(member, Slug));
    }

    [Fact]
    public async Task A_film_watched_to_its_end_begins_anew_and_no_position_lies_outside_it()
    {
        await using var house = await FilmHouseAsync(DatabaseProvider.Sqlite);
        var member = await MemberAsync(house, "one@ship.example");
        var films = house.Get<FilmReader>();
        foreach (var (told, kept) in new[] { (1e9, 0d), (double.NaN, 0d), (-5, 0d), (57, 0d), (20, 20d) })
        {
            house.Clock.Advance(TimeSpan.FromSeconds(1));
            await films.KeepPositionAsync(member, Slug, told, TimeSpan.Zero);
            Assert.Equal(kept, await films.PositionAsync(member, Slug));
        }
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_hit_in_the_transcript_names_the_second_and_the_scenes_words(DatabaseProvider provider)
    {
        await using var house = await FilmHouseAsync(provider);
        var found = Assert.Single((await house.Get<LibraryReader>().ListAsync(Viewer.Visitor, new() { Q = "hatches" })).Page.Items);
        Assert.Equal(21, found.Film!.Hit);
        Assert.Equal("Nobody watched. A gull lands on the hatch.", string.Concat(found.Snippet.Select(part => part.Text)));
        Assert.Contains(found.Snippet, part => part is { Hit: true, Text: "hatch" });
        var byTitle = Assert.Single((await house.Get<LibraryReader>().ListAsync(Viewer.Visitor, new() { Q = "gull about" })).Page.Items);
        Assert.Equal(900_000, byTitle.Film!.Low.Bytes);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_locked_film_gives_neither_files_nor_words_nor_length(DatabaseProvider provider)
    {
        await using var house = await FilmHouseAsync(provider, Tlp.Green);
        var waiting = await MemberAsync(house, "waiting@ship.example", approved: false);
        foreach (var viewer in new[] { Viewer.Visitor, waiting })
        {
            Assert.Null((await house.Get<LibraryReader>().FindAsync(viewer, Slug)).Value.Film);
            Assert.Null(Assert.Single((await house.Get<LibraryReader>().ListAsync(viewer, new())).Page.Items).Film);
            Assert.Null(Assert.Single((await house.Get<LibraryReader>().ListAsync(viewer, new() { Q = "gull" })).Page.Items).Film);
            Assert.Empty((await house.Get<LibraryReader>().ListAsync(viewer, new() { Q = "hatch" })).Page.Items);
            Assert.Equal(Error.NotFound, (await house.Get<FilmReader>().FindAsync(viewer, Slug)).Error);
            Assert.Equal(Error.NotFound, (await house.Get<FilmReader>().KeepPositionAsync(viewer, Slug, 5, TimeSpan.Zero)).Error);
        }
        Assert.NotNull((await house.Get<LibraryReader>().FindAsync(Texts.Approved, Slug)).Value.Film);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_starter_films_are_filled_once_and_found_by_what_they_say(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider, starterContent: true);
        await house.Get<Installation>().FillAsync();
        var library = house.Get<LibraryReader>();
        Assert.Equal(StarterFilms.All().Count(), (await library.ListAsync(Viewer.Visitor, new() { Kinds = [ArticleKind.Film] })).Page.Total);
        var hits = (await library.ListAsync(Viewer.Visitor, new() { Q = "computer talks to the engine", Kinds = [ArticleKind.Film] })).Page.Items;
        Assert.Contains(hits, item => item is { Slug: "film-the-stick", Film.Hit: > 20 and < 40 });
    }

    private static async Task<House> FilmHouseAsync(DatabaseProvider provider, Tlp label = Tlp.Clear)
    {
        var house = await House.BuildAsync(provider);
        FilmText film = new(60, "/a/poster.webp", [new("720", "/a/720.mp4", 3_000_000, 1280, 720), new("480", "/a/480.mp4", 900_000, 480, 270)],
            [new(0, 20.4), new(20.4, 60)], [new("en", "/a/en.vtt", [new("All quiet.", "A ship at anchor."), new("Nobody watched.", "A gull lands on the hatch.")])]);
        await using var db = house.Alliance();
        var article = new Article(Texts.Article(Slug, StarterFilms.Transcript(film)) with { Kind = ArticleKind.Film, Label = label });
        db.Add(article);
        await db.SaveChangesAsync();
        db.Add(new Film(article.Id, film));
        await db.SaveChangesAsync();
        return house;
    }

    private static async Task<Viewer> MemberAsync(House house, string email, bool approved = true)
    {
        await using var db = house.Alliance();
        var member = new Member(email, "Master, bulk carriers");
        db.Add(member);
        await db.SaveChangesAsync();
        return new(member.Id, approved, approved ? [Roles.Member] : []);
    }
}
