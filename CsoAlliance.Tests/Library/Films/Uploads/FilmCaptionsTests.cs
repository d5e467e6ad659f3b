using CsoAlliance.Core.Data;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Library.Films;
using CsoAlliance.Core.Library.Films.Uploads;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using static CsoAlliance.Tests.Library.Editing.DeskFolk;

namespace CsoAlliance.Tests.Library.Films.Uploads;

public sealed class FilmCaptionsTests
{
    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Markup_is_left_out_and_a_malformed_file_is_refused_with_its_line_and_leaves_what_was_there(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (captions, draft) = (house.Get<FilmCaptions>(), await house.FilmDraftAsync("words"));
        Assert.True((await captions.WriteAsync(First, draft, "en", "WEBVTT\n\n00:01.000 --> 00:02.000 line:0\n<v Mate><script>alert(1)</script>Stop</v> &lt;b&gt;\n")).Ok);
        var own = (await house.Get<FilmDesk>().OpenAsync(draft)).Value.Film.Own("en")!;
        Assert.Equal("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nalert(1)Stop &lt;b&gt;\n", own.Text);
        Assert.Equal(own.Text, await File.ReadAllTextAsync(house.PathOf($"/library/films/{draft:N}/{own.File}")));
        var refused = await captions.WriteAsync(Second, draft, "en", "WEBVTT\n\n00:01.000 -> 00:02.000\nStop\n");
        Assert.StartsWith("Line 3: ", refused.Error.Message);
        Assert.Equal(("en", First.Account), ((await house.Get<FilmDesk>().OpenAsync(draft)).Value.Film.Captions.Single() is var kept ? (kept.Language, kept.By) : default));
        Assert.Equal(FilmErrors.Language, (await captions.WriteAsync(First, draft, "xx", "WEBVTT")).Error);
        Assert.Equal(FilmErrors.NoCaptions, (await captions.WriteAsync(First, draft, "en", " ")).Error);
        Assert.Equal("captions.length", (await captions.WriteAsync(First, draft, "en", "WEBVTT\n\n00:01.000 --> 00:02.000\n" + new string('a', FilmCaptions.MaxSigns + 1))).Error.Code);
    }

    [SkippableTheory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_editors_who_write_one_language_at_once_leave_one_of_the_two(DatabaseProvider provider)
    {
        await using var house = await House.BuildAsync(provider);
        var (captions, draft) = (house.Get<FilmCaptions>(), await house.FilmDraftAsync("at-once"));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => captions.WriteAsync(i % 2 == 0 ? First : Second, draft, "en", $"WEBVTT\n\n00:01.000 --> 00:02.000\nText {i}\n"))));
        Assert.All(outcomes, outcome => Assert.Empty(outcome.Errors));
        await using var db = house.Alliance();
        Assert.Matches("Text [0-5]", (await db.Set<DraftCaptions>().SingleAsync()).Text);
    }

    [SkippableFact]
    public async Task Captions_of_a_starter_film_are_changed_in_one_language_and_taken_out_in_another()
    {
        await using var house = await House.BuildAsync(starterContent: true);
        var (drafts, captions) = (house.Get<DraftDesk>(), house.Get<FilmCaptions>());
        var before = (await house.Get<FilmReader>().FindAsync(Texts.Approved, "film-the-stick")).Value;
        var draft = (await drafts.ChangeAsync(First, "film-the-stick")).Value;
        Assert.True((await captions.WriteAsync(First, draft, "es", "WEBVTT\n\n00:01.000 --> 00:04.000\nOtra cosa.\n")).Ok);
        Assert.True((await captions.TakeOutAsync(First, draft, "fil")).Ok);
        await house.PublishAsync(draft);
        var film = (await house.Get<FilmReader>().FindAsync(Texts.Approved, "film-the-stick")).Value;
        Assert.Equal(before.Words.Select(words => words.Language).Where(language => language != "fil").Order(), film.Words.Select(words => words.Language).Order());
        Assert.Equal(before.Scenes, film.Scenes);
        Assert.Equal(before.WordsIn("en").Lines, film.WordsIn("en").Lines);
        Assert.Equal("Otra cosa.", film.WordsIn("es").Lines[0].Say);
        Assert.StartsWith(FilmGate.Prefix, film.WordsIn("es").Captions);
        // Its text was its transcript, and is that once.
        var article = await house.ArticleAsync("film-the-stick");
        Assert.StartsWith("## Transcript\n\n**0:00** ", article.Body);
        Assert.Single(article.Body.Split("**0:00**").Skip(1));
    }

    [SkippableFact]
    public async Task Captions_that_outlast_their_film_hold_the_draft_back()
    {
        await using var house = await House.BuildAsync();
        var draft = await house.FilmDraftAsync("late");
        await house.MadeAsync(draft, await FilmRoom.FilmAsync(".mp4", FilmRoom.Small));
        await house.Get<FilmCaptions>().WriteAsync(First, draft, "en", "WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\n01:01.000 --> 01:02.000\nTwo\n");
        Assert.Contains("go on to 1:02, and the film ends at 0:07", (await house.Get<DraftReview>().SendAsync(First, draft, 1)).Error.Message);
    }

    [Fact]
    public void Scenes_cover_the_film_begin_in_seconds_of_their_own_and_words_become_no_Markdown()
    {
        var said = Enumerable.Range(0, 200).Select(i => new Said(i * 0.9, i * 0.9 + 0.8, $"Word {i}", "")).ToList();
        var scenes = FilmScenes.Of(said, 180);
        Assert.InRange(scenes.Count, 20, 60);
        Assert.Equal((0.0, 180.0), (scenes[0].Start, scenes[^1].End));
        Assert.All(scenes.Zip(scenes.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.Equal(scenes.Count, scenes.Select(scene => scene.Second).Distinct().Count());
        var lines = FilmScenes.Lines(scenes, said);
        Assert.Equal(string.Join(' ', said.Select(one => one.Say)), string.Join(' ', lines.Select(line => line.Say)));
        Assert.Equal([new FilmScene(0, 4)], FilmScenes.Of([], 4));
        Assert.Equal([new FilmScene(0, 3), new FilmScene(3, 4)], FilmScenes.Fitted([new(0, 3), new(3, 6), new(6, 9)], 4));
        var text = FilmTranscripts.Into(Good("x", ""), new(4, "", [], [new(0, 4)], [new("en", "", [new("![x](https://elsewhere.example/a.png) | **b** <i>", "")])]), null);
        Assert.Empty(CsoAlliance.Core.Shared.Markup.Links(text.Body));
        Assert.Contains("![x](https://elsewhere.example/a.png)", CsoAlliance.Core.Shared.Markup.Plain(text.Body));
    }
}
