using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using CsoAlliance.Core.Accounts;
using CsoAlliance.Tests.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CsoAlliance.Tests.Browser;

/// <summary>Somebody with a browser of their own and one page, whose every complaint and websocket is noted.</summary>
public sealed class Person : IAsyncDisposable
{
    public const string Visitor = "visitor";
    public const string Ship = "ship";

    // A loaded machine answers late; an assertion that holds returns at once all the same.
    private const float Patience = 60_000;

    private Person(IBrowserContext context, IPage page, string root, bool script)
    {
        (Context, Page, Root, RunsScript) = (context, page, root, script);
        page.Console += (_, message) => { if (message.Type == "error") Complaints.Add(message.Text); };
        page.PageError += (_, error) => Complaints.Add(error);
        page.WebSocket += (_, socket) => Sockets.Add(socket.Url);
        page.Request += (_, request) => { if (request.Url.Contains("/_blazor", StringComparison.Ordinal)) Sockets.Add(request.Url); };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Where the site is that they came to: scheme, host and port, without a slash.</summary>
    public string Root { get; }

    /// <summary>Whether the browser runs scripts.</summary>
    public bool RunsScript { get; }

    /// <summary>Errors on the console, script errors and refusals of the content security policy since the last page was asked for.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Websockets, and requests that lead to one, since the last page was asked for.</summary>
    public List<string> Sockets { get; } = [];

    public static async Task<Person> ArriveAsync(IBrowser browser, string root, bool script = true)
    {
        SetDefaultExpectTimeout(Patience);
        var context = await browser.NewContextAsync(new() { JavaScriptEnabled = script, Locale = "en-GB", TimezoneId = "UTC", ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1440, Height = 900 } });
        context.SetDefaultTimeout(Patience);
        return new Person(context, await context.NewPageAsync(), root, script);
    }

    /// <summary>Opens a page of the site.</summary>
    public async Task<IResponse> GoToAsync(string path, WaitUntilState until = WaitUntilState.Load)
    {
        Complaints.Clear();
        Sockets.Clear();
        return (await Page.GotoAsync(Root + path, new() { WaitUntil = until }))!;
    }

    public ILocator Find(string selector, string? text = null) => Page.Locator(selector, new() { HasText = text });

    public Task PressAsync(string name, AriaRole role = AriaRole.Button) => Page.GetByRole(role, new() { Name = name, Exact = true }).ClickAsync();

    public Task FillAsync(string id, string text) => Page.Locator("#" + id).FillAsync(text);

    /// <summary>Waits until an element holds a text.</summary>
    public Task SeesAsync(string selector, string text) => Expect(Page.Locator(selector).First).ToContainTextAsync(text);

    /// <summary>
    /// Waits until the address matches. It looks at the address again and again: waiting for the event of a navigation misses one
    /// that happens while the wait begins. What the page says instead is part of the failure.
    /// </summary>
    public async Task ArrivesAsync([StringSyntax(StringSyntaxAttribute.Regex)] string pattern)
    {
        try
        {
            await Expect(Page).ToHaveURLAsync(new Regex(pattern));
        }
        catch (PlaywrightException missed)
        {
            throw new InvalidOperationException($"{missed.Message}\nThe page says: {await Page.Locator("body").InnerTextAsync()}\nComplaints: {string.Join('\n', Complaints)}", missed);
        }
        await Page.WaitForLoadStateAsync();
    }

    public async Task SignInAsync(string account, string password = Site.Password)
    {
        await EnterAsync(account + "@demo.example", password);
        if (Totp.Needs(account))
        {
            await ArrivesAsync("/account/login/code");
            await FillAsync("code", Totp.OfDemo(account, password));
            await PressAsync("Go on");
        }
        await ArrivesAsync("/home$");
    }

    /// <summary>Signs in with an address that needs no second factor.</summary>
    public async Task SignInAtAsync(string address, string password = Site.Password)
    {
        await EnterAsync(address, password);
        await ArrivesAsync("/home$");
    }

    /// <summary>Gives the browser a device that holds keys, and whose owner always agrees.</summary>
    public async Task CarryAuthenticatorAsync()
    {
        var session = await Context.NewCDPSessionAsync(Page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true } });
    }

    /// <summary>Goes to the review queue, by way of the passphrase where the desk is locked.</summary>
    public async Task OpenDeskAsync()
    {
        await GoToAsync("/desk/unlock");
        await FillAsync("passphrase", new DemoOptions().DeskPassphrase);
        await PressAsync("Unlock");
        await SeesAsync("h1", "Review queue");
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();

    private async Task EnterAsync(string address, string password)
    {
        await GoToAsync("/account/login");
        await FillAsync("le", address);
        await FillAsync("lp", password);
        await PressAsync("Sign in");
    }
}
