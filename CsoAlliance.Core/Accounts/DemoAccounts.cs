using Microsoft.Extensions.Options;

namespace CsoAlliance.Core.Accounts;

/// <summary>Configuration section <c>Demo</c>; only read in Development.</summary>
public sealed class DemoOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Demo";

    /// <summary>Key <c>Demo:Password</c>: the password of every demo account.</summary>
    public string Password { get; set; } = "three-bearings-make-a-fix";

    /// <summary>Key <c>Demo:DeskPassphrase</c>: what the demo analysts unlock the desk with. A production desk's passphrases are generated.</summary>
    public string DeskPassphrase { get; set; } = "anchor lantern harbour compass bearing signal watch";
}

/// <summary>The accounts that a Development installation starts with. Production never holds one.</summary>
public sealed class DemoAccounts(AccountDesk desk, IOptions<DemoOptions> options)
{
    private static readonly (string Name, string DisplayRole, string[] Roles)[] Accounts =
    [
        ("admin", "Administrator", [Roles.Member, Roles.Administrator]),
        ("admin2", "Second administrator", [Roles.Member, Roles.Administrator]),
        ("analyst", "Analyst on watch", [Roles.Member, Roles.Analyst]),
        ("analyst2", "Second analyst", [Roles.Member, Roles.Analyst]),
        ("editor", "Library editor", [Roles.Member, Roles.Editor]),
        ("editor2", "Second library editor", [Roles.Member, Roles.Editor]),
        ("organiser", "Events organiser", [Roles.Member, Roles.Organiser]),
        ("cso", "CSO, bulk carriers", [Roles.Member, Roles.Cso]),
        ("liaison", "Liaison, coastguard", [Roles.Member, Roles.Liaison]),
        ("member", "DPA, tankers", [Roles.Member]),
    ];

    /// <summary>The addresses, in the order in which they are made.</summary>
    public static IReadOnlyList<string> Addresses { get; } = [.. Accounts.Select(account => Address(account.Name))];

    /// <summary>Addresses of those who need a second factor, with the secret of each in base32.</summary>
    public IReadOnlyList<(string Address, string Secret)> Factors => [.. Accounts.Where(account => account.Roles.Intersect(Roles.Staff).Any()).Select(account => (Address(account.Name), Secret(account.Name)))];

    /// <summary>Makes the accounts that are missing.</summary>
    public async Task FillAsync(CancellationToken ct = default)
    {
        foreach (var (name, displayRole, roles) in Accounts)
        {
            var member = await desk.FindAsync(Address(name)) ?? (await desk.CreateAsync(Address(name), displayRole, options.Value.Password, roles, ct)).Value;
            if (roles.Intersect(Roles.Staff).Any())
                await desk.HoldFactorAsync(member, Secret(name));
        }
    }

    /// <summary>The secret of a demo account's second factor, in base32; it follows from the address and the demo password.</summary>
    public static string Secret(string address, string password) => AccountFactors.DemoSecret(address, password);

    private string Secret(string name) => Secret(Address(name), options.Value.Password);

    private static string Address(string name) => name + "@demo.example";
}
