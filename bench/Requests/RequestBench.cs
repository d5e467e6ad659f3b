using System.Text.Json;

namespace CsoAlliance.Bench.Requests;

/// <summary>Requests a second of what visitors read, from a warm output cache and past it, beside plain text of the same build and of the empty application.</summary>
internal static class RequestBench
{
    private const int Rounds = 5;
    // Seconds each is asked for before it counts, until what it runs through is compiled for good.
    private const int Warm = 8;
    private const string Browser = "gzip, deflate, br";

    public static async Task<string> RunAsync(Places places)
    {
        using var scratch = new ScratchFolder();
        using var product = Published.Start(places.ProductProgram, scratch.Path);
        using var empty = Published.Start(places.EmptyProgram, scratch.Path);
        await product.FirstOkAsync("/");
        await empty.FirstOkAsync("/");
        var article = "/library/" + await SlugAsync(product.Address);
        var loads = new[]
        {
            new Load("empty application, plain text", empty.Address, ""), new Load("product, `/health/live`, plain text", product.Address, ""),
            Page("/", Browser), Page("/", ""), Page(article, Browser), Page(article, ""), Uncached(article, Browser), Uncached(article, ""), Page("/incidents", Browser), Page("/incidents", ""),
        };
        loads[1] = loads[1] with { Url = new(product.Address, "/health/live") };
        var before = product.Memory();
        for (var round = -1; round < Rounds; round++)
            foreach (var load in loads)
            {
                var rate = await LoadLoop.RunAsync(load.Url, load.Accepts, TimeSpan.FromSeconds(round < 0 ? Warm : 3));
                if (round >= 0)
                    load.Rates.Add(rate);
            }
        var table = new Table("what", "requests a second", "× `/health/live`", "× empty");
        foreach (var load in loads)
            table.Add(load.Name, Table.Figure(load.Rates.Median), Table.Figure(load.Rates.Median / loads[1].Rates.Median), Table.Figure(load.Rates.Median / loads[0].Rates.Median));
        return $"{table}\n\n{Rounds} rounds of 3 s after one of {Warm} s that does not count, taken in turn, {LoadLoop.Connections} connections from {LoadLoop.Tool} on the same machine. "
            + $"The product held {before:0} MiB when it had answered once, and {product.Memory():0} MiB after the last round.";

        // A query this long is outside the cache's bound, so the page is made anew for each request.
        Load Uncached(string path, string accepts)
        {
            var load = Page($"{path}?{new string('x', 320)}", accepts);
            return load with { Name = Page(path, accepts).Name + ", past the cache" };
        }

        Load Page(string path, string accepts) => new($"product, `{path}`{(accepts.Length > 0 ? ", compressed" : "")}", new(product.Address, path), accepts);
    }

    private static async Task<string> SlugAsync(Uri address)
    {
        using var client = new HttpClient();
        using var list = JsonDocument.Parse(await client.GetStringAsync(new Uri(address, "/api/v1/library?kind=article&limit=50")));
        return list.RootElement.GetProperty("items").EnumerateArray().First(item => !item.TryGetProperty("locked", out var locked) || !locked.GetBoolean()).GetProperty("slug").GetString()!;
    }

    private sealed record Load(string Name, Uri Url, string Accepts)
    {
        public Samples Rates { get; } = new();
    }
}
