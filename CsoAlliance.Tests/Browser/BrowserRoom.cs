using CsoAlliance.Core.Accounts;
using CsoAlliance.Core.Data;
using CsoAlliance.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CsoAlliance.Tests.Browser;

/// <summary>One listening site and one Chromium for every browser test, since starting them takes longer than most tests.</summary>
public sealed class BrowserRoom : IAsyncLifetime
{
    private readonly List<Person> people = [];
    private readonly Dictionary<string, Person> regulars = [];
    private IPlaywright? playwright;
    private IBrowser? browser;
    private BrowserSite? site;

    public ListeningSite Site => site!;

    /// <summary>The number of reports in the vault, counted behind the application's back.</summary>
    public long Reports => Counted.Rows(Path.Combine(Site.Directory, "vault.db"), "vault_report");

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        site = new BrowserSite();
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
    }

    /// <summary>A person at a device of their own: no cookie, no storage, no cache but theirs.</summary>
    public Task<Person> ArriveAsync(bool script = true) => ArriveAtAsync(null, script);

    /// <summary>The same at another site than the room's.</summary>
    public async Task<Person> ArriveAtAsync(string? root, bool script = true)
    {
        Chromium.SkipWhereMissing();
        var person = await Person.ArriveAsync(browser!, root ?? Site.Root, script);
        people.Add(person);
        return person;
    }

    /// <summary>The same person for every test that only looks: a visitor, a visitor in ship mode, or a demo account, signed in once.</summary>
    public async Task<Person> RegularAsync(string account)
    {
        if (!regulars.TryGetValue(account, out var person))
        {
            person = await ArriveAsync();
            if (account == Person.Ship)
                await person.Context.AddCookiesAsync([new() { Name = "cso-ship", Value = "1", Url = Site.Root }]);
            else if (account != Person.Visitor)
                await person.SignInAsync(account);
            regulars.Add(account, person);
        }
        return person;
    }

    /// <summary>An approved account of its own, for a test that changes it.</summary>
    public async Task<string> MemberAsync()
    {
        var address = $"m{Guid.NewGuid():N}@ships.example";
        await using var scope = Site.Services.CreateAsyncScope();
        _ = (await scope.ServiceProvider.GetRequiredService<AccountDesk>().CreateAsync(address, "CSO, tankers", TestKit.Site.Password, [Roles.Member])).Value;
        return address;
    }

    /// <summary>Takes the approval of an account back, as removing its member does.</summary>
    public async Task CloseGateAsync(string address)
    {
        await using var db = await Site.Services.GetRequiredService<IDbContextFactory<AllianceDbContext>>().CreateDbContextAsync();
        (await db.Set<Member>().SingleAsync(member => member.Email == address)).CloseGate();
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var person in people)
            await person.DisposeAsync();
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (site is not null)
            await site.DisposeAsync();
    }

    /// <summary>The intake as fast as it can be: here one address is every reporter.</summary>
    private sealed class BrowserSite : ListeningSite
    {
        protected override IEnumerable<(string Key, string Value)> Settings =>
            [("Intake:FreePerMinute", "100000"), ("Intake:CeilingPerMinute", "100000"), ("Intake:LookupsPerMinute", "100000"), ("Limits:ApplicationsPerMinute", "1000")];
    }
}

/// <summary>Browser tests run one after another over one room.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserRoom>
{
    public const string Name = "Browser";
}

/// <summary>The library's browser tests have a room of their own, so that two rows of browser tests run side by side.</summary>
[CollectionDefinition(Name)]
public sealed class LibraryBrowserCollection : ICollectionFixture<BrowserRoom>
{
    public const string Name = "Library in a browser";
}
