using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using CsoAlliance.Core.Reporting.Intake;
using CsoAlliance.Tests.TestKit;
using Microsoft.Data.Sqlite;

namespace CsoAlliance.Tests.Reporting;

/// <summary>The application as its own process, killed without warning while reports come in.</summary>
public sealed partial class CrashTests
{
    [Fact]
    public async Task Killed_during_500_posts_every_receipt_that_was_answered_opens_its_report()
    {
        using var home = new ScratchFolder();
        var answered = new System.Collections.Concurrent.ConcurrentDictionary<int, string>();
        using (var server = await ServerProcess.StartPouredAsync(home.Path))
        {
            using var client = new HttpClient { BaseAddress = server.Address };
            var posts = Parallel.ForEachAsync(Enumerable.Range(0, 500), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, ct) =>
            {
                try
                {
                    var page = await (await client.PostAsync("/report/lite", Form(i), ct)).Content.ReadAsStringAsync(ct);
                    if (Group().Matches(page) is { Count: 6 } groups)
                        answered[i] = string.Concat(groups.Select(group => group.Groups[1].Value));
                    if (answered.Count == 150)
                        server.Kill();
                }
                catch (Exception cut) when (cut is HttpRequestException or IOException or TaskCanceledException)
                {
                    // The answer never came, so nothing was promised.
                }
            });
            await posts;
        }
        Assert.InRange(answered.Count, 150, 499);
        foreach (var file in new[] { "alliance.db", "vault.db" })
        {
            await using var db = new SqliteConnection($"Data Source={Path.Combine(home.Path, file)};Pooling=False");
            await db.OpenAsync();
            await using var command = db.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            Assert.Equal("ok", await command.ExecuteScalarAsync());
        }
        using var again = await ServerProcess.StartAsync(home.Path);
        using var reader = new HttpClient { BaseAddress = again.Address, Timeout = TimeSpan.FromMinutes(3) };
        await Parallel.ForEachAsync(answered.Values.Take(60), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (receipt, ct) =>
        {
            var page = await reader.PostAsync("/report/follow-up", new FormUrlEncodedContent([new("receipt", receipt)]), ct);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Contains("R-", await page.Content.ReadAsStringAsync(ct), StringComparison.Ordinal);
        });
        await using var vault = new SqliteConnection($"Data Source={Path.Combine(home.Path, "vault.db")};Pooling=False");
        await vault.OpenAsync();
        await using var count = vault.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM vault_report r JOIN vault_key k ON k.Report = r.Id AND k.Kind = 17 JOIN vault_part p ON p.Report = r.Id AND p.Kind = 1";
        Assert.True((long)(await count.ExecuteScalarAsync())! >= answered.Count);
    }

    private static FormUrlEncodedContent Form(int i) => new(
    [
        new("identity", "anonymous"), new("type", "suspicious-approach"), new("narrative", $"Skiff {i} came close."), new("place", "Gulf of Aden"),
        new("label", "GREEN"), new("once", ReportIntake.Token()),
    ]);

    [GeneratedRegex("<li>([0-9A-HJKMNP-TV-Z]{4})</li>")]
    private static partial Regex Group();
}
