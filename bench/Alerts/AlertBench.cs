using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CsoAlliance.Bench.Alerts;

/// <summary>How long after a First Response Report is out it stands on a thousand open pages; and whether five thousand letters are all handed over though the product is killed while it hands them over.</summary>
internal static partial class AlertBench
{
    private const int Members = 200;
    private const int LinesEach = 5;
    private const int Reports = 10;

    public static async Task<string> RunAsync(Places places) => $"{await PagesAsync(places)}\n\n{await LetterBench.RunAsync(places)}";

    private static async Task<string> PagesAsync(Places places)
    {
        using var scratch = new ScratchFolder();
        await using var fill = await AlertFill.OpenAsync(scratch.Path);
        var addresses = await fill.MembersAsync(Members);
        using var product = Published.Start(places.ProductProgram, scratch.Path);
        await product.FirstOkAsync("/account/login");
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = int.MaxValue };
        using var client = new HttpClient(handler) { BaseAddress = product.Address, Timeout = Timeout.InfiniteTimeSpan };
        var before = product.Memory();
        using var end = new CancellationTokenSource();
        var arrivals = new Arrivals(Members * LinesEach);
        var lines = new List<Task>();
        foreach (var address in addresses)
        {
            var cookie = await SignInAsync(client, address);
            for (var n = 0; n < LinesEach; n++)
                lines.Add(await ListenAsync(client, cookie, arrivals, end.Token));
        }
        var held = (product.Memory() - before) * 1024 / (Members * LinesEach);
        var times = new Samples();
        for (var n = 0; n < Reports; n++)
        {
            arrivals.Expect();
            var out1 = await fill.PublishAsync($"Skiffs, report {n}");
            foreach (var at in await arrivals.AllAsync())
                times.Add(Stopwatch.GetElapsedTime(out1, at).TotalMilliseconds);
        }
        await end.CancelAsync();
        await Task.WhenAll(lines);
        var table = new Table("from published to arrived", "p50 ms", "p99 ms", "lines", "reports", "KiB a line");
        table.Add("published by another process", Table.Figure(times.Median), Table.Figure(times.P99), $"{Members * LinesEach:N0}", $"{Reports}", Table.Figure(held));
        return table.ToString();
    }

    private static async Task<string> SignInAsync(HttpClient client, string address)
    {
        using var page = await client.GetAsync("/account/login");
        var text = await page.Content.ReadAsStringAsync();
        var fields = new Dictionary<string, string> { ["Form.Email"] = address, ["Form.Password"] = AlertFill.Password };
        foreach (Match hidden in Hidden().Matches(text[text.IndexOf("id=\"sign-in\"", StringComparison.Ordinal)..]))
            fields.TryAdd(hidden.Groups[1].Value, hidden.Groups[2].Value);
        using var post = new HttpRequestMessage(HttpMethod.Post, "/account/login") { Content = new FormUrlEncodedContent(fields) };
        post.Headers.Add("Cookie", Cookies(page));
        using var answer = await client.SendAsync(post);
        return Cookies(answer) is { Length: > 0 } cookie ? cookie : throw new InvalidOperationException($"{address} could not sign in: {answer.StatusCode}.");
    }

    private static string Cookies(HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var set) ? string.Join("; ", set.Select(cookie => cookie.Split(';')[0])) : "";

    // Comes back once the line is open; the task that it gives goes on until the end.
    private static async Task<Task> ListenAsync(HttpClient client, string cookie, Arrivals arrivals, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/alerts/live");
        request.Headers.Add("Cookie", cookie);
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        if (answer.Content.Headers.ContentType?.MediaType != "text/event-stream")
            throw new InvalidOperationException($"The line was not opened: {answer.StatusCode}.");
        return ReadAsync(answer, arrivals, ct);
    }

    private static async Task ReadAsync(HttpResponseMessage answer, Arrivals arrivals, CancellationToken ct)
    {
        using (answer)
        using (var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(ct)))
            try
            {
                while (await reader.ReadLineAsync(ct) is { } line)
                    if (line.StartsWith("event: alert", StringComparison.Ordinal))
                        arrivals.Arrived();
            }
            catch (Exception failure) when (failure is OperationCanceledException or IOException)
            {
                // The measurement is over.
            }
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    /// <summary>When each line had what was published.</summary>
    private sealed class Arrivals(int lines)
    {
        private readonly Lock gate = new();
        private List<long> at = [];
        private TaskCompletionSource all = new();

        public void Expect()
        {
            lock (gate)
                (at, all) = ([], new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        public void Arrived()
        {
            var now = Stopwatch.GetTimestamp();
            lock (gate)
            {
                at.Add(now);
                if (at.Count == lines)
                    all.TrySetResult();
            }
        }

        public async Task<IReadOnlyList<long>> AllAsync()
        {
            await all.Task.WaitAsync(TimeSpan.FromMinutes(1));
            lock (gate)
                return [.. at];
        }
    }
}
