using System.Text.RegularExpressions;

namespace CsoAlliance.Bench.Accounts;

/// <summary>What a stranger's clock tells about an address: how long signing in and asking for a new password take where there is an account, and where there is none.</summary>
internal static partial class AccountBench
{
    private const int Accounts = 24;
    private const int Closed = 4;

    // One less than closes an account.
    private const int Tries = 4;

    public static async Task<string> RunAsync(Places places)
    {
        using var scratch = new ScratchFolder();
        var known = Enumerable.Range(0, Accounts + Closed).Select(n => $"chief{n}@alliance.example").ToList();
        foreach (var address in known)
            await Published.CommandAsync(places.ProductProgram, scratch.Path, "lantern oar kettle\n", ["admin", "create", address]);
        using var product = Published.Start(places.ProductProgram, scratch.Path);
        await product.FirstOkAsync("/account/login");
        using var client = new HttpClient { BaseAddress = product.Address };
        var closed = known[Accounts..];
        foreach (var address in closed)
            for (var attempt = 0; attempt <= Tries; attempt++)
                await SignInAsync(client, address);
        for (var warm = 0; warm < 100; warm++)
        {
            await SignInAsync(client, $"nobody{warm}@alliance.example");
            await (await ReadyAsync(client, "/account/forgot", $"nobody{warm}@alliance.example"))();
        }
        // Each kind twice over where there is no account: how far these two are apart is what the others may differ by without telling anything.
        Kind[] signIns = [new("signing in, no such account"), new("signing in, no such account, once more"), new("signing in, wrong password"), new("signing in, account closed for a while")];
        Kind[] resets = [new("a new password, no such account"), new("a new password, no such account, once more"), new("a new password, an account")];
        var order = new Random(11);
        for (var turn = 0; turn < Accounts * Tries; turn++)
        {
            var (address, nobody) = (known[turn % Accounts], $"nobody{turn}@alliance.example");
            (Kind Kind, string Path, string Address)[] posts =
            [
                (signIns[0], "/account/login", nobody), (signIns[1], "/account/login", "other-" + nobody), (signIns[2], "/account/login", address), (signIns[3], "/account/login", closed[turn % Closed]),
                (resets[0], "/account/forgot", nobody), (resets[1], "/account/forgot", "other-" + nobody), (resets[2], "/account/forgot", address),
            ];
            order.Shuffle(posts);
            foreach (var (kind, path, asked) in posts)
                await kind.Times.TakeAsync(await ReadyAsync(client, path, asked));
        }
        var table = new Table("asked for", "p50 ms", "p99 ms", "p50 × no account");
        foreach (var kinds in new[] { signIns, resets })
            foreach (var kind in kinds)
                table.Add(kind.Name, Table.Figure(kind.Times.Median), Table.Figure(kind.Times.P99), Table.Figure(kind.Times.Median / kinds[0].Times.Median));
        return $"{table}\n\n{Accounts * Tries} posts of each, in an order drawn anew for each turn. The two rows without an account show what the clock's own noise is.";
    }

    private static async Task SignInAsync(HttpClient client, string address) => await (await ReadyAsync(client, "/account/login", address))();

    // The page is fetched beforehand: only the post is measured.
    private static async Task<Func<Task>> ReadyAsync(HttpClient client, string path, string address)
    {
        var page = await client.GetStringAsync(path);
        var form = path.EndsWith("login", StringComparison.Ordinal) ? page[page.IndexOf("id=\"sign-in\"", StringComparison.Ordinal)..] : page;
        var fields = new Dictionary<string, string> { ["Form.Email"] = address, ["Form.Password"] = "not the password at all" };
        foreach (Match hidden in Hidden().Matches(form))
            fields.TryAdd(hidden.Groups[1].Value, hidden.Groups[2].Value);
        return async () =>
        {
            using var answer = await client.PostAsync(path, new FormUrlEncodedContent(fields));
            answer.EnsureSuccessStatusCode();
        };
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    private sealed record Kind(string Name)
    {
        public Samples Times { get; } = new();
    }
}
