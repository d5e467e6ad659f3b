using System.Net.Http.Headers;
using System.Text;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Tests.TestKit;
using Microsoft.Playwright;

namespace CsoAlliance.Tests.Browser;

/// <summary>
/// What a reporter's device gives away, and what a report says, is looked for everywhere afterwards: in every file of the data
/// directory and a copy of it, in every line logged at Trace, in all telemetry, in feeds, pages and other people's browsers.
/// </summary>
public sealed class CanaryTests : IAsyncLifetime
{
    private static readonly string[] Device = ["203.0.113.77", "canary-agent-5519", "x-canarylang", "canary-cookie-5519", "canary-file-5519", "canary-referer-5519"];
    private static readonly string[] Words = ["canary-narrative-7731", "canary-answer-7731", "canary-question-7731", "canary@contact-7731.example", "Canary Star"];

    private static readonly (string, string)[] Loud =
    [
        ("Logging__LogLevel__Default", "Trace"), ("Logging__LogLevel__Microsoft", "Trace"), ("Logging__LogLevel__Microsoft.AspNetCore", "Trace"),
        ("Logging__LogLevel__Microsoft.AspNetCore.Components", "Trace"), ("Logging__LogLevel__Microsoft.AspNetCore.SignalR", "Trace"),
        ("Logging__LogLevel__Microsoft.EntityFrameworkCore", "Trace"), ("Logging__Console__LogLevel__Microsoft.AspNetCore", "Trace"), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
    ];

    private readonly ScratchFolder home = new();
    private readonly TelemetryEar ear = new();
    private ServerProcess server = null!;

    public async Task InitializeAsync() => server = await ServerProcess.StartPouredAsync(home.Path, [.. Loud, ("OTEL_EXPORTER_OTLP_ENDPOINT", ear.Address), ("OTEL_BSP_SCHEDULE_DELAY", "200")]);

    public Task DisposeAsync()
    {
        server.Dispose();
        ear.Dispose();
        home.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Nothing_of_an_anonymous_reporter_is_left_anywhere()
    {
        using var reporter = new HttpClient { BaseAddress = server.Address };
        var headers = reporter.DefaultRequestHeaders;
        headers.Add("X-Forwarded-For", Device[0]);
        headers.UserAgent.Add(new ProductInfoHeaderValue(Device[1], "1.0"));
        headers.Add("Accept-Language", Device[2]);
        headers.Add("Cookie", $"{Device[3]}={Device[3]}");
        headers.Add("Referer", $"https://{Device[5]}.example/");
        foreach (var path in new[] { "/report/lite", "/report", "/report/follow-up" })
            Assert.False((await reporter.GetAsync(path)).Headers.Contains("Set-Cookie"));
        using var upload = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", Device[4] + ".exe" } };
        Assert.Equal(System.Net.HttpStatusCode.UnsupportedMediaType, (await reporter.PostAsync("/report/lite", upload)).StatusCode);
        var page = await reporter.PostAsync("/report/lite", Form());
        Assert.True(page.IsSuccessStatusCode);
        Assert.False(page.Headers.Contains("Set-Cookie"));
        await FindNothingAsync(Device);
    }

    [SkippableFact]
    public async Task No_word_of_a_report_leaves_the_envelope_and_the_analysts_own_circuit()
    {
        Chromium.SkipWhereMissing();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var root = server.Address.ToString().TrimEnd('/').Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await using var reporter = await Person.ArriveAsync(browser, root, script: false);
        var kept = await reporter.SendLiteAsync($"{Words[0]} two skiffs with ladders came close, signed Canary Star", "GREEN");
        await reporter.SendLiteAsync($"{Words[0]} again, two skiffs with ladders came close", "GREEN");
        await using var analyst = await Person.ArriveAsync(browser, root);
        await analyst.SignInAsync("analyst");
        await analyst.OpenDeskAsync();
        await analyst.ChooseAsync(kept);
        await analyst.SeesAsync(".cmp", "skiff");
        await analyst.FillAsync("question", Words[2]);
        await analyst.PressAsync("Send question");
        await analyst.SeesAsync(".mud-snackbar", "Done.");
        await reporter.FollowUpAsync(kept);
        await reporter.FillAsync("text", Words[1]);
        await reporter.PressAsync("Send the answer");
        await analyst.GoToAsync("/desk/reports");
        await analyst.ChooseAsync(kept);
        await analyst.SeesAsync(".rp", Words[1]);
        // The circuit is dropped with the page, and the desk is locked by the second page.
        await analyst.GoToAsync("/incidents");
        await analyst.GoToAsync("/desk/reports");
        await analyst.PressAsync("Lock the desk");
        await analyst.SeesAsync("h1", "The desk is locked");

        await using var member = await Person.ArriveAsync(browser, root);
        await member.SignInAsync("member");
        foreach (var path in new[] { "/", "/home", "/incidents", "/library", "/news" })
        {
            await member.GoToAsync(path);
            FindNothing("page " + path, await member.Page.ContentAsync(), Words);
        }
        FindNothing("the member's browser", await member.Context.StorageStateAsync(), Words);
        FindNothing("the analyst's browser", await analyst.Context.StorageStateAsync() + await analyst.Page.EvaluateAsync<string>("JSON.stringify({...sessionStorage, ...localStorage})"), Words);
        FindNothing("the analyst's locked page", await analyst.Page.ContentAsync(), Words);
        await FindNothingAsync(Words);
    }

    [SkippableFact]
    public async Task No_word_of_a_members_report_stands_anywhere_neither_while_it_is_a_draft_nor_once_it_is_sent()
    {
        Chromium.SkipWhereMissing();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var root = server.Address.ToString().TrimEnd('/').Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await using var member = await Person.ArriveAsync(browser, root);
        await member.SignInAsync("cso");
        await member.OpenReportAsync();
        await member.ContinueAsync();
        await member.Find("input[value=suspicious-approach]").CheckAsync();
        await member.Find("#narrative").PressSequentiallyAsync($"{Words[0]} two skiffs came close");
        await Assertions.Expect(member.Find("#narrative-count")).ToContainTextAsync("of 4,000");
        await Assertions.Expect(member.Find("[data-draft]")).ToHaveTextAsync("Draft kept");
        await FindNothingAsync(Words);
        FindNothing("the member's browser", await member.Context.StorageStateAsync() + await member.Page.EvaluateAsync<string>("JSON.stringify({...sessionStorage, ...localStorage})"), Words);
        await member.ContinueAsync();
        await member.Find("#place").FillAsync("Arabian Sea");
        await member.Find("#date").FocusAsync();
        await member.ContinueAsync();
        await member.FillAsync("vesselName", Words[4]);
        await member.FillAsync("contact", Words[3]);
        await member.ContinueAsync();
        await member.PressAsync("Send the report");
        var kept = await member.ReceiptAsync();
        string[] secrets = [.. Words, kept.Receipt.Replace(' ', '-')];
        FindNothing("the member's browser", await member.Context.StorageStateAsync() + await member.Page.EvaluateAsync<string>("JSON.stringify({...sessionStorage, ...localStorage}) + location.href"), secrets);
        await member.GoToAsync("/report/mine");
        FindNothing("the member's list", await member.Page.ContentAsync(), secrets);
        await using var other = await Person.ArriveAsync(browser, root);
        await other.SignInAsync("organiser");
        foreach (var path in new[] { "/home", "/report/member", "/report/mine", "/incidents", "/companies/meltemi-bulk-carriers/fleet" })
        {
            await other.GoToAsync(path);
            FindNothing("page " + path, await other.Page.ContentAsync(), secrets);
        }
        await FindNothingAsync(secrets);
    }

    private static FormUrlEncodedContent Form() => new(
    [
        new("identity", "anonymous"), new("type", "suspicious-approach"), new("narrative", "Two skiffs."), new("place", "Gulf of Aden"), new("label", "CLEAR"), new("once", ReportIntake.Token()),
    ]);

    private async Task FindNothingAsync(string[] canaries)
    {
        using var visitor = new HttpClient { BaseAddress = server.Address };
        foreach (var path in new[] { "/", "/incidents", "/metrics", "/feeds/incidents.atom", "/feeds/news.atom", "/api/v1/incidents", "/api/v1/incidents.csv", "/api/v1/incidents.geojson", "/openapi/v1.json" })
            FindNothing(path, await visitor.GetStringAsync(path), canaries);
        foreach (var (file, bytes) in Disk.Read(home.Path))
            FindNothing(file, Encoding.Latin1.GetString(bytes), canaries);
        await ear.HasHeardAsync();
        FindNothing("telemetry", ear.Heard, canaries);
        Assert.Contains("Now listening", server.Output, StringComparison.Ordinal);
        FindNothing("the log", server.Output, canaries);
    }

    private static void FindNothing(string where, string text, string[] canaries)
    {
        foreach (var canary in canaries)
            Assert.False(text.Contains(canary, StringComparison.OrdinalIgnoreCase), $"{canary} stands in {where}");
    }
}
