using CsoAlliance.Core.Library;
using CsoAlliance.Core.Library.Editing;
using CsoAlliance.Core.Shared;
using CsoAlliance.Tests.Library.Editing;
using CsoAlliance.Tests.Library.Films.Uploads;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoAlliance.Tests.Browser;

/// <summary>A film from the editor's disk to a member's screen.</summary>
[Collection(LibraryBrowserCollection.Name)]
public sealed class FilmUploadTests(BrowserRoom room)
{
    [SkippableFact]
    public async Task An_editor_uploads_a_film_sees_it_being_made_a_second_publishes_it_and_a_member_watches_it()
    {
        var film = await FilmRoom.FilmAsync(".mp4", "-f", "lavfi", "-i", "testsrc=size=640x360:rate=15:duration=20", "-c:v", "libx264", "-preset", "ultrafast");
        var editor = await room.RegularAsync("editor");
        await editor.GoToAsync("/desk/library");
        await editor.PressAsync("New item");
        await editor.ArrivesAsync("/desk/library/[0-9a-f]+-[0-9a-f-]+$");
        var draft = editor.Page.Url;
        await editor.Find(".fm label", "Kind").Locator("select").SelectOptionAsync("Film");
        await editor.FillAsync("d-title", "The lamp, a film");
        await editor.FillAsync("d-summary", "Who looks after the lamp.");
        await editor.Page.GetByLabel("Crew", new() { Exact = true }).CheckAsync();
        await editor.Find(".fm label", "Label").Locator("select").SelectOptionAsync("Green");
        await editor.PressAsync("Send for review");
        await editor.SeesAsync("[role=alert]", "Upload the film first.");
        await editor.PressAsync("Upload and captions", AriaRole.Link);
        await editor.SeesAsync("h1", "Film");

        // A text on its way to the page is not swept away by what the page learns of the film.
        await editor.FillAsync("text", FilmRoom.Captions);
        await editor.Page.Locator("#film").SetInputFilesAsync(new FilePayload { Name = "lamp.mp4", MimeType = "video/mp4", Buffer = film });
        await editor.PressAsync("Upload");
        await editor.SeesAsync("#state", "made ready");
        await Expect(editor.Find("section[data-state] progress")).ToBeVisibleAsync();
        // At the lowest priority, on a machine that is busy with tests.
        await Expect(editor.Find("#state")).ToContainTextAsync("Ready, 0:20", new() { Timeout = 240_000 });
        await Expect(editor.Find("#text")).ToHaveValueAsync(FilmRoom.Captions);
        await editor.PressAsync("Take the captions");
        await editor.SeesAsync(".note[role=status]", "are here");
        await editor.SeesAsync("#sample", "As it would come out");
        Assert.Empty(editor.Complaints);
        Assert.Empty(await editor.FindingsAsync("the film's page at the desk"));

        await editor.Page.GotoAsync(draft);
        await editor.PressAsync("Send for review");
        await editor.SeesAsync(".st5 .on", "In review");
        var second = await room.RegularAsync("editor2");
        await second.GoToAsync(new Uri(draft).AbsolutePath);
        await second.PressAsync("Agree and publish");
        await second.SeesAsync(".st5 .on", "Published");

        var member = await room.ArriveAsync();
        await member.SignInAsync("member");
        await member.GoToAsync("/library/the-lamp-a-film");
        await member.Find(".big").ClickAsync();
        await FilmTests.HappensAsync(member, "v.currentTime > 1 && [...v.textTracks].some(t => t.mode === 'showing' && t.cues?.length === 2)");
        Assert.Empty(member.Complaints);
    }

    [SkippableFact]
    public async Task The_pages_state_before_a_film_and_after_a_refusal_has_no_violation_and_a_file_that_is_too_large_is_never_sent()
    {
        Chromium.SkipWhereMissing();
        var draft = await room.Site.Services.GetRequiredService<DraftDesk>().StartAsync(DeskFolk.First, DeskFolk.Good("nothing-yet", "") with { Kind = ArticleKind.Film, Label = Tlp.Green });
        var editor = await room.RegularAsync("editor");
        await editor.GoToAsync($"/desk/library/{draft}/film");
        Assert.Empty(await editor.FindingsAsync("no film yet"));
        await editor.Page.Locator("#film").SetInputFilesAsync(new FilePayload { Name = "lamp.mp4", MimeType = "video/mp4", Buffer = "no film"u8.ToArray() });
        await editor.PressAsync("Upload");
        await editor.SeesAsync("section[data-state] [role=alert]", "This is a text");
        await editor.Find("form[data-upload]").EvaluateAsync("form => { form.dataset.upload = '3000000'; }");
        await editor.Page.Locator("#film").SetInputFilesAsync(new FilePayload { Name = "large.mp4", MimeType = "video/mp4", Buffer = new byte[3_000_001] });
        await editor.PressAsync("Upload");
        await editor.SeesAsync("[data-refused]", "larger than 3 MB");
        Assert.Empty(await editor.FindingsAsync("a refused film"));
    }
}
