using System.Text.RegularExpressions;

namespace CsoAlliance.Bench.Accounts;

/// <summary>What a stranger's clock tells about an address: how long signing in and asking for a new password take where there is an account, and where there is none.</summary>
internal static partial class AccountBench
{
    private const int Accounts = 8;

    // One less than closes an account.
    private const int Tries = 4;

    public static async Task<string> RunAsync(Places places)
    {
        using var scratch = new ScratchFolder();
        var known = Enumerable.Range(0, Accounts).Select(n => $"chief{n}@alliance.example").ToList();
        foreach (var address in known)
            await Published.CommandAsync(places.ProductProgram, scratch.Path, "lantern oar kettle\n", ["admin", "create", address]);
        using var product = Published.Start(places.ProductProgram, scratch.Path);
        await product.FirstOkAsync("/account/login");
        using var client = new HttpClient { BaseAddress = product.Address };
        var (unknown, open, closed, asked, askedNobody) = (new Samples(), new Samples(), new Samples(), new Samples(), new Samples());
        for (var warm = 0; warm < 60; warm++)
            await SignInAsync(client, $"nobody{warm}@alliance.example");
        foreach (var address in known)
            for (var attempt = 0; attempt < Tries; attempt++)
            {
                await unknown.TakeAsync(await ReadyAsync(client, "/account/login", $"nobody{attempt}-{address}"));
                await open.TakeAsync(await ReadyAsync(client, "/account/login", address));
                await askedNobody.TakeAsync(await ReadyAsync(client, "/account/forgot", $"nobody{attempt}-{address}"));
                await asked.TakeAsync(await ReadyAsync(client, "/account/forgot", address));
            }
        foreach (var address in known)
        {
            await SignInAsync(client, address);
            for (var attempt = 0; attempt < Tries; attempt++)
                await closed.TakeAsync(await ReadyAsync(client, "/account/login", address));
        }
        var table = new Table("asked for", "p50 ms", "p99 ms", "p50 × no account");
        table.Add("signing in, no such account", Table.Figure(unknown.Median), Table.Figure(unknown.P99), "1");
        table.Add("signing in, wrong password", Table.Figure(open.Median), Table.Figure(open.P99), Table.Figure(open.Median / unknown.Median));
        table.Add("signing in, account closed for a while", Table.Figure(closed.Median), Table.Figure(closed.P99), Table.Figure(closed.Median / unknown.Median));
        table.Add("a new password, no such account", Table.Figure(askedNobody.Median), Table.Figure(askedNobody.P99), "1");
        table.Add("a new password, an account", Table.Figure(asked.Median), Table.Figure(asked.P99), Table.Figure(asked.Median / askedNobody.Median));
        return $"{table}\n\n{Accounts * Tries} posts of each, taken in turn. The nearer to 1 the last column, the less a clock tells.";
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
}
