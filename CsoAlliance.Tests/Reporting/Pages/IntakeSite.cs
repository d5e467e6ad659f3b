using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Reporting.Desk;
using CsoAlliance.Tests.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsoAlliance.Tests.Reporting.Pages;

/// <summary>The application as a reporter meets it: nobody waits, and the clock stands still until a test moves it.</summary>
public class IntakeSite : Site
{
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 2, 35, 0, TimeSpan.Zero));

    protected override IEnumerable<(string Key, string Value)> Settings => [("Intake:FreePerMinute", "100000"), ("Intake:CeilingPerMinute", "100000"), ("Intake:LookupsPerMinute", "100000")];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    public async Task<Answer> GetAsync(string path) => await Answer.ReadAsync(await Visitor().GetAsync(path));

    public Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields) => PostAsync(Visitor(), path, fields);

    public static async Task<Answer> PostAsync(HttpClient client, string path, params (string Name, string Value)[] fields) =>
        await Answer.ReadAsync(await client.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))));

    public async Task<Answer> JsonAsync(string path, string json) => await Answer.ReadAsync(await Visitor().PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json")));

    /// <summary>A client that is signed in as a demo member.</summary>
    public async Task<HttpClient> MemberAsync()
    {
        var client = Visitor();
        var form = (await Answer.ReadAsync(await client.GetAsync("/account/login"))).Page;
        var fields = form.QuerySelectorAll("#sign-in input[type=hidden]").Cast<IHtmlInputElement>().Select(input => (input.Name!, input.Value))
            .Concat([("Form.Email", "cso@demo.example"), ("Form.Password", Password)]).ToArray();
        using var signedIn = await client.PostAsync("/account/login", new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
        var session = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("cso-session=", StringComparison.Ordinal));
        // The client's own jar goes by the real day, on which a cookie of this site's clock may have expired long ago.
        client.DefaultRequestHeaders.Add("Cookie", session.Split(';')[0]);
        return client;
    }

    /// <summary>Works at the unlocked desk as its analyst.</summary>
    public async Task AtDeskAsync(Func<DeskSession, Task> act)
    {
        await using var scope = Services.CreateAsyncScope();
        var person = await scope.ServiceProvider.GetRequiredService<UserManager<Member>>().FindByEmailAsync("analyst@demo.example");
        var analyst = new Analyst(person!.Id, person.Email!);
        var unlocked = await Services.GetRequiredService<ReportDesk>().UnlockAsync(analyst, Encoding.ASCII.GetBytes(new DemoOptions().DeskPassphrase));
        Assert.True(unlocked.Ok);
        using var session = scope.ServiceProvider.GetRequiredService<DeskSession>();
        Assert.True(session.Attach(analyst));
        await act(session);
    }
}

/// <summary>An answer with its page. Every page must be well formed.</summary>
public sealed record Answer(HttpStatusCode Status, HttpResponseMessage Raw, string Text)
{
    public IHtmlDocument Page { get; } = Parse(Raw.Content.Headers.ContentType?.MediaType == "text/html" ? Text : "<!DOCTYPE html><title>none</title>");

    /// <summary>The receipt that the page shows.</summary>
    public string Receipt => string.Join('-', Page.QuerySelectorAll("ol[aria-hidden] li").Select(group => group.TextContent.Trim()));

    /// <summary>What a field of the page holds.</summary>
    public string Value(string id) => Page.GetElementById(id) switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement input => input.Value,
        _ => throw new InvalidOperationException($"No field {id}."),
    };

    /// <summary>The sentence under a field.</summary>
    public string? Wrong(string field) => Page.GetElementById(field + "-error")?.TextContent.Trim();

    private static IHtmlDocument Parse(string text)
    {
        // The parser takes the closing tag of the mark's clipPath for another element: it compares with case.
        text = text.Replace("clipPath", "g", StringComparison.Ordinal);
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false });
        var errors = new List<string>();
        parser.Error += (_, error) =>
        {
            if (error is HtmlErrorEvent found)
                errors.Add($"{found.Message} Line {found.Position.Line}: {text.Split('\n')[found.Position.Line - 1]}");
        };
        var page = parser.ParseDocument(text);
        Assert.True(errors.Count == 0, string.Join('\n', errors));
        return page;
    }

    public static async Task<Answer> ReadAsync(HttpResponseMessage raw) => new(raw.StatusCode, raw, await raw.Content.ReadAsStringAsync());
}

/// <summary>A report that is taken as it stands.</summary>
internal static class Filled
{
    public static (string Name, string Value)[] Report(params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>
        {
            ["identity"] = "anonymous", ["type"] = "ransomware", ["narrative"] = "Red screen on the cargo computer.\r\nBridge is normal.", ["place"] = "Arabian Sea",
            ["date"] = "2026-11-24", ["time"] = "01:50", ["utcOffset"] = "0", ["label"] = "GREEN", ["once"] = Core.Reporting.Intake.ReportIntake.Token(),
        };
        foreach (var (name, value) in changes)
            fields[name] = value;
        return [.. fields.Select(field => (field.Key, field.Value))];
    }

    public static async Task<string> ReceiptAsync(IntakeSite site, params (string Name, string Value)[] changes)
    {
        var sent = await site.PostAsync("/report/lite", Report(changes));
        Assert.Equal(HttpStatusCode.OK, sent.Status);
        return sent.Receipt;
    }
}
