using System.Globalization;
using System.Text.RegularExpressions;
using CsoAlliance.Tests.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoAlliance.Tests.Browser;

/// <summary>The whole life of a workshop, as its organiser and two members live it in their browsers, with letters at a mail server and days that pass.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EventJourneyTests(BrowserRoom room)
{
    [SkippableFact]
    public async Task From_the_first_word_to_the_record_in_the_library()
    {
        Chromium.SkipWhereMissing();
        await using var site = new JourneySite();
        var (organiser, first, second) = (await room.ArriveAtAsync(site.Root), await room.ArriveAtAsync(site.Root), await room.ArriveAtAsync(site.Root));
        await organiser.SignInAsync("organiser");
        await first.SignInAsync("cso");
        await second.SignInAsync("member");

        var path = await PostAsync(organiser, site.Clock.GetUtcNow());
        await first.GoToAsync(path + "/register");
        await first.PressAsync("Take my place");
        await first.SeesAsync(".note.ok", "You have a place");
        await second.GoToAsync(path);
        await second.Find("a.btn", "waiting list").First.ClickAsync();
        await second.PressAsync("Join the waiting list");
        await second.SeesAsync(".note", "You are 1st of 1 on the waiting list.");

        await first.GoToAsync(path + "/register");
        await first.Find("summary", "Give the place back").ClickAsync();
        await first.PressAsync("Give the place back");
        await first.SeesAsync(".note", "You gave it back.");
        var offer = await site.Mail.LetterAsync("member@demo.example", letter => letter.TextBody!.Contains("A place is free for you until", StringComparison.Ordinal));
        Assert.Contains("You were first on the list.", offer.TextBody, StringComparison.Ordinal);
        await second.GoToAsync(path + "/register");
        await second.PressAsync("Yes, I take the place");
        await second.SeesAsync(".note.ok", "You have a place");

        site.Clock.Move(TimeSpan.FromDays(8) + TimeSpan.FromHours(1));
        await site.Mail.LetterAsync("member@demo.example", letter => letter.TextBody!.Contains("Tomorrow, ", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Mail.Heard, letter => letter.To.Mailboxes.Single().Address == "cso@demo.example" && letter.TextBody!.Contains("Tomorrow, ", StringComparison.Ordinal));

        // A sign-in lasts for hours, and these are days.
        await organiser.SignInAsync("organiser");
        await CheckInAsync(organiser, path);
        site.Clock.Move(TimeSpan.FromDays(2));
        await organiser.SignInAsync("organiser");
        await FileAsync(organiser, path);
        await second.SignInAsync("member");
        await second.GoToAsync(path);
        await second.Find("a.btn", "What was said and shown").ClickAsync();
        await second.SeesAsync("article, main", "Walk the gangway once a month");
        var slides = await second.Find("main a", "Slides, PDF").GetAttributeAsync("href");
        Assert.Equal("%PDF-", System.Text.Encoding.ASCII.GetString((await (await second.Context.APIRequest.GetAsync(site.Root + slides)).BodyAsync()).AsSpan(0, 5)));
        await using var visitor = await room.ArriveAtAsync(site.Root);
        Assert.Equal(404, (await visitor.Context.APIRequest.GetAsync(site.Root + slides)).Status);
    }

    private static async Task<string> PostAsync(Person organiser, DateTimeOffset now)
    {
        await organiser.GoToAsync("/desk/events/new?template=workshop");
        await organiser.FillAsync("title", "Walking a gangway with a stranger’s eyes");
        await organiser.FillAsync("summary", "Bring one plan that nobody reads.");
        await organiser.FillAsync("date", now.Date.AddDays(9).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await organiser.FillAsync("place", "Piraeus, Greece");
        await organiser.FillAsync("capacity", "1");
        await organiser.PressAsync("Publish");
        await organiser.ArrivesAsync("/events/walking-a-gangway");
        var path = new Uri(organiser.Page.Url).AbsolutePath;
        await organiser.GoToAsync($"/desk{path}/form");
        await organiser.PressAsync("Open registration");
        await organiser.SeesAsync(".note.ok", "people can register");
        return path;
    }

    private static async Task CheckInAsync(Person organiser, string path)
    {
        await organiser.GoToAsync($"/desk{path}/check-in");
        await Expect(organiser.Find("[data-ready]")).ToHaveCountAsync(1);
        await organiser.Context.SetOfflineAsync(true);
        await organiser.Find("[data-code] button").ClickAsync();
        await organiser.SeesAsync("[data-state]", "1 waits on this phone");
        await organiser.Context.SetOfflineAsync(false);
        await organiser.Page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await organiser.SeesAsync("[data-state]", "Everything is with the server");
        await organiser.GoToAsync($"/desk{path}/people");
        await organiser.SeesAsync("main", "here");
    }

    // Wrong first: what was typed, and the slides, are still there when the last word is added.
    private static async Task FileAsync(Person organiser, string path)
    {
        var findings = new List<string>();
        await organiser.GoToAsync($"/desk{path}/people");
        await organiser.Find("nav.tabs a", "Afterwards").ClickAsync();
        await organiser.Page.SelectOptionAsync("#category", "crew");
        await organiser.FillAsync("transcript", "We walked it twice.");
        await organiser.Page.SetInputFilesAsync("#slides", new FilePayload { Name = "walk.pdf", MimeType = "application/pdf", Buffer = Papers.Pdf("The gangway") });
        await organiser.PressAsync("File in the library");
        await organiser.SeesAsync("#notes-error", "Write what was said and decided");
        await Expect(organiser.Page.Locator("#transcript")).ToHaveValueAsync("We walked it twice.");
        await organiser.SeesAsync("#slides-hint", "There are some already");
        findings.AddRange(await organiser.FindingsAsync("what an event left, refused"));
        await organiser.TakeAsync("event-record", night: true);
        await organiser.FillAsync("notes", "We agreed on one thing.\n\n- Walk the gangway once a month, with somebody who has never seen the ship.");
        await organiser.Page.SetInputFilesAsync("#slides", new FilePayload { Name = "walk.pptx", MimeType = "application/octet-stream", Buffer = [0x50, 0x4B, 3, 4] });
        await organiser.PressAsync("File in the library");
        await organiser.SeesAsync(".errtext", "The slides were not taken: this kind is not taken. Save them as PDF");
        await Expect(organiser.Page.Locator("#notes")).ToHaveValueAsync(new Regex("once a month"));
        await organiser.PressAsync("File in the library");
        await organiser.SeesAsync(".note.ok", "It is in the library.");
        findings.AddRange(await organiser.FindingsAsync("what an event left, filed"));
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    /// <summary>A site of its own, whose clock the test moves and whose letters a mail server on this machine takes.</summary>
    private sealed class JourneySite : ListeningSite
    {
        // Tomorrow at ten: a reminder of the day before is sent from nine in the morning, when the workshop begins, until twelve hours later.
        public MovedClock Clock { get; } = new(new DateTimeOffset(TimeProvider.System.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).AddHours(34));

        public MailEar Mail { get; } = new();

        protected override IEnumerable<(string Key, string Value)> Settings => Mail.Settings;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock));
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await Mail.DisposeAsync();
        }
    }
}
