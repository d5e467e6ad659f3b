using Bunit;
using CsoAlliance.Core.Library.Films;
using CsoAlliance.Web.Library.Films;

namespace CsoAlliance.Tests.Library.Films;

public sealed class TranscriptTests : BunitContext
{
    [Theory]
    [InlineData("ar", "rtl"), InlineData("el", "ltr")]
    public void A_language_is_set_in_its_direction_and_its_lines_stay_in_it(string language, string direction)
    {
        FilmWords words = new(language, "/a.vtt", [new("قف. فكر. اسأل.", "")]);
        FilmText film = new(60, "", [], [new(0, 60)], [new("en", "/en.vtt", [new("Stop, look, ask.", "")]), words]);
        var list = Render<FilmTranscript>(parameters => parameters.Add(part => part.Path, "/library/film").Add(part => part.Film, film).Add(part => part.Words, words)).Find("ol");
        Assert.Equal(direction, list.GetAttribute("dir"));
        Assert.Equal(language, list.GetAttribute("lang"));
        Assert.Equal($"/library/film?words={language}#t=0", list.QuerySelector("a")!.GetAttribute("href"));
        Assert.Single(list.QuerySelectorAll("a bdi"));
    }

    [Theory]
    [InlineData("en", "English"), InlineData("es", "Español"), InlineData("fil", "Filipino"), InlineData("ar", "العربية"), InlineData("zh", "中文")]
    public void A_language_is_named_in_its_own_words(string code, string name) => Assert.Equal(name, FilmTerms.Language(code));
}
