using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CsoAlliance.Core.Library.Films;
using CsoAlliance.Tests.Shell;
using CsoAlliance.Tests.TestKit;

namespace CsoAlliance.Tests.Library.Films;

[Collection(CommunitySite.Name)]
public sealed class FilmPageTests(Site site)
{
    private const string Film = "/library/film-the-stick";

    private static FilmText Stick => StarterFilms.All().Single(film => film.Text.Slug == "film-the-stick").Film;

    [Fact]
    public async Task A_page_without_script_has_the_video_its_captions_its_sizes_and_its_transcript()
    {
        var page = await site.Visitor().PageAsync(Film);
        var video = page.QuerySelector("video[controls]")!;
        Assert.Equal("none", video.GetAttribute("preload"));
        Assert.False(video.HasAttribute("autoplay"));
        Assert.Contains("480", video.GetAttribute("src"));
        Assert.Equal(Stick.Words.Select(words => words.Language), page.QuerySelectorAll("track").Select(track => track.GetAttribute("srclang")));
        Assert.Equal("en", page.QuerySelector("track[default]")!.GetAttribute("srclang"));
        Assert.Equal(Stick.Scenes.Count, page.QuerySelectorAll("#transcript li").Length);
        Assert.Contains("This computer talks to the engine.", page.QuerySelector("#transcript")!.TextContent);
        Assert.Equal(["720", "480"], page.QuerySelectorAll("a[data-tier]").Select(link => link.GetAttribute("data-tier")));
        Assert.Contains("1.0 MB, 33 s at 256 kbit/s", page.QuerySelector("ul.tiers")!.TextContent);
        Assert.Contains("dist/film.", page.QuerySelector("script[type=module]")!.GetAttribute("src"));
        Assert.All(page.QuerySelectorAll(".ctl, .big"), part => Assert.True(part.HasAttribute("hidden")));
    }

    [Fact]
    public async Task Ship_mode_brings_the_transcript_first_then_the_low_tier_and_no_script_or_picture()
    {
        var client = site.Visitor();
        client.DefaultRequestHeaders.Add("Cookie", "cso-ship=1");
        var page = await client.PageAsync(Film);
        Assert.Equal(["transcript", "video"], page.QuerySelectorAll("#transcript, #video").Select(part => part.Id));
        Assert.Contains("480", page.QuerySelector("video")!.GetAttribute("src"));
        Assert.Null(page.QuerySelector("video")!.GetAttribute("poster"));
        Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json'])"));
        Assert.Equal("480", page.QuerySelector("a[data-tier]")!.GetAttribute("data-tier"));
    }

    [Fact]
    public async Task Another_language_is_asked_for_by_the_address()
    {
        var page = await site.Visitor().PageAsync(Film + "?words=es");
        Assert.Equal("es", page.QuerySelector("#transcript ol")!.GetAttribute("lang"));
        Assert.Equal("es", page.QuerySelector("track[default]")!.GetAttribute("srclang"));
        Assert.Contains("Este PC habla con el motor", page.QuerySelector("#transcript")!.TextContent);
        Assert.Equal("en", (await site.Visitor().PageAsync(Film + "?words=xx")).QuerySelector("#transcript ol")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task An_article_page_carries_nothing_of_the_player()
    {
        var page = await site.Visitor().GetStringAsync("/library/the-first-hour-on-board");
        Assert.DoesNotContain("dist/film", page);
        Assert.DoesNotContain("<video", page);
    }

    [Fact]
    public async Task Half_a_film_is_answered_with_that_half()
    {
        var client = site.Visitor();
        var page = await client.PageAsync(Film);
        var address = page.QuerySelector("a[data-tier='720']")!.GetAttribute("href")!;
        var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new(1000, 1999) } };
        request.Headers.AcceptEncoding.ParseAdd("br, gzip");
        var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(new ContentRangeHeaderValue(1000, 1999, Stick.Files[0].Bytes), answer.Content.Headers.ContentRange);
        Assert.Equal("video/mp4", answer.Content.Headers.ContentType!.MediaType);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
        var whole = await File.ReadAllBytesAsync(Path.Combine(Repository.Folder("wwwroot-assets"), "videos", "rendered", "stick", "720.mp4"));
        Assert.Equal(whole[1000..2000], await answer.Content.ReadAsByteArrayAsync());
        var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        Assert.Equal("bytes", head.Headers.AcceptRanges.ToString());
        Assert.Contains("immutable", (await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead)).Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Captions_are_served_as_captions()
    {
        var client = site.Visitor();
        var answer = await client.GetAsync((await client.PageAsync(Film)).QuerySelector("track[srclang=en]")!.GetAttribute("src"));
        Assert.Equal("text/vtt", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("WEBVTT", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_search_links_to_the_second_and_the_second_is_there()
    {
        var client = site.Visitor();
        var link = (await client.PageAsync("/library?q=talks+to+the+engine&kind=film")).QuerySelector("a[href*='film-the-stick#t=']")!.GetAttribute("href")!;
        Assert.NotNull((await client.PageAsync(Film)).GetElementById(link[(link.IndexOf('#') + 1)..]));
    }

    [Fact]
    public async Task The_api_tells_length_files_and_captions_and_structured_data_names_the_film()
    {
        var client = site.Visitor();
        var entry = await client.GetFromJsonAsync<JsonElement>("/api/v1" + Film);
        Assert.Equal(77, entry.GetProperty("seconds").GetDouble());
        Assert.Equal(2, entry.GetProperty("files").GetArrayLength());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(entry.GetProperty("files")[1].GetProperty("url").GetString(), HttpCompletionOption.ResponseHeadersRead)).StatusCode);
        Assert.Equal("en", entry.GetProperty("captions")[0].GetProperty("language").GetString());
        var article = await client.GetFromJsonAsync<JsonElement>("/api/v1/library/the-first-hour-on-board");
        Assert.Equal(JsonValueKind.Null, article.GetProperty("files").ValueKind);
        var page = await client.PageAsync(Film);
        var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        Assert.Equal("VideoObject", data.GetProperty("@type").GetString());
        Assert.Equal("PT77S", data.GetProperty("duration").GetString());
        Assert.StartsWith("http", page.QuerySelector("meta[property='og:video']")!.GetAttribute("content"));
    }

    [Fact]
    public async Task A_members_position_follows_to_another_browser_and_a_visitor_keeps_none_here()
    {
        var (phone, desk) = (site.Visitor(), site.Visitor());
        await phone.SignInAsync("member");
        await desk.SignInAsync("member");
        var news = new { seconds = 31.5, age = 0 };
        Assert.Equal(HttpStatusCode.NoContent, (await phone.PostAsJsonAsync($"/api/v1{Film}/position", news)).StatusCode);
        Assert.Equal("31.5", (await desk.PageAsync(Film)).QuerySelector("[data-film]")!.GetAttribute("data-resume"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Visitor().PostAsJsonAsync($"/api/v1{Film}/position", news)).StatusCode);
        Assert.Equal("0", (await site.Visitor().PageAsync(Film)).QuerySelector("[data-film]")!.GetAttribute("data-resume"));
        Assert.Equal(HttpStatusCode.NotFound, (await phone.PostAsJsonAsync("/api/v1/library/no-such-film/position", news)).StatusCode);
    }
}
