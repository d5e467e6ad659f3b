using System.IO.Compression;
using System.Text.Json;
using CsoAlliance.Core.Library.Packs;
using CsoAlliance.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoAlliance.Tests.Browser;

/// <summary>The whole pack as a ship has it: unpacked on a disk, opened by double click, no network.</summary>
[Collection(LibraryBrowserCollection.Name)]
public sealed class PackTests(BrowserRoom room)
{
    private const string Film = "films/film-the-stick.html";
    private const string Course = "on-watch-when-the-position-is-false";

    [SkippableTheory]
    [InlineData("index.html"), InlineData("index.html#q=stick"), InlineData("articles/the-first-hour-on-board.html"), InlineData(Film), InlineData($"courses/{Course}.html"), InlineData($"quiz/{Course}.html")]
    public async Task A_page_of_a_pack_has_no_violation(string path)
    {
        var ship = await AboardAsync();
        await ship.OpenAsync(path);
        Assert.Empty(await ship.Person.FindingsAsync(path));
        Assert.Empty(ship.Asked);
    }

    [SkippableTheory]
    [InlineData("visitor", "/library/packs"), InlineData("member", "/library/packs?have=whole-1"), InlineData("visitor", "/library/packs?have=whole-9")]
    public async Task The_page_of_packs_has_no_violation(string who, string path)
    {
        Chromium.SkipWhereMissing();
        await room.Site.Services.GetRequiredService<PackMaker>().MakeAsync();
        var person = await room.RegularAsync(who);
        await person.GoToAsync(path);
        Assert.Empty(await person.FindingsAsync($"{path} as {who}"));
    }

    [SkippableFact]
    public async Task A_search_finds_a_beginning_of_a_word_a_slip_and_a_word_of_a_film_and_its_page_is_read()
    {
        var ship = await AboardAsync();
        var page = ship.Person.Page;
        await ship.OpenAsync("index.html");
        await Expect(page.Locator("#contents")).ToBeVisibleAsync();
        await page.Locator("#q").FillAsync("gnss spoof");
        await Expect(page.Locator("#hits > li")).Not.ToHaveCountAsync(0);
        await Expect(page.Locator("#hits mark", new() { HasText = "spoofing" }).First).ToBeVisibleAsync();
        await Expect(page.Locator("#hits h3").First).ToContainTextAsync("GNSS");
        await page.Locator("#q").FillAsync("ransomwear");
        await Expect(page.Locator("#count")).ToContainTextAsync("the nearest are shown");
        await Expect(page.Locator("#hits")).ToContainTextAsync("ansomware");
        await page.Locator("#q").FillAsync("zzzzzz");
        await Expect(page.Locator("#count")).ToContainTextAsync("Nothing in this pack");
        await page.Locator("#q").FillAsync("habla con el motor");
        await page.Locator("#hits a", new() { HasText = "At 0:" }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("The stick");
        await page.GoBackAsync();
        await Expect(page.Locator("#q")).ToHaveValueAsync("habla con el motor");
        await page.Locator("#q").FillAsync("first hour");
        await page.Locator("#hits h3 a").First.ClickAsync();
        await Expect(page.Locator("article .prose")).ToBeVisibleAsync();
        await Expect(page.Locator(".stamp")).ToContainTextAsync("The pack around it is version");
        Assert.Empty(ship.Asked);
        Assert.Empty(ship.Person.Complaints);
    }

    [SkippableFact]
    public async Task A_film_plays_with_captions_in_the_language_chosen_and_begins_at_the_second_of_the_address()
    {
        var ship = await AboardAsync();
        var page = ship.Person.Page;
        await ship.OpenAsync(Film + "#t=38");
        await HappensAsync(page, "v.currentTime >= 37.9 && v.readyState >= 2");
        await page.Locator("#words").SelectOptionAsync("es");
        await Expect(page.Locator("#transcript details[open] ol")).ToHaveAttributeAsync("lang", "es");
        await page.Locator("video").EvaluateAsync("v => v.play()");
        await HappensAsync(page, "v.currentTime > 38.7 && !v.error && v.videoWidth > 0");
        await HappensAsync(page, "[...v.textTracks].some(t => t.mode === 'showing' && t.language === 'es' && t.activeCues.length === 1 && /cargueros/.test(t.activeCues[0].text))");
        await Expect(page.Locator("#transcript details[open] li.on")).ToContainTextAsync("cargueros");
        Assert.Equal(10, await page.Locator("video").EvaluateAsync<int>("v => v.textTracks.length"));
        await page.Locator("#transcript details[open] a", new() { HasText = "0:59" }).ClickAsync();
        await HappensAsync(page, "v.currentTime >= 59");
        Assert.Empty(ship.Asked);
        Assert.Empty(ship.Person.Complaints);
    }

    [SkippableFact]
    public async Task A_quiz_answered_aboard_comes_home_as_a_file_and_gives_the_certificate()
    {
        var ship = await AboardAsync();
        var page = ship.Person.Page;
        await ship.OpenAsync($"quiz/{Course}.html");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the result file" }).ClickAsync();
        await Expect(page.Locator("#wrong")).ToContainTextAsync("9 answers are open.");
        await Expect(page.Locator("#wrong")).ToBeFocusedAsync();
        Assert.Empty(await ship.Person.FindingsAsync("quiz, refused"));
        // axe itself asks for the style's file, which no page from a disk may.
        ship.Person.Complaints.Clear();
        foreach (var choice in new[] { "two-kinds=spoofing", "signs=creep", "signs=clock", "signs=circles", "same-source=ais", "same-source=overlay", "same-source=vdr", "no-echo=ignore", "day-before=marks", "day-before=people", "day-before=gyro", "vhf-voice=check", "report-line=times", "report-line=track", "report-line=means", "report-line=sets" })
            await page.Locator($"input[name='q.{choice.Split('=')[0]}'][value='{choice.Split('=')[1]}']").CheckAsync();
        foreach (var step in new[] { "master", "track", "fix", "gmdss" })
            await page.Locator($"select[data-choice='{step}']").SelectOptionAsync("1");
        await page.Locator("#name").FillAsync("Фамилия 船");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the result file" }).ClickAsync();
        await Expect(page.Locator("#wrong")).ToContainTextAsync("Number 1 stands at two lines.");
        await Expect(page.Locator("#e-name")).ToContainTextAsync("Latin, Greek or Cyrillic");
        foreach (var (index, step) in new[] { "master", "track", "fix", "gmdss" }.Index())
            await page.Locator($"select[data-choice='{step}']").SelectOptionAsync($"{index + 1}");
        await page.Locator("#name").FillAsync("Able Seafarer Ñuñez");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Save the result file" }).ClickAsync());
        Assert.StartsWith($"result-{Course}-able-seafarer-nunez-", download.SuggestedFilename);
        await Expect(page.Locator("#done")).ToContainTextAsync(download.SuggestedFilename);
        Assert.Empty(await ship.Person.FindingsAsync("quiz, done"));
        Assert.Empty(ship.Asked);
        var file = Path.Combine(ship.Folder, download.SuggestedFilename);
        await download.SaveAsAsync(file);
        var result = JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement;
        Assert.Equal("whole-1", result.GetProperty("pack").GetString());

        // Ashore.
        var member = await room.RegularAsync("member");
        await member.GoToAsync($"/library/{Course}/crew");
        await member.Page.Locator("#files").SetInputFilesAsync(file);
        await member.PressAsync("Bring the files");
        await member.SeesAsync("main", "Able Seafarer Ñuñez");
        var certificate = member.Page.Locator("main a[href*='/library/certificates/']", new() { HasText = "C-" }).First;
        await certificate.ClickAsync();
        await Expect(member.Page.Locator(".cert h2")).ToHaveTextAsync("Able Seafarer Ñuñez");
    }

    [SkippableFact]
    public async Task A_page_reads_without_script_and_one_that_was_left_lying_or_is_overdue_says_so()
    {
        var ship = await AboardAsync(script: false);
        await ship.OpenAsync("articles/the-first-hour-on-board.html");
        await Expect(ship.Person.Page.Locator(".stamp")).ToContainTextAsync("This page is of version 1");
        await Expect(ship.Person.Page.Locator(".prose")).ToBeVisibleAsync();
        await ship.OpenAsync(Film);
        await Expect(ship.Person.Page.Locator("#transcript")).ToContainTextAsync("This computer talks to the engine.");

        var late = await AboardAsync();
        await File.WriteAllTextAsync(Path.Combine(late.Folder, "articles/left.html"),
            (await File.ReadAllTextAsync(Path.Combine(late.Folder, "articles/the-first-hour-on-board.html"))).Replace("articles/the-first-hour-on-board.html", "articles/left.html", StringComparison.Ordinal));
        await late.Person.Page.Clock.SetFixedTimeAsync(new DateTime(2031, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await late.OpenAsync("articles/left.html");
        await Expect(late.Person.Page.Locator("#main")).ToContainTextAsync("This page is no longer part of the pack.");
        await Expect(late.Person.Page.Locator("#main")).ToContainTextAsync("was to be reviewed by");
        Assert.Empty(await late.Person.FindingsAsync("left, overdue"));
    }

    // Playwright's own waiting would serve here too; this one gives up with a word.
    private static Task HappensAsync(IPage page, string what) =>
        page.EvaluateAsync($"() => new Promise((done, fail) => {{ const v = document.querySelector('video'), end = performance.now() + 60000; const look = () => {what} ? done() : performance.now() > end ? fail(new Error(`never: ${{v.currentTime}} ${{v.error?.message}}`)) : setTimeout(look, 50); look(); }})");

    private async Task<Aboard> AboardAsync(bool script = true)
    {
        var person = await room.ArriveAsync(script);
        await room.Site.Services.GetRequiredService<PackMaker>().MakeAsync();
        var folder = Directory.CreateDirectory(Path.Combine(room.Site.Directory, $"aboard-{Guid.NewGuid():N}")).FullName;
        await using (var ashore = await new HttpClient { BaseAddress = new(room.Site.Root) }.GetStreamAsync("/library/packs/whole/1"))
            await ZipFile.ExtractToDirectoryAsync(ashore, folder);
        await person.Context.SetOfflineAsync(true);
        return new(person, folder);
    }

    private sealed class Aboard
    {
        public Aboard(Person person, string folder)
        {
            (Person, Folder) = (person, folder);
            person.Page.Request += (_, request) =>
            {
                if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                    Asked.Add(request.Url);
            };
        }

        public Person Person { get; }

        public string Folder { get; }

        /// <summary>What was asked of a network.</summary>
        public List<string> Asked { get; } = [];

        public async Task OpenAsync(string path)
        {
            Person.Complaints.Clear();
            await Person.Page.GotoAsync(new Uri(Path.Combine(Folder, path.Split('#')[0])).AbsoluteUri + (path.Contains('#', StringComparison.Ordinal) ? path[path.IndexOf('#', StringComparison.Ordinal)..] : ""));
        }
    }
}
