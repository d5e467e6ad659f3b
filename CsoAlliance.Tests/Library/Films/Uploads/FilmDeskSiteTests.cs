using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Library.Films.Uploads;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;
using static CsoAlliance.Tests.Library.Editing.DeskFolk;

namespace CsoAlliance.Tests.Library.Films.Uploads;

/// <summary>The film's page at the desk and the files of films, as a browser without script meets them.</summary>
public sealed class FilmDeskSiteTests(FilmDeskSiteTests.SmallSite site) : IClassFixture<FilmDeskSiteTests.SmallSite>
{
    [SkippableFact]
    public async Task A_film_goes_by_plain_forms_from_its_upload_to_members_alone()
    {
        var film = await FilmRoom.FilmAsync(".mp4", FilmRoom.Wide);
        var (draft, path) = await DraftAsync("site-film", Tlp.Green);
        var (editor, member) = (site.Visitor(), site.Visitor());
        await editor.SignInAsync("editor");
        await member.SignInAsync("member");
        var page = await editor.PageAsync(path);
        Assert.Contains("No film yet", page.QuerySelector("#state")!.TextContent);
        var sent = await SendAsync(editor, page, "film.mp4", film);
        Assert.Equal((HttpStatusCode.Redirect, path), (sent.StatusCode, sent.Headers.Location!.ToString()));
        // The hosted service makes it; the page is asked for again, as its link does.
        await UntilAsync(async () => (await editor.PageAsync(path)).QuerySelector("#state")!.TextContent.StartsWith("Ready, 0:07", StringComparison.Ordinal));

        page = await editor.PageAsync(path);
        var wrong = Html.Parse(await (await WriteAsync(editor, page, path, "WEBVTT\n\n00:01.000 - 00:02.000\n<script>alert(1)</script>Look\n")).Content.ReadAsStringAsync());
        Assert.Contains("Line 3: ", wrong.QuerySelector(".note[role=alert]")!.TextContent);
        Assert.Equal("WEBVTT\n\n00:01.000 - 00:02.000\n<script>alert(1)</script>Look\n", ((IHtmlTextAreaElement)wrong.GetElementById("text")!).Value);
        Assert.Equal("es", ((IHtmlSelectElement)wrong.GetElementById("language")!).Value);
        page = Html.Parse(await (await WriteAsync(editor, page, path, FilmRoom.Captions, "en")).Content.ReadAsStringAsync());
        Assert.Contains("are here", page.QuerySelector(".note[role=status]")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll("[data-sample] ol li").Length);
        var served = page.QuerySelector("video")!.GetAttribute("src")!;
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(served)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync(served)).StatusCode);

        await PublishAsync(draft);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(served)).StatusCode);
        Assert.Null((await site.Visitor().PageAsync("/library/site-film")).QuerySelector("video"));
        var shown = await member.PageAsync("/library/site-film");
        Assert.Equal(served, shown.QuerySelector("video")!.GetAttribute("src"));
        Assert.Equal(["720", "480"], shown.QuerySelectorAll("a[data-tier]").Select(link => link.GetAttribute("data-tier")));
        var entry = await member.GetFromJsonAsync<JsonElement>("/api/v1/library/site-film");
        Assert.Equal(["/library/films/", "/library/films/"], entry.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("url").GetString()![..15]));
        Assert.Equal(JsonValueKind.Null, (await site.Visitor().GetFromJsonAsync<JsonElement>("/api/v1/library/site-film")).GetProperty("files").ValueKind);
        await HalfAsync(member, served, "private, no-cache");
        Assert.Equal("text/vtt", (await member.GetAsync(shown.QuerySelector("track")!.GetAttribute("src"))).Content.Headers.ContentType!.MediaType);
        Assert.Contains("stays as it is", (await editor.PageAsync(path)).QuerySelector(".note")!.TextContent);
    }

    [SkippableFact]
    public async Task A_film_for_all_may_be_kept_for_good_and_is_on_the_page_of_visitors()
    {
        var (draft, path) = await DraftAsync("open-film", Tlp.Clear);
        var editor = site.Visitor();
        await editor.SignInAsync("editor");
        await SendAsync(editor, await editor.PageAsync(path), "film.mp4", await FilmRoom.FilmAsync(".mp4", FilmRoom.Small));
        await UntilAsync(async () => (await site.Services.GetRequiredService<FilmDesk>().OpenAsync(draft)).Value.Film.Ready is not null);
        await site.Services.GetRequiredService<FilmCaptions>().WriteAsync(First, draft, "en", FilmRoom.Captions);
        await PublishAsync(draft);
        var page = await site.Visitor().PageAsync("/library/open-film");
        Assert.Contains("Notes for the drill.", page.QuerySelector(".prose")!.TextContent);
        await HalfAsync(site.Visitor(), page.QuerySelector("video")!.GetAttribute("src")!, "public, max-age=31536000, immutable");
        Assert.StartsWith("RIFF", await site.Visitor().GetStringAsync(page.QuerySelector("video")!.GetAttribute("poster")));
    }

    [SkippableFact]
    public async Task A_wrong_file_one_that_is_too_large_a_form_without_its_token_and_a_member_are_turned_away()
    {
        var (_, path) = await DraftAsync("wrong-film", Tlp.Clear);
        var (editor, member) = (site.Visitor(), site.Visitor());
        await editor.SignInAsync("editor");
        await member.SignInAsync("member");
        var page = await editor.PageAsync(path);
        await SendAsync(editor, page, "film.mp4", "PK\u0003\u0004 no film"u8.ToArray());
        Assert.Contains("ZIP archive", (await editor.PageAsync(path)).QuerySelector("[role=alert]")!.TextContent);
        await SendAsync(editor, page, "<img src=x>.mp4", new byte[2_500_000]);
        page = await editor.PageAsync(path);
        Assert.Contains("larger than 2 MB", page.QuerySelector("[role=alert]")!.TextContent);
        Assert.Contains("<img src=x>.mp4", page.QuerySelector("section.card")!.TextContent);
        await SendAsync(editor, page, "", []);
        Assert.Contains("No file came along", (await editor.PageAsync(path)).QuerySelector("[role=alert]")!.TextContent);

        using var bare = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "film", "film.mp4" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.PostAsync(path + "/file", bare)).StatusCode);
        using var forged = new MultipartFormDataContent { { new StringContent("forged"), "__RequestVerificationToken" }, { new ByteArrayContent([1, 2, 3]), "film", "film.mp4" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.PostAsync(path + "/file", forged)).StatusCode);
        Assert.Contains("/account/denied", (await member.GetAsync(path)).Headers.Location!.ToString());
        Assert.Contains("/account/denied", (await SendAsync(member, page, "film.mp4", [1])).Headers.Location!.ToString());
        await editor.PageAsync($"/desk/library/{Guid.NewGuid()}/film", HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync("/library/films/none/none.mp4")).StatusCode);
    }

    private async Task<(Guid Draft, string Path)> DraftAsync(string slug, Tlp label)
    {
        var draft = await site.Services.GetRequiredService<DraftDesk>().StartAsync(First, Good(slug, "Notes for the drill.") with
        {
            Kind = ArticleKind.Film, Label = label, ReviewBy = TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddMonths(6),
        });
        return (draft, $"/desk/library/{draft}/film");
    }

    private async Task PublishAsync(Guid draft)
    {
        var version = (await site.Services.GetRequiredService<DraftDesk>().OpenAsync(draft)).Value.Draft.Version;
        Assert.Empty((await site.Services.GetRequiredService<DraftReview>().SendAsync(First, draft, version)).Errors);
        Assert.Empty((await site.Services.GetRequiredService<DraftReview>().AgreeAsync(Second, draft)).Errors);
    }

    private static async Task HalfAsync(HttpClient client, string address, string cache)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new(100, 199) } };
        request.Headers.AcceptEncoding.ParseAdd("br, gzip");
        var answer = await client.SendAsync(request);
        Assert.Equal((HttpStatusCode.PartialContent, 100), (answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync()).Length));
        Assert.Equal((100, 199), (answer.Content.Headers.ContentRange!.From, answer.Content.Headers.ContentRange.To));
        Assert.Equal(("video/mp4", 0), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentEncoding.Count));
        Assert.Equal(cache.Split(", ").Order(), answer.Headers.CacheControl!.ToString().Split(", ").Order());
        var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, IHtmlDocument page, string name, byte[] film)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in page.Fields("form[data-upload]").Where(field => field.Key != "film"))
            form.Add(new StringContent(value), field);
        var file = new ByteArrayContent(film);
        file.Headers.ContentDisposition = new("form-data") { Name = "film", FileName = $"\"{name}\"" };
        form.Add(file);
        return await client.PostAsync(page.QuerySelector("form[data-upload]")!.GetAttribute("action"), form);
    }

    private static async Task<HttpResponseMessage> WriteAsync(HttpClient client, IHtmlDocument page, string path, string captions, string language = "es")
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in page.Fields("form:has(textarea)", ("language", language), ("text", "")).Where(field => field.Key != "file"))
            form.Add(new StringContent(value), field);
        form.Add(new StringContent(captions), "file", "captions.vtt");
        return await client.PostAsync(path, form);
    }

    // The service has a rhythm of its own; what it does is told by what it leaves.
    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (!await holds())
            await look.WaitForNextTickAsync(patience.Token);
    }

    public sealed class SmallSite : Site
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("Films:MaxMegabytes", "2")];
    }
}
