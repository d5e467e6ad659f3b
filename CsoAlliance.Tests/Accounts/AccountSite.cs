using System.Text.RegularExpressions;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Notices;
using CsoAlliance.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CsoAlliance.Tests.Accounts;

/// <summary>A site that sends its letters to a mail server of the test.</summary>
public sealed partial class AccountSite : Site
{
    public MailEar Ear { get; } = new();

    protected override IEnumerable<(string Key, string Value)> Settings => [.. Ear.Settings, ("Limits:ResetsPerMinute", "1000")];

    /// <summary>An approved account of its own, for a test that changes it.</summary>
    public async Task<string> MemberAsync(string password = Password, params string[] roles)
    {
        var address = $"m{Guid.NewGuid():N}@ships.example";
        await using var scope = Services.CreateAsyncScope();
        _ = (await scope.ServiceProvider.GetRequiredService<AccountDesk>().CreateAsync(address, "CSO, tankers", password, roles.Length == 0 ? [Roles.Member] : roles)).Value;
        return address;
    }

    /// <summary>A browser that is signed in with an address and a password.</summary>
    public async Task<HttpClient> SignedInAsync(string address, string password = Password)
    {
        var client = Visitor();
        Assert.Equal("/home", (await client.TryAsync(address, password)).Headers.Location?.ToString());
        return client;
    }

    /// <summary>The path in the last letter to an address, after what waits was sent.</summary>
    public async Task<string?> LinkAsync(string address)
    {
        foreach (var work in Services.GetServices<IBeforePost>())
            await work.RunAsync(default);
        await Services.GetRequiredService<Outbox>().SendDueAsync();
        var text = Ear.Heard.LastOrDefault(letter => letter.To.Mailboxes.Single().Address == address)?.TextBody;
        return text is null ? null : Link().Match(text).Groups[1].Value;
    }

    [GeneratedRegex(@"https://alliance\.example(/\S+)")]
    private static partial Regex Link();
}

internal static class AccountClient
{
    public static async Task<HttpResponseMessage> TryAsync(this HttpClient client, string address, string password)
    {
        var page = await client.PageAsync("/account/login");
        return await client.PostAsync("/account/login", new FormUrlEncodedContent(page.Fields("#sign-in", ("Form.Email", address), ("Form.Password", password))));
    }

    /// <summary>Sends a page's form with some fields filled in.</summary>
    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, string path, string form = "main form", params (string Name, string Value)[] filled)
    {
        var page = await client.PageAsync(path);
        var action = page.QuerySelector(form)!.GetAttribute("action") ?? path;
        return await client.PostAsync(action, new FormUrlEncodedContent(page.Fields(form, filled)));
    }

    public static async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(this Task<HttpResponseMessage> answer) => Html.Parse(await (await answer).Content.ReadAsStringAsync());
}
